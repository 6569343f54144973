using Neijuan.Lab.Experiments.Trials;
using Neijuan.Web.Requests;

namespace Neijuan.Web.Runs;

/// <summary>Who goes first when a processor is free.</summary>
public enum Priority
{
    /// <summary>Somebody is looking at the page.</summary>
    Watched,

    /// <summary>A run of an ensemble.</summary>
    Ensemble,
}

/// <summary>
/// Lets as many runs at a time onto the processors as there are, watched ones first and otherwise in the order of asking. A watched run
/// takes the place of two: processors come in pairs that slow each other down, and a page has to be drawn on one, so ensembles stand back
/// by as much at the end of their quarter. The queue of watched runs is bounded: who would have to wait behind a full one is told when to
/// come back, instead of waiting without end.
/// </summary>
public sealed class Turnstile(int slots, int waiting)
{
    const double SecondsUntilKnown = 0.5;
    const int SlotsPerWatched = 2;

    readonly Lock gate = new();
    readonly LinkedList<TaskCompletionSource>[] queues = [new(), new()];
    readonly int[] running = [0, 0];
    double secondsPerRun = SecondsUntilKnown;

    public int Running
    {
        get { lock (gate) return running[0] + running[1]; }
    }

    public int Waiting
    {
        get { lock (gate) return queues[0].Count + queues[1].Count; }
    }

    /// <summary>Waits for a processor. The pass gives it back when disposed.</summary>
    public async Task<Pass> EnterAsync(Priority priority, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        LinkedListNode<TaskCompletionSource> place;
        lock (gate)
        {
            if (priority == Priority.Watched && queues[0].Count >= waiting)
                throw RequestException.Busy($"{waiting} runs are waiting already.", (int)Math.Ceiling(waiting * secondsPerRun / slots));
            place = queues[(int)priority].AddLast(Place());
            Admit();
        }

        await Admitted(place, cancellation);
        return new Pass(this, priority);
    }

    /// <summary>Learns how long runs take, for honest advice on when to come back.</summary>
    public void Learn(double seconds)
    {
        lock (gate) secondsPerRun = (0.9 * secondsPerRun) + (0.1 * seconds);
    }

    static TaskCompletionSource Place() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    async Task Admitted(LinkedListNode<TaskCompletionSource> place, CancellationToken cancellation)
    {
        using var registration = cancellation.Register(() => GiveUp(place, cancellation));
        await place.Value.Task;
    }

    void GiveUp(LinkedListNode<TaskCompletionSource> place, CancellationToken cancellation)
    {
        lock (gate)
        {
            if (place.List is null) return; // admitted already
            place.List.Remove(place);
            place.Value.SetCanceled(cancellation);
            Admit();
        }
    }

    void Leave(Priority priority)
    {
        lock (gate)
        {
            running[(int)priority]--;
            Admit();
        }
    }

    /// <summary>Stands back when watched runs want the processor: goes to the head of the queue of ensembles, and waits there.</summary>
    void StandBack(CancellationToken cancellation)
    {
        LinkedListNode<TaskCompletionSource> place;
        lock (gate)
        {
            if (running[1] <= ForEnsembles) return;
            running[1]--;
            place = queues[1].AddFirst(Place());
            Admit();
        }

        Admitted(place, cancellation).GetAwaiter().GetResult();
    }

    /// <summary>Processors for ensembles.</summary>
    int ForEnsembles => Math.Max(0, slots - (SlotsPerWatched * (running[0] + queues[0].Count)));

    void Admit()
    {
        while (queues[0].Count > 0 && running[0] + running[1] < slots) Admit(Priority.Watched);
        while (queues[1].Count > 0 && running[1] < ForEnsembles) Admit(Priority.Ensemble);
    }

    void Admit(Priority priority)
    {
        var next = queues[(int)priority].First!;
        queues[(int)priority].Remove(next);
        running[(int)priority]++;
        next.Value.SetResult();
    }

    /// <summary>The right to use a processor.</summary>
    public sealed class Pass(Turnstile turnstile, Priority priority) : IProcessor
    {
        int returned;

        /// <summary>
        /// Between two quarters of an ensemble's run: lets watched runs go first. Without a processor, after a cancellation, the pass is
        /// worth nothing.
        /// </summary>
        public void StandBack(CancellationToken cancellation)
        {
            try
            {
                turnstile.StandBack(cancellation);
            }
            catch (OperationCanceledException)
            {
                returned = 1;
                throw;
            }
        }

        public void Dispose()
        {
            if (Interlocked.Exchange(ref returned, 1) == 0) turnstile.Leave(priority);
        }
    }
}
