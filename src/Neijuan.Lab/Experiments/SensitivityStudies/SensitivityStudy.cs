using Neijuan.Lab.Experiments.Journals;
using Neijuan.Lab.Experiments.Plans;
using Neijuan.Lab.Experiments.Sensitivity;
using Neijuan.Lab.Experiments.Trials;
using Neijuan.Lab.Measurements;
using Neijuan.Model.Policies;
using Neijuan.Model.Setup;

namespace Neijuan.Lab.Experiments.SensitivityStudies;

/// <summary>Runs a sensitivity study into a journal and works out its result from there.</summary>
public sealed class SensitivityStudy(ModelData data, SensitivityPlan plan)
{
    public SensitivityPlan Plan => plan;

    public Specification Specification { get; } = plan.Specification(data);

    /// <summary>Makes the runs that the journal does not have: screening first, then the indices of what survived it.</summary>
    public void Run(Journal journal, ITrialQueue queue, Action<int>? kept, CancellationToken cancellation)
    {
        var measurement = OutcomesMeasurement.Of([.. plan.Outcomes.Select(o => o.Expression)]);
        JournaledTrials.Run(journal, queue, plan.ScreeningTrials(), _ => measurement, kept, cancellation);
        var survivors = Survivors(Effects(Values(journal, 0, plan.ScreeningRuns)));
        JournaledTrials.Run(journal, queue, plan.IndexTrials(survivors), _ => measurement, kept, cancellation);
    }

    /// <summary>The outcomes of every run, in the order of the trials.</summary>
    public double[][] Values(Journal journal) => Values(journal, 0, plan.Runs);

    /// <summary>Effects, survivors and indices, from the outcomes of every run.</summary>
    public SensitivityResult Analyse(double[][] values)
    {
        var effects = Effects(values[..plan.ScreeningRuns]);
        var indices = plan.Indices();
        var bootstrap = new Bootstrap(plan.Options.Seed);
        return new SensitivityResult(plan, Survivors(effects),
        [
            .. plan.Outcomes.Select((outcome, k) => new OutcomeSensitivity(outcome, effects[k], indices.Analyse(
                [.. values[plan.ScreeningRuns..].Select(v => v[k])], bootstrap, undefined: UndefinedOutputs.UseCompleteBlocks))),
        ]);
    }

    MorrisResult[] Effects(double[][] values)
    {
        var screening = plan.Screening();
        var bootstrap = new Bootstrap(plan.Options.Seed);
        return [.. plan.Outcomes.Select((_, k) =>
            screening.Analyse([.. values.Select(v => v[k])], bootstrap, UndefinedOutputs.UseCompleteBlocks))];
    }

    /// <summary>
    /// The parameters that matter most to some outcome: by their largest share in an outcome's summed mean sizes, so that no outcome counts
    /// more for being measured in larger numbers.
    /// </summary>
    IReadOnlyList<ParameterInfo> Survivors(MorrisResult[] effects)
    {
        var weight = new double[plan.Parameters.Count];
        foreach (var result in effects)
        {
            double Size(int k) => double.IsFinite(result.Effects[k].MeanSize.Value) ? result.Effects[k].MeanSize.Value : 0;
            var sum = Enumerable.Range(0, weight.Length).Sum(Size);
            if (sum > 0)
                for (var k = 0; k < weight.Length; k++) weight[k] = Math.Max(weight[k], Size(k) / sum);
        }

        return [.. Enumerable.Range(0, weight.Length).OrderByDescending(k => weight[k]).ThenBy(k => k).Take(plan.Survivors).Order()
            .Select(k => plan.Parameters[k])];
    }

    static double[][] Values(Journal journal, int first, int count) =>
        [.. Enumerable.Range(first, count).Select(trial => OutcomeRecord.Read(journal, trial).Values)];
}
