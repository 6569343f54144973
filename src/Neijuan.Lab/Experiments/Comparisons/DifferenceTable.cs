using DuckDB.NET.Data;
using Neijuan.Lab.Experiments.Ensembles;
using Neijuan.Lab.Experiments.Statistics;
using Neijuan.Lab.Store;

namespace Neijuan.Lab.Experiments.Comparisons;

/// <summary>The table of differences in the store of a comparison: written when it ends, and read again as it would be printed.</summary>
internal static class DifferenceTable
{
    public static PeriodTable Begin(DuckDBConnection store, SeriesExperiment experiment) => new(store, "difference", experiment);

    public static void Write(PeriodTable table, DifferenceRow row)
    {
        table.Begin(row.Scenario, row.Path, row.Period);
        foreach (var value in (ReadOnlySpan<double>)[row.Base.Median, row.Base.P5, row.Base.P95, row.Other.Median]) table.Add(value);
        var sign = row.Sign;
        foreach (var runs in (ReadOnlySpan<int>)[sign.Runs, sign.Negative, sign.Zero, sign.Positive, sign.Undefined]) table.Add(runs);
        table.Add(row.Difference);
        table.End();
    }

    public static IReadOnlyList<DifferenceRow> Read(ResultStore store, SeriesExperiment experiment)
    {
        var paths = ExperimentReader.ByPlace(experiment);
        var bands = experiment.Plan.Arms.Select(a => a.Name).Distinct()
            .ToDictionary(name => name, _ => new Dictionary<(int Path, string Period), Bands>());
        foreach (var row in ExperimentReader.Bands(store, experiment)) bands[row.Scenario][(row.Path.Offset, row.Period)] = row.Bands;
        var baseBands = bands[experiment.Plan.Arms[0].Name];
        return store.Rows(
            "difference",
            $"SELECT {ExperimentReader.Keys}, runs, undefined, {ExperimentReader.Quantiles}, positive, zero, negative FROM difference "
            + $"WHERE {ExperimentReader.Printed(experiment)} ORDER BY rowid",
            r =>
            {
                var first = ExperimentReader.First;
                var (scenario, path, period) = (ExperimentReader.Arm([.. bands.Keys], r), ExperimentReader.Path(paths, r), r.Text(2));
                var at = (path.Offset, period);
                if (!baseBands.TryGetValue(at, out var before) || !bands[scenario].TryGetValue(at, out var after))
                    throw r.Unknown(2, "a period with bands");
                var sign = new ShareOfSign(r.Whole(first + 9), r.Whole(first + 10), r.Whole(first + 11), r.Whole(first + 1));
                return new DifferenceRow(
                    scenario, path, period, before, after,
                    ExperimentReader.BandsAt(r, sign.Runs, sign.Undefined, first + 2), sign);
            });
    }
}
