namespace Neijuan.Engine.Population;

// Why not stackalloc: a method that has both a loop and a stackalloc is compiled once, before anything is known of how it runs, and never
// again. The hot loops are worth compiling twice.

/// <summary>
/// Columns for the sums of one loop: eight arrays that take turns, so that a quarter allocates nothing. The state does not include them.
/// </summary>
public sealed class ScratchColumns<T>(int length)
    where T : unmanaged
{
    readonly T[][] columns = [.. Enumerable.Range(0, 8).Select(_ => new T[length])];
    int turn;

    /// <summary>A column of zeros, the caller's until eight more have been asked for.</summary>
    public T[] Zeros()
    {
        var column = columns[turn++ % columns.Length];
        Array.Clear(column);
        return column;
    }
}
