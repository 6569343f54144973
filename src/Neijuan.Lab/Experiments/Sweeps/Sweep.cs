using Neijuan.Lab.Experiments.Plans;
using Neijuan.Lab.Outcomes;
using Neijuan.Model.Agents;
using Neijuan.Model.Policies;
using Neijuan.Model.Scenarios;

namespace Neijuan.Lab.Experiments.Sweeps;

/// <summary>How the points of a sweep are laid out.</summary>
public enum SweepDesign
{
    /// <summary>Every combination of the values of every factor.</summary>
    Grid,

    /// <summary>The points that the file lists.</summary>
    List,

    /// <summary>The scenario as it is, then each factor alone at each of its values.</summary>
    OneAtATime,

    /// <summary>A Latin hypercube over the factors' ranges.</summary>
    Latin,

    /// <summary>Scrambled Sobol' points over the factors' ranges.</summary>
    Sobol,
}

/// <summary>One point: for each factor its level, or nothing where the scenario is left as it is.</summary>
public sealed record SweepPoint(IReadOnlyList<FactorLevel?> Levels)
{
    /// <summary>The scenario at this point.</summary>
    public Scenario Of(Scenario scenario, string name) => scenario.With(
        Levels.Select(l => l?.Change).OfType<PolicyChange>(), Levels.Select(l => l?.Parameter).OfType<ParameterChange>()) with
        {
            Name = name,
        };
}

/// <summary>
/// A designed experiment: a scenario, the factors that are moved, the points, what is measured, and over which draws and seeds.
/// </summary>
public sealed record Sweep(
    string Name, string Title, Scenario Scenario, SweepDesign Design, IReadOnlyList<SweepFactor> Factors, IReadOnlyList<SweepPoint> Points,
    IReadOnlyList<Outcome> Outcomes, int Draws, int Seeds, RunOptions Options)
{
    /// <summary>Runs of one sweep at most.</summary>
    public const int MostRuns = 1_000_000;

    /// <summary>One arm per point, in the order of the design.</summary>
    public IReadOnlyList<Arm> Arms() => [.. Points.Select((point, k) => new Arm($"{k + 1}", point.Of(Scenario, $"{Name}-{k + 1}")))];
}
