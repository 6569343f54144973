using System.Runtime.InteropServices;

namespace Neijuan.Engine.Recording;

/// <summary>Walks the state of a run. One walk serves hash, snapshot and restoration, so none of them can forget a variable.</summary>
public abstract class StateVisitor
{
    /// <summary>Visits the first <paramref name="count"/> elements of an array; a restoring visitor may replace it by a larger one.</summary>
    public void Visit<T>(ref T[] array, int count) where T : unmanaged
    {
        if (Restores && array.Length < count) Array.Resize(ref array, count);
        Bytes(MemoryMarshal.AsBytes(array.AsSpan(0, count)));
    }

    public void Visit<T>(ref T value) where T : unmanaged => Bytes(MemoryMarshal.AsBytes(new Span<T>(ref value)));

    public abstract bool Restores { get; }

    protected abstract void Bytes(Span<byte> bytes);
}

/// <summary>Hashes the state.</summary>
public sealed class HashingVisitor : StateVisitor
{
    StateHash hash;

    public ulong Value => hash.Value;

    public override bool Restores => false;

    protected override void Bytes(Span<byte> bytes) => hash.Add((ReadOnlySpan<byte>)bytes);
}

/// <summary>Saves the state into memory.</summary>
public sealed class SavingVisitor : StateVisitor
{
    readonly List<byte> memory = [];

    public byte[] Snapshot => [.. memory];

    public override bool Restores => false;

    protected override void Bytes(Span<byte> bytes) => memory.AddRange((ReadOnlySpan<byte>)bytes);
}

/// <summary>Restores a saved state.</summary>
public sealed class RestoringVisitor(ReadOnlyMemory<byte> snapshot) : StateVisitor
{
    int position;

    public bool AtEnd => position == snapshot.Length;

    public override bool Restores => true;

    protected override void Bytes(Span<byte> bytes)
    {
        snapshot.Span.Slice(position, bytes.Length).CopyTo(bytes);
        position += bytes.Length;
    }
}
