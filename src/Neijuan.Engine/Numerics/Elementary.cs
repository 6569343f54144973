using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Neijuan.Engine.Numerics;

/// <summary>
/// The exponential, the natural logarithm and the power, with the same bits on every platform: only + − × ÷ on doubles, each rounded
/// once, and integer operations on their bits; nothing fused. Four numbers at a time have the bits of each alone. Results lie within 0.6
/// units in the last place of the exact value, and within one where they are subnormal.
/// </summary>
/// <remarks>
/// The method is the table-driven one of Szabolcs Nagy (Arm Optimized Routines, MIT licence; also in musl): exp from 2^(i/128) and a short
/// series, log from a table of 1/c so coarse that z/c − 1 is exact, pow as exp of a logarithm carried to some 68 bits. Written anew
/// here, with our own intervals, tables and plain Taylor coefficients, and with one logarithm for both Log and Pow.
/// </remarks>
public static class Elementary
{
    const int ExponentShift = 52;
    const int IntervalShift = 45; // 52 less the 7 bits that number an interval
    const ulong InfinityBits = 0x7ff0000000000000;
    const ulong LowestNormalBits = 0x0010000000000000;
    const double LowestNormal = 2.2250738585072014e-308;    // 2^-1022
    const ulong FirstIntervalBits = 0x3fe68aaa00000000; // 0.7044…, so that 1 is well inside an interval

    const double IntervalsPerLn2 = 184.6649652337873;        // 128 / ln 2
    const double Ln2Over128 = 0.0054152123482253955;         // a multiple of 2^-42: times any interval number, exact
    const double Ln2Over128Rest = -1.0082281460997769e-13;
    const double Ln2 = 0.6931471805598903;                   // a multiple of 2^-42: times any exponent, exact
    const double Ln2Rest = 5.497923018708371e-14;
    const double RoundToInteger = 6755399441055744.0;        // 1.5 · 2^52: adding it leaves an integer in the low bits

    const double TwoTo52 = 4503599627370496.0;
    const double TwoTo64 = 18446744073709551616.0;
    const double TwoToMinus54 = 5.551115123125783e-17;
    const double TwoToMinus65 = 2.710505431213761e-20;

    /// <summary>e^x.</summary>
    public static double Exp(double x) => double.IsNaN(x) ? x : ExpOfSum(x, 0);

    /// <summary>The natural logarithm of x; −∞ at zero, not a number below it.</summary>
    public static double Log(double x)
    {
        var bits = BitConverter.DoubleToUInt64Bits(x);
        if (unchecked(bits - LowestNormalBits) >= InfinityBits - LowestNormalBits)
        {
            if (x == 0) return double.NegativeInfinity;
            if (!(x > 0)) return double.NaN;
            if (double.IsPositiveInfinity(x)) return x;
            bits = NormalisedBits(x);
        }
        return LogAndRest(bits, out _);
    }

    /// <summary>e^x for four numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Doubles Exp(Doubles x)
    {
        if (!Vector256.LessThanAll(Vector256.Abs(x), Vector256.Create(512.0))) return ExpEach(x);
        var shifted = (x * IntervalsPerLn2) + Vector256.Create(RoundToInteger);
        var k = shifted.AsInt64();
        var interval = shifted - Vector256.Create(RoundToInteger);
        var r = x - (interval * Ln2Over128) - (interval * Ln2Over128Rest);
        var i = k & Vector256.Create(ElementaryTables.Intervals - 1L);
        var (i0, i1, i2, i3) = unchecked(((int)i[0], (int)i[1], (int)i[2], (int)i[3]));
        var bits = ElementaryTables.PowerOfTwoBits;
        var tails = ElementaryTables.PowerOfTwoTail;
        var power = Vector256.Create(bits[i0], bits[i1], bits[i2], bits[i3]).AsInt64() + (k << IntervalShift);
        var tail = Vector256.Create(tails[i0], tails[i1], tails[i2], tails[i3]);
        var r2 = r * r;
        var increment = tail + r + (r2 * (Vector256.Create(0.5) + (r * (1.0 / 6))))
            + (r2 * r2 * (Vector256.Create(1.0 / 24) + (r * (1.0 / 120))));
        var scale = power.AsDouble();
        return scale + (scale * increment);
    }

