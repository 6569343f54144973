using Neijuan.Engine.Places;
using Neijuan.Lab.Experiments.Comparisons;
using Neijuan.Lab.Experiments.Ensembles;
using Neijuan.Lab.Store;
using Neijuan.Model.Places;
using Neijuan.Model.Setup;
using Neijuan.Pages.Drawing;
using Neijuan.Pages.Words;

namespace Neijuan.Pages.Experiments;

/// <summary>The page of a comparison: what changed most, where it went, what did not change, what the bands do not contain.</summary>
public sealed class ComparisonPage
{
    readonly Wording words;

    ComparisonPage(Wording words) => this.words = words;

    const int Said = 6;
    const int Drawn = 6;
    const int Listed = 25;
    const int PlacesDrawn = 2;

    public static string Render(SeriesExperiment experiment, IReadOnlyList<DifferenceRow> rows, ModelData data)
    {
        var plan = experiment.Plan;
        var others = string.Join(", ", plan.Arms.Skip(1).Select(a => a.Scenario.Title));
        var page = new ExperimentPage(
            "comparison", $"{others} against {plan.Arms[0].Scenario.Title}",
            $"{plan.Pairs} pairs of runs, {plan.Draws.Count} {(plan.Draws.Count == 1 ? "draw" : "draws")} × {plan.Seeds} "
            + $"{(plan.Seeds == 1 ? "seed" : "seeds")}, {plan.Options.From} to {plan.Options.To}; both runs of a pair have the same "
            + "parameters and the same luck",
            new AxisSpan(plan.Options.From, plan.Options.To));
        for (var arm = 1; arm < plan.Arms.Count; arm++)
        {
            var summary = new ComparisonSummary(rows, plan.Arms[arm].Name, experiment.Periods.Final);
            new ComparisonPage(new Wording(data.DisplayName)).Scenario(
                page, experiment, rows, summary, $"arm{arm}", plan.Arms.Count > 2 ? $"{plan.Arms[arm].Scenario.Title}: " : "");
        }

        page.Section("limits", "What the bands do not contain", () => page.List(BandLimits.Of(plan, data.Parameters.Count)));
        return page.Close(experiment.Specification);
    }

    void Scenario(
        ExperimentPage page, SeriesExperiment experiment, IReadOnlyList<DifferenceRow> rows, ComparisonSummary summary, string id,
        string prefix)
    {
        if (summary.IsNull)
        {
            page.Section(
                $"{id}-nothing", $"{prefix}Nothing differs", () => page.Paragraph("Every indicator is exactly the same in every pair."));
            return;
        }

        var paths = rows.Where(r => r.Scenario == summary.Scenario).GroupBy(r => r.Path).ToDictionary(g => g.Key, g => g.ToArray());
        page.Section($"{id}-most", $"{prefix}What changed most", () =>
        {
            page.List(summary.Changed(PlaceKinds.Nation).Take(Said).Select(words.Said));
            Pictures(page, paths, summary.Changed(PlaceKinds.Nation), $"{id}-nation", "The nation");
            Pictures(page, paths, summary.Changed(PlaceKinds.Industry), $"{id}-industries", "Industries");
            foreach (var kind in new[] { PlaceKinds.Nation, PlaceKinds.Industry, PlaceKinds.BlocIndustry }) Table(page, summary, kind);
        });
        page.Section($"{id}-headlines", $"{prefix}Headlines, changed or not", () => Headlines(page, paths, summary, $"{id}-headline"));
        page.Section($"{id}-where", $"{prefix}Where it went", () =>
        {
            foreach (var kind in new[] { PlaceKinds.Bloc, PlaceKinds.Province })
                Where(page, summary.Places(kind), $"{id}-{kind.ToString().ToLowerInvariant()}");
        });
        page.Section($"{id}-same", $"{prefix}What did not change", () => Same(page, summary, experiment.Layout.Places.Industries.Count));
    }

    void Pictures(
        ExperimentPage page, Dictionary<SeriesPath, DifferenceRow[]> paths, IReadOnlyList<DifferenceRow> changed, string id, string who)
    {
        if (changed.Count == 0) return;
        page.Figure(
            id, $"{who}: {words.Said(changed[0])}",
            "Difference to the base over time: median, 50 % and 90 % of the pairs. Sorted by the size of the change in the last year, "
            + "measured in spreads of the base.",
            [.. changed.Take(Drawn)
                .Select(row => Panel(paths[row.Path], row.Path.Indicator.Kind == PlaceKinds.Nation ? PanelSize.Small : PanelSize.Large))]);
    }

    void Headlines(ExperimentPage page, Dictionary<SeriesPath, DifferenceRow[]> paths, ComparisonSummary summary, string id)
    {
        var nation = summary.Headlines.Where(r => r.Path.Indicator.Kind == PlaceKinds.Nation).ToArray();
        page.Figure(id, "What is asked of every scenario", "Difference to the base over time: median, 50 % and 90 % of the pairs.",
            [.. nation.Select(row => Panel(paths[row.Path], PanelSize.Large))]);
        page.Table($"Headlines in {summary.Period}", Columns, summary.Headlines.Select(Cells), "numbers units");
    }

