using Neijuan.Lab.Experiments.Trials;
using Neijuan.Model.Scenarios;
using Neijuan.Model.Setup;
using Neijuan.Web.Requests;
using Neijuan.Web.Runs;

namespace Neijuan.Web.Ensembles;

/// <summary>
/// Makes ensembles: run k has the k-th parameter draw and the k-th seed, whatever the policy, so two policies are compared luck for luck.
/// A parameter that the policy sets keeps the policy's value in every run. What was measured is kept, so a second question about the same
/// ensemble, or one that was broken off, goes on from there.
/// </summary>
public sealed class EnsembleRunner(ModelData data, Turnstile turnstile, LabLimits limits)
{
    readonly RecentlyUsed<EnsemblePaths> kept = new(limits.EnsemblesKept);
    int running;

    public int Running => Volatile.Read(ref running);

    public EnsemblePaths Paths(LabPolicy policy, int draws) => kept.FindOrAdd(Key(policy, draws), () => new EnsemblePaths(draws));

    /// <summary>Makes the runs of the policies that are not there yet, in order and policy beside policy; <paramref name="complete"/> hears how many runs all have.</summary>
    public Task RunAsync(IReadOnlyList<(LabPolicy Policy, EnsemblePaths Paths)> ensembles, Action<int> complete, CancellationToken cancellation, int? threads = null)
    {
        if (Interlocked.Increment(ref running) > limits.Ensembles)
        {
            Interlocked.Decrement(ref running);
            throw RequestException.Busy($"{limits.Ensembles} ensembles are being made already.", seconds: 5);
        }

        return Task.Factory.StartNew(() => Run(ensembles, complete, threads ?? Environment.ProcessorCount, cancellation), cancellation, TaskCreationOptions.LongRunning, TaskScheduler.Default)
            .ContinueWith(finished => Leave(finished), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default).Unwrap();
    }

    static string Key(LabPolicy policy, int draws) => $"{policy.Key} {draws}";

    Task Leave(Task finished)
    {
        Interlocked.Decrement(ref running);
        return finished;
    }

    void Run(IReadOnlyList<(LabPolicy Policy, EnsemblePaths Paths)> ensembles, Action<int> complete, int threads, CancellationToken cancellation)
    {
        var draws = ensembles[0].Paths.Draws;
        var known = Known(ensembles, 0);
        if (known > 0) complete(known);
        if (known == draws) return;

        // The first policy is ahead of the others by a run for each thread: they may start where they leave it.
        var runs = Enumerable.Range(0, draws).Chunk(threads)
            .SelectMany(numbers => ensembles.SelectMany(e => numbers.Where(number => !e.Paths.Has(number)).Select(number => new EnsembleRun(number, e.Policy, e.Paths, BaselineOf(e.Policy, draws)))))
            .ToArray();
        using var passes = new Passes(turnstile, cancellation);
        new LocalTrials(data, threads, (trial, stop) => runs[trial.Number].Simulate(data, trial, () => passes.StandBack(trial, stop), stop)).Run(
            passes.Guard(Trials(runs, draws)),
            (trial, simulation) =>
            {
                passes.Return(trial);
                return runs[trial.Number].Measure(simulation);
            },
            (trial, paths) =>
            {
                runs[trial.Number].Paths.Add(runs[trial.Number].Number, paths);
                var before = known;
                known = Known(ensembles, known);
                if (known > before) complete(known);
            },
            cancellation);
    }

    /// <summary>Runs from the first on that all have.</summary>
    static int Known(IReadOnlyList<(LabPolicy Policy, EnsemblePaths Paths)> ensembles, int from)
    {
        while (from < ensembles[0].Paths.Draws && ensembles.All(e => e.Paths.Has(from))) from++;
        return from;
    }

    /// <summary>The baseline's ensemble where runs of the policy may start from it.</summary>
    EnsemblePaths? BaselineOf(LabPolicy policy, int draws) =>
        EnsembleStart.Serves(policy) ? kept.Find(Key(new LabPolicy(Scenario.Baseline, [], policy.Options), draws)) : null;

    IEnumerable<Trial> Trials(EnsembleRun[] runs, int draws)
    {
        var vectors = ParameterDraws.Latin(data.Parameters, draws, seed: 1);
        for (var place = 0; place < runs.Length; place++)
        {
            var (number, policy) = (runs[place].Number, runs[place].Policy);
            var set = policy.Scenario.Parameters.Select(p => p.Id).ToHashSet();
            var drawn = vectors[number].Where(p => !set.Contains(p.Key)).ToDictionary(p => p.Key, p => p.Value);
            yield return new Trial(place, number, policy.Scenario, drawn, policy.Options with { Seed = policy.Options.Seed + (ulong)number });
        }
    }
}
