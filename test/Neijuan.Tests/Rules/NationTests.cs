using Neijuan.Model.Agents;
using Neijuan.Model.Markets;
using Neijuan.Model.NationalAccounts;
using Neijuan.Model.Setup;
using Xunit;
using static System.Runtime.Intrinsics.Vector256;

namespace Neijuan.Tests.Rules;

/// <summary>
/// Rules of the national economy that read more than a few numbers, by examples reckoned by hand (R21, R40, R41b, R44, R68, R70).
/// </summary>
public class NationTests
{
    [Fact]
    public void R41b_where_only_prices_change_nothing_has_grown() =>
        Assert.Equal(1, PriceIndices.Chained([3, 2], [1.5, 1], [120, 80], [60, 40]), 1e-12);

    /// <summary>Three fifths of spending became dearer by a tenth and all of it grew by a tenth: 1.1 / 1.1^0.6.</summary>
    [Fact]
    public void R41b_each_price_counts_by_its_share_in_both_quarters()
    {
        Assert.Equal(Math.Pow(1.1, 0.4), PriceIndices.Chained([1.1, 1], [1, 1], [66, 44], [60, 40]), 1e-12);

        // a share that rises from a half to three quarters counts as five eighths
        Assert.Equal(Math.Pow(2, -0.625) * 2, PriceIndices.Chained([2, 1], [1, 1], [150, 50], [50, 50]), 1e-12);
    }

    /// <summary>What imports cost more is not output: a fifth of it at twice the price raises the volume by 2^0.2.</summary>
    [Fact]
    public void R41b_imports_count_with_a_negative_share() =>
        Assert.Equal(Math.Pow(2, 0.2), PriceIndices.Chained([1, 2], [1, 1], [120, -20], [120, -20]), 1e-12);

    [Fact]
    public void R21_wages_and_intermediates_are_paid_for_output_and_for_capacity()
    {
        var shares = new CostShares(Labour: 0.25, Intermediates: 0.3, Imported: 0.1, Overhead: 0.1, OverheadWages: 0.6);
        var (output, capacity, cost) = (Create(80.0, 0, 80, 0), Create(100.0, 100, 100, 0), Create(1.0, 1, 2, 2));
        Assert.Equal(0.65, shares.Cash, 1e-12);
        var (wages, bought) = (shares.Wages(output, capacity, cost), shares.Bought(output, capacity, cost));
        foreach (var (lane, wage, inputs) in ((int, double, double)[])[(0, 26, 28), (1, 6, 4), (2, 52, 56), (3, 0, 0)])
        {
            Assert.Equal(wage, wages[lane], 1e-12);    // 0.25 · 80 + 0.6 · 0.1 · 100
            Assert.Equal(inputs, bought[lane], 1e-12); // 0.3 · 80 + 0.4 · 0.1 · 100
        }
    }

    [Fact]
    public void R40_services_fall_behind_as_tradables_run_ahead()
    {
        var nation = new Nation();
        nation.TradablesProductivity.Value = 1.44;
        Assert.Equal(1 / 1.2, ServicesMarket.LabourQuality(nation, With(("services_drag", 0.5))), 1e-12);
    }

    [Fact]
    public void R44_homes_are_wanted_where_prices_rise_credit_is_cheap_and_homes_are_delivered()
    {
        var p = With(("home_expectation_response", 2), ("neutral_home_price_growth", 0.02), ("home_rate_response", 4),
            ("neutral_real_rate", 0.03), ("trust_response", 1.5), ("home_urban_response", 0.5));
        var nation = new Nation();
        nation.ExpectedInflation.Value = 0.01;
        nation.HomePriceTrend.Value = 0.0075; // 3 % a year: as expected of everything, and 2 % more
        nation.Rates.Value = new Rates(0, 0, 0, Mortgages: 0.04, 0, 0);
        Assert.Equal(1, HomeMarket.Demand(nation, 0, p), 1e-12);
        Assert.Equal(1.2, HomeMarket.Demand(nation, 0.2, p), 1e-12);
        nation.HomePriceTrend.Value = 0.02; // 5 points more a year, twice that in logarithms
        Assert.Equal(Math.Exp(0.1), HomeMarket.Demand(nation, 0, p), 1e-12);
        nation.Rates.Value = new Rates(0, 0, 0, Mortgages: 0.065, 0, 0); // 2.5 points dearer, four times that
        Assert.Equal(1, HomeMarket.Demand(nation, 0, p), 1e-12);
        nation.Trust.Value = 0.25;
        Assert.Equal(0.125, HomeMarket.Demand(nation, 0, p), 1e-12); // 0.25^1.5
        nation.LabourSupply.Value = 4;
        Assert.Equal(0.25, HomeMarket.Demand(nation, 0, p), 1e-12); // √4 times that
    }

