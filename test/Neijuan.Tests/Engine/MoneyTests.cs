using System.Runtime.Intrinsics;
using CsCheck;
using Neijuan.Engine.Accounting;
using Xunit;

namespace Neijuan.Tests.Engine;

public class MoneyTests
{
    static readonly Gen<double> Fen = Gen.OneOf(
        Gen.Double[-1e6, 1e6], Gen.Double[-9e18, 9e18], Gen.Int[-1000, 1000].Select(n => n + 0.5));

    static readonly double Half = Math.ScaleB(1, 51); // up to here the vector has a quicker way

    [Fact]
    public void Rounding_is_to_the_nearest_fen_and_ties_go_to_even() => Fen.Sample(fen => Money.Round(fen) == (long)Math.Round(fen));

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    [InlineData(9223372036854775808.0)]
    [InlineData(-9223372036854775808.0)]
    [InlineData(1e300)]
    public void What_does_not_fit_is_refused(double fen)
    {
        Assert.Throws<OverflowException>(() => Money.Round(fen));
        Assert.Throws<OverflowException>(() => Money.Round(Vector256.Create(0, 0, fen, 0)));
    }

    [Fact]
    public void Four_amounts_round_as_each_of_them_does()
    {
        Fen.Array[4].Sample(fen => Money.Round(Vector256.Create(fen)) == Vector256.Create([.. fen.Select(Money.Round)]));
        foreach (var fen in (double[])[Half - 0.5, Half, Half + 0.5, Half + 1, -Half, -Half - 1, 2 * Half, 3 * Half, 5 * Half])
            Assert.Equal(Vector256.Create(Money.Round(fen)), Money.Round(Vector256.Create(fen)));
    }

    [Fact]
    public void Amounts_are_added_and_compared_as_their_fen_are()
    {
        var (less, more, same) = (new Money(-3), new Money(7), new Money(7));
        Assert.Equal((4, -10, 3), ((less + more).Fen, (less - more).Fen, (-less).Fen));
        Assert.Equal([true, false, true, false], Compared(less, more));
        Assert.Equal([false, true, false, true], Compared(more, less));
        Assert.Equal([false, false, true, true], Compared(more, same));
        Assert.Equal((less, less, more, more),
            (Money.Min(less, more), Money.Min(more, less), Money.Max(less, more), Money.Max(more, less)));
        Assert.Equal((-1, 1, 0), (less.CompareTo(more), more.CompareTo(less), more.CompareTo(same)));
        Assert.Equal(0, Money.Zero.Fen);

        static bool[] Compared(Money a, Money b) => [(a < b), (a > b), (a <= b), (a >= b)];
    }

    /// <summary>A billion yuan are 10^11 fen.</summary>
    [Fact]
    public void Billions_of_yuan_are_whole_fen()
    {
        Assert.Equal(150_000_000_000, Money.FromBillions(1.5).Fen);
        Assert.Equal(-150_000_000_000, Money.FenFromBillions(-1.5));
        Assert.Equal(1.5, new Money(150_000_000_000).Billions, 1e-12);
        Assert.Equal(1.5, Money.InBillions(150_000_000_000), 1e-12);
        var four = Vector256.Create(1.5, -2, 0, 3);
        Assert.Equal(Vector256.Create(150_000_000_000, -200_000_000_000, 0, 300_000_000_000), Money.FenFromBillions(four));
        for (var k = 0; k < 4; k++) Assert.Equal(four[k], Money.InBillions(Money.FenFromBillions(four))[k], 1e-12);
        Assert.Equal("1.500 bn", Money.FromBillions(1.5).ToString());
    }

    [Fact]
    public void A_share_of_an_amount_is_rounded_and_ties_go_to_even() =>
        Assert.Equal((4, 2, 0, -4), (new Money(7).Share(0.5).Fen, new Money(5).Share(0.5).Fen, new Money(5).Share(0).Fen,
            new Money(-7).Share(0.5).Fen));

    [Fact]
    public void Four_sums_and_differences_that_do_not_fit_are_refused()
    {
        var (one, most, least) = (Longs.One, Vector256.Create(0L, long.MaxValue, 0, 0), Vector256.Create(0L, 0, 0, long.MinValue));
        Assert.Equal(Vector256.Create(1L, 0, -1, -2), Money.Subtract(one, Vector256.Create(0L, 1, 2, 3)));
        Assert.Equal(Vector256.Create(1L, 2, 3, 4), Money.Add(one, Vector256.Create(0L, 1, 2, 3)));
        Assert.Equal(most, Money.Subtract(Money.Add(most, -one), -one));
        Assert.Throws<OverflowException>(() => Money.Add(most, one));
        Assert.Throws<OverflowException>(() => Money.Add(least, -one));
        Assert.Throws<OverflowException>(() => Money.Subtract(least, one));
        Assert.Throws<OverflowException>(() => Money.Subtract(most, -one));
        Assert.Throws<OverflowException>(() => new Money(long.MinValue) - new Money(1));
        Assert.Throws<OverflowException>(() => -new Money(long.MinValue));
    }
}
