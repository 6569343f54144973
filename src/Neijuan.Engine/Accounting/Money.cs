using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Neijuan.Engine.Numerics;

namespace Neijuan.Engine.Accounting;

/// <summary>A whole number of fen (one hundredth of a yuan). Arithmetic is overflow-checked; nothing is ever lost in a fraction.</summary>
public readonly record struct Money(long Fen) : IComparable<Money>
{
    /// <summary>Fen in a billion yuan, the unit in which prices and quantities are reckoned.</summary>
    public const double FenPerBillion = 1e11;

    const double BillionsPerFen = 1 / FenPerBillion;
    const double Limit = 9223372036854775808; // 2^63

    public static readonly Money Zero;

    /// <summary>
    /// The nearest whole fen to an amount in billions of yuan (ties to even). Throws when the amount is not finite or too large.
    /// </summary>
    public static Money FromBillions(double billions) => new(FenFromBillions(billions));

    public double Billions => Fen * BillionsPerFen;

    public static Money operator +(Money a, Money b) => new(checked(a.Fen + b.Fen));
    public static Money operator -(Money a, Money b) => new(checked(a.Fen - b.Fen));
    public static Money operator -(Money a) => new(checked(-a.Fen));
    public static bool operator <(Money a, Money b) => a.Fen < b.Fen;
    public static bool operator >(Money a, Money b) => a.Fen > b.Fen;
    public static bool operator <=(Money a, Money b) => a.Fen <= b.Fen;
    public static bool operator >=(Money a, Money b) => a.Fen >= b.Fen;

    public static Money Min(Money a, Money b) => a.Fen <= b.Fen ? a : b;
    public static Money Max(Money a, Money b) => a.Fen >= b.Fen ? a : b;

    /// <summary>The share of an amount, rounded to a whole fen.</summary>
    public Money Share(double share) => new(Round(Fen * share));

    /// <summary>Rounds billions of yuan to whole fen, as a bare number for the hot loops.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long FenFromBillions(double billions) => Round(billions * FenPerBillion);

    /// <summary>The nearest whole number of fen (ties to even). Throws when the amount is not finite or too large.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Round(double fen)
    {
        if (Sse2.X64.IsSupported)
        {
            // One instruction, which rounds to even and answers the least number when the amount does not fit.
            var nearest = Sse2.X64.ConvertToInt64(Vector128.CreateScalarUnsafe(fen));
            if (nearest == long.MinValue) ThrowTooLarge(fen);
            return nearest;
        }

        if (!(Math.Abs(fen) < Limit)) ThrowTooLarge(fen);
        return double.ConvertToIntegerNative<long>(Math.Round(fen));
    }

    /// <summary>Four amounts of billions of yuan in whole fen.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Longs FenFromBillions(Doubles billions) => Round(billions * FenPerBillion);

    /// <summary>The nearest whole numbers of fen (ties to even). Throws when one of the amounts is not finite or too large.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Longs Round(Doubles fen)
    {
        // Adding 1.5 · 2^52 leaves the whole number in the low bits: for amounts below 2^51, some 22 trillion yuan.
        var shift = Vector256.Create(6755399441055744.0);
        return Vector256.LessThanAll(Vector256.Abs(fen), Vector256.Create(2251799813685248.0))
            ? (fen + shift).AsInt64() - shift.AsInt64()
            : RoundEach(fen);
    }

    static Longs RoundEach(Doubles fen) => Vector256.Create(Round(fen[0]), Round(fen[1]), Round(fen[2]), Round(fen[3]));

    /// <summary>Four sums. Throws when one is too large.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Longs Add(Longs a, Longs b)
    {
        var sum = a + b;
        ThrowIfNegative((a ^ sum) & (b ^ sum));
        return sum;
    }

    /// <summary>Four differences. Throws when one is too large.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Longs Subtract(Longs a, Longs b)
    {
        var difference = a - b;
        ThrowIfNegative((a ^ b) & (a ^ difference));
        return difference;
    }

    // An overflow shows in the sign.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void ThrowIfNegative(Longs overflow)
    {
        if (overflow.ExtractMostSignificantBits() != 0) ThrowTooLarge();
    }

    /// <inheritdoc cref="ThrowIfNegative(Longs)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void ThrowIfNegative(LongPair overflow)
    {
        if (overflow.ExtractMostSignificantBits() != 0) ThrowTooLarge();
    }

    /// <summary>Four amounts of fen as billions of yuan.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Doubles InBillions(Longs fen) => fen.ToDoubles() * BillionsPerFen;

    /// <summary>Fen as billions of yuan: for the hot loops, where a multiplication is cheaper than a division.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double InBillions(long fen) => fen * BillionsPerFen;

    static void ThrowTooLarge() => throw new OverflowException("a sum of fen does not fit");

    static void ThrowTooLarge(double fen) => throw new OverflowException($"{fen} fen do not fit");

    public int CompareTo(Money other) => Fen.CompareTo(other.Fen);

    public override string ToString() => $"{Billions:N3} bn";
}
