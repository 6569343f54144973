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
            rows.Write(6, row, difference.Base.Median);
            rows.Write(7, row, difference.Base.P5);
            rows.Write(8, row, difference.Base.P95);
            rows.Write(9, row, difference.Other.Median);
            rows.Column<int>(10)[row] = difference.Sign.Runs;
            rows.Column<int>(11)[row] = difference.Sign.Negative;
            rows.Column<int>(12)[row] = difference.Sign.Zero;
            rows.Column<int>(13)[row] = difference.Sign.Positive;
            rows.Column<int>(14)[row] = difference.Sign.Undefined;
            ExperimentTables.Quantiles(rows, 15, row, difference.Difference);
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
                var (scenario, path, period) = (r.GetString(0), ExperimentReader.Path(paths, r), r.GetString(5));
                var undefined = r.GetInt32(6) - r.GetInt32(15) - r.GetInt32(16) - r.GetInt32(17);
                return new DifferenceRow(
                    scenario, path, period, baseBands[(path.Offset, period)], bands[scenario][(path.Offset, period)],
                    ExperimentReader.BandsAt(r, r.GetInt32(6), undefined, 8),
                    new ShareOfSign(r.GetInt32(15), r.GetInt32(16), r.GetInt32(17), r.GetInt32(7)));
            });
    }
}
