using Neijuan.Lab.Experiments.Sensitivity;
using Neijuan.Lab.Experiments.SensitivityStudies;

namespace Neijuan.Cli.Output;

/// <summary>A sensitivity study as text: per outcome, the parameters by what they explain.</summary>
internal static class SensitivityText
{
    public static void Write(TextWriter output, SensitivityResult result, string folder)
    {
        var plan = result.Plan;
        output.WriteLine($"{plan.Scenario.Name}, {plan.Options.From} to {plan.Options.To}, seed {plan.Options.Seed} in every run");
        output.WriteLine($"Screening: {plan.Parameters.Count} parameters over their ranges, {plan.Trajectories} trajectories, "
            + $"{plan.ScreeningRuns} runs.");
        output.WriteLine($"Indices: the {plan.Survivors} that matter most to some outcome, {plan.Rows} rows, {plan.IndexRuns} runs; the "
            + "others stand at their values in the files.");
        output.WriteLine();
        foreach (var outcome in result.Outcomes) Outcome(output, result, outcome);
        output.WriteLine("First order: share of the outcome's variance that the parameter explains alone; total: with all its "
            + "interactions; 95 % intervals from resampled rows.");
        output.WriteLine("μ* (size of effect) and σ (how much it depends on the others): outcome's unit over the whole range of the "
            + "parameter.");
        output.WriteLine("All effects and runs: tables screening, sobol_index, draw and outcome of "
            + $"{Path.Combine(folder, "results.duckdb")}; with manifest.json and report.html");
    }

    static void Outcome(TextWriter output, SensitivityResult result, OutcomeSensitivity sensitivity)
    {
        var outcome = sensitivity.Outcome;
        output.WriteLine($"{outcome.Name} ({outcome.Id}{(outcome.Unit.Length > 0 ? ", " + outcome.Unit : "")})");
        if (sensitivity.Effects.UndefinedRuns.Length + sensitivity.Indices.UndefinedRuns.Length > 0)
            output.WriteLine($"not defined in {sensitivity.Effects.UndefinedRuns.Length + sensitivity.Indices.UndefinedRuns.Length} runs: "
                + $"{sensitivity.Effects.TrajectoriesUsed} of {sensitivity.Effects.Trajectories} trajectories and "
                + $"{sensitivity.Indices.RowsUsed} of {sensitivity.Indices.Rows} rows are used");
        var table = new TextTable("parameter", "first order", "95 %", "total", "95 %", "μ*", "σ").Numbers(1, 2, 3, 4, 5, 6);
        var rows = Enumerable.Range(0, result.Survivors.Count).OrderByDescending(k => sensitivity.Indices.Indices[k].Total.Value);
        foreach (var k in rows)
        {
            var index = sensitivity.Indices.Indices[k];
            var effect = sensitivity.Effects.Effects[Place(result, k)];
            table.Add(
                result.Survivors[k].Id, Share(index.FirstOrder.Value), Interval(index.FirstOrder), Share(index.Total.Value),
                Interval(index.Total), FigureText.Of(effect.MeanSize.Value), FigureText.Of(effect.Spread.Value));
        }

        table.Write(output);
        output.WriteLine($"Together alone: {Share(sensitivity.Indices.Indices.Sum(i => i.FirstOrder.Value))}; the rest is interaction.");
        output.WriteLine();
    }

    static int Place(SensitivityResult result, int survivor) =>
        Enumerable.Range(0, result.Plan.Parameters.Count).First(k => result.Plan.Parameters[k].Id == result.Survivors[survivor].Id);

    static string Share(double value) => double.IsFinite(value) ? value.ToString("F2") : "n/a";

    static string Interval(Estimate estimate) => double.IsFinite(estimate.Low) ? $"{estimate.Low:F2}..{estimate.High:F2}" : "n/a";
}
