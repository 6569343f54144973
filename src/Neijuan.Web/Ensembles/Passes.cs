using System.Collections.Concurrent;
using Neijuan.Lab.Experiments.Trials;
using Neijuan.Web.Runs;

namespace Neijuan.Web.Ensembles;

/// <summary>The passes of one ensemble: a trial is handed out when it has a processor, and gives it back when it was measured or the ensemble ends.</summary>
internal sealed class Passes(Turnstile turnstile, CancellationToken cancellation) : IDisposable
{
    readonly ConcurrentDictionary<int, Turnstile.Pass> held = [];

    public IEnumerable<Trial> Guard(IEnumerable<Trial> trials)
    {
        foreach (var trial in trials)
        {
            held[trial.Number] = turnstile.EnterAsync(Priority.Ensemble, cancellation).GetAwaiter().GetResult();
            yield return trial;
        }
    }

    /// <summary>Lets watched runs go first.</summary>
    public void StandBack(Trial trial, CancellationToken stop) => held[trial.Number].StandBack(stop);

    public void Return(Trial trial)
    {
        if (held.TryRemove(trial.Number, out var pass)) pass.Dispose();
    }

    public void Dispose()
    {
        foreach (var pass in held.Values) pass.Dispose();
    }
}
