using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Neijuan.Engine.Accounting;

/// <summary>A whole number of fen (one hundredth of a yuan). Arithmetic is overflow-checked; nothing is ever lost in a fraction.</summary>
public readonly record struct Money(long Fen) : IComparable<Money>
{
    /// <summary>Fen in a billion yuan, the unit in which prices and quantities are reckoned.</summary>
    public const double FenPerBillion = 1e11;

    const double BillionsPerFen = 1 / FenPerBillion;
    const double Limit = 9223372036854775808; // 2^63

    public static readonly Money Zero;

    /// <summary>The nearest whole fen to an amount in billions of yuan (ties to even). Throws when the amount is not finite or too large.</summary>
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

    /// <summary>Fen as billions of yuan: for the hot loops, where a multiplication is cheaper than a division.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double InBillions(long fen) => fen * BillionsPerFen;

    static void ThrowTooLarge(double fen) => throw new OverflowException($"{fen} fen do not fit");

    public int CompareTo(Money other) => Fen.CompareTo(other.Fen);

    public override string ToString() => $"{Billions:N3} bn";
}
