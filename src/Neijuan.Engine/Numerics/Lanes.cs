using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Neijuan.Engine.Numerics;

// Each lane is reckoned as a single number would be: the same operations in the same order, each rounded once. A processor with shorter
// vectors takes two or four steps for one and gets the same bits.

/// <summary>
/// Columns read and written four rows at a time. Rows are not checked one by one: a column has room for a whole number of vectors, and
/// loops end where its rows do.
/// </summary>
public static class Lanes
{
    /// <summary>Rows taken at a time.</summary>
    public const int Count = 4;

    /// <summary>So many rows, and the rest of the last four.</summary>
    public static int RoundUp(int rows) => (rows + Count - 1) / Count * Count;

    /// <summary>Four rows of a column, from the given one on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Doubles At(this double[] column, int row) =>
        Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(column), (nuint)row);

    /// <inheritdoc cref="At(double[], int)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Longs At(this long[] column, int row) =>
        Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(column), (nuint)row);

    /// <inheritdoc cref="At(double[], int)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Longs At(this ReadOnlySpan<long> column, int row) =>
        Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(column), (nuint)row);

    /// <inheritdoc cref="At(double[], int)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Longs At(this int[] column, int row)
    {
        var four = Vector128.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(column), (nuint)row);
        return Avx2.IsSupported ? Avx2.ConvertToVector256Int64(four)
            : Vector256.Create(Vector128.WidenLower(four), Vector128.WidenUpper(four));
    }

    /// <inheritdoc cref="At(double[], int)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Longs At(this uint[] column, int row)
    {
        var four = Vector128.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(column), (nuint)row);
        return Avx2.IsSupported ? Avx2.ConvertToVector256Int64(four)
            : Vector256.Create(Vector128.WidenLower(four), Vector128.WidenUpper(four)).AsInt64();
    }

    /// <summary>Writes four rows of a column.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Put(this double[] column, int row, Doubles values) =>
        values.StoreUnsafe(ref MemoryMarshal.GetArrayDataReference(column), (nuint)row);

    /// <inheritdoc cref="Put(double[], int, Doubles)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Put(this long[] column, int row, Longs values) =>
        values.StoreUnsafe(ref MemoryMarshal.GetArrayDataReference(column), (nuint)row);

    /// <inheritdoc cref="Put(double[], int, Doubles)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Put(this Span<long> column, int row, Longs values) =>
        values.StoreUnsafe(ref MemoryMarshal.GetReference(column), (nuint)row);

    /// <summary>Writes four whole numbers that fit into 32 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Put(this int[] column, int row, Longs values) =>
        Vector128.Narrow(values.GetLower(), values.GetUpper()).StoreUnsafe(ref MemoryMarshal.GetArrayDataReference(column), (nuint)row);

    /// <summary>What a table holds for the groups of four rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Doubles Of(this double[] table, int[] groups, int row)
    {
        ref var group = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(groups), row);
        return Vector256.Create(
            table[group], table[Unsafe.Add(ref group, 1)], table[Unsafe.Add(ref group, 2)], table[Unsafe.Add(ref group, 3)]);
    }

    /// <summary>Adds four rows to the sums of their groups, in the order of the rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Add(this double[] sums, int[] groups, int row, Doubles values)
    {
        ref var group = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(groups), row);
        sums[group] += values[0];
        sums[Unsafe.Add(ref group, 1)] += values[1];
        sums[Unsafe.Add(ref group, 2)] += values[2];
        sums[Unsafe.Add(ref group, 3)] += values[3];
    }

    /// <summary>
    /// Adds four rows of two quantities to the sums of their groups, which hold both side by side, in the order of the rows.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Add(this Pair[] sums, int[] groups, int row, Doubles first, Doubles second)
    {
        ref var group = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(groups), row);
        Turn(ref first, ref second);
        sums[group] += first.GetLower();
        sums[Unsafe.Add(ref group, 1)] += second.GetLower();
        sums[Unsafe.Add(ref group, 2)] += first.GetUpper();
        sums[Unsafe.Add(ref group, 3)] += second.GetUpper();
    }

    /// <summary>
    /// Adds four rows of four quantities to the sums of their groups, which hold the quantities side by side, in the order of the rows.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Add(this Doubles[] sums, int[] groups, int row, Doubles first, Doubles second, Doubles third, Doubles fourth)
    {
        ref var group = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(groups), row);
        Turn(ref first, ref second, ref third, ref fourth);
        sums[group] += first;
        sums[Unsafe.Add(ref group, 1)] += second;
        sums[Unsafe.Add(ref group, 2)] += third;
        sums[Unsafe.Add(ref group, 3)] += fourth;
    }

    /// <summary>What a table of four quantities, side by side, holds for the groups of four rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Doubles First, Doubles Second, Doubles Third, Doubles Fourth) Of(this Doubles[] table, int[] groups, int row)
    {
        ref var group = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(groups), row);
        var (a, b, c, d) = (table[group], table[Unsafe.Add(ref group, 1)], table[Unsafe.Add(ref group, 2)],
            table[Unsafe.Add(ref group, 3)]);
        Turn(ref a, ref b, ref c, ref d);
        return (a, b, c, d);
    }

    /// <summary>The sums up to each of four rows, added up one by one: so a row of nothing leaves the sum as it is, to the bit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Doubles Cumulate(ref double sum, Doubles values)
    {
        var first = sum + values[0];
        var second = first + values[1];
        var third = second + values[2];
        sum = third + values[3];
        return Vector256.Create(first, second, third, sum);
    }

    /// <summary>The sum of the four.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Sum(this Doubles values) => values[0] + values[1] + (values[2] + values[3]);

    /// <summary>
    /// Two quantities of four rows become pairs: of the first and third row in one, of the second and fourth in the other.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Turn(ref Doubles a, ref Doubles b) =>
        (a, b) = Avx.IsSupported
            ? (Avx.UnpackLow(a, b), Avx.UnpackHigh(a, b))
            : (Vector256.Create(a[0], b[0], a[2], b[2]), Vector256.Create(a[1], b[1], a[3], b[3]));

    /// <summary>Rows become quantities and quantities rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Turn(ref Doubles a, ref Doubles b, ref Doubles c, ref Doubles d)
    {
        if (Avx.IsSupported)
        {
            var (lowAB, highAB, lowCD, highCD) = (Avx.UnpackLow(a, b), Avx.UnpackHigh(a, b), Avx.UnpackLow(c, d), Avx.UnpackHigh(c, d));
            a = Avx.Permute2x128(lowAB, lowCD, 0x20);
            b = Avx.Permute2x128(highAB, highCD, 0x20);
            c = Avx.Permute2x128(lowAB, lowCD, 0x31);
            d = Avx.Permute2x128(highAB, highCD, 0x31);
            return;
        }

        (a, b, c, d) = (
            Vector256.Create(a[0], b[0], c[0], d[0]), Vector256.Create(a[1], b[1], c[1], d[1]),
            Vector256.Create(a[2], b[2], c[2], d[2]), Vector256.Create(a[3], b[3], c[3], d[3]));
    }

    /// <summary>Where a flag is 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Doubles IsSet(this Longs flags) => Vector256.Equals(flags, Longs.One).AsDouble();

    /// <summary>Where a number is 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Doubles IsZero(this Longs values) => Vector256.Equals(values, Longs.Zero).AsDouble();

    /// <summary>1 where a condition holds, 0 elsewhere.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Longs AsFlags(this Doubles condition) => condition.AsInt64() & Longs.One;

    /// <summary>Whether a condition holds for any of the four.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Any(this Doubles condition) => condition.ExtractMostSignificantBits() != 0;

    /// <summary>Whether a condition holds for all four.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool All(this Doubles condition) => condition.ExtractMostSignificantBits() == 0b1111;

    /// <summary>Whole numbers as the nearest doubles (ties to even).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Doubles ToDoubles(this Longs values)
    {
        if (Avx512DQ.VL.IsSupported) return Avx512DQ.VL.ConvertToVector256Double(values);
        // The low half under the exponent of 2^52, the high half under that of 2^84; the sum of both is rounded once.
        var low = ((values & Vector256.Create(0xffffffffL)) | Vector256.Create(0x4330000000000000L)).AsDouble();
        var high = ((values >>> 32) ^ Vector256.Create(0x4530000080000000L)).AsDouble();
        return high - Vector256.Create(0x4530000080100000L).AsDouble() + low; // less 2^84 + 2^63 + 2^52
    }
}
