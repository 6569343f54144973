using DuckDB.NET.Data;
using Neijuan.Engine.Places;
using Neijuan.Lab.Experiments.Comparisons;
using Neijuan.Lab.Experiments.Statistics;
using Neijuan.Lab.Store;
using Neijuan.Model.Places;
using Neijuan.Model.Scenarios;

namespace Neijuan.Lab.Experiments.Ensembles;

/// <summary>Reads bands and differences of a finished experiment from its store: what would be printed at its end, again.</summary>
public static class ExperimentReader
{
    static readonly string Keys = $"scenario, indicator, period, {string.Join(", ", PlaceKinds.Axes)}";
    static readonly int First = 3 + PlaceKinds.Axes.Count; // column after the keys
    const string Quantiles = "p5, p10, p25, median, p75, p90, p95";

    public static IReadOnlyList<BandRow> Bands(ResultStore store, SeriesExperiment experiment)
    {
        var paths = ByPlace(experiment);
        return store.Rows($"SELECT {Keys}, runs, undefined, {Quantiles} FROM band WHERE {Printed(experiment)} ORDER BY rowid", r => new BandRow(
            r.GetString(0), Path(paths, r), r.GetString(2), BandsAt(r, r.GetInt32(First), r.GetInt32(First + 1), First + 2)));
    }

    public static IReadOnlyList<DifferenceRow> Differences(ResultStore store, SeriesExperiment experiment)
    {
        var paths = ByPlace(experiment);
        var bands = experiment.Plan.Arms.Select(a => a.Name).Distinct().ToDictionary(name => name, _ => new Dictionary<(int Path, string Period), Bands>());
        foreach (var row in Bands(store, experiment)) bands[row.Scenario][(row.Path.Offset, row.Period)] = row.Bands;
        var baseBands = bands[experiment.Plan.Arms[0].Name];
        return store.Rows(
            $"SELECT {Keys}, runs, undefined, {Quantiles}, positive, zero, negative FROM difference WHERE {Printed(experiment)} ORDER BY rowid",
            r =>
            {
                var sign = new ShareOfSign(r.GetInt32(First + 9), r.GetInt32(First + 10), r.GetInt32(First + 11), r.GetInt32(First + 1));
                var (scenario, path, period) = (r.GetString(0), Path(paths, r), r.GetString(2));
                return new DifferenceRow(
                    scenario, path, period, baseBands[(path.Offset, period)], bands[scenario][(path.Offset, period)],
                    BandsAt(r, sign.Runs, sign.Undefined, First + 2), sign);
            });
    }

    static string Printed(SeriesExperiment experiment) =>
        experiment.Periods.Years > 0 ? "length(period::VARCHAR) = 4" : $"period = '{experiment.Periods.Final}'";

    static Dictionary<(string, Place), SeriesPath> ByPlace(SeriesExperiment experiment) =>
        experiment.Layout.Paths.ToDictionary(p => (p.Indicator.Id, p.Place));

    static SeriesPath Path(Dictionary<(string, Place), SeriesPath> paths, DuckDBDataReader r) =>
        paths[(r.GetString(1), StoreTables.PlaceAt(r, PlaceKinds.Axes, 3))];

    static Bands BandsAt(DuckDBDataReader r, int runs, int undefined, int first) => new(
        runs, undefined, Number(r, first), Number(r, first + 1), Number(r, first + 2), Number(r, first + 3), Number(r, first + 4), Number(r, first + 5),
        Number(r, first + 6));

    static double Number(DuckDBDataReader r, int column) => r.IsDBNull(column) ? double.NaN : r.GetDouble(column);
}
