using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Neijuan.Engine.Numerics;

// In a loop the JIT compiles a conditional expression to a jump. Where the condition differs from agent to agent at random, the processor
// guesses wrong every other time, and a wrong guess costs more than the arithmetic of both branches. Same bits as the conditional expression.

/// <summary>One of two numbers, chosen without a jump.</summary>
public static class Choice
{
    /// <summary>The value if the condition holds, 0 otherwise.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double If(bool condition, double value) => BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(value) & Mask(condition));

    /// <summary>The first value if the condition holds, the other otherwise.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double If(bool condition, double value, double otherwise) => BitConverter.Int64BitsToDouble(
        (BitConverter.DoubleToInt64Bits(value) & Mask(condition)) | (BitConverter.DoubleToInt64Bits(otherwise) & ~Mask(condition)));

    /// <summary>The value if the condition holds, 0 otherwise.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long If(bool condition, long value) => value & Mask(condition);

    /// <summary>The value if the condition holds, 0 otherwise.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int If(bool condition, int value) => value & (int)Mask(condition);

    /// <summary>A condition that is the same for all four.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Doubles ForAll(bool condition) => Vector256.Create(Mask(condition)).AsDouble();

    /// <summary>Four values where the condition holds, 0 elsewhere.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Doubles If(Doubles condition, Doubles values) => condition & values;

    /// <inheritdoc cref="If(Doubles, Doubles)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Longs If(Doubles condition, Longs values) => condition.AsInt64() & values;

    /// <summary>Four values where the condition holds, the others elsewhere.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Doubles If(Doubles condition, Doubles values, Doubles otherwise) => Vector256.ConditionalSelect(condition, values, otherwise);

    /// <inheritdoc cref="If(Doubles, Doubles, Doubles)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Longs If(Doubles condition, Longs values, Longs otherwise) => Vector256.ConditionalSelect(condition.AsInt64(), values, otherwise);

    /// <inheritdoc cref="If(Doubles, Doubles, Doubles)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Doubles If(Doubles condition, double value, double otherwise) => If(condition, Vector256.Create(value), Vector256.Create(otherwise));

    // All bits or none.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static long Mask(bool condition) => -(long)Unsafe.BitCast<bool, byte>(condition);
}