    /// <summary>The natural logarithms of four numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Doubles Log(Doubles x)
    {
        // Zero, what is below it, not a number, infinite or subnormal: one by one.
        var normal = Vector256.GreaterThanOrEqual(x, Vector256.Create(LowestNormal))
            & Vector256.LessThan(x, Vector256.Create(double.PositiveInfinity));
        if (normal.ExtractMostSignificantBits() != 0xf) return LogEach(x);
        var bits = x.AsInt64();
        var distance = bits - Vector256.Create((long)FirstIntervalBits);
        var i = (distance >>> IntervalShift) & Vector256.Create(ElementaryTables.Intervals - 1L);
        var (i0, i1, i2, i3) = unchecked((3 * (int)i[0], 3 * (int)i[1], 3 * (int)i[2], 3 * (int)i[3]));

        // k + 1024 under the exponent of 2^52.
        var k =
            (((distance + Vector256.Create(1024L << ExponentShift)) >>> ExponentShift) | Vector256.Create(0x4330000000000000L)).AsDouble()
            - Vector256.Create(TwoTo52 + 1024);
        var zBits = bits - (distance & Vector256.Create(unchecked((long)0xfff0000000000000)));
        var table = ElementaryTables.Logarithm;
        var inverse = Vector256.Create(table[i0], table[i1], table[i2], table[i3]);
        var logC = Vector256.Create(table[i0 + 1], table[i1 + 1], table[i2 + 1], table[i3 + 1]);
        var logCRest = Vector256.Create(table[i0 + 2], table[i1 + 2], table[i2 + 2], table[i3 + 2]);

        var z = zBits.AsDouble();
        var zHead = ((zBits + Vector256.Create(1L << 31)) & Vector256.Create(unchecked((long)0xffffffff00000000))).AsDouble();
        var rHead = (zHead * inverse) - Doubles.One;
        var rTail = (z - zHead) * inverse;
        var r = rHead + rTail;

        var known = (k * Ln2) + logC;
        var first = known + r;
        var square = -0.5 * rHead * rHead;
        var second = first + square;
        var lost = known - first + r
            + ((k * Ln2Rest) + logCRest)
            + (first - second + square)
            - (0.5 * rTail * (r + rHead));

        var r2 = r * r;
        var series = r * r2 * (Vector256.Create(1.0 / 3) - (r * 0.25)
            + (r2 * (Vector256.Create(0.2) - (r * (1.0 / 6)) + (r2 * (Vector256.Create(1.0 / 7) - (r * 0.125) + (r2 * (1.0 / 9)))))));
        return second + (lost + series);
    }

    static Doubles ExpEach(Doubles x) => Vector256.Create(Exp(x[0]), Exp(x[1]), Exp(x[2]), Exp(x[3]));

    static Doubles LogEach(Doubles x) => Vector256.Create(Log(x[0]), Log(x[1]), Log(x[2]), Log(x[3]));

    /// <summary>x^y, with the special cases of IEEE 754: x^0 and 1^y are 1 whatever the other is.</summary>
    public static double Pow(double x, double y)
    {
        var bits = BitConverter.DoubleToUInt64Bits(x);
        var size = Math.Abs(y);
        if (unchecked(bits - LowestNormalBits) < InfinityBits - LowestNormalBits && size > TwoToMinus65 && size < TwoTo64)
            return PowOfPositive(bits, y);
        return PowInSpecialCase(x, y);
    }

    static double PowInSpecialCase(double x, double y)
    {
        if (y == 0 || x == 1) return 1;
        if (double.IsNaN(x) || double.IsNaN(y)) return double.NaN;

        var size = Math.Abs(x);
        if (double.IsInfinity(y))
            return size == 1 ? 1 : size > 1 == y > 0 ? double.PositiveInfinity : 0;

        var negative = double.IsNegative(x) && IsOddInteger(y);
        if (size == 0 || double.IsPositiveInfinity(size))
            return WithSign(size == 0 == y < 0 ? double.PositiveInfinity : 0, negative);
        if (x < 0 && Math.Floor(y) != y) return double.NaN;
        if (size == 1) return negative ? -1 : 1;
        if (Math.Abs(y) <= TwoToMinus65) return 1;
        if (Math.Abs(y) >= TwoTo64) return size > 1 == y > 0 ? double.PositiveInfinity : 0;
        return WithSign(PowOfPositive(NormalisedBits(size), y), negative);
    }

    static double WithSign(double value, bool negative) => negative ? -value : value;

    /// <summary>Every double from 2^53 on is even.</summary>
    static bool IsOddInteger(double y) => Math.Abs(y) < 2 * TwoTo52 && Math.Floor(y) == y && ((long)y & 1) != 0;

