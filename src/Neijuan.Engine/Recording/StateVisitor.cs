using System.Runtime.InteropServices;

namespace Neijuan.Engine.Recording;

/// <summary>Walks the state of a run. One walk serves hash, snapshot and restoration, so none of them can forget a variable.</summary>
public abstract class StateVisitor
{
    /// <summary>
    /// Visits the first <paramref name="count"/> elements of an array; a restoring visitor may replace it by a larger one.
    /// </summary>
    public void Visit<T>(ref T[] array, int count) where T : unmanaged
    {
        if (Restores && array.Length < count) Array.Resize(ref array, count);
        Visit(MemoryMarshal.AsBytes(array.AsSpan(0, count)));
    }

    public void Visit<T>(ref T value) where T : unmanaged => Visit(MemoryMarshal.AsBytes(new Span<T>(ref value)));

    public abstract bool Restores { get; }

    protected abstract void Visit(Span<byte> bytes);
}

/// <summary>Hashes the state.</summary>
public sealed class HashingVisitor : StateVisitor
{
    StateHash hash;

    public ulong Value => hash.Value;

    public override bool Restores => false;

    protected override void Visit(Span<byte> bytes) => hash.Add((ReadOnlySpan<byte>)bytes);
}

/// <summary>Counts the bytes of the state.</summary>
public sealed class CountingVisitor : StateVisitor
{
    public int Bytes { get; private set; }

    public override bool Restores => false;

    protected override void Visit(Span<byte> bytes) => Bytes = checked(Bytes + bytes.Length);
}

/// <summary>Saves the state into memory, in one piece of a size that was counted before.</summary>
public sealed class SavingVisitor(int size) : StateVisitor
{
    readonly byte[] memory = GC.AllocateUninitializedArray<byte>(size);
    int position;

    /// <summary>The state saved.</summary>
    public byte[] Saved =>
        position == memory.Length ? memory : throw new InvalidOperationException("the state is smaller than it was when counted");

    public override bool Restores => false;

    protected override void Visit(Span<byte> bytes)
    {
        bytes.CopyTo(memory.AsSpan(position));
        position += bytes.Length;
    }
}

/// <summary>Restores a saved state.</summary>
public sealed class RestoringVisitor(ReadOnlyMemory<byte> snapshot) : StateVisitor
{
    int position;

    public bool AtEnd => position == snapshot.Length;

    public override bool Restores => true;

    protected override void Visit(Span<byte> bytes)
    {
        snapshot.Span.Slice(position, bytes.Length).CopyTo(bytes);
        position += bytes.Length;
    }
}
