using Neijuan.Engine.Time;
using Neijuan.Lab.Experiments.Ensembles;
using Neijuan.Lab.Experiments.Plans;
using Neijuan.Lab.Experiments.Trials;
using Neijuan.Model.Agents;
using Neijuan.Model.Policies;
using Neijuan.Model.Scenarios;

namespace Neijuan.Tests.Lab.Experiments;

/// <summary>Runs of a few quarters of a small economy: milliseconds each.</summary>
internal static class SmallTrials
{
    public static readonly RunOptions Options = new(Seed: 1, Scale: 0.1) { To = Quarter.Parse("2006Q1") };

    public static readonly Scenario Baseline = Scenario.Baseline;

    /// <summary>Provinces stop racing: it shows from the first quarters on.</summary>
    public static readonly Scenario NoTournament = With("no-tournament", "switch.tournament", 0);

    public static Scenario With(string name, string lever, double value) =>
        Baseline with { Name = name, Changes = [new PolicyChange(lever, default, Quarter.Parse("2005Q1"), value, "test")] };

    public static IEnumerable<Trial> Of(int count) => Enumerable.Range(0, count)
        .Select(k =>
            new Trial(k, -1, Baseline, new Dictionary<string, double>(), Options with { Seed = (ulong)k, To = Quarter.Parse("2005Q1") }));

    public static ExperimentPlan Plan(int draws = 3, int seeds = 2, bool matrices = false, params Scenario[] scenarios) => new(
        scenarios.Length > 1 ? "compare" : "ensemble",
        [.. (scenarios.Length == 0 ? [Baseline] : scenarios).Select(s => new Arm(s.Name, s))],
        draws == 0 ? DrawSet.Files : new DrawSet("latin", ParameterDraws.Latin(Economies.Data.Parameters, draws, seed: 1)),
        seeds,
        Options,
        matrices);

    public static SeriesExperiment Experiment(int draws = 3, int seeds = 2, bool matrices = false, params Scenario[] scenarios) =>
        new(Economies.Data, Plan(draws, seeds, matrices, scenarios));
}
