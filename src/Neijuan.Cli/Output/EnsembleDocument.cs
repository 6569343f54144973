using Neijuan.Engine.Places;
using Neijuan.Engine.Recording;
using Neijuan.Lab.Experiments.Ensembles;
using Neijuan.Lab.Experiments.Statistics;
using Neijuan.Lab.Store;
using Neijuan.Model.Places;
using Neijuan.Model.Scenarios;

namespace Neijuan.Cli.Output;

internal sealed record BandDocument(double? Median, double? P5, double? P25, double? P75, double? P95)
{
    public static BandDocument Of(Bands bands) => new(
        JsonText.Finite(bands.Median), JsonText.Finite(bands.P5), JsonText.Finite(bands.P25), JsonText.Finite(bands.P75), JsonText.Finite(bands.P95));
}

internal sealed record PathDocument(
    string Id, string Name, string Unit, IReadOnlyDictionary<string, string> Place, BandDocument Final, IReadOnlyDictionary<string, BandDocument> Periods);

/// <summary>What <c>ensemble --json</c> prints. Indicators of an industry in a province are in the store only: they are many.</summary>
internal sealed record EnsembleDocument(
    string Scenario, int Draws, string Design, int Seeds, ulong Seed, int Runs, string From, string To, double Scale, string FinalPeriod,
    IReadOnlyList<PathDocument> Indicators, string Output)
{
    public static EnsembleDocument Of(SeriesExperiment experiment, IReadOnlyList<BandRow> bands, string folder)
    {
        var plan = experiment.Plan;
        return new EnsembleDocument(
            plan.Arms[0].Name, plan.Draws.Count, plan.Draws.Design, plan.Seeds, plan.Options.Seed, plan.Runs, plan.Options.From.ToString(),
            plan.Options.To.ToString(), plan.Options.Scale, experiment.Periods.Final,
            [.. bands.Where(b => IsShown(b.Path)).GroupBy(b => b.Path).Select(g => Path(g.Key, g, experiment.Periods.Final))],
            folder);
    }

    public static bool IsShown(SeriesPath path) => path.Indicator.Kind != PlaceKinds.ProvinceIndustry;

    static PathDocument Path(SeriesPath path, IEnumerable<BandRow> rows, string final)
    {
        var periods = rows.ToDictionary(r => r.Period, r => BandDocument.Of(r.Bands));
        return new PathDocument(
            path.Indicator.Id, path.Indicator.Name, path.Indicator.Unit, path.Place.ById(), periods[final], periods);
    }
}
