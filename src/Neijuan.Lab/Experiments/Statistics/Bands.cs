namespace Neijuan.Lab.Experiments.Statistics;

/// <summary>
/// Where the runs of an ensemble lie: quantiles over the runs with a finite value, and how many had none. Readers of the quantiles are
/// owed the count.
/// </summary>
public readonly record struct Bands(
    int Runs, int Undefined, double P5, double P10, double P25, double Median, double P75, double P90, double P95)
{
    const int MostOnStack = 1024;

    public static Bands Of(ReadOnlySpan<double> values)
    {
        Span<double> defined = values.Length <= MostOnStack ? stackalloc double[values.Length] : new double[values.Length];
        var count = 0;
        foreach (var value in values)
            if (double.IsFinite(value)) defined[count++] = value;

        var sorted = defined[..count];
        sorted.Sort();
        return new Bands(
            values.Length, values.Length - count,
            Quantile.OfSorted(sorted, 0.05), Quantile.OfSorted(sorted, 0.10), Quantile.OfSorted(sorted, 0.25),
            Quantile.OfSorted(sorted, 0.50),
            Quantile.OfSorted(sorted, 0.75), Quantile.OfSorted(sorted, 0.90), Quantile.OfSorted(sorted, 0.95));
    }

    /// <summary>Bands of the differences between these runs and runs that are the same to the bit.</summary>
    public Bands OfNoDifference() => Of(new double[Runs - Undefined]) with { Runs = Runs, Undefined = Undefined };

    /// <summary>Bands of every period; a path is one run, and all paths are equally long.</summary>
    public static Bands[] OfPaths(IReadOnlyList<double[]> paths)
    {
        if (paths.Count == 0) return [];

        var bands = new Bands[paths[0].Length];
        var across = new double[paths.Count];
        for (var period = 0; period < bands.Length; period++)
        {
            for (var run = 0; run < paths.Count; run++)
            {
                if (paths[run].Length != bands.Length)
                    throw new ArgumentException($"run {run} has {paths[run].Length} periods; the first has {bands.Length}.", nameof(paths));
                across[run] = paths[run][period];
            }
            bands[period] = Of(across);
        }
        return bands;
    }
}
