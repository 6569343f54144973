using Neijuan.Engine.Time;
using Neijuan.Lab.Experiments.Plans;
using Neijuan.Lab.Experiments.Trials;
using Neijuan.Model.Setup;
using Neijuan.Web.Requests;
using Neijuan.Web.Runs;

namespace Neijuan.Web.Ensembles;

/// <summary>
/// Makes ensembles: run k has the k-th parameter draw and the k-th seed, whatever the policy, as the command line makes them too; so two
/// policies are compared luck for luck. A parameter that the policy sets keeps the policy's value in every run. What was measured is kept,
/// so a second question about the same ensemble, or one that was broken off, goes on from there.
/// </summary>
public sealed class EnsembleRunner(ModelData data, Turnstile turnstile, LabLimits limits)
{
    // Where the page's levers begin to act if nobody says otherwise: runs of policies go on from the baseline's state there.
    static readonly Quarter UsualStart = Quarter.Parse("2018Q1");

    const long SnapshotBytes = 96L << 20; // of 64 runs

    readonly KeptSnapshots snapshots = new(SnapshotBytes, (trial, next) => next == UsualStart && trial.Scenario.IsBaseline);
    readonly EnsembleShelf shelf = new(limits.EnsembleRuns);
    int running;

    public int Running => Volatile.Read(ref running);

    /// <summary>The ensembles of policies, as far as they were made; they stay in memory until the lease is disposed.</summary>
    /// <exception cref="RequestException">Others leave no room for them.</exception>
    public EnsembleLease Take(IReadOnlyList<LabPolicy> policies, int draws) =>
        shelf.Take([.. policies.Select(policy => Key(policy, draws))], draws, k => EnsemblePaths.Of(policies[k], draws, data));

    /// <summary>
    /// Makes the runs of the policies that are not there yet, in order and policy beside policy; <paramref name="complete"/> hears how many
    /// runs all have.
    /// </summary>
    public Task RunAsync(
        IReadOnlyList<(LabPolicy Policy, EnsemblePaths Paths)> ensembles, Action<int> complete, CancellationToken cancellation,
        int? threads = null)
    {
        if (Interlocked.Increment(ref running) > limits.Ensembles)
        {
            Interlocked.Decrement(ref running);
            throw RequestException.Busy($"{limits.Ensembles} ensembles are being made already.", seconds: 5);
        }

        return Task.Factory.StartNew(
            () => Run(ensembles, complete, threads ?? Environment.ProcessorCount, cancellation), cancellation,
            TaskCreationOptions.LongRunning, TaskScheduler.Default)
            .ContinueWith(
                finished => Leave(finished), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default)
                .Unwrap();
    }

    static string Key(LabPolicy policy, int draws) => $"{policy.Key} {draws}";

    Task Leave(Task finished)
    {
        Interlocked.Decrement(ref running);
        return finished;
    }

    void Run(
        IReadOnlyList<(LabPolicy Policy, EnsemblePaths Paths)> ensembles, Action<int> complete, int threads, CancellationToken cancellation)
    {
        var draws = ensembles[0].Paths.Draws;
        var known = Known(ensembles, 0);
        if (known > 0) complete(known);
        if (known == draws) return;

        var plan = Plan([.. ensembles.Select(e => e.Policy)], draws);
        EnsemblePaths Of(Trial trial) => ensembles[plan.ArmOf(trial.Number)].Paths;
        new LocalTrials(data, threads)
        {
            Kept = snapshots, Enter = stop => turnstile.EnterAsync(Priority.Ensemble, stop).GetAwaiter().GetResult(),
        }.Run(
            plan.Trials().Where(trial => !Of(trial).Has(trial.Draw)),
            _ => EnsemblePaths.Measurement,
            (trial, measured) => Of(trial).Read(measured),
            (trial, paths) =>
            {
                Of(trial).Add(trial.Draw, paths);
                var before = known;
                known = Known(ensembles, known);
                if (known > before) complete(known);
            },
            cancellation);
    }

    /// <summary>The same runs that the command line makes of these policies.</summary>
    ExperimentPlan Plan(IReadOnlyList<LabPolicy> policies, int draws)
    {
        var options = policies[0].Options;
        var drawn = new DrawSet("latin", ParameterDraws.Latin(data.Parameters, draws, options.Seed));
        return new ExperimentPlan("ensemble", [.. policies.Select(p => new Arm(p.Scenario.Name, p.Scenario))], drawn, Seeds: 1, options);
    }

    /// <summary>Runs from the first on that all have.</summary>
    static int Known(IReadOnlyList<(LabPolicy Policy, EnsemblePaths Paths)> ensembles, int from)
    {
        while (from < ensembles[0].Paths.Draws && ensembles.All(e => e.Paths.Has(from))) from++;
        return from;
    }
}
