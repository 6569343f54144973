namespace Neijuan.Lab.Experiments.Statistics;

/// <summary>How many runs of an ensemble agree on the sign of an effect. Shares are of all runs, those without a value included.</summary>
public readonly record struct ShareOfSign(int Positive, int Zero, int Negative, int Undefined)
{
    public int Runs => Positive + Zero + Negative + Undefined;

    public double PositiveShare => (double)Positive / Runs;

    public double NegativeShare => (double)Negative / Runs;

    public double ZeroShare => (double)Zero / Runs;

    /// <summary>Counts signs; a value no further than <paramref name="negligible"/> from zero counts as zero.</summary>
    public static ShareOfSign Of(ReadOnlySpan<double> values, double negligible = 0)
    {
        var (positive, zero, negative, undefined) = (0, 0, 0, 0);
        foreach (var value in values)
        {
            if (double.IsNaN(value)) undefined++;
            else if (value > negligible) positive++;
            else if (value < -negligible) negative++;
            else zero++;
        }
        return new ShareOfSign(positive, zero, negative, undefined);
    }
}
