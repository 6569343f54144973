using Neijuan.Lab.Experiments.Ensembles;
using Neijuan.Lab.Experiments.Journals;
using Neijuan.Lab.Experiments.Statistics;
using Neijuan.Lab.Store;

namespace Neijuan.Lab.Experiments.Comparisons;

/// <summary>Differences between the first arm of an experiment and the others, pair by pair: same parameters, same luck.</summary>
public static class Comparison
{
    public static IEnumerable<DifferenceRow> Of(SeriesExperiment experiment, Journal journal)
    {
        var (plan, periods) = (experiment.Plan, experiment.Periods);
        var (before, after, difference) = (new double[plan.Pairs], new double[plan.Pairs], new double[plan.Pairs]);
        foreach (var (path, values) in experiment.Paths(journal))
            for (var period = 0; period < periods.Count; period++)
            {
                for (var pair = 0; pair < plan.Pairs; pair++) before[pair] = periods.Value(values[plan.Number(pair, 0)], period);
                var baseBands = Bands.Of(before);
                for (var arm = 1; arm < plan.Arms.Count; arm++)
                {
                    for (var pair = 0; pair < plan.Pairs; pair++)
                    {
                        after[pair] = periods.Value(values[plan.Number(pair, arm)], period);
                        difference[pair] = after[pair] - before[pair];
                    }

                    yield return new DifferenceRow(
                        plan.Arms[arm].Name, path, periods.Names[period], baseBands, Bands.Of(after), Bands.Of(difference),
                        ShareOfSign.Of(difference));
                }
            }
    }

    /// <summary>Writes the differences, and keeps those that are printed.</summary>
    internal static void Write(StoreWriter store, SeriesExperiment experiment, Journal journal, List<DifferenceRow> printed) =>
        DifferenceTable.Write(store, experiment, Of(experiment, journal).Select(row =>
        {
            if (experiment.Periods.IsPrinted(row.Period)) printed.Add(row);
            return row;
        }));
}
