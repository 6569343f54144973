using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Neijuan.Engine.Numerics;

namespace Neijuan.Engine.Accounting;

/// <summary>Totals of fen by group, four parties at a time; overflow-checked.</summary>
public static class Totals
{
    /// <summary>Adds four parties to the totals of their groups.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Add(long[] totals, int[] groups, int row, Longs fen)
    {
        ref var group = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(groups), row);
        checked
        {
            totals[group] += fen[0];
            totals[Unsafe.Add(ref group, 1)] += fen[1];
            totals[Unsafe.Add(ref group, 2)] += fen[2];
            totals[Unsafe.Add(ref group, 3)] += fen[3];
        }
    }

    /// <summary>Adds four parties to two totals of their groups, which lie side by side.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Add(LongPair[] totals, int[] groups, int row, Longs first, Longs second)
    {
        ref var group = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(groups), row);
        var (a, b) = (first.AsDouble(), second.AsDouble());
        Lanes.Turn(ref a, ref b);
        var overflow = AddTo(ref totals[group], a.GetLower().AsInt64());
        overflow |= AddTo(ref totals[Unsafe.Add(ref group, 1)], b.GetLower().AsInt64());
        overflow |= AddTo(ref totals[Unsafe.Add(ref group, 2)], a.GetUpper().AsInt64());
        overflow |= AddTo(ref totals[Unsafe.Add(ref group, 3)], b.GetUpper().AsInt64());
        Money.ThrowIfNegative(overflow);
    }

    /// <summary>Adds four parties to four totals of their groups, which lie side by side.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Add(Longs[] totals, int[] groups, int row, Longs first, Longs second, Longs third, Longs fourth)
    {
        ref var group = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(groups), row);
        var (a, b, c, d) = (first.AsDouble(), second.AsDouble(), third.AsDouble(), fourth.AsDouble());
        Lanes.Turn(ref a, ref b, ref c, ref d);
        var overflow = AddTo(ref totals[group], a.AsInt64());
        overflow |= AddTo(ref totals[Unsafe.Add(ref group, 1)], b.AsInt64());
        overflow |= AddTo(ref totals[Unsafe.Add(ref group, 2)], c.AsInt64());
        overflow |= AddTo(ref totals[Unsafe.Add(ref group, 3)], d.AsInt64());
        Money.ThrowIfNegative(overflow);
    }

    // The sign bit of what is returned says that the total does not fit.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static LongPair AddTo(ref LongPair total, LongPair fen)
    {
        var before = total;
        var after = before + fen;
        total = after;
        return (before ^ after) & (fen ^ after);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Longs AddTo(ref Longs total, Longs fen)
    {
        var before = total;
        var after = before + fen;
        total = after;
        return (before ^ after) & (fen ^ after);
    }

    /// <summary>The sum of a column; throws when it, or the sum of every fourth row, is too large.</summary>
    public static long Sum(ReadOnlySpan<long> fen)
    {
        var four = Longs.Zero;
        var row = 0;
        for (; row <= fen.Length - Lanes.Count; row += Lanes.Count) four = Money.Add(four, fen.At(row));
        var sum = Sum(four);
        for (; row < fen.Length; row++) sum = checked(sum + fen[row]);
        return sum;
    }

    /// <summary>The sum of the four lanes; throws when it is too large.</summary>
    public static long Sum(Longs fen) => checked(fen[0] + fen[1] + fen[2] + fen[3]);
}
