using System.Globalization;
using Xunit;

namespace Neijuan.Tests.Economics;

/// <summary>The answers of the whole economy to policy lie in the bounds of the literature (<see cref="Multipliers"/>).</summary>
public class MultiplierTests(ITestOutputHelper output)
{
    // The first two years, and the ninth.
    const string First = Pairs.From, Second = "2016Q4", Ninth = "2023Q1", NinthEnd = "2023Q4";

    static readonly (string Lever, string From, double Value)[] DearerCommodities = [("world.commodity_prices", Pairs.From, 1.1)];

    [Fact]
    public void Public_purchases_raise_output_at_first() => Holds(
        Multipliers.PurchasesAtFirst, Pairs.Of("government.purchases", 0.01).Relative("china.real_gdp", First, Second));

    [Fact]
    public void Public_purchases_have_been_crowded_out_after_eight_years() => Holds(
        Multipliers.PurchasesInTheEnd, Pairs.Of("government.purchases", 0.01).Relative("china.real_gdp", Ninth, NinthEnd));

    [Fact]
    public void Public_purchases_raise_output_more_at_first_than_in_the_end()
    {
        var pairs = Pairs.Of("government.purchases", 0.01);
        Assert.True(pairs.Relative("china.real_gdp", First, Second) > pairs.Relative("china.real_gdp", Ninth, NinthEnd));
    }

    [Fact]
    public void Transfers_in_place_of_works_hardly_move_output() =>
        Holds(Multipliers.TransfersForWorks, TransfersForWorks.Relative("china.real_gdp", Ninth, NinthEnd));

    [Fact]
    public void Transfers_in_place_of_works_raise_consumption() =>
        Assert.True(TransfersForWorks.Difference("china.consumption_share", Ninth, NinthEnd) > 0);

    [Fact]
    public void A_cut_of_the_lending_rate_raises_investment_within_four_quarters() => Holds(
        Multipliers.InvestmentAfterACut,
        Pairs.Of("finance.lending_rate_shift", -0.01).Median((a, b) => (Investment(a) / Investment(b)) - 1));

    [Fact]
    public void Dearer_commodities_raise_producer_prices_within_a_year() => Holds(
        Multipliers.ProducerPricesAfterCommodities, Pairs.Of(DearerCommodities).Relative("china.producer_price_index", "2015Q4", "2015Q4"));

    [Fact]
    public void Dearer_commodities_raise_consumer_prices_by_less_than_half_of_that()
    {
        var pairs = Pairs.Of(DearerCommodities);
        Holds(
            Multipliers.ConsumerOverProducerPrices,
            pairs.Relative("china.consumer_price_index", "2015Q4", "2015Q4")
                / pairs.Relative("china.producer_price_index", "2015Q4", "2015Q4"));
    }

    /// <summary>Where raw materials are bought at home prices that follow nothing abroad, what they cost abroad is not felt.</summary>
    [Fact]
    public void Without_pass_through_dearer_commodities_are_hardly_felt()
    {
        var on = Pairs.Of(DearerCommodities).Relative("china.producer_price_index", "2015Q4", "2015Q4");
        var off = Pairs.Of(DearerCommodities, ("raw_materials_pass_through", 0), ("raw_materials_in_imports", 0))
            .Relative("china.producer_price_index", "2015Q4", "2015Q4");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"with {on:P2}, without {off:P2}"));
        Assert.True(Math.Abs(off) < 0.25 * on);
    }

    [Fact]
    public void Productivity_raises_output_by_as_much() => Holds(
        Multipliers.OnePercentOfProductivity, Pairs.Of("economy.productivity", 1.01).Relative("china.real_gdp", Ninth, NinthEnd));

    static Pairs TransfersForWorks => Pairs.Of(
        [("households.redistribution", Pairs.From, 0.01), ("households.redistribution_source", Pairs.From, 1)]);

    static double Investment(Neijuan.Model.Simulation run) =>
        run.Window("china.investment_share", "2015Q1", "2015Q4")
            .Zip(run.Window("china.gdp_nominal", "2015Q1", "2015Q4"), (share, output) => share * output).Sum();

    void Holds(Multipliers.Bounds bounds, double measured)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{measured:0.#####} in [{bounds.Low}, {bounds.High}]"));
        Assert.InRange(measured, bounds.Low, bounds.High);
    }
}
