using Neijuan.Lab.Experiments.Comparisons;
using Neijuan.Lab.Experiments.Ensembles;
using Neijuan.Lab.Store;

namespace Neijuan.Cli.Output;

internal sealed record DifferenceJson(
    double? Base, double? Other, BandJson Difference, double ShareNegative, double SharePositive, double ShareZero, double? Size)
{
    public static DifferenceJson Of(DifferenceRow row) => new(
        JsonText.Finite(row.Base.Median), JsonText.Finite(row.Other.Median), BandJson.Of(row.Difference), row.Sign.NegativeShare,
        row.Sign.PositiveShare, row.Sign.ZeroShare, JsonText.Finite(row.Size));
}

internal sealed record ComparedPathJson(
    string Id, string Name, string Unit, IReadOnlyDictionary<string, string> Place, double? Base, double? Other, BandJson Difference,
    double ShareNegative, double SharePositive, double ShareZero, double? Size, IReadOnlyDictionary<string, DifferenceJson> Periods);

internal sealed record ComparedScenarioJson(string Scenario, IReadOnlyList<ComparedPathJson> Indicators);

/// <summary>
/// What <c>compare --json</c> prints: per scenario and indicator the final year, then each year. Indicators of an industry in a province
/// are in the store only.
/// </summary>
internal sealed record CompareJson(
    string Base, int Draws, string Design, int Seeds, ulong Seed, int Runs, string From, string To, double Scale, string FinalPeriod,
    IReadOnlyList<ComparedScenarioJson> Comparisons, string Output)
{
    public static CompareJson Of(SeriesExperiment experiment, IReadOnlyList<DifferenceRow> rows, string folder)
    {
        var plan = experiment.Plan;
        var final = experiment.Periods.Final;
        return new CompareJson(
            plan.Arms[0].Name, plan.Draws.Count, plan.Draws.Design, plan.Seeds, plan.Options.Seed, plan.Runs, plan.Options.From.ToString(),
            plan.Options.To.ToString(), plan.Options.Scale, final,
            [
                .. plan.Arms.Skip(1).Select(arm => new ComparedScenarioJson(arm.Name,
                    [.. rows.Where(r => r.Scenario == arm.Name && EnsembleJson.IsShown(r.Path)).GroupBy(r => r.Path)
                        .Select(g => Path(g.Key, g, final))])),
            ],
            folder);
    }

    static ComparedPathJson Path(SeriesPath path, IEnumerable<DifferenceRow> rows, string final)
    {
        var periods = rows.ToDictionary(r => r.Period, DifferenceJson.Of);
        var last = periods[final];
        return new ComparedPathJson(
            path.Indicator.Id, path.Indicator.Name, path.Indicator.Unit, path.Place.ById(), last.Base, last.Other, last.Difference,
            last.ShareNegative, last.SharePositive, last.ShareZero, last.Size, periods);
    }
}
