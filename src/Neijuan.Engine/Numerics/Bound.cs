using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Neijuan.Engine.Numerics;

// Math.Min and Math.Max order −0 before 0 and either operand's not-a-number before all else, which costs eight instructions on x64. Here the
// rule is the plain comparison, which is what x64's one instruction does; elsewhere the comparison is written out. Same bits everywhere.

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

    /// <summary>The value between two limits; where they cross, the upper one counts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Between(double value, double low, double high) => AtMost(AtLeast(value, low), high);
}
