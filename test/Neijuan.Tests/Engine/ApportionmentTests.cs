using System.Runtime.Intrinsics;
using CsCheck;
using Neijuan.Engine.Accounting;
using Neijuan.Engine.Numerics;
using Xunit;

namespace Neijuan.Tests.Engine;

/// <summary>A sum divided in proportion to weights.</summary>
public class ApportionmentTests
{
    [Theory]
    [InlineData(new double[] { 1, 1, 1 }, new long[] { 3, 4, 3 })]       // 3.33 and 6.67 are rounded, not their differences
    [InlineData(new double[] { 0, 1, 3, 0 }, new long[] { 0, 2, 8, 0 })] // 2.5 goes to even; who has no weight gets nothing
    [InlineData(new double[] { 5 }, new long[] { 10 })]
    public void Ten_fen_are_divided_by_weight_and_the_last_takes_the_rest(double[] weights, long[] expected)
    {
        var parts = new long[weights.Length];
        Array.Fill(parts, 99);
        Apportionment.Split(10, weights, parts);
        Assert.Equal(expected, parts);
    }

    [Fact]
    public void Nothing_is_divided_among_nobody_and_anything_else_is_refused()
    {
        long[] parts = [7, 7];
        Apportionment.Split(0, [0, 0], parts);
        Assert.Equal([0, 0], parts);
        var nothing = new Apportionment(0, 0);
        Assert.Equal((0, 0), (nothing.Next(1), nothing.Rest));
        Assert.Contains("nobody", Refused(1, 0), StringComparison.Ordinal);
        Assert.Contains("nobody", Refused(1, -1), StringComparison.Ordinal);
        Assert.Contains("too small", Refused(1, 1e-320), StringComparison.Ordinal);

        static string Refused(long fen, double weights) =>
            Assert.Throws<InvalidOperationException>(() => new Apportionment(fen, weights)).Message;
    }

    [Fact]
    public void What_is_not_given_yet_is_the_rest()
    {
        var left = new Apportionment(100, 4);
        Assert.Equal((100, 25, 75, 50, 25), (left.Rest, left.Next(1), left.Rest, left.Next(2), left.Rest));
    }

    [Fact]
    public void Four_at_a_time_get_what_each_would() =>
        Gen.Select(Gen.Long[-1_000_000_000, 1_000_000_000], Gen.Double[0.01, 10].Array[8]).Sample((total, weights) =>
        {
            var (one, four, cumulated) = (new Apportionment(total, weights.Sum()), new Apportionment(total, weights.Sum()), 0.0);
            long[] expected = [.. weights.Select(weight => one.Next(weight))];
            var parts = new long[8];
            for (var k = 0; k < 8; k += 4)
                four.Next(Lanes.Cumulate(ref cumulated, Vector256.Create(weights.AsSpan(k)))).CopyTo(parts, k);

            // the sums that are rounded are added up in another order
            return parts.Zip(expected).All(pair => Math.Abs(pair.First - pair.Second) <= 1) && Math.Abs(four.Rest - one.Rest) <= 1
                && parts.Sum() + four.Rest == total;
        });
}
