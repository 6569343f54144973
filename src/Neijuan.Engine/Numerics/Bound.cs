using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Neijuan.Engine.Numerics;

// Math.Min and Math.Max order −0 before 0 and either operand's not-a-number before all else, which costs eight instructions on x64. Here
// the rule is the plain comparison, which is what x64's one instruction does; elsewhere the comparison is written out. Same bits
// everywhere.

/// <summary>Numbers held within bounds, in one instruction. What is not a number stays so; between −0 and 0 the value is kept.</summary>
public static class Bound
{
    /// <summary>The value, or the limit if that is lower.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double AtMost(double value, double limit) =>
        Sse2.IsSupported
            ? Sse2.MinScalar(Vector128.CreateScalarUnsafe(limit), Vector128.CreateScalarUnsafe(value)).ToScalar()
            : limit < value ? limit : value;

    /// <summary>The value, or the limit if that is higher.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double AtLeast(double value, double limit) =>
        Sse2.IsSupported
            ? Sse2.MaxScalar(Vector128.CreateScalarUnsafe(limit), Vector128.CreateScalarUnsafe(value)).ToScalar()
            : limit > value ? limit : value;

    /// <summary>Each of four values, or the limit if that is lower.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Doubles AtMost(Doubles values, Doubles limits) =>
        Avx.IsSupported ? Avx.Min(limits, values) : Vector256.ConditionalSelect(Vector256.LessThan(limits, values), limits, values);

    /// <inheritdoc cref="AtMost(Doubles, Doubles)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Doubles AtMost(Doubles values, double limit) => AtMost(values, Vector256.Create(limit));

    /// <summary>Each of four values, or the limit if that is higher.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Doubles AtLeast(Doubles values, Doubles limits) =>
        Avx.IsSupported ? Avx.Max(limits, values) : Vector256.ConditionalSelect(Vector256.GreaterThan(limits, values), limits, values);

    /// <inheritdoc cref="AtLeast(Doubles, Doubles)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Doubles AtLeast(Doubles values, double limit) => AtLeast(values, Vector256.Create(limit));

    /// <summary>Each of four values between two limits; where they cross, the upper one counts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Doubles Between(Doubles values, double low, double high) => AtMost(AtLeast(values, low), high);

    /// <inheritdoc cref="Between(Doubles, double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Doubles Between(Doubles values, Doubles low, Doubles high) => AtMost(AtLeast(values, low), high);

    /// <summary>The value between two limits; where they cross, the upper one counts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Between(double value, double low, double high) => AtMost(AtLeast(value, low), high);
}
