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
        string[] arms = [.. experiment.Plan.Arms.Select(arm => arm.Name).Distinct()];
        return store.Rows(
            "band", $"SELECT {Keys}, runs, undefined, {Quantiles} FROM band WHERE {Printed(experiment)} ORDER BY rowid", r => new BandRow(
            Arm(arms, r), Path(paths, r), r.Text(2), BandsAt(r, r.Whole(First), r.Whole(First + 1), First + 2)));
    }

    internal static string Printed(SeriesExperiment experiment) =>
        experiment.Periods.Years > 0 ? "length(period::VARCHAR) = 4" : $"period = '{experiment.Periods.Final}'";

    internal static Dictionary<(string, Place), SeriesPath> ByPlace(SeriesExperiment experiment) =>
        experiment.Layout.Paths.ToDictionary(p => (p.Indicator.Id, p.Place));

    internal static string Arm(IReadOnlyList<string> arms, StoredRow r) =>
        arms.Contains(r.Text(0)) ? r.Text(0) : throw r.Unknown(0, string.Join(", ", arms));

    internal static SeriesPath Path(Dictionary<(string, Place), SeriesPath> paths, StoredRow r) =>
        paths.TryGetValue((r.Text(1), r.Place(PlaceKinds.Axes, 3)), out var path) ? path
            : throw r.Unknown(1, "an indicator at a place where it is measured");

    internal static Bands BandsAt(StoredRow r, int runs, int undefined, int first) => new(
        runs, undefined, Number(r, first), Number(r, first + 1), Number(r, first + 2), Number(r, first + 3), Number(r, first + 4),
        Number(r, first + 5), Number(r, first + 6));

    static double Number(StoredRow r, int column) => r.Optional(column) ?? double.NaN;
}
