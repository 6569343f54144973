using CsCheck;
using Neijuan.Engine.Accounting;
using Xunit;

namespace Neijuan.Tests.Engine;

public class MoneyTests
{
    [Fact]
    public void Rounding_is_to_the_nearest_fen_and_ties_go_to_even() =>
        Gen.OneOf(Gen.Double[-1e6, 1e6], Gen.Double[-9e18, 9e18], Gen.Int[-1000, 1000].Select(n => n + 0.5))
            .Sample(fen => Money.Round(fen) == (long)Math.Round(fen));

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    [InlineData(9223372036854775808.0)]
    [InlineData(-9223372036854775808.0)]
    [InlineData(1e300)]
    public void What_does_not_fit_is_refused(double fen) => Assert.Throws<OverflowException>(() => Money.Round(fen));
}
