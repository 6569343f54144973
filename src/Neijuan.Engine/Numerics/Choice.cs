using System.Runtime.CompilerServices;

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

    // All bits or none.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static long Mask(bool condition) => -(long)Unsafe.BitCast<bool, byte>(condition);
}
