namespace Neijuan.Lab.Experiments.Designs;

/// <summary>Which runs to make: one row per run, one column per factor.</summary>
public sealed class Design
{
    readonly double[] values;

    /// <summary>Takes the values row by row.</summary>
    public Design(int factors, double[] values)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(factors, 1);
        if (values.Length % factors != 0)
            throw new ArgumentException($"{values.Length} values do not fill rows of {factors} factors.", nameof(values));
        for (var place = 0; place < values.Length; place++)
            if (!double.IsFinite(values[place]))
                throw new ArgumentException(
                    $"run {place / factors}, factor {place % factors} = {values[place]}; it must be finite.", nameof(values));

        Factors = factors;
        this.values = values;
    }

    public int Factors { get; }

    public int Runs => values.Length / Factors;

    /// <summary>The factors of one run.</summary>
    public ReadOnlySpan<double> this[int run] => values.AsSpan(run * Factors, Factors);

    /// <summary>A design of the unit cube stretched over ranges: low + x · (high − low) for each factor.</summary>
    public Design Over(IReadOnlyList<(double Low, double High)> ranges)
    {
        if (ranges.Count != Factors)
            throw new ArgumentException($"{ranges.Count} ranges for {Factors} factors.", nameof(ranges));

        var stretched = new double[values.Length];
        for (var place = 0; place < values.Length; place++)
        {
            var (low, high) = ranges[place % Factors];
            stretched[place] = low + values[place] * (high - low);
        }
        return new Design(Factors, stretched);
    }

    /// <summary>The output of every run, in run order.</summary>
    public double[] Evaluate(Func<double[], double> output)
    {
        var outputs = new double[Runs];
        for (var run = 0; run < Runs; run++) outputs[run] = output(this[run].ToArray());
        return outputs;
    }
}
