using Neijuan.Engine.Numerics;
using Neijuan.Engine.Recording;
using Neijuan.Model.Agents;
using Neijuan.Model.Markets;
using Neijuan.Model.Places;
using Neijuan.Model.Policies;
using Neijuan.Model.Setup;
using static Neijuan.Model.Indicators.IndicatorCatalogue;
using static Neijuan.Model.Indicators.IndustryStatistics;

namespace Neijuan.Model.Indicators;

/// <summary>What the world pays, and how much the world could make.</summary>
internal static class WorldIndicators
{
    public static readonly (Indicator Indicator, Measure Measure)[] All =
    [
        Each(PlaceKinds.Industry, "world_capacity_to_demand", "World capacity over world demand", "ratio", "Chinese and foreign capacity over world demand.",
            (e, i, s) => Ratio(i.Capacity[s] + IndustryIndicators.Abroad(e, s, e.Blocs.Capacity), e.Industries.WorldDemand[s])),
        Each(PlaceKinds.BlocIndustry, "buyers_price", "Price to buyers", "index in foreign prices of 2005",
            "Price index of Chinese goods with duties and of the bloc's own goods, at posted prices.", (e, _, cell) => BuyersPrice(e, cell)),
    ];

    static double BuyersPrice(Economy e, int cell)
    {
        var (blocs, industries, p) = (e.Blocs, e.Industries, e.Parameters);
        var (bloc, s) = (cell / industries.Count, cell % industries.Count);
        var price = industries.MarketPrice[2 * s] * blocs.ExchangeRate * Elementary.Pow(1 + p.ForeignInflation, -e.Time / 4.0);
        var duty = (blocs.Tariff[cell] * (1 - blocs.TransshippedShare[cell])) + (p.TransshipmentCost * blocs.TransshippedShare[cell]);
        var own = industries.ForeignCost[s] * (1 - (p.ForeignSubsidyDepth * e.Policy[Levers.ForeignSubsidy, bloc] * industries.ForeignSubsidised[s]));
        return Trade.Armington(industries.MarketShare[s], price * (1 + duty), own, industries.OriginElasticity[s]).Index;
    }
}
