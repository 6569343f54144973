using System.Runtime.Intrinsics;
using CsCheck;
using Neijuan.Engine.Accounting;
using Neijuan.Engine.Numerics;
using Neijuan.Engine.Population;
using Neijuan.Engine.Randomness;
using Xunit;

namespace Neijuan.Tests.Engine.Numerics;

/// <summary>Four at a time is each of the four alone, to the bit.</summary>
public class LanesTests
{
    static readonly double[] Odd =
    [
        0, -0.0, double.NaN, double.PositiveInfinity, double.NegativeInfinity, double.Epsilon, -1, 1, 700, 710, -745.1, -1e300, 1e300,
        2.2250738585072014e-308, 1e-310,
    ];

    static readonly long[] Edges = [0, 1, -1, long.MaxValue, long.MinValue];

    static readonly Gen<double> Any = Gen.OneOf(
        Gen.Double[-800, 800], Gen.Double, Gen.Double[0, 10], Gen.Int[0, Odd.Length - 1].Select(k => Odd[k]));
    static readonly Gen<double> Finite = Gen.Double[-1e6, 1e6];
    static readonly Gen<long> Fen = Gen.OneOf(
        Gen.Long, Gen.Long[-1_000_000_000_000, 1_000_000_000_000], Gen.Int[0, 4].Select(k => Edges[k]));

    [Fact]
    public void Exponentials_and_logarithms_are_those_of_each() =>
        Any.Array[4].Sample(x =>
        {
            Same(x, Elementary.Exp(Vector256.Create(x)), Elementary.Exp);
            Same(x, Elementary.Log(Vector256.Create(x)), Elementary.Log);
            var ordinary = Array.ConvertAll(
                x, each => double.IsFinite(each) ? Math.Abs(each % 500) + 1e-9 : 1); // no lane takes the others aside
            Same(ordinary, Elementary.Exp(Vector256.Create(ordinary)), Elementary.Exp);
            Same(ordinary, Elementary.Log(Vector256.Create(ordinary)), Elementary.Log);
        }, iter: 20_000);

    [Fact]
    public void Bounds_and_choices_are_those_of_each() =>
        Gen.Select(Any.Array[4], Any.Array[4], Gen.Bool.Array[4]).Sample((a, b, holds) =>
        {
            var (x, y, mask) = (Vector256.Create(a), Vector256.Create(b),
                Vector256.Create(Array.ConvertAll(holds, each => each ? -1L : 0)).AsDouble());
            for (var k = 0; k < 4; k++)
            {
                Same(Bound.AtMost(a[k], b[k]), Bound.AtMost(x, y)[k]);
                Same(Bound.AtLeast(a[k], b[k]), Bound.AtLeast(x, y)[k]);
                Same(Bound.Between(a[k], -1, 1), Bound.Between(x, -1, 1)[k]);
                Same(holds[k] ? a[k] : b[k], Choice.If(mask, x, y)[k]);
                Same(holds[k] ? a[k] : 0, Choice.If(mask, x)[k]);
                Same(holds[0] ? a[k] : b[k], Choice.If(Choice.ForAll(holds[0]), x, y)[k]);
                Assert.Equal(holds[k] ? 7 : 9, Choice.If(mask, Vector256.Create(7L), Vector256.Create(9L))[k]);
                Assert.Equal(holds[k] ? 7 : 0, Choice.If(mask, Vector256.Create(7L))[k]);
                Assert.Equal(holds[k] ? 1 : 0, mask.AsFlags()[k]);
                Assert.Equal(holds[k], mask.AsFlags().IsSet().AsInt64()[k] == -1);
            }

            Assert.Equal(holds.Any(each => each), mask.Any());
            Assert.Equal(holds.All(each => each), mask.All());
        });

    [Fact]
    public void Whole_numbers_become_the_nearest_doubles() =>
        Fen.Array[4].Sample(fen =>
        {
            var doubles = Vector256.Create(fen).ToDoubles();
            for (var k = 0; k < 4; k++) Same(fen[k], doubles[k]);
        });

    [Fact]
    public void Rounding_to_fen_is_that_of_each_and_refuses_what_each_refuses() =>
        Gen.OneOf(Finite, Gen.Double[-9e18, 9e18], Gen.Int[-1000, 1000].Select(n => n + 0.5), Any).Array[4].Sample(amounts =>
        {
            var each = amounts.Select(amount => Refused(() => Money.Round(amount))).ToArray();
            var four = Vector256.Create(amounts);
            if (each.Any(fen => fen is null)) Assert.Throws<OverflowException>(() => Money.Round(four));
            else for (var k = 0; k < 4; k++) Assert.Equal(each[k], Money.Round(four)[k]);
        });

