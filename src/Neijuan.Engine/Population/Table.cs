using Neijuan.Engine.Recording;

namespace Neijuan.Engine.Population;

/// <summary>
/// One kind of agent or place: a row each, a column per variable. How a column is declared is all there is to say of it, so that a snapshot forgets
/// none and no stage clears for another. A <em>fact</em> is known at the opening and stays; <em>state</em> goes on, and is hashed, saved and restored;
/// a <em>tally</em> counts during a quarter from nothing; a <em>working</em> is reckoned anew before it is read.
/// </summary>
/// <param name="rows">Rows to make room for; there may be more.</param>
public abstract class Table<TId>(int rows) : ITable
    where TId : struct, IRowId<TId>
{
    readonly List<IColumn> facts = [], state = [], tallies = [], workings = [];

    /// <summary>Rows in use.</summary>
    public int Count { get; protected set; } = rows;

    /// <summary>Rows before the columns grow: a whole number of vectors.</summary>
    public int Room { get; private set; } = Numerics.Lanes.RoundUp(rows);

    /// <summary>The ids of the rows in use, in order.</summary>
    public RowIds<TId> Ids => new(Count);

    protected Column<TId, T> Fact<T>(T blank = default)
        where T : unmanaged => Declare(facts, blank);

    protected Column<TId, T> State<T>(T blank = default)
        where T : unmanaged => Declare(state, blank);

    protected Column<TId, T> Tally<T>()
        where T : unmanaged => Declare(tallies, default(T));

    protected Column<TId, T> Working<T>(T blank = default)
        where T : unmanaged => Declare(workings, blank);

    /// <summary>Several columns of state, such as the quarters that a variable remembers.</summary>
    protected Column<TId, T>[] States<T>(int count, T blank = default)
        where T : unmanaged => [.. Enumerable.Range(0, count).Select(_ => State(blank))];

    /// <inheritdoc/>
    public void BeginQuarter()
    {
        foreach (var column in tallies) column.Blank(0, Room);
    }

    /// <inheritdoc/>
    public virtual void Visit(StateVisitor visitor)
    {
        var count = Count;
        visitor.Visit(ref count);
        Count = count;
        if (visitor.Restores)
        {
            if (Room < count) MakeRoom(count);
            foreach (var column in state.Concat(tallies).Concat(workings)) column.Blank(0, Room);
        }

        foreach (var column in state) column.Visit(visitor, count);
    }

    /// <summary>A new row, blank in every column.</summary>
    protected TId AddRow()
    {
        if (Count == Room) MakeRoom((Count * 3 / 2) + 64);
        foreach (var column in facts) column.Blank(Count, Count + 1);
        foreach (var column in state) column.Blank(Count, Count + 1);
        foreach (var column in tallies) column.Blank(Count, Count + 1);
        return TId.At(Count++);
    }

    /// <summary>Keeps the given rows, in ascending order, moved together. What the quarter counted and reckoned is over.</summary>
    protected void Keep(ReadOnlySpan<int> kept)
    {
        foreach (var column in facts) column.Keep(kept, Count);
        foreach (var column in state) column.Keep(kept, Count);
        Count = kept.Length;
    }

    void MakeRoom(int room)
    {
        Room = Numerics.Lanes.RoundUp(room);
        foreach (var column in facts.Concat(state).Concat(tallies).Concat(workings)) column.Resize(Room);
    }

    Column<TId, T> Declare<T>(List<IColumn> columns, T blank)
        where T : unmanaged
    {
        var column = new Column<TId, T>(Room, blank);
        columns.Add(column);
        return column;
    }
}

/// <summary>The ids of a table's rows, to walk through.</summary>
public readonly struct RowIds<TId>(int count)
    where TId : struct, IRowId<TId>
{
    public Enumerator GetEnumerator() => new(count);

    public struct Enumerator(int count)
    {
        int row = -1;

        public readonly TId Current => TId.At(row);

        public bool MoveNext() => ++row < count;
    }
}
