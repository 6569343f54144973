namespace Neijuan.Lab.Experiments.Designs;

/// <summary>The baseline, then each factor alone moved to each of its values, in the order given.</summary>
public static class OneAtATime
{
    public static Design Around(double[] baseline, IReadOnlyList<double[]> values)
    {
        if (values.Count != baseline.Length)
            throw new ArgumentException($"values for {values.Count} factors, a baseline of {baseline.Length}.", nameof(values));

        List<double[]> rows = [baseline];
        for (var factor = 0; factor < baseline.Length; factor++)
            foreach (var value in values[factor])
            {
                var row = (double[])baseline.Clone();
                row[factor] = value;
                rows.Add(row);
            }
        return ListedRuns.Of(rows);
    }
}