    [Fact]
    public void Sums_of_fen_are_checked_like_those_of_each() =>
        Gen.Select(Fen.Array[4], Fen.Array[4]).Sample((a, b) =>
        {
            Checked(a, b, (x, y) => checked(x + y), Money.Add);
            Checked(a, b, (x, y) => checked(x - y), Money.Subtract);
        });

    [Fact]
    public void Sums_by_group_are_made_in_the_order_of_the_rows() =>
        Gen.Select(Finite.Array[16], Gen.Int[0, 4].Array[4]).Sample((values, groups) =>
        {
            var quantities = Enumerable.Range(0, 4).Select(q => Vector256.Create(values, 4 * q)).ToArray();
            var (one, two, four, expected) = (new double[5], new Pair[5], new Doubles[5], new double[5, 4]);
            one.Add(groups, 0, quantities[0]);
            two.Add(groups, 0, quantities[0], quantities[1]);
            four.Add(groups, 0, quantities[0], quantities[1], quantities[2], quantities[3]);
            for (var k = 0; k < 4; k++)
                for (var q = 0; q < 4; q++) expected[groups[k], q] += values[(4 * q) + k];
            for (var group = 0; group < 5; group++)
            {
                Same(expected[group, 0], one[group]);
                for (var q = 0; q < 2; q++) Same(expected[group, q], two[group][q]);
                for (var q = 0; q < 4; q++) Same(expected[group, q], four[group][q]);
            }

            var (first, second, third, fourth) = four.Of(groups, 0);
            for (var k = 0; k < 4; k++)
            {
                Same(one[groups[k]], one.Of(groups, 0)[k]);
                Assert.Equal(
                    (four[groups[k]][0], four[groups[k]][1], four[groups[k]][2], four[groups[k]][3]),
                    (first[k], second[k], third[k], fourth[k]));
            }
        });

    [Fact]
    public void Totals_by_group_add_up_and_are_checked()
    {
        Gen.Select(Gen.Long[-1_000_000, 1_000_000].Array[16], Gen.Int[0, 4].Array[4]).Sample((fen, groups) =>
        {
            var headings = Enumerable.Range(0, 4).Select(h => Vector256.Create(fen, 4 * h)).ToArray();
            var (one, two, four) = (new long[5], new LongPair[5], new Longs[5]);
            Totals.Add(one, groups, 0, headings[0]);
            Totals.Add(two, groups, 0, headings[0], headings[1]);
            Totals.Add(four, groups, 0, headings[0], headings[1], headings[2], headings[3]);
            for (var group = 0; group < 5; group++)
            {
                Assert.Equal(Enumerable.Range(0, 4).Where(k => groups[k] == group).Sum(k => fen[k]), one[group]);
                Assert.Equal((four[group][0], four[group][1]), (two[group][0], two[group][1]));
                for (var h = 0; h < 4; h++)
                    Assert.Equal(Enumerable.Range(0, 4).Where(k => groups[k] == group).Sum(k => fen[(4 * h) + k]), four[group][h]);
            }

            Assert.Equal(fen.Sum(), Totals.Sum(fen));
            Assert.Equal(fen[..7].Sum(), Totals.Sum(fen.AsSpan(0, 7)));
        });
        int[] same = [0, 0, 0, 0];
        var large = Vector256.Create(long.MaxValue / 2);
        Assert.Throws<OverflowException>(() => Totals.Add(new long[1], same, 0, large));
        Assert.Throws<OverflowException>(() => Totals.Add(new LongPair[1], same, 0, Longs.Zero, large));
        Assert.Throws<OverflowException>(() => Totals.Add(new Longs[1], same, 0, Longs.Zero, Longs.Zero, large, Longs.Zero));
    }

