using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Neijuan.Engine.Numerics;

/// <summary>
/// Four numbers compared with, increased by or decreased by others or one, as one number is written. What a comparison gives is a
/// condition: all bits of a lane where it holds, none where it does not (also where one of both is not a number), to be combined by &amp;,
/// | and ~ and asked by <see cref="Choice"/>.
/// </summary>
public static class LaneOperators
{
    const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    extension(Doubles)
    {
        [MethodImpl(Inline)]
        public static Doubles operator <(Doubles a, Doubles b) => Vector256.LessThan(a, b);

        [MethodImpl(Inline)]
        public static Doubles operator >(Doubles a, Doubles b) => Vector256.GreaterThan(a, b);

        [MethodImpl(Inline)]
        public static Doubles operator <=(Doubles a, Doubles b) => Vector256.LessThanOrEqual(a, b);

        [MethodImpl(Inline)]
        public static Doubles operator >=(Doubles a, Doubles b) => Vector256.GreaterThanOrEqual(a, b);

        [MethodImpl(Inline)]
        public static Doubles operator <(Doubles a, double b) => Vector256.LessThan(a, Vector256.Create(b));

        [MethodImpl(Inline)]
        public static Doubles operator >(Doubles a, double b) => Vector256.GreaterThan(a, Vector256.Create(b));

        [MethodImpl(Inline)]
        public static Doubles operator <=(Doubles a, double b) => Vector256.LessThanOrEqual(a, Vector256.Create(b));

        [MethodImpl(Inline)]
        public static Doubles operator >=(Doubles a, double b) => Vector256.GreaterThanOrEqual(a, Vector256.Create(b));

        [MethodImpl(Inline)]
        public static Doubles operator +(Doubles a, double b) => a + Vector256.Create(b);

        [MethodImpl(Inline)]
        public static Doubles operator +(double a, Doubles b) => Vector256.Create(a) + b;

        [MethodImpl(Inline)]
        public static Doubles operator -(Doubles a, double b) => a - Vector256.Create(b);

        [MethodImpl(Inline)]
        public static Doubles operator -(double a, Doubles b) => Vector256.Create(a) - b;
    }

    extension(Longs)
    {
        [MethodImpl(Inline)]
        public static Doubles operator <=(Longs a, Longs b) => Vector256.LessThanOrEqual(a, b).AsDouble();

        [MethodImpl(Inline)]
        public static Doubles operator >=(Longs a, Longs b) => Vector256.GreaterThanOrEqual(a, b).AsDouble();

        [MethodImpl(Inline)]
        public static Doubles operator <(Longs a, long b) => Vector256.LessThan(a, Vector256.Create(b)).AsDouble();

        [MethodImpl(Inline)]
        public static Doubles operator >(Longs a, long b) => Vector256.GreaterThan(a, Vector256.Create(b)).AsDouble();

        [MethodImpl(Inline)]
        public static Doubles operator <=(Longs a, long b) => Vector256.LessThanOrEqual(a, Vector256.Create(b)).AsDouble();

        [MethodImpl(Inline)]
        public static Doubles operator >=(Longs a, long b) => Vector256.GreaterThanOrEqual(a, Vector256.Create(b)).AsDouble();

        [MethodImpl(Inline)]
        public static Longs operator +(Longs a, long b) => a + Vector256.Create(b);

        [MethodImpl(Inline)]
        public static Longs operator -(long a, Longs b) => Vector256.Create(a) - b;
    }
}
