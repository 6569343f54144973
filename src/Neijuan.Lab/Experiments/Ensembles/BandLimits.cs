using Neijuan.Lab.Experiments.Plans;

namespace Neijuan.Lab.Experiments.Ensembles;

/// <summary>What the bands of an experiment hold, and what they do not: said wherever they are shown.</summary>
public static class BandLimits
{
    public static IReadOnlyList<string> Of(ExperimentPlan plan, int parameters)
    {
        var draws = plan.Draws.IsFiles
            ? "no draws (every run has the parameter values of the files)"
            : $"{plan.Draws.Count} draws of {plan.Draws.Parameters.Count} parameters over their ranges ({plan.Draws.Design})";
        var seeds = (plan.Draws.IsFiles, plan.Seeds) switch
        {
            (true, 1) => $"one seed ({plan.Options.Seed}), the same in every run, so they hold no luck",
            (true, _) => $"{plan.Seeds} seeds, so they hold luck",
            (false, 1) => $"a seed for each draw (from {plan.Options.Seed} on, the same in every scenario), so they hold luck",
            _ => $"{plan.Seeds} seeds for each draw (the same in every scenario), so they hold luck",
        };
        return
        [
            $"The bands hold {draws}, and {seeds}. They say where the model's runs lie, not how probable the world is.",
            $"They do not hold the other {parameters - (plan.Draws.IsFiles ? 0 : plan.Draws.Parameters.Count)} parameters, errors in the "
            + "data, or policies other than those of the scenarios.",
            "They do not hold the model's own errors: what it leaves out, and where it misses the record (docs/model-notes.md).",
        ];
    }
}
