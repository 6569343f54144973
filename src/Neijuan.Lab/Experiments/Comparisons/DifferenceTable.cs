using Neijuan.Lab.Experiments.Ensembles;
using Neijuan.Lab.Experiments.Statistics;
using Neijuan.Lab.Store;

namespace Neijuan.Lab.Experiments.Comparisons;

/// <summary>The table of differences in the store of a comparison: written when it ends, and read again as it would be printed.</summary>
internal static class DifferenceTable
{
    /// <summary>Writes the rows as they come: what is not needed for print is never held.</summary>
    public static void Write(StoreWriter store, SeriesExperiment experiment, IEnumerable<DifferenceRow> differences) =>
        ExperimentTables.Fill(
        store.Store, "difference", [.. experiment.Plan.Arms.Select(a => a.Name)], experiment.Layout, experiment.Periods, differences,
        row => (row.Scenario, row.Path, row.Period),
        (rows, row, difference) =>
        {
            var column = ExperimentTables.Keys.Length;
            foreach (var value in new[] { difference.Base.Median, difference.Base.P5, difference.Base.P95, difference.Other.Median })
                rows.Write(column++, row, value);
            var sign = difference.Sign;
            foreach (var runs in new[] { sign.Runs, sign.Negative, sign.Zero, sign.Positive, sign.Undefined })
                rows.Column<int>(column++)[row] = runs;
            ExperimentTables.Quantiles(rows, column, row, difference.Difference);
        });

    public static IReadOnlyList<DifferenceRow> Read(ResultStore store, SeriesExperiment experiment)
    {
        var paths = ExperimentReader.ByPlace(experiment);
        var bands = experiment.Plan.Arms.Select(a => a.Name).Distinct()
            .ToDictionary(name => name, _ => new Dictionary<(int Path, string Period), Bands>());
        foreach (var row in ExperimentReader.Bands(store, experiment)) bands[row.Scenario][(row.Path.Offset, row.Period)] = row.Bands;
        var baseBands = bands[experiment.Plan.Arms[0].Name];
        return store.Rows(
            $"SELECT {ExperimentReader.Keys}, runs, undefined, {ExperimentReader.Quantiles}, positive, zero, negative FROM difference "
            + $"WHERE {ExperimentReader.Printed(experiment)} ORDER BY rowid",
            r =>
            {
                var first = ExperimentReader.First;
                var (scenario, path, period) = (r.GetString(0), ExperimentReader.Path(paths, r), r.GetString(2));
                var sign = new ShareOfSign(r.GetInt32(first + 9), r.GetInt32(first + 10), r.GetInt32(first + 11), r.GetInt32(first + 1));
                return new DifferenceRow(
                    scenario, path, period, baseBands[(path.Offset, period)], bands[scenario][(path.Offset, period)],
                    ExperimentReader.BandsAt(r, sign.Runs, sign.Undefined, first + 2), sign);
            });
    }
}
