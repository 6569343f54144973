using Neijuan.Engine.Recording;
using Neijuan.Model.Agents;
using Neijuan.Model.Formulas;
using Neijuan.Model.Places;
using Neijuan.Model.Policies;
using static Neijuan.Model.Indicators.IndicatorCatalogue;
using static Neijuan.Model.Indicators.IndustryStatistics;

namespace Neijuan.Model.Indicators;

/// <summary>What the world pays, and how much the world could make.</summary>
internal static class WorldIndicators
{
    public static readonly (Indicator Indicator, Measure Measure)[] All =
    [
        Each(PlaceKinds.Industry, "world_capacity_to_demand", "World capacity over world demand", "ratio",
            "Chinese and foreign capacity over world demand.",
            (e, i, s) => Ratio(i.Capacity[s] + IndustryIndicators.Abroad(e, s, e.BlocCells.Capacity), e.Industries.WorldDemand.Items[s])),
        Each(PlaceKinds.BlocIndustry, "buyers_price", "Price to buyers", "index in foreign prices of 2005",
            "Price index of Chinese goods with duties and of the bloc's own goods, at posted prices.",
            (e, _, cell) => BuyersPrice(e, new BlocCellId(cell))),
    ];

    static double BuyersPrice(Economy e, BlocCellId cell)
    {
        var (cells, industries, p) = (e.BlocCells, e.Industries, e.Parameters);
        var (bloc, s) = (cells.BlocOf(cell), cells.IndustryOf(cell));
        var price = TradePrices.Export(e.Markets.Price[MarketId.Low(s)], e.Nation.ExchangeRate, TradePrices.Deflator(e.Time, p));
        var delivered = TradePrices.Delivered(price, cells.Tariff[cell], cells.TransshippedShare[cell], p.TransshipmentCost);
        var own = TradePrices.OwnCost(
            industries.ForeignCost[s], p.ForeignSubsidyDepth, e.Policy[Levers.ForeignSubsidy, bloc], industries.ForeignSubsidised[s]);
        return TradePrices.Armington(industries.MarketShare[s], delivered, own, industries.OriginElasticity[s]).Index;
    }
}
