using Neijuan.Engine.Recording;
using Neijuan.Lab.History;
using Neijuan.Model.Policies;

namespace Neijuan.Lab.Store;

/// <summary>What a store says about itself: the declarations behind its columns, and the record to hold them against.</summary>
public sealed record Catalogue(
    IReadOnlyList<Indicator> Indicators,
    IReadOnlyList<ParameterInfo> Parameters,
    IReadOnlyList<Lever> Levers,
    HistoricalRecord Record);