    ChartPanel Panel(DifferenceRow[] rows, PanelSize size) => new(words.Name(rows[0].Path), size,
    [
        new BandPlot($"Difference, {UnitText(rows[0])}", Wording.UnitOf(rows[0].Path.Indicator), [.. rows.Select(r => r.Period)],
            [.. rows.Select(r => r.Difference)]) { FromZero = true },
    ]);

    static string UnitText(DifferenceRow row) =>
        Wording.UnitOf(row.Path.Indicator) == Unit.Share ? "percentage points" : row.Path.Indicator.Unit;

    void Table(ExperimentPage page, ComparisonSummary summary, PlaceKind kind)
    {
        var changed = summary.Changed(kind);
        if (changed.Count == 0) return;
        page.Table(
            $"{Names[kind]}: the {Math.Min(Listed, changed.Count)} largest of {changed.Count} changes in {summary.Period}, by their "
            + "size in spreads of the base",
            Columns, changed.Take(Listed).Select(Cells), "numbers units");
    }

    static readonly string[] Columns = ["Indicator", "Base", "Other", "Difference", "50 % band", "90 % band", "Same sign", "Size", "Unit"];

    static readonly Dictionary<PlaceKind, string> Names = new()
    {
        [PlaceKinds.Nation] = "The nation", [PlaceKinds.Industry] = "Industries", [PlaceKinds.BlocIndustry] = "Industries in blocs",
    };

    string[] Cells(DifferenceRow row)
    {
        var (d, unit) = (row.Difference, Wording.UnitOf(row.Path.Indicator));
        string Value(double value) => Figures.InUnit(value, unit);
        return
        [
            words.Name(row.Path), Value(row.Base.Median), Value(row.Other.Median), Value(d.Median), $"{Value(d.P25)} to {Value(d.P75)}",
            $"{Value(d.P5)} to {Value(d.P95)}", Figures.Percent(row.Agreement, 0), Figures.Grouped(row.Size, 1), row.Path.Indicator.Unit,
        ];
    }

    void Where(ExperimentPage page, IReadOnlyList<IReadOnlyList<DifferenceRow>> indicators, string id)
    {
        var number = 0;
        foreach (var rows in indicators.Take(PlacesDrawn))
        {
            var (most, least, unit) = (rows[0], rows[^1], Wording.UnitOf(rows[0].Path.Indicator));
            var title = $"{rows[0].Path.Indicator.Name}: from {Wording.Signed(least.Difference.Median, unit)} ({words.Place(Where(least))}"
                + ") "
                + $"to {Wording.Signed(most.Difference.Median, unit)} ({words.Place(Where(most))})";
            page.Figure(
                $"{id}-{++number}", title, $"Difference to the base in {most.Period}: median, 50 % (thick) and 90 % (thin) of the pairs.",
            [
                new WhiskerPanel(rows[0].Path.Indicator.Name, UnitText(rows[0]), unit,
                    [.. rows.Select(r => (words.Place(Where(r)), (IReadOnlyList<Whisker>)[Row(r)]))]),
            ], () =>
                page.Folded(
                    $"{rows[0].Path.Indicator.Name}: difference in {most.Period}, {UnitText(rows[0])}",
                    ["Place", "Median", "5 %", "25 %", "75 %", "95 %", "Same sign"],
                rows.Select(r => (IReadOnlyList<string>)[words.Place(Where(r)), .. Quantiles(r, unit), Figures.Percent(r.Agreement, 0)])));
        }
    }

    static string[] Quantiles(DifferenceRow row, Unit unit)
    {
        var d = row.Difference;
        return [.. new[] { d.Median, d.P5, d.P25, d.P75, d.P95 }.Select(value => Figures.InUnit(value, unit))];
    }

    Whisker Row(DifferenceRow r) =>
        new(words.Place(Where(r)), r.Difference.Median, r.Difference.P5, r.Difference.P95, r.Difference.P25, r.Difference.P75);

    static string Where(DifferenceRow row) => row.Path.Place.Names is [var (_, name), ..] ? name : "";

    void Same(ExperimentPage page, ComparisonSummary summary, int industries)
    {
        var sentences = new List<string>();
        foreach (var (kind, places) in new[] { (PlaceKinds.Nation, 1), (PlaceKinds.Industry, industries) })
        {
            Add("Only slightly, below a tenth of the base's spread", summary.Slight(kind));
            Add("Up in some pairs and down in others", summary.EitherWay(kind));
            Add("Exactly the same in every pair", summary.Unchanged(kind));
            Add("Moved by the scenario alone, while the base never moves", summary.SetOff(kind));

            void Add(string what, IReadOnlyList<DifferenceRow> rows)
            {
                if (rows.Count == 0) return;
                var names = rows.GroupBy(r => r.Path.Indicator.Name)
                    .Select(g =>
                        g.Count() == places ? g.Key : $"{g.Key} ({string.Join(", ", g.Select(r => words.Place(r.Path.Place.Short)))})");
                sentences.Add($"{Names[kind]}. {what}: {string.Join("; ", names)}.");
            }
        }

        page.List(sentences);
    }
}
