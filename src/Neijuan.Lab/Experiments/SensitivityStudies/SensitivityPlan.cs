using Neijuan.Lab.Experiments.Plans;
using Neijuan.Lab.Experiments.Sensitivity;
using Neijuan.Lab.Experiments.Trials;
using Neijuan.Lab.Outcomes;
using Neijuan.Model.Agents;
using Neijuan.Model.Policies;
using Neijuan.Model.Scenarios;
using Neijuan.Model.Setup;

namespace Neijuan.Lab.Experiments.SensitivityStudies;

/// <summary>
/// A sensitivity study in two stages: elementary effects of all parameters that an ensemble draws, then variance-based indices of those
/// that matter. Every run has the same seed, so an outcome is a function of the parameters alone.
/// </summary>
/// <param name="Parameters">The parameters that are screened, with the ranges they are moved over.</param>
/// <param name="Trajectories">r of the screening: (parameters + 1) runs each.</param>
/// <param name="Survivors">How many parameters go on to the second stage.</param>
/// <param name="Rows">N of the indices, a power of two: (survivors + 2) runs each.</param>
public sealed record SensitivityPlan(
    Scenario Scenario, IReadOnlyList<Outcome> Outcomes, IReadOnlyList<ParameterInfo> Parameters, int Trajectories, int Survivors, int Rows,
    RunOptions Options)
{
    /// <summary>
    /// p of the screening: four places in each range, as is usual (Saltelli et al., "Global Sensitivity Analysis. The Primer", 2008,
    /// section 3.3).
    /// </summary>
    public const int Levels = 4;

    public int ScreeningRuns => checked(Trajectories * (Parameters.Count + 1));

    public int IndexRuns => checked(Rows * (Survivors + 2));

    public int Runs => checked(ScreeningRuns + IndexRuns);

    public Morris Screening() => new(Parameters.Count, Trajectories, Levels, Options.Seed);

    public SobolIndices Indices() => new(Survivors, Rows, Options.Seed);

    public IEnumerable<Trial> ScreeningTrials() => Trials(0, ParameterDraws.Vectors(Parameters, Screening().Design));

    /// <summary>Runs of the second stage; parameters that did not survive keep the values of the files.</summary>
    public IEnumerable<Trial> IndexTrials(IReadOnlyList<ParameterInfo> survivors) =>
        Trials(ScreeningRuns, ParameterDraws.Vectors(survivors, Indices().Design));

    public Specification Specification(ModelData data) =>
        Plans.Specification.Of("sensitivity", data, Options, [new Arm(Scenario.Name, Scenario)],
    [
        ("outcomes", string.Join("; ", Outcomes.Select(o => $"{o.Id}: {o.Expression}"))),
        ("parameters", string.Join(' ', Parameters.Select(p => $"{p.Id} {p.Low:R}..{p.High:R}"))),
        ("trajectories", $"{Trajectories}"),
        ("survivors", $"{Survivors}"),
        ("rows", $"{Rows}"),
    ]);

    // One seed throughout: the question is how an outcome depends on the parameters alone.
    IEnumerable<Trial> Trials(int first, IReadOnlyList<IReadOnlyDictionary<string, double>> vectors) =>
        vectors.Select((vector, k) => new Trial(first + k, k, Scenario, vector, Options with { QuarterHashes = false }));
}
