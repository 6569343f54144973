namespace Neijuan.Lab.Experiments.Designs;

/// <summary>
/// Latin hypercube samples: in every factor, each of n equal intervals holds exactly one of the n runs
/// (McKay, Beckman and Conover, "A comparison of three methods for selecting values of input variables", Technometrics 21, 1979).
/// </summary>
public static class LatinHypercube
{
    const int MaximumRuns = 1 << 24; // beyond, a double no longer tells a point from the border of its interval

    /// <summary>Points in (0, 1): x = (π(run) + u) / n with an order π of the intervals for each factor.</summary>
    public static Design Draw(int runs, int factors, ulong seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(runs, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(runs, MaximumRuns);
        ArgumentOutOfRangeException.ThrowIfLessThan(factors, 1);

        var values = new double[checked(runs * factors)];
        for (var factor = 0; factor < factors; factor++)
        {
            var interval = CounterHash.Order(runs, seed, DrawPurpose.LatinOrder, (ulong)factor);
            for (var run = 0; run < runs; run++)
            {
                var place = CounterHash.Place(seed, DrawPurpose.LatinPlace, (ulong)factor, (ulong)run);
                values[run * factors + factor] = (interval[run] + place) / runs;
            }
        }
        return new Design(factors, values);
    }
}
