using Neijuan.Lab.Experiments.Statistics;
using Neijuan.Lab.Store;

namespace Neijuan.Lab.Experiments.Ensembles;

/// <summary>Where the runs of one arm lie, for one path in one period.</summary>
public sealed record BandRow(string Scenario, SeriesPath Path, string Period, Bands Bands);
