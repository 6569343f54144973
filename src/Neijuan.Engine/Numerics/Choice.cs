using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Neijuan.Engine.Numerics;

/// <summary>
/// Of four rows, one value or another, as a condition says of each (<see cref="LaneOperators"/>): both are reckoned, one is kept.
/// </summary>
public static class Choice
{
    /// <summary>A condition that is the same for all four.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Doubles ForAll(bool condition) => condition ? Doubles.AllBitsSet : Doubles.Zero;

    /// <summary>Four values where the condition holds, 0 elsewhere.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Doubles If(Doubles condition, Doubles values) => condition & values;

    /// <inheritdoc cref="If(Doubles, Doubles)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Longs If(Doubles condition, Longs values) => condition.AsInt64() & values;

    /// <summary>Four values where the condition holds, the others elsewhere.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Doubles If(Doubles condition, Doubles values, Doubles otherwise) =>
        Vector256.ConditionalSelect(condition, values, otherwise);

    /// <inheritdoc cref="If(Doubles, Doubles, Doubles)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Longs If(Doubles condition, Longs values, Longs otherwise) =>
        Vector256.ConditionalSelect(condition.AsInt64(), values, otherwise);

    /// <inheritdoc cref="If(Doubles, Doubles, Doubles)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Doubles If(Doubles condition, double value, double otherwise) =>
        If(condition, Vector256.Create(value), Vector256.Create(otherwise));
}
