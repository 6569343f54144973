namespace Neijuan.Lab.Experiments.Trials;

/// <summary>The branches that wait to be run, oldest trial first, and the families behind them, read when there is room.</summary>
/// <param name="delivered">How many trials were delivered so far.</param>
internal sealed class Branches(Families families, int threads, Func<int> delivered)
{
    // Trials that may be on their way, per thread; one more family than threads may be, whatever its size.
    const int Ahead = 4;

    readonly object gate = new();
    readonly PriorityQueue<Branch, int> waiting = new();
    readonly Queue<int> ends = []; // of the families that were taken: places after their last trials
    int running;
    bool exhausted;

    /// <summary>The next branch to run; null when all are done.</summary>
    public Branch? Take(CancellationToken cancellation)
    {
        lock (gate)
        {
            while (true)
            {
                cancellation.ThrowIfCancellationRequested();
                if (waiting.Count == 0 && !exhausted && HasRoom()) ReadFamily();
                if (waiting.TryDequeue(out var branch, out _))
                {
                    running++;
                    return branch;
                }

                if (exhausted && running == 0) return null;
                Monitor.Wait(gate);
            }
        }
    }

    /// <summary>Adds branches of one that is being run.</summary>
    public void Add(IEnumerable<Branch> branches)
    {
        lock (gate)
        {
            foreach (var branch in branches) waiting.Enqueue(branch, branch.First.Place);
            Monitor.PulseAll(gate);
        }
    }

    /// <summary>A branch that was taken is run, and those that parted from it were added.</summary>
    public void Done()
    {
        lock (gate)
        {
            running--;
            Monitor.PulseAll(gate);
        }
    }

    /// <summary>Something was delivered, or all is over: whoever waits looks again.</summary>
    public void Wake()
    {
        lock (gate) Monitor.PulseAll(gate);
    }

    /// <summary>Whether every trial of the source was delivered.</summary>
    public bool AllDelivered()
    {
        lock (gate)
        {
            if (!exhausted && delivered() == families.Taken) ReadFamily();
            return exhausted && delivered() == families.Taken;
        }
    }

    bool HasRoom()
    {
        while (ends.TryPeek(out var end) && end <= delivered()) ends.Dequeue();
        return families.Taken - delivered() < (Ahead * threads) - 1 || ends.Count <= threads;
    }

    void ReadFamily()
    {
        var family = families.Next();
        exhausted = family.Count == 0;
        if (exhausted)
        {
            Monitor.PulseAll(gate);
            return;
        }

        ends.Enqueue(family[^1].Place + 1);
        foreach (var branch in Branch.Of(family)) waiting.Enqueue(branch, branch.First.Place);
        Monitor.PulseAll(gate);
    }
}
