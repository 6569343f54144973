namespace Neijuan.Engine.Population;

/// <summary>The id of a kind of agent: a row number that no other kind's columns accept.</summary>
public interface IRowId
{
    int Row { get; }
}

/// <summary>
/// One state variable of one kind of agent, indexed by that agent's id and by nothing else. The buffer is shared by all copies of the
/// struct, so a table can grow; hot loops take <see cref="Span"/> into a local first and then run as fast as bare arrays.
/// </summary>
public readonly struct Column<TId, T>(int rows)
    where TId : struct, IRowId
    where T : unmanaged
{
    readonly T[][] buffer = [new T[rows]];

    public ref T this[TId id] => ref buffer[0][id.Row];

    public Span<T> Span => buffer[0];

    /// <summary>The backing array, for the state visitor and for growth.</summary>
    public ref T[] Items => ref buffer[0];
}
