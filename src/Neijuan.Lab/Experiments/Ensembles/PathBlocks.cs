using Neijuan.Lab.Experiments.Journals;
using Neijuan.Lab.Store;

namespace Neijuan.Lab.Experiments.Ensembles;

/// <summary>One path in every run of an experiment: a row per trial, a column per quarter.</summary>
public readonly struct PathInRuns(double[] block, int start, int stride, int quarters)
{
    public int Quarters => quarters;

    /// <summary>The quarters of one trial.</summary>
    public ReadOnlySpan<double> this[int trial] => block.AsSpan(start + (trial * stride), quarters);
}

/// <summary>
/// Reads a journal path by path instead of run by run: as many paths at a time as fit a fixed number of values, however many runs
/// there are. So what an experiment computes across runs takes the same memory for two hundred runs and for two thousand.
/// </summary>
internal static class PathBlocks
{
    const int MostValues = 2 << 20; // 16 MB

    public static IEnumerable<(SeriesPath Path, PathInRuns Values)> Read(SeriesLayout layout, Journal journal, int trials)
    {
        var perBlock = Math.Clamp(MostValues / Math.Max(1, trials * layout.Quarters), 1, layout.Paths.Count);
        var stride = perBlock * layout.Quarters;
        var block = new double[checked(stride * trials)];
        for (var first = 0; first < layout.Paths.Count; first += perBlock)
        {
            var count = Math.Min(perBlock, layout.Paths.Count - first);
            for (var trial = 0; trial < trials; trial++)
                SeriesRecord.Values(
                    layout, journal, trial, layout.Paths[first].Offset, block.AsSpan(trial * stride, count * layout.Quarters));
            for (var k = 0; k < count; k++)
                yield return (layout.Paths[first + k], new PathInRuns(block, k * layout.Quarters, stride, layout.Quarters));
        }
    }
}
