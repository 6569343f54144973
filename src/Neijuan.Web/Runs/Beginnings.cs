using Neijuan.Model;
using Neijuan.Model.Agents;
using Neijuan.Model.Scenarios;
using Neijuan.Model.Setup;
using Neijuan.Web.Requests;

namespace Neijuan.Web.Runs;

/// <summary>Where a run may start: the state of the baseline at the beginning of a year, and what the baseline recorded until then.</summary>
internal sealed record Beginning(byte[] State, int Quarter, FinishedRun Before);

/// <summary>
/// The baseline's state at the beginning of every year. A policy that acts from 2018 on is the baseline until then, to the last bit, so its run
/// starts there. Parameters act from the first day; a policy that sets one starts at the beginning.
/// </summary>
internal sealed class Beginnings
{
    const int QuartersPerYear = 4;
    const int BaselinesKept = 2;

    readonly RecentlyUsed<Baseline> kept = new(BaselinesKept);

    /// <summary>Takes the states of the baseline while it runs; null for any other policy.</summary>
    public static List<byte[]>? For(LabPolicy policy) => policy.Scenario.Changes.Count + policy.Scenario.Parameters.Count == 0 ? [] : null;

    /// <summary>Takes the state at the beginning of a year.</summary>
    public static void Take(List<byte[]> states, Simulation simulation)
    {
        if (simulation.Economy.Time % QuartersPerYear == 0) states.Add(simulation.Snapshot());
    }

    public void Keep(FinishedRun run, List<byte[]> states) => kept.FindOrAdd(Key(run.Policy), () => new Baseline(run, states));

    /// <summary>The latest beginning at which the policy is still the baseline, if that is later than the first.</summary>
    public Beginning? Find(LabPolicy policy)
    {
        if (policy.Scenario.Parameters.Count > 0 || policy.Scenario.Changes.Count == 0) return null;
        var year = policy.Scenario.Changes.Min(c => c.From.Index) / QuartersPerYear;
        if (year < 1 || kept.Find(Key(policy)) is not { } baseline) return null;
        year = Math.Min(year, baseline.States.Count - 1);
        return new Beginning(baseline.States[year], year * QuartersPerYear, baseline.Run);
    }

    static string Key(LabPolicy policy) => $"{policy.Options.Seed} {policy.Options.Scale:R} {policy.Options.To}";

    sealed record Baseline(FinishedRun Run, List<byte[]> States);
}
