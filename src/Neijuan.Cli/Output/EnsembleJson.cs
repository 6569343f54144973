using Neijuan.Lab.Experiments.Ensembles;
using Neijuan.Lab.Experiments.Statistics;
using Neijuan.Lab.Store;
using Neijuan.Model.Places;

namespace Neijuan.Cli.Output;

internal sealed record BandJson(double? Median, double? P5, double? P25, double? P75, double? P95)
{
    public static BandJson Of(Bands bands) => new(
        JsonText.Finite(bands.Median), JsonText.Finite(bands.P5), JsonText.Finite(bands.P25), JsonText.Finite(bands.P75),
        JsonText.Finite(bands.P95));
}

internal sealed record PathJson(
    string Id, string Name, string Unit, IReadOnlyDictionary<string, string> Place, BandJson Final,
    IReadOnlyDictionary<string, BandJson> Periods);

/// <summary>What <c>ensemble --json</c> prints. Indicators of an industry in a province are in the store only: they are many.</summary>
internal sealed record EnsembleJson(
    string Scenario, int Draws, string Design, int Seeds, ulong Seed, int Runs, string From, string To, double Scale, string FinalPeriod,
    IReadOnlyList<PathJson> Indicators, string Output)
{
    public static EnsembleJson Of(SeriesExperiment experiment, IReadOnlyList<BandRow> bands, string folder)
    {
        var plan = experiment.Plan;
        return new EnsembleJson(
            plan.Arms[0].Name, plan.Draws.Count, plan.Draws.Design, plan.Seeds, plan.Options.Seed, plan.Runs, plan.Options.From.ToString(),
            plan.Options.To.ToString(), plan.Options.Scale, experiment.Periods.Final,
            [.. bands.Where(b => IsShown(b.Path)).GroupBy(b => b.Path).Select(g => Path(g.Key, g, experiment.Periods.Final))],
            folder);
    }

    public static bool IsShown(SeriesPath path) => path.Indicator.Kind != PlaceKinds.ProvinceIndustry;

    static PathJson Path(SeriesPath path, IEnumerable<BandRow> rows, string final)
    {
        var periods = rows.ToDictionary(r => r.Period, r => BandJson.Of(r.Bands));
        return new PathJson(
            path.Indicator.Id, path.Indicator.Name, path.Indicator.Unit, path.Place.ById(), periods[final], periods);
    }
}
