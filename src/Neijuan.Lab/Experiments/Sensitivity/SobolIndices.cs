using Neijuan.Lab.Experiments.Designs;

namespace Neijuan.Lab.Experiments.Sensitivity;

/// <summary>How the first-order variance V_i is estimated; letters are those of table 2 in Saltelli et al. (2010).</summary>
public enum FirstOrderEstimator
{
    /// <summary>(b): V_i = mean of f(B) (f(A_B^i) − f(A)).</summary>
    Saltelli2010,

    /// <summary>(c): V_i = V − half the mean of (f(B) − f(A_B^i))².</summary>
    Jansen1999,
}

/// <summary>Shares of the output's variance: what a factor explains alone, and with all its interactions.</summary>
public sealed record SobolIndex(Estimate FirstOrder, Estimate Total);

/// <summary>Indices of all factors, the runs without a finite output, and the rows of the matrices the indices rest on.</summary>
public sealed record SobolResult(SobolIndex[] Indices, double Mean, double Variance, int[] UndefinedRuns, int Rows, int RowsUsed);

/// <summary>
/// Variance-based sensitivity indices from two independent matrices A and B and the mixed A_B^i, which is A with column i of B
/// (Saltelli, Annoni, Azzini, Campolongo, Ratto and Tarantola, "Variance based sensitivity analysis of model output",
/// Computer Physics Communications 181, 2010, section 3 and table 2).
/// </summary>
/// <remarks>
/// A and B are the left and right halves of one scrambled Sobol' sequence. The design is in blocks of (factors + 2) runs: row j of A, of B,
/// of A_B^1, A_B^2, … So a larger design begins with the smaller one, and runs already made are kept.
/// </remarks>
public sealed class SobolIndices
{
    public const int MaximumFactors = SobolSequence.MaximumFactors / 2;

    public SobolIndices(int factors, int rows, ulong seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(factors, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(factors, MaximumFactors);
        if (rows < 2 || !System.Numerics.BitOperations.IsPow2(rows))
            throw new ArgumentOutOfRangeException(nameof(rows), rows, "Sobol' points are balanced in powers of two.");

        Rows = rows;
        Design = Draw(factors, rows, seed);
    }

    /// <summary>N, the rows of A.</summary>
    public int Rows { get; }

    /// <summary>N (factors + 2) runs in (0, 1).</summary>
    public Design Design { get; }

    int RunsPerRow => Design.Factors + 2;

    static Design Draw(int factors, int rows, ulong seed)
    {
        var pairs = SobolSequence.Draw(rows, 2 * factors, seed);
        var values = new double[checked(rows * (factors + 2) * factors)];
        var place = 0;
        for (var row = 0; row < rows; row++)
        {
            var a = pairs[row][..factors];
            var b = pairs[row][factors..];
            a.CopyTo(values.AsSpan(place));
            b.CopyTo(values.AsSpan(place + factors));
            place += 2 * factors;
            for (var factor = 0; factor < factors; factor++, place += factors)
            {
                a.CopyTo(values.AsSpan(place));
                values[place + factor] = b[factor];
            }
        }
        return new Design(factors, values);
    }

    /// <summary>
    /// First-order indices by either estimator; total indices by Jansen's, V_Ti = half the mean of (f(A) − f(A_B^i))²
    /// (table 2, f). Outputs are taken from their mean first, which changes no index and steadies estimator (b). If they never vary,
    /// there is no variance to share and the indices are not numbers.
    /// Intervals come from resampled rows, as if rows were independent; rows of a Sobol' sequence are better spread, so the intervals are
    /// wide.
    /// </summary>
    public SobolResult Analyse(
        ReadOnlySpan<double> outputs,
        Bootstrap bootstrap,
        FirstOrderEstimator estimator = FirstOrderEstimator.Saltelli2010,
        UndefinedOutputs undefined = UndefinedOutputs.LeaveUndefined)
    {
        bootstrap.Check();
        if (outputs.Length != Design.Runs)
            throw new ArgumentException($"{outputs.Length} outputs for {Design.Runs} runs.", nameof(outputs));

        var (undefinedRuns, complete) = Blocks.Split(outputs, RunsPerRow);
        if (complete.Length < 2 || (undefinedRuns.Length > 0 && undefined == UndefinedOutputs.LeaveUndefined))
            return Nothing(undefinedRuns, undefined == UndefinedOutputs.LeaveUndefined ? Rows : complete.Length);

        var terms = new SobolTerms(outputs, complete, Design.Factors, estimator);
        var point = terms.Average(complete);

        var (first, total) = (new double[Design.Factors][], new double[Design.Factors][]);
        for (var factor = 0; factor < Design.Factors; factor++)
            (first[factor], total[factor]) = (new double[bootstrap.Resamples], new double[bootstrap.Resamples]);

        var drawn = new int[complete.Length];
        for (var resample = 0; resample < bootstrap.Resamples; resample++)
        {
            bootstrap.Draw(resample, complete, drawn);
            var again = terms.Average(drawn);
            for (var factor = 0; factor < Design.Factors; factor++)
                (first[factor][resample], total[factor][resample]) = (again.FirstOrder[factor], again.Total[factor]);
        }

        var indices = new SobolIndex[Design.Factors];
        for (var factor = 0; factor < indices.Length; factor++)
            indices[factor] = new SobolIndex(
                bootstrap.Percentiles(point.FirstOrder[factor], first[factor]),
                bootstrap.Percentiles(point.Total[factor], total[factor]));
        return new SobolResult(indices, terms.Centre, point.Variance, undefinedRuns, Rows, complete.Length);
    }

    SobolResult Nothing(int[] undefinedRuns, int rowsUsed)
    {
        var nothing = new Estimate(double.NaN, double.NaN, double.NaN);
        var indices = new SobolIndex[Design.Factors];
        Array.Fill(indices, new SobolIndex(nothing, nothing));
        return new SobolResult(indices, double.NaN, double.NaN, undefinedRuns, Rows, rowsUsed);
    }
}
