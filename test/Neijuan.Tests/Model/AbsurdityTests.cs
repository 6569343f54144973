using Neijuan.Engine.Recording;
using Neijuan.Engine.Time;
using Neijuan.Model.Indicators;
using Xunit;

namespace Neijuan.Tests.Model;

public class AbsurdityTests
{
    [Fact]
    public void The_baseline_has_no_value_that_no_economy_has() => Assert.Empty(Absurdities.Of(Economies.Baseline.Recorder));

    [Theory]
    [InlineData("china.real_gdp", 0, -1, "china.real_gdp was -1 in 2005Q3")]
    [InlineData("china.consumer_price_inflation", 0, 10.5, "possible: -1 to 10")]
    [InlineData("china.client_share", 0, 1.2, "possible: 0 to 1")]
    [InlineData("industry.output", 1, double.PositiveInfinity, "industry.output[industry=")]
    public void A_value_that_no_economy_has_is_named_with_place_and_quarter(string indicator, int row, double value, string told)
    {
        var absurdity = Assert.Single(Absurdities.Of(Damaged(indicator, row, value, 2)));
        Assert.Equal((indicator, new Quarter(2), 1), (absurdity.Indicator.Id, absurdity.Quarter, absurdity.Quarters));
        Assert.Contains(told, absurdity.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_that_is_no_number_is_absurd_once_there_has_been_a_year_to_compare_with()
    {
        Assert.Empty(Absurdities.Of(Damaged("china.consumer_price_inflation", 0, double.NaN, 3)));
        Assert.Single(Absurdities.Of(Damaged("china.consumer_price_inflation", 0, double.NaN, 9)));
    }

    [Fact]
    public void It_is_said_in_how_many_quarters()
    {
        var absurdity = Assert.Single(Absurdities.Of(Damaged("china.real_gdp", 0, -1, 2, 5, 7)));
        Assert.Contains("and so in 3 quarters", absurdity.ToString(), StringComparison.Ordinal);
    }

    // The baseline's series with one of them damaged at one place.
    static SeriesRecorder Damaged(string indicator, int row, double value, params int[] quarters)
    {
        var sound = Economies.Baseline.Recorder;
        var damaged = new SeriesRecorder(sound.Indicators, sound.Places);
        for (var quarter = 0; quarter < 12; quarter++)
            damaged.Record((k, values) =>
            {
                sound.Values(k, quarter).CopyTo(values);
                if (sound.Indicators[k].Id == indicator && quarters.Contains(quarter)) values[row] = value;
            });
        return damaged;
    }
}
