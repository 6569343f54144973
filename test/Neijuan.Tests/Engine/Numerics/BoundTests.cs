using CsCheck;
using Neijuan.Engine.Numerics;
using Xunit;

namespace Neijuan.Tests.Engine.Numerics;

public class BoundTests
{
    static readonly Gen<double> Any = Gen.OneOf(
        Gen.Double, Gen.Const(0.0), Gen.Const(-0.0), Gen.Const(double.NaN), Gen.Const(double.PositiveInfinity),
        Gen.Const(double.NegativeInfinity));

    [Fact]
    public void A_bound_is_the_plain_comparison_to_the_bit() =>
        Gen.Select(Any, Any).Sample((value, limit) =>
        {
            Assert.Equal(Bits(limit < value ? limit : value), Bits(Bound.AtMost(value, limit)));
            Assert.Equal(Bits(limit > value ? limit : value), Bits(Bound.AtLeast(value, limit)));
        });

    [Fact]
    public void Between_two_limits_is_what_clamping_is() =>
        Gen.Select(Gen.Double, Gen.Double, Gen.Double).Where((_, a, b) => a <= b)
            .Sample((value, low, high) => Bound.Between(value, low, high) == Math.Clamp(value, low, high));

    [Fact]
    public void What_is_not_a_number_stays_so()
    {
        Assert.True(double.IsNaN(Bound.AtMost(double.NaN, 1)));
        Assert.True(double.IsNaN(Bound.AtLeast(double.NaN, 1)));
        Assert.True(double.IsNaN(Bound.Between(double.NaN, 0, 1)));
    }

    static long Bits(double value) => BitConverter.DoubleToInt64Bits(value);
}
