using Neijuan.Engine.Accounting;
using Neijuan.Engine.Places;
using Neijuan.Engine.Recording;
using Neijuan.Engine.Time;

namespace Neijuan.Lab.Runs;

/// <summary>The three matrices of one quarter.</summary>
public sealed record QuarterMatrices(Matrix BalanceSheet, Matrix Flows, Matrix OtherChanges);

/// <summary>A finished run as the store keeps it: who it is, what it measured, its books, and the manifest that makes it again.</summary>
/// <param name="Manifest">What is needed to make the run again, and the hashes it must have.</param>
/// <param name="Draw">Number of the parameter vector when the run belongs to an ensemble.</param>
/// <param name="WallSeconds">Time the run took, in seconds of the wall clock.</param>
/// <param name="Series">Every indicator; its first quarter is the manifest's first.</param>
/// <param name="Matrices">The books, one entry per quarter of the series; empty when the run does not keep them.</param>
public sealed record RunResult(
    Manifest Manifest,
    int? Draw,
    double WallSeconds,
    PlaceNames Places,
    SeriesRecorder Series,
    IReadOnlyList<QuarterMatrices> Matrices)
{
    public Quarter QuarterOf(int recorded) => new(Quarter.Parse(Manifest.From).Index + recorded);
}
