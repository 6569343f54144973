using CsCheck;
using Neijuan.Lab.Experiments.Statistics;
using Xunit;

namespace Neijuan.Tests.Lab.Experiments.Statistics;

public class StatisticsTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(0.1, 1.5)]   // h = 5 · 0.1 = 0.5: half way from 1 to 2
    [InlineData(0.25, 2.5)]  // h = 1.25: a quarter from 2 to 4
    [InlineData(0.5, 5.5)]   // h = 2.5: half way from 4 to 7
    [InlineData(0.75, 9.25)] // h = 3.75: three quarters from 7 to 10
    [InlineData(1, 20)]
    public void Quantiles_are_those_worked_by_hand(double probability, double expected) =>
        Assert.Equal(expected, Quantile.Of([7, 1, 20, 4, 10, 2], probability), 1e-12);

    [Fact]
    public void The_quantile_of_one_value_is_that_value() => Assert.Equal(3, Quantile.Of([3], 0.37));

    [Fact]
    public void Quantiles_rise_with_probability_and_stay_within_the_values() =>
        Gen.Select(Gen.Double[-1e6, 1e6].Array[1, 50], Gen.Double.Unit, Gen.Double.Unit).Sample((values, one, other) =>
        {
            var (low, high) = (Quantile.Of(values, Math.Min(one, other)), Quantile.Of(values, Math.Max(one, other)));
            return values.Min() <= low && low <= high + 1e-9 && high <= values.Max() + 1e-9;
        });

    [Fact]
    public void A_quantile_is_undefined_without_values_or_with_one_that_is_not_a_number()
    {
        Assert.True(double.IsNaN(Quantile.Of([], 0.5)));
        Assert.True(double.IsNaN(Quantile.Of([1, double.NaN, 3], 0.9)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Quantile.Of([1], 1.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Quantile.Of([1], double.NaN));
    }

    [Fact]
    public void Bands_of_0_to_100_are_their_percentages()
    {
        var values = Enumerable.Range(0, 101).Select(value => (double)(value * 37 % 101)).ToArray();
        var bands = Bands.Of(values);
        Assert.Equal((101, 0), (bands.Runs, bands.Undefined));
        double[] quantiles = [bands.P5, bands.P10, bands.P25, bands.Median, bands.P75, bands.P90, bands.P95];
        Assert.Equal([5, 10, 25, 50, 75, 90, 95], quantiles.Select(quantile => Math.Round(quantile, 9)));
    }

    [Fact]
    public void Bands_say_how_many_runs_had_no_value()
    {
        var bands = Bands.Of([double.NaN, 1, double.NegativeInfinity, 3]);
        Assert.Equal((4, 2, 2.0), (bands.Runs, bands.Undefined, bands.Median));
        Assert.True(double.IsNaN(Bands.Of([double.NaN]).Median));
    }

    [Fact]
    public void Bands_of_paths_are_taken_period_by_period()
    {
        var bands = Bands.OfPaths([[1, 10], [3, 30], [2, double.NaN]]);
        Assert.Equal([2, 20], bands.Select(band => band.Median));
        Assert.Equal([0, 1], bands.Select(band => band.Undefined));
        Assert.Throws<ArgumentException>(() => Bands.OfPaths([[1, 2], [1]]));
    }

    [Fact]
    public void Shares_of_signs_count_every_run()
    {
        var share = ShareOfSign.Of([1, -2, 0, double.NaN, 4, 0.001, double.NegativeInfinity, 8], negligible: 0.01);
        Assert.Equal(new ShareOfSign(Positive: 3, Zero: 2, Negative: 2, Undefined: 1), share);
        Assert.Equal(8, share.Runs);
        Assert.Equal((0.375, 0.25, 0.25), (share.PositiveShare, share.NegativeShare, share.ZeroShare));
    }

    [Fact]
    public void A_compensated_sum_keeps_what_plain_addition_loses()
    {
        // Neumaier's example: plain addition gives 0, Kahan's method too.
        var sum = new NeumaierSum();
        foreach (var term in new[] { 1, 1e100, 1, -1e100 }) sum.Add(term);
        Assert.Equal(2, sum.Total);
    }

    [Fact]
    public void Moments_are_those_worked_by_hand()
    {
        Assert.Equal(5, OrderedMoments.Mean([2, 4, 4, 4, 5, 5, 7, 9]));
        Assert.Equal(32.0 / 7, OrderedMoments.Variance([2, 4, 4, 4, 5, 5, 7, 9]), 1e-15);
        Assert.Equal(
            30, OrderedMoments.Variance([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16])); // 90 / 3, where a difference of squares would fail
        Assert.True(double.IsNaN(OrderedMoments.Mean([])));
        Assert.True(double.IsNaN(OrderedMoments.Variance([1])));
        Assert.True(double.IsNaN(OrderedMoments.Mean([1, double.NaN])));
    }
}
