namespace Neijuan.Lab.Experiments.Statistics;

/// <summary>
/// A compensated sum taken in the order of its terms, so that the same runs give the same bits
/// (Neumaier, "Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen", ZAMM 54, 1974).
/// </summary>
public struct NeumaierSum
{
    double sum;
    double lost;

    public void Add(double term)
    {
        var next = sum + term;
        lost += Math.Abs(sum) >= Math.Abs(term) ? sum - next + term : term - next + sum;
        sum = next;
    }

    public readonly double Total => sum + lost;
}

/// <summary>Mean and standard deviation in run order. A value that is not a number makes them not a number.</summary>
public static class OrderedMoments
{
    public static double Mean(ReadOnlySpan<double> values)
    {
        if (values.IsEmpty) return double.NaN;
        var sum = new NeumaierSum();
        foreach (var value in values) sum.Add(value);
        return sum.Total / values.Length;
    }

    /// <summary>The sample variance Σ(x − mean)² / (n − 1).</summary>
    public static double Variance(ReadOnlySpan<double> values)
    {
        if (values.Length < 2) return double.NaN;
        var mean = Mean(values);
        var sum = new NeumaierSum();
        foreach (var value in values) sum.Add((value - mean) * (value - mean));
        return sum.Total / (values.Length - 1);
    }

    public static double StandardDeviation(ReadOnlySpan<double> values) => Math.Sqrt(Variance(values));
}
