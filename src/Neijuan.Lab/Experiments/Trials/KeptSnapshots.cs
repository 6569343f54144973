using Neijuan.Engine.Time;
using Neijuan.Model;

namespace Neijuan.Lab.Experiments.Trials;

/// <summary>
/// Snapshots that outlive the question they were made for: a later run that is the same until then goes on from there. Those used last are
/// kept, up to a size.
/// </summary>
/// <param name="mostBytes">Bytes of state that are kept at most.</param>
/// <param name="keeps">Whether to keep the state of a trial at the beginning of a quarter.</param>
public sealed class KeptSnapshots(long mostBytes, Func<Trial, Quarter, bool> keeps)
{
    readonly Lock gate = new();
    readonly Dictionary<string, List<Entry>> families = [];
    readonly LinkedList<Entry> order = [];
    long bytes;

    /// <summary>Bytes of state that are kept now.</summary>
    public long Bytes
    {
        get { lock (gate) return bytes; }
    }

    /// <summary>The latest snapshot that is the trial's own past, if it is later than one that is known.</summary>
    /// <param name="until">The latest quarter, as an index, that may come next.</param>
    internal Snapshot? Find(PlannedTrial trial, Snapshot? known, int until)
    {
        lock (gate)
        {
            if (!families.TryGetValue(trial.Family, out var entries)) return null;
            var latest = entries.Where(e => e.Snapshot.Next.Index <= until && e.Serves(trial)).MaxBy(e => e.Snapshot.Next);
            if (latest is null || latest.Snapshot.Next.CompareTo(known?.Next ?? default) <= 0) return null;
            order.Remove(latest.Place!);
            latest.Place = order.AddFirst(latest);
            return latest.Snapshot;
        }
    }

    /// <summary>Keeps the state of a run between two quarters, if it is one to keep.</summary>
    internal void Offer(PlannedTrial trial, Simulation simulation)
    {
        var next = new Quarter(simulation.Economy.Time);
        if (!keeps(trial.Trial, next)) return;
        lock (gate)
        {
            if (families.TryGetValue(trial.Family, out var entries) && entries.Exists(e => e.Snapshot.Next == next && e.Serves(trial)))
                return;
        }

        var entry = new Entry(trial, simulation.Snapshot());
        lock (gate)
        {
            if (!families.TryGetValue(trial.Family, out var entries)) families[trial.Family] = entries = [];
            entries.Add(entry);
            entry.Place = order.AddFirst(entry);
            bytes += entry.Snapshot.Size;
            while (bytes > mostBytes && order.Count > 1) Drop(order.Last!.Value);
        }
    }

    void Drop(Entry entry)
    {
        order.Remove(entry.Place!);
        bytes -= entry.Snapshot.Size;
        var entries = families[entry.Trial.Family];
        entries.Remove(entry);
        if (entries.Count == 0) families.Remove(entry.Trial.Family);
    }

    sealed class Entry(PlannedTrial trial, Snapshot snapshot)
    {
        public PlannedTrial Trial => trial;

        public Snapshot Snapshot => snapshot;

        public LinkedListNode<Entry>? Place { get; set; }

        /// <summary>Whether the snapshot is the past of another trial of the family, too.</summary>
        public bool Serves(PlannedTrial other) =>
            snapshot.Next.Index <= other.End && trial.Steps.PartsFrom(other.Steps) >= snapshot.Next.Index;
    }
}
