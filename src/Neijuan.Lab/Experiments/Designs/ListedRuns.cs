namespace Neijuan.Lab.Experiments.Designs;

/// <summary>Runs written down one by one.</summary>
public static class ListedRuns
{
    public static Design Of(IReadOnlyList<double[]> rows)
    {
        if (rows.Count == 0) throw new ArgumentException("a design has at least one run.", nameof(rows));

        var factors = rows[0].Length;
        var values = new double[checked(rows.Count * factors)];
        for (var run = 0; run < rows.Count; run++)
        {
            if (rows[run].Length != factors)
                throw new ArgumentException($"run {run} has {rows[run].Length} factors; the first has {factors}.", nameof(rows));
            rows[run].CopyTo(values, run * factors);
        }
        return new Design(factors, values);
    }
}
