using Neijuan.Lab.Experiments.Ensembles;
using Neijuan.Lab.Experiments.Statistics;
using Neijuan.Lab.Experiments.Sweeps;
using Neijuan.Model.Policies;
using Neijuan.Model.Scenarios;
using Neijuan.Model.Setup;
using Neijuan.Pages.Drawing;
using Neijuan.Pages.Words;

namespace Neijuan.Pages.Experiments;

/// <summary>The page of a sweep: what each outcome does as each factor moves, and the points.</summary>
public static class SweepPage
{
    const int MostPoints = 200;

    public static string Render(SweepTable table, ModelData data)
    {
        var (sweep, plan) = (table.Experiment.Sweep, table.Experiment.Series.Plan);
        var page = new ExperimentPage(
            "sweep", sweep.Title,
            $"{sweep.Points.Count} points, {plan.Runs} runs, {plan.Options.From} to {plan.Options.To}, over {sweep.Scenario.Title}",
            new AxisSpan(plan.Options.From, plan.Options.To));
        page.Section("effects", "What moves what", () =>
        {
            page.Paragraph(sweep.Design == SweepDesign.OneAtATime
                ? "Each factor alone, the others as the scenario has them: median, 50 % (thick) and 90 % (thin) of the runs."
                : "Each factor at each of its values, whatever the others are: median, 50 % (thick) and 90 % (thin) of the runs.");
            for (var outcome = 0; outcome < sweep.Outcomes.Count; outcome++) Outcome(page, table, data, outcome);
        });
        page.Section("points", "Points", () => Points(page, table));
        page.Section("limits", "What the bands hold, and what they do not", () => page.List(BandLimits.Of(plan, data.Parameters.Count)));
        return page.Close(table.Experiment.Specification);
    }

    static void Outcome(ExperimentPage page, SweepTable table, ModelData data, int outcome)
    {
        var sweep = table.Experiment.Sweep;
        var declared = sweep.Outcomes[outcome];
        var unit = declared.Unit.StartsWith("share", StringComparison.Ordinal) ? Unit.Share : Unit.Number;
        var effects = Enumerable.Range(0, sweep.Factors.Count)
            .Select(f => (Name: Title(sweep.Factors[f], data), Effects: MainEffects.Of(table, f, outcome))).ToArray();
        var strongest = effects.MaxBy(e => Reach(e.Effects));
        var low = strongest.Effects.Where(e => double.IsFinite(e.Bands.Median)).MinBy(e => e.Bands.Median);
        var high = strongest.Effects.Where(e => double.IsFinite(e.Bands.Median)).MaxBy(e => e.Bands.Median);
        var values = effects.SelectMany(e => e.Effects).SelectMany(e => new[] { e.Bands.P5, e.Bands.P95 }).Where(double.IsFinite)
            .DefaultIfEmpty(0).ToArray();
        var ends = (values.Min(), values.Max());
        var title = low is null || high is null
            ? $"{declared.Name}: not defined in any run"
            : $"{declared.Name}: “{strongest.Name}” moves it most, from {Figures.InUnit(low.Bands.Median, unit)} ({low.Label}) to "
                + $"{Figures.InUnit(high.Bands.Median, unit)} ({high.Label})";
        page.Figure($"outcome-{outcome + 1}", title, declared.Description,
        [
            .. effects.Select(e => new WhiskerPanel(e.Name, declared.Unit.Length > 0 ? declared.Unit : declared.Name, unit,
                [.. e.Effects.Select(level => (level.Label, (IReadOnlyList<Whisker>)[Row(level)]))]) { Ends = ends }),
        ], () =>
            page.Folded(
                $"{declared.Name} by factor", ["Factor", "Value", "Median", "5 %", "25 %", "75 %", "95 %", "Not defined"],
                effects.SelectMany(e => e.Effects.Select(level =>
        {
            var b = level.Bands;
            string[] quantiles = [.. new[] { b.Median, b.P5, b.P25, b.P75, b.P95 }.Select(v => Figures.InUnit(v, unit))];
            return (IReadOnlyList<string>)[e.Name, level.Label, .. quantiles, b.Undefined == 0 ? "" : $"{b.Undefined} of {b.Runs}"];
        }))));
    }

    /// <summary>A factor in words: the name of what moves, and where and when as the file says it.</summary>
    static string Title(SweepFactor factor, ModelData data)
    {
        var (change, parameter) = (factor.Levels[0].Change, factor.Levels[0].Parameter);
        var (id, name) = change is not null
            ? (change.Lever, Levers.Find(change.Lever)!.Name)
            : (ChangeText.ParameterPrefix + parameter!.Id, data.Parameters.Single(p => p.Id == parameter.Id).Name);
        return factor.Name.Length > id.Length ? $"{name} {factor.Name[id.Length..]}" : name;
    }

    static double Reach(IReadOnlyList<Effect> effects)
    {
        var medians = effects.Select(e => e.Bands.Median).Where(double.IsFinite).ToArray();
        return medians.Length == 0 ? -1 : medians.Max() - medians.Min();
    }

    static Whisker Row(Effect level) =>
        new(level.Label, level.Bands.Median, level.Bands.P5, level.Bands.P95, level.Bands.P25, level.Bands.P75);

    static void Points(ExperimentPage page, SweepTable table)
    {
        var sweep = table.Experiment.Sweep;
        var shown = Math.Min(MostPoints, sweep.Points.Count);
        page.Table(
            $"{shown} of {sweep.Points.Count} points: medians of the outcomes over draws and seeds; every run is in "
            + $"{SweepResults.TableName}",
            ["Point", .. sweep.Factors.Select(f => f.Name), .. sweep.Outcomes.Select(o => o.Name)],
            Enumerable.Range(0, shown).Select(p => (IReadOnlyList<string>)
            [
                $"{p + 1}", .. sweep.Points[p].Levels.Select(l => l is null ? "as it is" : MainEffects.Label(l.Value)),
                .. Enumerable.Range(0, sweep.Outcomes.Count).Select(o => Figures.Plain(Bands.Of(table.At(p, o)).Median)),
            ]),
            "numbers points");
    }
}
