using Neijuan.Lab.Experiments.Designs;

namespace Neijuan.Lab.Experiments.Sensitivity;

/// <summary>A number and the interval we state for it.</summary>
public readonly record struct Estimate(double Value, double Low, double High)
{
    public bool IntervalContains(double value) => Low <= value && value <= High;
}

/// <summary>What becomes of estimates when some runs have no finite output. The runs are named in the result either way.</summary>
public enum UndefinedOutputs
{
    /// <summary>What rests on such a run is not a number.</summary>
    LeaveUndefined,

    /// <summary>
    /// Whole blocks of runs (a trajectory, a row of the matrices) without such a run are used, and the result says how many.
    /// </summary>
    UseCompleteBlocks,
}

/// <summary>How intervals are made: resampled blocks, and the share of resamples an interval holds.</summary>
public sealed record Bootstrap(ulong Seed, int Resamples = 1000, double Confidence = 0.95)
{
    /// <summary>The percentile interval (Efron and Tibshirani, "An Introduction to the Bootstrap", 1993, chapter 13).</summary>
    internal Estimate Percentiles(double value, double[] resampled) => new(
        value,
        Statistics.Quantile.Of(resampled, (1 - Confidence) / 2),
        Statistics.Quantile.Of(resampled, (1 + Confidence) / 2));

    /// <summary>The blocks of one resample, drawn with replacement.</summary>
    internal void Draw(int resample, int[] blocks, int[] drawn)
    {
        for (var place = 0; place < drawn.Length; place++)
            drawn[place] = blocks[CounterHash.Below(blocks.Length, Seed, DrawPurpose.Bootstrap, (ulong)resample, (ulong)place)];
    }

    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Resamples, 1);
        if (Confidence is not (> 0 and < 1))
            throw new ArgumentException($"confidence = {Confidence}; allowed between 0 and 1.");
    }
}

/// <summary>Which blocks of a design have finite outputs throughout.</summary>
internal static class Blocks
{
    public static (int[] Undefined, int[] Complete) Split(ReadOnlySpan<double> outputs, int runsPerBlock)
    {
        List<int> undefined = [], complete = [];
        for (var first = 0; first < outputs.Length; first += runsPerBlock)
        {
            var before = undefined.Count;
            for (var run = first; run < first + runsPerBlock; run++)
                if (!double.IsFinite(outputs[run])) undefined.Add(run);
            if (undefined.Count == before) complete.Add(first / runsPerBlock);
        }
        return ([.. undefined], [.. complete]);
    }
}