    /// <summary>Land takes .4 of a price: sales of 100 use 40, and a bank of ten quarters of that is 400, more where prices rise.</summary>
    [Fact]
    public void R44_land_is_bought_for_what_is_sold_and_towards_a_bank()
    {
        var p = With(("land_purchase_floor", 0.3), ("land_bank_adjustment", 20));
        var nation = new Nation();
        nation.LandShare.Value = 0.4;
        Assert.Equal(40, Building.LandWanted(nation, 100, 400, 10, p), 1e-12);
        Assert.Equal(50, Building.LandWanted(nation, 100, 200, 10, p), 1e-12); // a twentieth of the 200 that lack
        Assert.Equal(12, Building.LandWanted(nation, 100, 4000, 10, p), 1e-12); // 40 − 180 is below 0.3 · 40
        nation.HomePriceTrend.Value = 0.1;
        Assert.Equal(40 + (0.4641 * 400 / 20), Building.LandWanted(nation, 100, 400, 10, p), 1e-12); // 1.1^4 = 1.4641
    }

    [Fact]
    public void R68_world_prices_and_the_currency_reach_the_prices_of_inputs()
    {
        var nation = Economies.New(
            null, new Dictionary<string, double>
            {
                ["commodity_smoothing"] = 1, ["raw_materials_pass_through"] = 0.5, ["raw_materials_in_imports"] = 0.4,
                ["raw_materials_in_intermediates"] = 0.2,
            }, ("world.commodity_prices", "2005Q1", 1.28), ("trade.exchange_rate", "2005Q1", 2)).Economy.Nation;
        Assert.Equal(1.28, nation.CommodityPrice, 1e-12);
        Assert.Equal(2, nation.ExchangeRate, 1e-12);
        Assert.Equal(0.8, nation.RawPrice, 1e-12);     // √(1.28 / 2)
        Assert.Equal(0.5, nation.ForeignPrice, 1e-12); // 1 / 2
        Assert.Equal(0.556, nation.ImportPrice, 1e-12); // 0.4 · 0.64 + 0.6 · 0.5
        Assert.Equal(1, nation.InvestmentPrice, 1e-12);
        Assert.Equal(1.28, nation.ForeignMaterials, 1e-12);
    }

    [Fact]
    public void R70_other_exports_follow_world_trade_and_suffer_from_prices_at_home()
    {
        var e = Economies.New(null, new Dictionary<string, double> { ["other_exports"] = 0.2, ["other_exports_elasticity"] = 2 }).Economy;
        (e.Nation.ExportIntegration.Value, e.Nation.ForeignPrice.Value) = (1.5, 2);
        Array.Fill(e.Nation.ProducerPrices, 2);
        var atPar = 0.2 * e.Data.OpeningOutputPerQuarter * 1.5 * 2; // world trade is 1 in the first quarter
        Assert.Equal(atPar, ServicesMarket.Exports(e.Nation, e.Setting), 1e-9);
        Array.Fill(e.Nation.ProducerPrices, 4);
        Assert.Equal(atPar / 2, ServicesMarket.Exports(e.Nation, e.Setting), 1e-9);
    }

    static Parameters With(params (string Id, double Value)[] values) =>
        ParameterFiles.Bind(Economies.Data.Parameters, values.ToDictionary(value => value.Id, value => value.Value));
}
