namespace Neijuan.Lab.Experiments.Designs;

/// <summary>Every combination of the levels of every factor; the last factor changes fastest.</summary>
public static class FullFactorial
{
    public static Design Of(IReadOnlyList<double[]> levels)
    {
        var runs = 1;
        for (var factor = 0; factor < levels.Count; factor++)
        {
            if (levels[factor].Length == 0) throw new ArgumentException($"factor {factor} has no levels.", nameof(levels));
            runs = checked(runs * levels[factor].Length);
        }

        var values = new double[checked(runs * levels.Count)];
        for (var run = 0; run < runs; run++)
        {
            var rest = run;
            for (var factor = levels.Count - 1; factor >= 0; factor--)
            {
                values[run * levels.Count + factor] = levels[factor][rest % levels[factor].Length];
                rest /= levels[factor].Length;
            }
        }
        return new Design(levels.Count, values);
    }
}
