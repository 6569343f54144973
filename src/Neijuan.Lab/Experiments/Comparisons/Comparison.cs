using System.Runtime.InteropServices;
using Neijuan.Lab.Experiments.Ensembles;
using Neijuan.Lab.Experiments.Journals;
using Neijuan.Lab.Experiments.Statistics;
using Neijuan.Lab.Store;

namespace Neijuan.Lab.Experiments.Comparisons;

/// <summary>One path: where each arm lies, and what the others differ by from the first.</summary>
/// <param name="Bands">Arm after arm, each in every period.</param>
/// <param name="Differences">Period after period, each of every arm but the first.</param>
public sealed record PathComparison(IReadOnlyList<BandRow> Bands, IReadOnlyList<DifferenceRow> Differences);

/// <summary>Differences between the first arm of an experiment and the others, pair by pair: same parameters, same luck.</summary>
public static class Comparison
{
    public static IEnumerable<DifferenceRow> Of(SeriesExperiment experiment, Journal journal) =>
        ByPath(experiment, journal).SelectMany(path => path.Differences);

    /// <summary>Path by path, in one reading of the journal.</summary>
    public static IEnumerable<PathComparison> ByPath(SeriesExperiment experiment, Journal journal) =>
        experiment.Paths(journal).Select(p => Of(experiment, p.Path, p.Values));

    /// <summary>Writes bands and differences, and keeps the differences that are printed. What is not needed is never held.</summary>
    internal static void Write(StoreWriter store, SeriesExperiment experiment, Journal journal, List<DifferenceRow> printed)
    {
        using var bands = ExperimentTables.BandTable(store.Store, experiment);
        using var differences = DifferenceTable.Begin(store.Store, experiment);
        foreach (var path in ByPath(experiment, journal))
        {
            foreach (var row in path.Bands) ExperimentTables.Write(bands, row);
            foreach (var row in path.Differences) DifferenceTable.Write(differences, row);
            printed.AddRange(path.Differences.Where(row => experiment.Periods.IsPrinted(row.Period)));
        }

        bands.Close();
        differences.Close();
    }

    static PathComparison Of(SeriesExperiment experiment, SeriesPath path, PathInRuns values)
    {
        var (plan, periods) = (experiment.Plan, experiment.Periods);
        var (arms, pairs) = (plan.Arms.Count, plan.Pairs);
        var (before, after, difference) = (new double[pairs], new double[pairs], new double[pairs]);
        var bands = new BandRow[arms * periods.Count];
        var differences = new DifferenceRow[(arms - 1) * periods.Count];
        for (var period = 0; period < periods.Count; period++)
        {
            for (var pair = 0; pair < pairs; pair++) before[pair] = periods.Value(values[plan.Number(pair, 0)], period);
            var (name, first) = (periods.Names[period], Bands.Of(before));
            bands[period] = new BandRow(plan.Arms[0].Name, path, name, first);
            for (var arm = 1; arm < arms; arm++)
            {
                for (var pair = 0; pair < pairs; pair++) after[pair] = periods.Value(values[plan.Number(pair, arm)], period);

                // Before anything of it is in force, an arm is the first one, to the bit.
                var same = MemoryMarshal.AsBytes(after.AsSpan()).SequenceEqual(MemoryMarshal.AsBytes(before.AsSpan()));
                for (var pair = 0; pair < pairs && !same; pair++) difference[pair] = after[pair] - before[pair];
                var other = same ? first : Bands.Of(after);
                bands[(arm * periods.Count) + period] = new BandRow(plan.Arms[arm].Name, path, name, other);
                differences[(period * (arms - 1)) + arm - 1] = new DifferenceRow(
                    plan.Arms[arm].Name, path, name, first, other, same ? first.OfNoDifference() : Bands.Of(difference),
                    same ? new ShareOfSign(0, pairs - first.Undefined, 0, first.Undefined) : ShareOfSign.Of(difference));
            }
        }

        return new PathComparison(bands, differences);
    }
}
