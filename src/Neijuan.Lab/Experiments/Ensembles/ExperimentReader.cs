using DuckDB.NET.Data;
using Neijuan.Engine.Places;
using Neijuan.Lab.Experiments.Statistics;
using Neijuan.Lab.Store;
using Neijuan.Model.Places;

namespace Neijuan.Lab.Experiments.Ensembles;

/// <summary>Reads the bands of a finished experiment from its store: what would be printed at its end, again.</summary>
public static class ExperimentReader
{
    internal static readonly string Keys = $"scenario, indicator, period, {string.Join(", ", PlaceKinds.Axes)}";
    internal static readonly int First = 3 + PlaceKinds.Axes.Count; // column after the keys
    internal const string Quantiles = "p5, p10, p25, median, p75, p90, p95";

    public static IReadOnlyList<BandRow> Bands(ResultStore store, SeriesExperiment experiment)
    {
        var paths = ByPlace(experiment);
        return store.Rows(
            $"SELECT {Keys}, runs, undefined, {Quantiles} FROM band WHERE {Printed(experiment)} ORDER BY rowid", r => new BandRow(
            r.GetString(0), Path(paths, r), r.GetString(2), BandsAt(r, r.GetInt32(First), r.GetInt32(First + 1), First + 2)));
    }

    internal static string Printed(SeriesExperiment experiment) =>
        experiment.Periods.Years > 0 ? "length(period::VARCHAR) = 4" : $"period = '{experiment.Periods.Final}'";

    internal static Dictionary<(string, Place), SeriesPath> ByPlace(SeriesExperiment experiment) =>
        experiment.Layout.Paths.ToDictionary(p => (p.Indicator.Id, p.Place));

    internal static SeriesPath Path(Dictionary<(string, Place), SeriesPath> paths, DuckDBDataReader r) =>
        paths[(r.GetString(1), StoreTables.PlaceAt(r, PlaceKinds.Axes, 3))];

    internal static Bands BandsAt(DuckDBDataReader r, int runs, int undefined, int first) => new(
        runs, undefined, Number(r, first), Number(r, first + 1), Number(r, first + 2), Number(r, first + 3), Number(r, first + 4),
        Number(r, first + 5), Number(r, first + 6));

    static double Number(DuckDBDataReader r, int column) => r.IsDBNull(column) ? double.NaN : r.GetDouble(column);
}
