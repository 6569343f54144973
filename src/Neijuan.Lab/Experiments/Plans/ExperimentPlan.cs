using Neijuan.Lab.Experiments.Trials;
using Neijuan.Model.Agents;

namespace Neijuan.Lab.Experiments.Plans;

/// <summary>
/// Arms × parameter draws × seeds. Every arm meets the same draws and the same seeds, so that the difference between two arms of one
/// draw and seed is the policy (common random numbers). Arms change fastest: a pair is run together.
/// </summary>
/// <param name="Kind">What the experiment is called: ensemble, compare, sweep.</param>
/// <param name="Arms">The variants; in a comparison the first is the base.</param>
/// <param name="Draws">The parameter vectors.</param>
/// <param name="Seeds">How many seeds each draw has; which, says <see cref="Luck"/>.</param>
/// <param name="Options">Horizon, scale and first seed of all runs.</param>
/// <param name="Matrices">Whether every run keeps its matrices; otherwise only the first does.</param>
public sealed record ExperimentPlan(
    string Kind, IReadOnlyList<Arm> Arms, DrawSet Draws, int Seeds, RunOptions Options, bool Matrices = false)
{
    /// <summary>Draws × seeds: the runs of one arm.</summary>
    public int Pairs => checked(Draws.Count * Seeds);

    public int Runs => checked(Pairs * Arms.Count);

    public int Quarters => Options.To.Index - Options.From.Index + 1;

    /// <summary>The trial of one arm in one pair.</summary>
    public int Number(int pair, int arm) => (pair * Arms.Count) + arm;

    public int ArmOf(int number) => number % Arms.Count;

    /// <summary>All runs, in order.</summary>
    public IEnumerable<Trial> Trials() => Enumerable.Range(0, Runs).Select(Trial);

    public Trial Trial(int number)
    {
        var pair = number / Arms.Count;
        var draw = pair / Seeds;
        var scenario = Arms[ArmOf(number)].Scenario;
        return new Trial(
            number,
            Draws.IsFiles ? -1 : draw,
            scenario,
            Draws.For(draw, scenario),
            Options with { Seed = SeedOf(pair), StageHashes = false });
    }

    /// <summary>The seed of a pair, the same in all arms.</summary>
    public ulong SeedOf(int pair) => Draws.IsFiles ? Luck.Of(Options.Seed, pair) : Luck.Of(Options.Seed, pair / Seeds, pair % Seeds);

    /// <summary>Whether a run keeps its matrices.</summary>
    public bool KeepsMatrices(int number) => Matrices || number == 0;
}
