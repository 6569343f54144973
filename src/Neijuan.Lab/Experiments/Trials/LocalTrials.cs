using Neijuan.Model;
using Neijuan.Model.Scenarios;
using Neijuan.Model.Setup;

namespace Neijuan.Lab.Experiments.Trials;

/// <summary>Makes runs on the threads of this process: each thread takes the next trial, and whoever completes the oldest delivers.</summary>
/// <param name="simulate">Makes the run of a trial in a way of its own; without it, from the first quarter to the last.</param>
public sealed class LocalTrials(ModelData data, int threads, Func<Trial, CancellationToken, Simulation>? simulate = null) : ITrialQueue
{
    // Finished measurements that may wait for an older one, per thread.
    const int Ahead = 4;

    public void Run<T>(IEnumerable<Trial> trials, Func<Trial, Simulation, T> measure, Action<Trial, T> deliver, CancellationToken cancellation)
    {
        using var source = trials.GetEnumerator();
        using var window = new SemaphoreSlim(Ahead * threads);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var (taking, delivering) = (new Lock(), new Lock());
        var waiting = new Dictionary<int, (Trial Trial, T Measured)>();
        var (taken, due) = (0, 0);
        Exception? failure = null;

        bool Take(out Trial? trial, out int place)
        {
            lock (taking)
            {
                trial = source.MoveNext() ? source.Current : null;
                place = trial is null ? -1 : taken++;
                return trial is not null;
            }
        }

        void Work()
        {
            try
            {
                while (true)
                {
                    window.Wait(stop.Token);
                    if (!Take(out var trial, out var place)) return;
                    var measured = measure(trial!, simulate is null ? Simulate(trial!, stop.Token) : simulate(trial!, stop.Token));
                    lock (delivering)
                    {
                        waiting.Add(place, (trial!, measured));
                        for (; waiting.Remove(due, out var next); due++)
                        {
                            deliver(next.Trial, next.Measured);
                            window.Release();
                        }
                    }
                }
            }
            catch (Exception e)
            {
                // The first failure stops the others; they then end by cancellation, which is not news.
                Interlocked.CompareExchange(ref failure, e, null);
                stop.Cancel();
            }
        }

        var workers = Enumerable.Range(0, threads).Select(_ => new Thread(Work) { IsBackground = true }).ToArray();
        foreach (var worker in workers) worker.Start();
        foreach (var worker in workers) worker.Join();
        if (failure is OperationCanceledException && due == taken && !source.MoveNext()) return; // interrupted when all was delivered: not interrupted
        if (failure is OperationCanceledException) cancellation.ThrowIfCancellationRequested();
        if (failure is not null) System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failure);
    }

    Simulation Simulate(Trial trial, CancellationToken cancellation)
    {
        var simulation = new Simulation(data, trial.Scenario, trial.Parameters, trial.Options);
        while (!simulation.Finished)
        {
            cancellation.ThrowIfCancellationRequested();
            simulation.Step();
        }

        return simulation;
    }
}