    /// <summary>The bits of a positive finite x, with those of a subnormal as if exponents went on below zero.</summary>
    static ulong NormalisedBits(double x)
    {
        var bits = BitConverter.DoubleToUInt64Bits(x);
        return bits >= LowestNormalBits
            ? bits
            : unchecked(BitConverter.DoubleToUInt64Bits(x * TwoTo52) - (52UL << ExponentShift));
    }

    /// <summary>e^(y · log x), the product carried in two parts: the leading halves of both factors multiply without rounding.</summary>
    static double PowOfPositive(ulong bits, double y)
    {
        var log = LogAndRest(bits, out var rest);
        var yHead = Head(y);
        var logHead = Head(log);
        var product = yHead * logHead;
        return ExpOfSum(product, (y - yHead) * logHead + y * (log - logHead + rest));
    }

    /// <summary>The leading 26 bits of a double.</summary>
    static double Head(double value) => BitConverter.UInt64BitsToDouble(BitConverter.DoubleToUInt64Bits(value) & ~0x7ffffffUL);

    /// <summary>
    /// e^(x + rest), rest being small beside x: 2^(k/128) · e^r where k is the integer nearest to 128 x / ln 2 and |r| ≤ ln 2 / 256.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static double ExpOfSum(double x, double rest)
    {
        var size = Math.Abs(x);
        if (size < TwoToMinus54) return 1 + x;
        if (size >= 1024) return x > 0 ? double.PositiveInfinity : 0;

        var shifted = x * IntervalsPerLn2 + RoundToInteger;
        var k = BitConverter.DoubleToUInt64Bits(shifted);
        var interval = shifted - RoundToInteger;
        var r = x - interval * Ln2Over128 - interval * Ln2Over128Rest + rest;

        var i = (int)(k & (ElementaryTables.Intervals - 1));
        var power = unchecked(ElementaryTables.PowerOfTwoBits[i] + (k << IntervalShift));
        var r2 = r * r;
        var increment = ElementaryTables.PowerOfTwoTail[i] + r + r2 * (0.5 + r * (1.0 / 6)) + r2 * r2 * (1.0 / 24 + r * (1.0 / 120));

        if (size >= 512) return Rescaled(power, increment, x > 0);
        var scale = BitConverter.UInt64BitsToDouble(power);
        return scale + scale * increment;
    }

    /// <summary>scale · (1 + increment) where the exponent of scale may have left its field: by way of an exponent near zero.</summary>
    static double Rescaled(ulong power, double increment, bool large)
    {
        const double TwoTo1000 = 1.0715086071862673e301;
        const double TwoToMinus1022 = 2.2250738585072014e-308;
        var moved = unchecked(large ? power - (1000UL << ExponentShift) : power + (1022UL << ExponentShift));
        var scale = BitConverter.UInt64BitsToDouble(moved);
        return (scale + scale * increment) * (large ? TwoTo1000 : TwoToMinus1022);
    }

    /// <summary>
    /// log x and what its rounding leaves: k ln 2 + log c + log(1 + r) where x = 2^k z, c is near z and r = z/c − 1 is exact. The head of r
    /// has 21 bits, so its square is exact too; the two leading terms are summed with their errors, the rest of the series plainly.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static double LogAndRest(ulong bits, out double rest)
    {
        var distance = unchecked(bits - FirstIntervalBits);
        var row = 3 * (int)((distance >> IntervalShift) & (ElementaryTables.Intervals - 1));
        var k = (double)(unchecked((long)distance) >> ExponentShift);
        var zBits = unchecked(bits - (distance & 0xfff0000000000000));

        var table = ElementaryTables.Logarithm;
        var inverse = table[row];
        var z = BitConverter.UInt64BitsToDouble(zBits);
        var zHead = BitConverter.UInt64BitsToDouble(unchecked(zBits + (1UL << 31)) & 0xffffffff00000000);
        var rHead = zHead * inverse - 1;
        var rTail = (z - zHead) * inverse;
        var r = rHead + rTail;

        var known = k * Ln2 + table[row + 1];
        var first = known + r;
        var square = -0.5 * rHead * rHead;
        var second = first + square;
        var lost = known - first + r
            + (k * Ln2Rest + table[row + 2])
            + (first - second + square)
            - 0.5 * rTail * (r + rHead);

        var r2 = r * r;
        var series = r * r2 * (1.0 / 3 - r * 0.25 + r2 * (0.2 - r * (1.0 / 6) + r2 * (1.0 / 7 - r * 0.125 + r2 * (1.0 / 9))));

        var small = lost + series;
        var log = second + small;
        rest = second - log + small;
        return log;
    }
}
