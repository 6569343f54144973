using System.Runtime.Intrinsics;
using CsCheck;
using Neijuan.Engine.Accounting;
using Xunit;

namespace Neijuan.Tests.Engine;

public class TotalsTests
{
    static readonly int[] Same = [0, 0, 0, 0];
    static readonly int[] Each = [0, 1, 2, 3];

    [Fact]
    public void A_sum_is_that_of_its_rows_whatever_their_number() =>
        Gen.Long[-1_000_000, 1_000_000].Array[0, 13].Sample(fen => Totals.Sum(fen) == fen.Sum());

    [Fact]
    public void A_sum_that_does_not_fit_is_refused()
    {
        Assert.Throws<OverflowException>(() => Totals.Sum([long.MaxValue, 0, 0, 0, 1, 0, 0, 0])); // in one lane
        Assert.Throws<OverflowException>(() => Totals.Sum([long.MaxValue, 0, 0, 0, 1]));          // with a row that fills no vector
        Assert.Throws<OverflowException>(() => Totals.Sum(Vector256.Create(0, long.MaxValue, 0, 1)));
        Assert.Equal(long.MaxValue, Totals.Sum(Vector256.Create(1, long.MaxValue - 6, 2, 3)));
    }

    /// <summary>From the second group of four on, with a group that comes twice.</summary>
    [Fact]
    public void Each_of_four_counts_in_its_own_group()
    {
        int[] groups = [9, 9, 9, 9, 2, 0, 1, 2];
        var each = Vector256.Create(1L, 20, 300, 4000);
        long[] one = [5, 5, 5];
        Totals.Add(one, groups, 4, each);
        Assert.Equal([25, 305, 4006], one);
        var two = new LongPair[3];
        Totals.Add(two, groups, 4, each, each * 2);
        Assert.Equal([20, 40, 300, 600, 4001, 8002], two.SelectMany(t => new[] { t[0], t[1] }));
        var four = new Longs[3];
        Totals.Add(four, groups, 4, each, each * 2, each * 3, each * 4);
        Assert.Equal(
            [20, 40, 60, 80, 300, 600, 900, 1200, 4001, 8002, 12003, 16004],
            four.SelectMany(t => Enumerable.Range(0, 4).Select(k => t[k])));
    }

    /// <summary>Whichever of the four it is, under whichever heading, and on either side.</summary>
    [Theory]
    [InlineData(long.MaxValue, 1)]
    [InlineData(long.MinValue, -1)]
    public void A_total_that_does_not_fit_is_refused(long limit, long more)
    {
        for (var lane = 0; lane < 4; lane++)
        {
            var (fen, nothing) = (Longs.Zero.WithElement(lane, more), Longs.Zero);
            Assert.Throws<OverflowException>(() => Totals.Add(new[] { limit }, Same, 0, fen));
            Assert.Throws<OverflowException>(() => Totals.Add([Vector128.Create(limit, 0)], Same, 0, fen, nothing));
            Assert.Throws<OverflowException>(() => Totals.Add([Vector128.Create(0, limit)], Same, 0, nothing, fen));
            for (var heading = 0; heading < 4; heading++)
            {
                Longs Of(int k) => k == heading ? fen : nothing;
                Assert.Throws<OverflowException>(() =>
                    Totals.Add([Longs.Zero.WithElement(heading, limit)], Same, 0, Of(0), Of(1), Of(2), Of(3)));
            }
        }

        var pair = new[] { Vector128.Create(limit - more, limit) };
        Totals.Add(pair, Same, 0, Vector256.Create(more, 0, 0, 0), Vector256.Create(-more, more, 0, 0));
        Assert.Equal(Vector128.Create(limit), pair[0]);
    }

    [Fact]
    public void Two_totals_that_do_not_fit_do_not_make_up_for_each_other()
    {
        for (var first = 0; first < 4; first++)
            for (var second = first + 1; second < 4; second++)
            {
                var fen = Longs.Zero.WithElement(first, 1).WithElement(second, 1);
                Assert.Throws<OverflowException>(() =>
                    Totals.Add(Enumerable.Repeat(Vector128.Create(long.MaxValue, 0), 4).ToArray(), Each, 0, fen, Longs.Zero));
                Assert.Throws<OverflowException>(() => Totals.Add(
                    Enumerable.Repeat(Vector256.Create(long.MaxValue, 0, 0, 0), 4).ToArray(), Each, 0, fen, Longs.Zero, Longs.Zero,
                    Longs.Zero));
            }
    }
}
