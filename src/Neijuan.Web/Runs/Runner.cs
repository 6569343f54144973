using System.Diagnostics;
using Neijuan.Engine.Time;
using Neijuan.Model;
using Neijuan.Model.Agents;
using Neijuan.Model.Scenarios;
using Neijuan.Model.Setup;
using Neijuan.Web.Requests;

namespace Neijuan.Web.Runs;

/// <summary>Makes single runs, each once: one that was made before is handed out again, for it would be the same.</summary>
public sealed class Runner(ModelData data, Turnstile turnstile, LabLimits limits)
{
    static readonly Dictionary<string, double> NoParameters = [];

    readonly RecentlyUsed<FinishedRun> recent = new(limits.RunsKept);
    readonly Beginnings beginnings = new();

    public int Kept => recent.Count;

    /// <summary>Runs a policy to its end. A client that leaves stops it at the end of the quarter.</summary>
    /// <param name="passed">Hears each quarter as it is over.</param>
    public async Task<FinishedRun> RunAsync(LabPolicy policy, Action<Quarter>? passed, CancellationToken cancellation)
    {
        if (recent.Find(policy.Key) is { } known) return known with { Policy = policy };
        using var pass = await turnstile.EnterAsync(Priority.Watched, cancellation);
        var run = await Task.Run(() => Make(policy, passed, cancellation), cancellation);
        turnstile.Learn(run.Seconds);
        return recent.FindOrAdd(policy.Key, () => run);
    }

    FinishedRun Make(LabPolicy policy, Action<Quarter>? passed, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        var simulation = new Simulation(data, policy.Scenario, NoParameters, policy.Options);
        var beginning = beginnings.Find(policy);
        if (beginning is not null) simulation.Resume(beginning.State);
        var states = Beginnings.For(policy);
        while (!simulation.Finished)
        {
            cancellation.ThrowIfCancellationRequested();
            if (states is not null) Beginnings.Take(states, simulation);
            simulation.Step();
            passed?.Invoke(new Quarter(simulation.Economy.Time - 1));
        }

        var run = FinishedRun.Of(policy, simulation, beginning, watch.Elapsed.TotalSeconds);
        if (states is not null) beginnings.Keep(run, states);
        return run;
    }
}
