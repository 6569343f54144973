using System.Runtime.ExceptionServices;
using Neijuan.Engine.Time;
using Neijuan.Lab.Measurements;
using Neijuan.Model;
using Neijuan.Model.Setup;

namespace Neijuan.Lab.Experiments.Trials;

/// <summary>
/// Makes runs on the threads of this process. Runs of a family are one run until they part; each thread takes the oldest branch that waits,
/// runs it to where its trials part, leaves the other branches to whoever comes and goes on with the first.
/// </summary>
public sealed class LocalTrials(ModelData data, int threads) : ITrialQueue
{
    /// <summary>Asks for a processor before each branch; without it, every thread has one.</summary>
    public Func<CancellationToken, IProcessor>? Enter { get; init; }

    /// <summary>Snapshots of earlier questions.</summary>
    public KeptSnapshots? Kept { get; init; }

    /// <summary>Makes one run on the thread of the caller.</summary>
    /// <param name="passed">Hears each quarter as it is over.</param>
    /// <param name="cancellation">Stops at the end of a quarter.</param>
    public Simulation Run(Trial trial, Action<Quarter>? passed, CancellationToken cancellation)
    {
        using var families = new Families([trial], data);
        var planned = families.Next()[0];
        var run = new TrialRun(data, planned, from: null, planned.End, Kept) { Passed = passed };
        run.RunTo(planned.End, cancellation.ThrowIfCancellationRequested);
        return run.Simulation;
    }

    public void Run<T>(
        IEnumerable<Trial> trials, Func<Trial, Measurement> measurement, Func<Trial, byte[], T> keep, Action<Trial, T> deliver,
        CancellationToken cancellation)
    {
        using var families = new Families(trials, data);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var deliveries = new Deliveries<T>(deliver);
        var branches = new Branches(families, threads, () => deliveries.Due);
        using var wake = stop.Token.Register(branches.Wake);
        Exception? failure = null;

        void Measure(PlannedTrial planned, TrialRun run)
        {
            var trial = planned.Trial;
            deliveries.Add(planned.Place, trial, keep(trial, measurement(trial).Of(run.Simulation)));
            branches.Wake();
        }

        void Walk(Branch branch, IProcessor? processor)
        {
            var quarter = branch.PartsAt();
            var run = new TrialRun(data, branch.First, branch.From, quarter, Kept);
            while (true)
            {
                run.RunTo(quarter, () =>
                {
                    stop.Token.ThrowIfCancellationRequested();
                    processor?.StandBack(stop.Token);
                });
                if (branch.Trials.Count == 1) break;

                // What is set in the first quarter has a part in the opening, so these have nothing in common.
                var snapshot = quarter > branch.First.Trial.Options.From.Index ? run.Simulation.Snapshot() : null;
                var parted = branch.PartedAt(quarter);
                branches.Add(parted.Skip(1).Select(apart => new Branch(apart, snapshot)));
                branch = new Branch(parted[0], snapshot);
                quarter = branch.PartsAt();
            }

            Measure(branch.First, run);
        }

        void Work()
        {
            try
            {
                while (branches.Take(stop.Token) is { } branch)
                {
                    using (var processor = Enter?.Invoke(stop.Token)) Walk(branch, processor);
                    branches.Done();
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
        if (failure is OperationCanceledException && branches.AllDelivered()) return; // interrupted when all was delivered: not interrupted
        if (failure is OperationCanceledException) cancellation.ThrowIfCancellationRequested();
        if (failure is not null) ExceptionDispatchInfo.Throw(failure);
    }
}
