using Neijuan.Lab.Experiments.Trials;
using Neijuan.Model;
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

    public EnsemblePaths Paths(LabPolicy policy, int draws) => kept.FindOrAdd($"{policy.Key} {draws}", () => new EnsemblePaths(draws));

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

    Task Leave(Task finished)
    {
        Interlocked.Decrement(ref running);
        return finished;
    }

    void Run(IReadOnlyList<(LabPolicy Policy, EnsemblePaths Paths)> ensembles, Action<int> complete, int threads, CancellationToken cancellation)
    {
        var draws = ensembles[0].Paths.Draws;
        var missing = Enumerable.Range(0, draws).SelectMany(number => ensembles.Where(e => !e.Paths.Has(number)).Select(e => (number, e))).ToArray();
        var known = ensembles.Min(e => Enumerable.Range(0, draws).TakeWhile(e.Paths.Has).Count());
        if (known > 0) complete(known);
        if (missing.Length == 0) return;

        using var passes = new Passes(turnstile, cancellation);
        new LocalTrials(data, threads).Run(
            passes.Guard(Trials(missing, draws)),
            (trial, simulation) =>
            {
                passes.Return(trial);
                return EnsemblePaths.Measure(simulation);
            },
            (trial, paths) =>
            {
                var (number, ensemble) = missing[trial.Number];
                ensemble.Paths.Add(number, paths);
                if (trial.Number + 1 == missing.Length || missing[trial.Number + 1].number > number) complete(number + 1);
            },
            cancellation);
    }

    IEnumerable<Trial> Trials((int Number, (LabPolicy Policy, EnsemblePaths Paths) Ensemble)[] missing, int draws)
    {
        var vectors = ParameterDraws.Latin(data.Parameters, draws, seed: 1);
        for (var place = 0; place < missing.Length; place++)
        {
            var (number, (policy, _)) = missing[place];
            var set = policy.Scenario.Parameters.Select(p => p.Id).ToHashSet();
            var drawn = vectors[number].Where(p => !set.Contains(p.Key)).ToDictionary(p => p.Key, p => p.Value);
            yield return new Trial(place, number, policy.Scenario, drawn, policy.Options with { Seed = policy.Options.Seed + (ulong)number });
        }
    }
}
