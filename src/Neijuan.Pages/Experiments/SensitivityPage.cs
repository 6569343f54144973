using Neijuan.Lab.Experiments.Plans;
using Neijuan.Lab.Experiments.SensitivityStudies;
using Neijuan.Model.Policies;
using Neijuan.Pages.Drawing;
using Neijuan.Pages.Words;

namespace Neijuan.Pages.Experiments;

/// <summary>The page of a sensitivity study: per outcome, what moves it, and how surely.</summary>
public static class SensitivityPage
{
    const int Named = 6;

    public static string Render(SensitivityResult result, Specification specification)
    {
        var plan = result.Plan;
        var page = new ExperimentPage(
            "sensitivity", $"What the outcomes depend on: {plan.Scenario.Title}",
            $"{plan.ScreeningRuns} runs of screening and {plan.IndexRuns} for the indices, {plan.Options.From} to {plan.Options.To}, seed "
            + $"{plan.Options.Seed} in every run",
            new AxisSpan(plan.Options.From, plan.Options.To));
        page.Section("reading", "How to read it", () => page.List(
        [
            $"{plan.Parameters.Count} parameters are moved over their ranges, {plan.Trajectories} times each, one after the other "
            + "(Morris's elementary effects). μ* is the mean size of the effect of moving a parameter across its whole range, σ how much "
            + "that effect depends on where the others stand.",
            $"The {plan.Survivors} parameters that matter most to some outcome then share out each outcome's variance (Sobol' indices, "
            + $"{plan.Rows} rows): first order is what a parameter explains alone, total what it explains with all its interactions. "
            + "Intervals are 95 %, from resampled rows.",
            "Parameters that did not survive stand at their values in the files, so their part of the variance is not in the indices. "
            + "Every run has the same luck. The ranges are the modeller's, and most are assumptions: a parameter with a wide range "
            + "matters more for that reason alone.",
        ]));
        page.Section("outcomes", "Outcomes", () =>
        {
            foreach (var outcome in result.Outcomes) Outcome(page, result, outcome);
        });
        return page.Close(specification);
    }

    static void Outcome(ExperimentPage page, SensitivityResult result, OutcomeSensitivity sensitivity)
    {
        var outcome = sensitivity.Outcome;
        var order = Enumerable.Range(0, result.Survivors.Count).OrderByDescending(k => sensitivity.Indices.Indices[k].Total.Value)
            .ToArray();
        var first = order[0];
        var index = sensitivity.Indices.Indices[first];
        var title = double.IsFinite(index.Total.Value)
            ? $"{outcome.Name}: {result.Survivors[first].Name} explains most, {Figures.Percent(index.FirstOrder.Value, 0)} alone and "
                + $"{Figures.Percent(index.Total.Value, 0)} with its interactions"
            : $"{outcome.Name}: nothing moves it";
        var undefined = sensitivity.Effects.UndefinedRuns.Length + sensitivity.Indices.UndefinedRuns.Length;
        var caption = $"{outcome.Description}{(outcome.Description.Length > 0 ? " " : "")}Left: share of the variance, filled points "
            + "first order, hollow squares total, with intervals. Right: size of effect and how much it depends on the others, in "
            + $"{(outcome.Unit.Length > 0 ? outcome.Unit : "the outcome's unit")}; on the dashed line both are equal."
            + (undefined > 0 ? $" Not defined in {undefined} runs." : "");
        page.Figure(
            $"outcome-{result.Outcomes.ToList().IndexOf(sensitivity) + 1}", title, caption,
            [Indices(result, sensitivity, order), Effects(result.Plan, sensitivity)]);
        page.Table(
            $"{outcome.Name}: all screened parameters", ["Parameter", "μ*", "95 %", "σ", "First order", "95 %", "Total", "95 %"],
            Enumerable.Range(0, result.Plan.Parameters.Count).OrderByDescending(k => sensitivity.Effects.Effects[k].MeanSize.Value)
                .Select(k => Row(result, sensitivity, k)));
    }

    static WhiskerPanel Indices(SensitivityResult result, OutcomeSensitivity sensitivity, int[] order) => new(
        "Share of the variance", "first order and total, 95 % intervals", Unit.Number,
        [
            .. order.Select(k =>
            {
                var index = sensitivity.Indices.Indices[k];
                return (result.Survivors[k].Id, (IReadOnlyList<Whisker>)
                [
                    new Whisker("first order", index.FirstOrder.Value, index.FirstOrder.Low, index.FirstOrder.High),
                    new Whisker("total", index.Total.Value, index.Total.Low, index.Total.High) { Style = 1 },
                ]);
            }),
        ]);

    static ScatterPanel Effects(SensitivityPlan plan, OutcomeSensitivity sensitivity)
    {
        var effects = sensitivity.Effects.Effects;
        var named = Enumerable.Range(0, effects.Length).OrderByDescending(k => effects[k].MeanSize.Value).Take(Named).ToHashSet();
        return new ScatterPanel("Elementary effects", "μ*, size of the effect", "σ, how much it depends on the others",
            [.. effects.Select((e, k) => new ScatterPoint(plan.Parameters[k].Id, e.MeanSize.Value, e.Spread.Value, named.Contains(k)))]);
    }

    static IReadOnlyList<string> Row(SensitivityResult result, OutcomeSensitivity sensitivity, int k)
    {
        var parameter = result.Plan.Parameters[k];
        var effect = sensitivity.Effects.Effects[k];
        var survivor = Place(result.Survivors, parameter);
        string[] indices = ["–", "", "–", ""];
        if (survivor >= 0)
        {
            var (first, total) = (sensitivity.Indices.Indices[survivor].FirstOrder, sensitivity.Indices.Indices[survivor].Total);
            indices =
            [
                Figures.Ratio(first.Value), $"{Figures.Ratio(first.Low)} to {Figures.Ratio(first.High)}", Figures.Ratio(total.Value),
                $"{Figures.Ratio(total.Low)} to {Figures.Ratio(total.High)}",
            ];
        }

        return
        [
            $"{parameter.Name} ({parameter.Id})", Figures.Plain(effect.MeanSize.Value),
            $"{Figures.Plain(effect.MeanSize.Low)} to {Figures.Plain(effect.MeanSize.High)}",
            Figures.Plain(effect.Spread.Value), .. indices,
        ];
    }

    static int Place(IReadOnlyList<ParameterInfo> parameters, ParameterInfo parameter)
    {
        for (var k = 0; k < parameters.Count; k++)
            if (parameters[k].Id == parameter.Id) return k;
        return -1;
    }
}
