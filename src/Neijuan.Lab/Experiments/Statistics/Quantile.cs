namespace Neijuan.Lab.Experiments.Statistics;

/// <summary>
/// Quantiles by linear interpolation of the order statistics, type 7 of Hyndman and Fan
/// ("Sample quantiles in statistical packages", The American Statistician 50, 1996): h = (n − 1) p + 1.
/// </summary>
public static class Quantile
{
    /// <summary>The quantile of values in any order. If there are none, or one is not a number, neither is the quantile.</summary>
    public static double Of(ReadOnlySpan<double> values, double probability)
    {
        var sorted = values.ToArray();
        Array.Sort(sorted);
        return OfSorted(sorted, probability);
    }

    /// <summary>
    /// The quantile of values in ascending order; numbers that are not come first, as <see cref="Array.Sort(Array)"/> puts them.
    /// </summary>
    public static double OfSorted(ReadOnlySpan<double> sorted, double probability)
    {
        if (probability is not (>= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(probability), probability, "a probability is in 0..1.");
        if (sorted.IsEmpty || double.IsNaN(sorted[0])) return double.NaN;

        var place = (sorted.Length - 1) * probability;
        var below = (int)place;
        var low = sorted[below];
        var high = sorted[Math.Min(below + 1, sorted.Length - 1)];
        return low == high ? low : low + (place - below) * (high - low);
    }
}
