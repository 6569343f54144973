using Neijuan.Engine.Places;
using Neijuan.Lab.Experiments.Ensembles;
using Neijuan.Model.Places;
using Neijuan.Model.Setup;
using Neijuan.Pages.Drawing;
using Neijuan.Pages.Words;

namespace Neijuan.Pages.Experiments;

/// <summary>The page of an ensemble: where its runs lie, over time and in the last year.</summary>
public sealed class EnsemblePage
{
    readonly Wording words;

    EnsemblePage(Wording words) => this.words = words;

    public static string Render(SeriesExperiment experiment, IReadOnlyList<BandRow> bands, ModelData data) =>
        new EnsemblePage(new Wording(data.DisplayName)).Write(experiment, bands, data.Parameters.Count);

    string Write(SeriesExperiment experiment, IReadOnlyList<BandRow> bands, int parameters)
    {
        var plan = experiment.Plan;
        var page = new ExperimentPage(
            "ensemble", plan.Arms[0].Scenario.Title,
            $"{plan.Runs} runs, {plan.Draws.Count} {(plan.Draws.Count == 1 ? "draw" : "draws")} × {plan.Seeds} "
            + $"{(plan.Seeds == 1 ? "seed" : "seeds")}, {plan.Options.From} to {plan.Options.To}",
            new AxisSpan(plan.Options.From, plan.Options.To));
        page.Section("limits", "What the bands hold, and what they do not", () => page.List(BandLimits.Of(plan, parameters)));
        page.Section("nation", "The nation", () =>
        {
            Figure(page, "nation-paths", "Where the runs lie", bands.Where(b => b.Path.Indicator.Kind == PlaceKinds.Nation));
            Table(page, "The nation", bands, PlaceKinds.Nation, experiment.Periods.Final);
        });
        page.Section("industries", "Industries", () =>
        {
            Industries(page, experiment, bands);
            Table(page, "Industries", bands, PlaceKinds.Industry, experiment.Periods.Final);
        });
        return page.Close(experiment.Specification);
    }

    void Industries(ExperimentPage page, SeriesExperiment experiment, IReadOnlyList<BandRow> bands)
    {
        var chosen = experiment.Layout.Indicators.Where(i => i.Kind == PlaceKinds.Industry).Take(6).Select(i => i.Id).ToHashSet();
        foreach (var indicator in bands.Where(b => chosen.Contains(b.Path.Indicator.Id)).GroupBy(b => b.Path.Indicator))
            Figure(page, "industry-" + indicator.Key.Id.Split('.')[^1].Replace('_', '-'), $"{indicator.Key.Name}, industry by industry",
                indicator);
    }

    void Figure(ExperimentPage page, string id, string title, IEnumerable<BandRow> bands) =>
        page.Figure(
            id, title, "Median, 50 % and 90 % of the runs; years are means of their quarters.",
            [.. bands.GroupBy(b => b.Path).Select(g => Panel([.. g]))]);

    ChartPanel Panel(BandRow[] rows) => new(
        words.Name(rows[0].Path), rows[0].Path.Indicator.Kind == PlaceKinds.Nation ? PanelSize.Small : PanelSize.Large,
    [
        new BandPlot(
            rows[0].Path.Indicator.Unit, Wording.UnitOf(rows[0].Path.Indicator), [.. rows.Select(r => r.Period)],
            [.. rows.Select(r => r.Bands)]),
    ]);

    void Table(ExperimentPage page, string who, IReadOnlyList<BandRow> bands, PlaceKind kind, string period)
    {
        BandRow[] rows = [.. bands.Where(b => b.Path.Indicator.Kind == kind && b.Period == period)];
        string[] undefined = Array.Exists(rows, r => r.Bands.Undefined > 0) ? ["Not defined"] : [];
        page.Table($"{who} in {period}", ["Indicator", "5 %", "25 %", "Median", "75 %", "95 %", .. undefined, "Unit"], rows.Select(row =>
        {
            var unit = Wording.UnitOf(row.Path.Indicator);
            var b = row.Bands;
            string[] quantiles = [.. new[] { b.P5, b.P25, b.Median, b.P75, b.P95 }.Select(v => Figures.InUnit(v, unit))];
            var counted = undefined.Select(_ => b.Undefined == 0 ? "" : $"{b.Undefined} of {b.Runs}");
            return (IReadOnlyList<string>)[words.Name(row.Path), .. quantiles, .. counted, row.Path.Indicator.Unit];
        }), "numbers units");
    }
}
