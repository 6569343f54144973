using Neijuan.Lab.Experiments.Sensitivity;
using Neijuan.Lab.Experiments.SensitivityStudies;

namespace Neijuan.Cli.Output;

internal sealed record EstimateJson(double? Value, double? Low, double? High)
{
    public static EstimateJson Of(Estimate estimate) =>
        new(JsonText.Finite(estimate.Value), JsonText.Finite(estimate.Low), JsonText.Finite(estimate.High));
}

internal sealed record EffectJson(string Parameter, EstimateJson Mean, EstimateJson MeanSize, EstimateJson Spread);

internal sealed record IndexJson(string Parameter, EstimateJson FirstOrder, EstimateJson Total);

internal sealed record OutcomeSensitivityJson(
    string Id, string Name, string Unit, string Expression, double? Mean, double? Variance, int UndefinedRuns,
    IReadOnlyList<EffectJson> Effects, IReadOnlyList<IndexJson> Indices);

/// <summary>What <c>sensitivity --json</c> prints.</summary>
internal sealed record SensitivityJson(
    string Scenario, ulong Seed, string From, string To, double Scale, int Runs, int Trajectories, int ScreeningRuns, int Rows,
    int IndexRuns, IReadOnlyList<string> Survivors, IReadOnlyList<OutcomeSensitivityJson> Outcomes, string Output)
{
    public static SensitivityJson Of(SensitivityResult result, string folder)
    {
        var plan = result.Plan;
        return new SensitivityJson(
            plan.Scenario.Name, plan.Options.Seed, plan.Options.From.ToString(), plan.Options.To.ToString(), plan.Options.Scale, plan.Runs,
            plan.Trajectories, plan.ScreeningRuns, plan.Rows, plan.IndexRuns, [.. result.Survivors.Select(p => p.Id)],
            [.. result.Outcomes.Select(o => Outcome(result, o))], folder);
    }

    static OutcomeSensitivityJson Outcome(SensitivityResult result, OutcomeSensitivity o) => new(
        o.Outcome.Id, o.Outcome.Name, o.Outcome.Unit, o.Outcome.Expression.Text, JsonText.Finite(o.Indices.Mean),
        JsonText.Finite(o.Indices.Variance), o.Effects.UndefinedRuns.Length + o.Indices.UndefinedRuns.Length,
        [.. o.Effects.Effects.Select((e, k) => new EffectJson(
            result.Plan.Parameters[k].Id, EstimateJson.Of(e.Mean), EstimateJson.Of(e.MeanSize), EstimateJson.Of(e.Spread)))],
        [.. o.Indices.Indices
            .Select((i, k) => new IndexJson(result.Survivors[k].Id, EstimateJson.Of(i.FirstOrder), EstimateJson.Of(i.Total)))]);
}
