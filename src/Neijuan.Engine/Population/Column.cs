using Neijuan.Engine.Numerics;
using Neijuan.Engine.Recording;

namespace Neijuan.Engine.Population;

/// <summary>What a table does to all its columns at once, whatever they hold.</summary>
public interface IColumn
{
    /// <summary>Makes room for so many rows, and for the rest of the last vector; new rows are blank.</summary>
    void Resize(int rows);

    /// <summary>Keeps the given rows, in ascending order, moved together; the others up to <paramref name="count"/> are gone.</summary>
    void Keep(ReadOnlySpan<int> kept, int count);

    /// <summary>Makes rows blank.</summary>
    void Blank(int from, int to);

    /// <summary>Shows so many rows to a visitor that hashes, saves or restores them.</summary>
    void Visit(StateVisitor visitor, int count);
}

/// <summary>
/// One state variable of one kind of agent, indexed by that agent's id and by nothing else. The buffer is shared by all copies of the
/// struct, so a table can grow; hot loops take <see cref="Items"/> into a local first and then run as fast as bare arrays.
/// </summary>
/// <param name="rows">Rows to begin with. There is always room for a whole number of vectors.</param>
/// <param name="blank">What a row holds that no agent has yet.</param>
public readonly struct Column<TId, T>(int rows, T blank = default) : IColumn
    where TId : struct, IRowId<TId>
    where T : unmanaged
{
    readonly T[][] buffer = [NewBuffer(rows, blank)];

    public ref T this[TId id] => ref buffer[0][id.Row];

    public Span<T> Span => buffer[0];

    /// <summary>The backing array, for the hot loops, the state visitor and for growth.</summary>
    public ref T[] Items => ref buffer[0];

    public void Resize(int rows)
    {
        var before = buffer[0].Length;
        Array.Resize(ref buffer[0], Lanes.RoundUp(rows));
        Blank(before, buffer[0].Length);
    }

    public void Keep(ReadOnlySpan<int> kept, int count)
    {
        var items = buffer[0];
        var row = 0;
        while (row < kept.Length && kept[row] == row) row++; // those before the first gap stay
        for (; row < kept.Length; row++) items[row] = items[kept[row]];
        Blank(kept.Length, count);
    }

    public void Blank(int from, int to) => buffer[0].AsSpan(from, to - from).Fill(blank);

    public void Visit(StateVisitor visitor, int count) => visitor.Visit(ref buffer[0], count);

    static T[] NewBuffer(int rows, T blank)
    {
        var items = new T[Lanes.RoundUp(rows)];
        items.AsSpan().Fill(blank);
        return items;
    }
}