    [Fact]
    public void A_sum_is_divided_four_at_a_time_as_one_by_one_and_who_has_no_weight_gets_nothing() =>
        Gen.Select(Gen.Long[-1_000_000_000_000, 1_000_000_000_000], Gen.OneOf(Gen.Double[0, 10], Gen.Const(0.0)).Array[8])
            .Where((_, weights) => weights.Sum() > 0).Sample((total, weights) =>
        {
            var (single, four, cumulated) = (new Apportionment(total, weights.Sum()), new Apportionment(total, weights.Sum()), 0.0);
            for (var row = 0; row < weights.Length; row += 4)
            {
                var parts = four.Next(Lanes.Cumulate(ref cumulated, weights.At(row)));
                for (var k = 0; k < 4; k++)
                {
                    Assert.Equal(single.Next(weights[row + k]), parts[k]);
                    if (weights[row + k] == 0) Assert.Equal(0, parts[k]);
                }
            }

            Assert.Equal(single.Rest, four.Rest);
        });

    [Fact]
    public void Sums_up_to_each_row_are_those_of_the_rows() =>
        Gen.Int[-1000, 1000].Array[8].Sample(numbers =>
        {
            var sum = 0.0;
            for (var row = 0; row < 8; row += 4)
            {
                var upTo = Lanes.Cumulate(ref sum, numbers.At(row).ToDoubles());
                for (var k = 0; k < 4; k++) Same(numbers[..(row + k + 1)].Sum(), upTo[k]);
            }

            Same(numbers.Sum(), sum);
            Same(numbers[..4].Sum(), numbers.At(0).ToDoubles().Sum());
        });

    [Fact]
    public void Draws_of_four_agents_are_those_of_each() =>
        Gen.Select(Gen.ULong, Gen.Int, Gen.UInt.Array[4], Gen.Double[0, 1].Array[4]).Sample((seed, period, agents, chances) =>
        {
            var random = new Randomness(seed, period);
            var drawn = random.Bernoulli(DayOfWeek.Friday, agents.At(0), chances.At(0));
            for (var k = 0; k < 4; k++)
                Assert.Equal(random.For(DayOfWeek.Friday, agents[k]).Bernoulli(chances[k]), drawn.AsInt64()[k] == -1);
        });

    [Fact]
    public void Columns_are_read_and_written_four_rows_at_a_time() =>
        Gen.Int.Array[8].Sample(numbers =>
        {
            var copy = new int[8];
            for (var row = 0; row < 8; row += Lanes.Count) copy.Put(row, numbers.At(row));
            Assert.Equal(numbers, copy);
            var (doubles, longs) = (new double[8], new long[8]);
            for (var row = 0; row < 8; row += Lanes.Count)
            {
                doubles.Put(row, numbers.At(row).ToDoubles());
                longs.Put(row, numbers.At(row));
            }

            Assert.Equal(numbers.Select(n => (double)n), doubles);
            Assert.Equal(numbers.Select(n => (long)n), longs);
        });

    readonly record struct Row(int Number) : IRowId<Row>
    {
        int IRowId<Row>.Row => Number;

        public static Row At(int row) => new(row);
    }

    [Fact]
    public void A_column_has_room_for_whole_vectors_and_blank_rows_behind_the_last()
    {
        var column = new Column<Row, double>(5, blank: 1);
        Assert.Equal(8, column.Items.Length);
        for (var row = 0; row < 5; row++) column[new Row(row)] = 10 + row;
        column.Keep([0, 2, 4], 5);
        Assert.Equal([10, 12, 14, 1, 1, 1, 1, 1], column.Items);
        column.Resize(9);
        Assert.Equal([10, 12, 14, 1, 1, 1, 1, 1, 1, 1, 1, 1], column.Items);
    }

    static void Checked(long[] a, long[] b, Func<long, long, long> one, Func<Longs, Longs, Longs> four)
    {
        var expected = a.Zip(b, (x, y) => Refused(() => one(x, y))).ToArray();
        if (expected.Any(fen => fen is null)) Assert.Throws<OverflowException>(() => four(Vector256.Create(a), Vector256.Create(b)));
        else for (var k = 0; k < 4; k++) Assert.Equal(expected[k], four(Vector256.Create(a), Vector256.Create(b))[k]);
    }

    // Null when it does not fit.
    static long? Refused(Func<long> reckon)
    {
        try
        {
            return reckon();
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    static void Same(double[] x, Doubles four, Func<double, double> one)
    {
        for (var k = 0; k < x.Length; k++) Same(one(x[k]), four[k]);
    }

    static void Same(double expected, double actual) => Assert.True(
        BitConverter.DoubleToInt64Bits(expected) == BitConverter.DoubleToInt64Bits(actual)
            || (double.IsNaN(expected) && double.IsNaN(actual)), $"{expected:R} is not {actual:R}");
}
