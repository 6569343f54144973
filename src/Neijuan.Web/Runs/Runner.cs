using System.Diagnostics;
using Neijuan.Engine.Time;
using Neijuan.Lab.Experiments.Trials;
using Neijuan.Model.Setup;
using Neijuan.Web.Requests;

namespace Neijuan.Web.Runs;

/// <summary>Makes single runs, each once: one that was made before is handed out again, for it would be the same.</summary>
public sealed class Runner(ModelData data, Turnstile turnstile, LabLimits limits)
{
    const long SnapshotBytes = 64L << 20; // two baselines

    static readonly Dictionary<string, double> NoParameters = [];

    readonly RecentlyUsed<FinishedRun> recent = new(limits.RunsKept);

    // The baseline at the beginning of every year: a policy is the baseline until it acts.
    readonly LocalTrials queue = new(data, threads: 1)
    {
        Kept = new KeptSnapshots(SnapshotBytes, (trial, next) => next.Number == 1 && trial.Scenario.IsBaseline),
    };

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
        var simulation = queue.Run(new Trial(0, -1, policy.Scenario, NoParameters, policy.Options), passed, cancellation);
        return FinishedRun.Of(policy, simulation, watch.Elapsed.TotalSeconds);
    }
}
