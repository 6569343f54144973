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
/// Lets as many runs at a time onto the processors as there are, watched ones first and otherwise in the order of asking. The queue of
/// watched runs is bounded: who would have to wait behind a full one is told when to come back, instead of waiting without end.
/// </summary>
public sealed class Turnstile
{
    const double SecondsUntilKnown = 0.5;

    readonly Lock gate = new();
    readonly LinkedList<TaskCompletionSource>[] queues = [new(), new()];
    readonly int slots;
    readonly int waiting;
    int free;
    double secondsPerRun = SecondsUntilKnown;

    public Turnstile(int slots, int waiting) => (this.slots, free, this.waiting) = (slots, slots, waiting);

    public int Running
    {
        get { lock (gate) return slots - free; }
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
            if (free > 0)
            {
                free--;
                return new Pass(this);
            }

            if (priority == Priority.Watched && queues[0].Count >= waiting)
                throw RequestException.Busy($"{waiting} runs are waiting already.", (int)Math.Ceiling(waiting * secondsPerRun / slots));
            place = queues[(int)priority].AddLast(new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        using var registration = cancellation.Register(() => GiveUp(place, cancellation));
        await place.Value.Task;
        return new Pass(this);
    }

    /// <summary>Learns how long runs take, for honest advice on when to come back.</summary>
    public void Learn(double seconds)
    {
        lock (gate) secondsPerRun = (0.9 * secondsPerRun) + (0.1 * seconds);
    }

    void GiveUp(LinkedListNode<TaskCompletionSource> place, CancellationToken cancellation)
    {
        lock (gate) place.List?.Remove(place);
        place.Value.TrySetCanceled(cancellation);
    }

    void Leave()
    {
        lock (gate)
        {
            foreach (var queue in queues)
            {
                while (queue.First is { } next)
                {
                    queue.Remove(next);
                    if (next.Value.TrySetResult()) return; // the processor is handed on
                }
            }

            free++;
        }
    }

    /// <summary>The right to use a processor.</summary>
    public sealed class Pass(Turnstile turnstile) : IDisposable
    {
        int returned;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref returned, 1) == 0) turnstile.Leave();
        }
    }
}
