using DuckDB.NET.Data;
using Neijuan.Lab.Experiments.Statistics;
using Neijuan.Lab.Store;

namespace Neijuan.Lab.Experiments.Ensembles;

/// <summary>Reads the bands of a finished experiment from its store: what would be printed at its end, again.</summary>
public static class ExperimentReader
{
    internal const string Keys = "scenario, indicator, industry, province, bloc, period";
    internal const string Quantiles = "p5, p10, p25, median, p75, p90, p95";

    public static IReadOnlyList<BandRow> Bands(ResultStore store, SeriesExperiment experiment)
    {
        var paths = ByPlace(experiment);
        return store.Rows(
            $"SELECT {Keys}, runs, undefined, {Quantiles} FROM band WHERE {Printed(experiment)} ORDER BY rowid", r => new BandRow(
            r.GetString(0), Path(paths, r), r.GetString(5), BandsAt(r, r.GetInt32(6), r.GetInt32(7), 8)));
    }

    internal static string Printed(SeriesExperiment experiment) =>
        experiment.Periods.Years > 0 ? "length(period::VARCHAR) = 4" : $"period = '{experiment.Periods.Final}'";

    internal static Dictionary<(string, string?, string?, string?), SeriesPath> ByPlace(SeriesExperiment experiment) =>
        experiment.Layout.Paths.ToDictionary(p => (p.Indicator.Id, p.Industry, p.Province, p.Bloc));

    internal static SeriesPath Path(Dictionary<(string, string?, string?, string?), SeriesPath> paths, DuckDBDataReader r) =>
        paths[(r.GetString(1), Text(r, 2), Text(r, 3), Text(r, 4))];

    internal static Bands BandsAt(DuckDBDataReader r, int runs, int undefined, int first) => new(
        runs, undefined, Number(r, first), Number(r, first + 1), Number(r, first + 2), Number(r, first + 3), Number(r, first + 4),
        Number(r, first + 5),
        Number(r, first + 6));

    static string? Text(DuckDBDataReader r, int column) => r.IsDBNull(column) ? null : r.GetString(column);

    static double Number(DuckDBDataReader r, int column) => r.IsDBNull(column) ? double.NaN : r.GetDouble(column);
}
