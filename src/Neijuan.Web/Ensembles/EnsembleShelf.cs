using Neijuan.Web.Requests;

namespace Neijuan.Web.Ensembles;

/// <summary>
/// The ensembles in memory: those in use and those used last, together at most so many runs. Who would need more than those in use leave
/// room for is told to come back.
/// </summary>
public sealed class EnsembleShelf(int mostRuns)
{
    const int SecondsUntilFree = 5;

    readonly Lock gate = new();
    readonly Dictionary<string, Entry> entries = [];
    readonly LinkedList<Entry> order = new(); // used last first

    /// <summary>Runs that the ensembles on the shelf have, or will have.</summary>
    public int Runs
    {
        get { lock (gate) return order.Sum(entry => entry.Paths.Draws); }
    }

    /// <summary>Takes ensembles by their keys, made now if they are not there; they stay until the lease is disposed.</summary>
    /// <exception cref="RequestException">Ensembles in use leave no room for them.</exception>
    internal EnsembleLease Take(IReadOnlyList<string> keys, int draws, Func<int, EnsemblePaths> make)
    {
        lock (gate)
        {
            var missing = keys.Distinct().Count(key => !entries.ContainsKey(key)) * draws;
            var inTheWay = order.Where(entry => entry.Users > 0 || keys.Contains(entry.Key)).Sum(entry => entry.Paths.Draws);
            if (inTheWay + missing > mostRuns)
                throw RequestException.Busy($"Ensembles of {inTheWay} runs are in use already.", SecondsUntilFree);
            Entry[] taken = [.. keys.Select((key, k) => Used(key, () => make(k)))];
            for (var oldest = order.Last; oldest is not null && order.Sum(entry => entry.Paths.Draws) > mostRuns;)
            {
                var (entry, before) = (oldest.Value, oldest.Previous);
                if (entry.Users == 0)
                {
                    order.Remove(oldest);
                    entries.Remove(entry.Key);
                }

                oldest = before;
            }

            return new EnsembleLease([.. taken.Select(entry => entry.Paths)], () => Leave(taken));
        }
    }

    Entry Used(string key, Func<EnsemblePaths> make)
    {
        if (entries.TryGetValue(key, out var entry)) order.Remove(entry);
        else entries[key] = entry = new Entry(key, make());
        order.AddFirst(entry);
        entry.Users++;
        return entry;
    }

    void Leave(Entry[] taken)
    {
        lock (gate)
            foreach (var entry in taken) entry.Users--;
    }

    sealed class Entry(string key, EnsemblePaths paths)
    {
        public string Key => key;

        public EnsemblePaths Paths => paths;

        public int Users { get; set; }
    }
}

/// <summary>Ensembles that somebody uses, in the order in which they were asked for.</summary>
public sealed class EnsembleLease : IDisposable
{
    readonly Action leave;
    int left;

    internal EnsembleLease(IReadOnlyList<EnsemblePaths> paths, Action leave) => (Paths, this.leave) = (paths, leave);

    public IReadOnlyList<EnsemblePaths> Paths { get; }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref left, 1) == 0) leave();
    }
}
