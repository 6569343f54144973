using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Neijuan.Engine.Recording;

/// <summary>
/// A fast fingerprint of state, 64 bits, not cryptographic: to ask "are these two runs the same, and if not, since when?". The default
/// value is the hash of nothing.
/// </summary>
/// <remarks>
/// Four lanes each take every fourth word: exclusive or, multiplication by an odd number, rotation. Each step can be undone, so a single
/// difference always shows. Doubles count by their bits, so −0 and 0 differ, and so do two kinds of not-a-number. What is hashed is the
/// sequence of additions: a span in two pieces is not the span in one, and its length is part of it.
/// </remarks>
public struct StateHash
{
    const ulong Multiplier0 = 0x9E3779B185EBCA87, Multiplier1 = 0xC2B2AE3D27D4EB4F;
    const ulong Multiplier2 = 0xD6E8FEB86659FD93, Multiplier3 = 0xA0761D6478BD642F;
    const ulong Seed0 = 0x243F6A8885A308D3, Seed1 = 0x13198A2E03707344, Seed2 = 0xA4093822299F31D0, Seed3 = 0x082EFA98EC4E6C89; // π
    const int Rotation = 29;

    // Stored as differences from the seeds, so that default(StateHash) needs no constructor.
    ulong lane0, lane1, lane2, lane3, additions;

    /// <summary>The hash of everything added so far; more may follow.</summary>
    public readonly ulong Value
    {
        get
        {
            var value = Finalise(additions);
            value = Finalise(value ^ lane0 ^ Seed0);
            value = Finalise(value ^ lane1 ^ Seed1);
            value = Finalise(value ^ lane2 ^ Seed2);
            return Finalise(value ^ lane3 ^ Seed3);
        }
    }

    public void Add(long value)
    {
        lane0 = Step(lane0 ^ Seed0, unchecked((ulong)value), Multiplier0) ^ Seed0;
        unchecked { additions++; }
    }

    public void Add(double value) => Add(BitConverter.DoubleToInt64Bits(value));

    public void Add(ReadOnlySpan<long> values) => Add(LittleEndian(MemoryMarshal.AsBytes(values)));

    public void Add(ReadOnlySpan<double> values) => Add(LittleEndian(MemoryMarshal.AsBytes(values)));

    public void Add(ReadOnlySpan<int> values) => Add(LittleEndian(MemoryMarshal.AsBytes(values)));

    /// <summary>A name, by its UTF-16 code units.</summary>
    public void Add(string name) => Add(LittleEndian(MemoryMarshal.AsBytes(name.AsSpan())));

    /// <summary>Eight bytes to a word, the first lowest; the last word is filled up with zeros.</summary>
    public void Add(ReadOnlySpan<byte> bytes)
    {
        Add((long)bytes.Length);

        var (a, b, c, d) = (lane0 ^ Seed0, lane1 ^ Seed1, lane2 ^ Seed2, lane3 ^ Seed3);
        var blocks = MemoryMarshal.Cast<byte, Block>(bytes);
        foreach (ref readonly var block in blocks)
        {
            a = Step(a, Word(block.First), Multiplier0);
            b = Step(b, Word(block.Second), Multiplier1);
            c = Step(c, Word(block.Third), Multiplier2);
            d = Step(d, Word(block.Fourth), Multiplier3);
        }
        (lane0, lane1, lane2, lane3) = (a ^ Seed0, b ^ Seed1, c ^ Seed2, d ^ Seed3);

        bytes = bytes[(blocks.Length * Unsafe.SizeOf<Block>())..];
        while (bytes.Length >= sizeof(ulong))
        {
            Add(BinaryPrimitives.ReadInt64LittleEndian(bytes));
            bytes = bytes[sizeof(ulong)..];
        }
        if (bytes.IsEmpty) return;

        Span<byte> last = stackalloc byte[sizeof(ulong)];
        last.Clear();
        bytes.CopyTo(last);
        Add(BinaryPrimitives.ReadInt64LittleEndian(last));
    }

    /// <summary>The memory of numbers is what a little-endian processor holds; another kind would need them turned round first.</summary>
    static ReadOnlySpan<byte> LittleEndian(ReadOnlySpan<byte> memory) =>
        BitConverter.IsLittleEndian ? memory : throw new PlatformNotSupportedException("State is hashed on little-endian processors only.");

    readonly record struct Block(ulong First, ulong Second, ulong Third, ulong Fourth);

    /// <summary>Bytes are read lowest first on any processor.</summary>
    static ulong Word(ulong memory) => BitConverter.IsLittleEndian ? memory : BinaryPrimitives.ReverseEndianness(memory);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static ulong Step(ulong lane, ulong word, ulong multiplier) =>
        ulong.RotateLeft(unchecked((lane ^ word) * multiplier), Rotation);

    /// <summary>Lets every bit reach every other, reversibly: the finaliser of Austin Appleby's MurmurHash3 (public domain).</summary>
    static ulong Finalise(ulong value)
    {
        value = unchecked((value ^ (value >> 33)) * 0xff51afd7ed558ccd);
        value = unchecked((value ^ (value >> 33)) * 0xc4ceb9fe1a85ec53);
        return value ^ (value >> 33);
    }
}
