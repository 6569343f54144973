using Neijuan.Lab.Experiments.Statistics;

namespace Neijuan.Lab.Experiments.Sensitivity;

/// <summary>
/// The summands of the estimators in table 2 of Saltelli et al. (2010), row by row, so that a resample only adds them up again.
/// </summary>
internal sealed class SobolTerms
{
    readonly int factors;
    readonly FirstOrderEstimator estimator;
    readonly double[] sums;    // f(A) + f(B), from the centre
    readonly double[] squares; // f(A)² + f(B)²
    readonly double[] first;   // by row and factor
    readonly double[] total;

    public SobolTerms(ReadOnlySpan<double> outputs, int[] rows, int factors, FirstOrderEstimator estimator)
    {
        this.factors = factors;
        this.estimator = estimator;
        var runsPerRow = factors + 2;
        var count = outputs.Length / runsPerRow;
        (sums, squares) = (new double[count], new double[count]);
        (first, total) = (new double[count * factors], new double[count * factors]);

        var sum = new NeumaierSum();
        foreach (var row in rows)
        {
            sum.Add(outputs[row * runsPerRow]);
            sum.Add(outputs[row * runsPerRow + 1]);
        }
        Centre = sum.Total / (2 * rows.Length);

        foreach (var row in rows)
        {
            var block = outputs.Slice(row * runsPerRow, runsPerRow);
            var (a, b) = (block[0] - Centre, block[1] - Centre);
            sums[row] = a + b;
            squares[row] = a * a + b * b;
            for (var factor = 0; factor < factors; factor++)
            {
                var mixed = block[2 + factor] - Centre;
                first[row * factors + factor] = estimator == FirstOrderEstimator.Saltelli2010 ? b * (mixed - a)
                    : (b - mixed) * (b - mixed) / 2;
                total[row * factors + factor] = (a - mixed) * (a - mixed) / 2;
            }
        }
    }

    /// <summary>The mean of f(A) and f(B) together.</summary>
    public double Centre { get; }

    /// <summary>Indices over these rows, added in the order given. V is the variance of f(A) and f(B) together.</summary>
    public (double[] FirstOrder, double[] Total, double Variance) Average(int[] rows)
    {
        var (sum, square) = (0.0, 0.0);
        var (firstOrder, totals) = (new double[factors], new double[factors]);
        foreach (var row in rows)
        {
            sum += sums[row];
            square += squares[row];
            for (var factor = 0; factor < factors; factor++)
            {
                firstOrder[factor] += first[row * factors + factor];
                totals[factor] += total[row * factors + factor];
            }
        }

        var mean = sum / (2 * rows.Length);
        var variance = square / (2 * rows.Length) - mean * mean;
        for (var factor = 0; factor < factors; factor++)
        {
            var share = firstOrder[factor] / rows.Length / variance;
            firstOrder[factor] = estimator == FirstOrderEstimator.Saltelli2010 ? share : 1 - share;
            totals[factor] = totals[factor] / rows.Length / variance;
        }
        return (firstOrder, totals, variance);
    }
}
