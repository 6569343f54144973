using Neijuan.Engine.Places;
using Neijuan.Engine.Time;

namespace Neijuan.Model.Policies;

/// <summary>One scenario's schedule. Each quarter it is resolved into a flat table, so that reading a lever costs an index.</summary>
public sealed class PolicyPath
{
    readonly PlaceNames places;
    readonly Calendar calendar;
    readonly List<PolicyChange> changes = [];
    readonly List<(PolicyChange Change, int Offset, IReadOnlyList<int> Cells)> resolved = [];
    readonly Dictionary<Lever, int> offsets = new(
        ReferenceEqualityComparer.Instance); // a lever is declared once, so its reference is its identity
    readonly double[] values;

    public PolicyPath(PlaceNames places, Calendar calendar)
    {
        this.places = places;
        this.calendar = calendar;
        var size = 0;
        foreach (var lever in Levers.All)
        {
            offsets[lever] = size;
            size += places.Count(lever.Over);
        }

        values = new double[size];
    }

    public IReadOnlyList<PolicyChange> Changes => changes;

    public double this[Lever lever] => values[offsets[lever]];

    public double this[Lever lever, int row] => values[offsets[lever] + row];

    /// <summary>
    /// Adds a change. Where two act on the same cell, the higher layer counts; in one layer the later date, and on the same date the later
    /// entry.
    /// </summary>
    public void Set(PolicyChange change)
    {
        var lever = Levers.Find(change.Lever) ?? throw new ArgumentException($"no lever '{change.Lever}'", nameof(change));
        changes.Add(change);
        var entry = (change, offsets[lever], places.Within(lever.Over, change.Place));
        var later = resolved.FindIndex(r => (r.Change.Layer, r.Change.From.Index).CompareTo((change.Layer, change.From.Index)) > 0);
        resolved.Insert(later < 0 ? resolved.Count : later, entry);
    }

    /// <summary>
    /// The cells that changes have set by a quarter, with the bits of their values. A lever that is set to its default and follows no
    /// calendar is as it was: two schedules that have set the same have the same in force.
    /// </summary>
    internal SortedDictionary<int, long> SetBy(Quarter quarter)
    {
        var set = new SortedDictionary<int, long>();
        foreach (var (change, offset, cells) in resolved)
        {
            if (change.From > quarter) continue;
            var lever = Levers.Find(change.Lever)!;
            var bits = BitConverter.DoubleToInt64Bits(change.Value);
            var isDefault = lever.Calendar is null && bits == BitConverter.DoubleToInt64Bits(lever.Default);
            foreach (var cell in cells)
            {
                if (isDefault) set.Remove(offset + cell);
                else set[offset + cell] = bits;
            }
        }

        return set;
    }

    /// <summary>Resolves what is in force.</summary>
    public void BeginQuarter(Quarter quarter)
    {
        foreach (var lever in Levers.All)
            values.AsSpan(offsets[lever], places.Count(lever.Over))
                .Fill(lever.Calendar is { } series ? calendar.Value(series, quarter) : lever.Default);
        foreach (var (change, offset, cells) in resolved)
        {
            if (change.From > quarter) continue;
            foreach (var cell in cells) values[offset + cell] = change.Value;
        }
    }
}
