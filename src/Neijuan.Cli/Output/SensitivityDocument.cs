using Neijuan.Lab.Experiments.Sensitivity;
using Neijuan.Lab.Experiments.SensitivityStudies;

namespace Neijuan.Cli.Output;

internal sealed record EstimateDocument(double? Value, double? Low, double? High)
{
    public static EstimateDocument Of(Estimate estimate) => new(JsonText.Finite(estimate.Value), JsonText.Finite(estimate.Low), JsonText.Finite(estimate.High));
}

internal sealed record EffectDocument(string Parameter, EstimateDocument Mean, EstimateDocument MeanSize, EstimateDocument Spread);

internal sealed record IndexDocument(string Parameter, EstimateDocument FirstOrder, EstimateDocument Total);

internal sealed record OutcomeSensitivityDocument(
    string Id, string Name, string Unit, string Expression, double? Mean, double? Variance, int UndefinedRuns, IReadOnlyList<EffectDocument> Effects,
    IReadOnlyList<IndexDocument> Indices);

/// <summary>What <c>sensitivity --json</c> prints.</summary>
internal sealed record SensitivityDocument(
    string Scenario, ulong Seed, string From, string To, double Scale, int Runs, int Trajectories, int ScreeningRuns, int Rows, int IndexRuns,
    IReadOnlyList<string> Survivors, IReadOnlyList<OutcomeSensitivityDocument> Outcomes, string Output)
{
    public static SensitivityDocument Of(SensitivityResult result, string folder)
    {
        var plan = result.Plan;
        return new SensitivityDocument(
            plan.Scenario.Name, plan.Options.Seed, plan.Options.From.ToString(), plan.Options.To.ToString(), plan.Options.Scale, plan.Runs, plan.Trajectories,
            plan.ScreeningRuns, plan.Rows, plan.IndexRuns, [.. result.Survivors.Select(p => p.Id)], [.. result.Outcomes.Select(o => Outcome(result, o))], folder);
    }

    static OutcomeSensitivityDocument Outcome(SensitivityResult result, OutcomeSensitivity o) => new(
        o.Outcome.Id, o.Outcome.Name, o.Outcome.Unit, o.Outcome.Expression.Text, JsonText.Finite(o.Indices.Mean), JsonText.Finite(o.Indices.Variance),
        o.Effects.UndefinedRuns.Length + o.Indices.UndefinedRuns.Length,
        [.. o.Effects.Effects.Select((e, k) => new EffectDocument(
            result.Plan.Parameters[k].Id, EstimateDocument.Of(e.Mean), EstimateDocument.Of(e.MeanSize), EstimateDocument.Of(e.Spread)))],
        [.. o.Indices.Indices.Select((i, k) => new IndexDocument(result.Survivors[k].Id, EstimateDocument.Of(i.FirstOrder), EstimateDocument.Of(i.Total)))]);
}
