using Neijuan.Engine.Numerics;
using Neijuan.Model.Agents;
using Neijuan.Model.Formulas;
using Neijuan.Model.Policies;

namespace Neijuan.Model.Markets;

/// <summary>
/// Blocs choose between China and their own producers; the exporter sells at the home price (R17, R50, R51, R53, R56, R57, R62).
/// </summary>
public static class Trade
{
    public static void Order(Blocs blocs, BlocCells cells, Industries industries, GoodsMarkets markets, Nation nation, Setting setting)
    {
        var (p, policy, data) = (setting.Parameters, setting.Policy, setting.Data);
        var deflator = TradePrices.Deflator(setting.Time, p);
        var integration = setting.Dated("integration_growth");
        foreach (var s in industries.Ids)
        {
            industries.ForeignShifter[s] *= Growth.OfQuarter(data.ForeignGrowth(s, setting.Quarter));
            if (setting.Time > 0)
            {
                industries.MarketShare[s] = Math.Min(Math.Max(p.MarketShareCeiling, industries.MarketShare[s]),
                    industries.MarketShare[s] * Growth.OfQuarter(integration * industries.Integration[s]));
            }

            var price = TradePrices.Export(markets.Price[MarketId.Low(s)], nation.ExchangeRate, deflator);
            var demand = 0.0;
            foreach (var b in blocs.Ids)
            {
                var cell = cells.Of(b, s);
                cells.Tariff[cell] = Math.Max(cells.Duty[cell], policy[Levers.Tariff, cell]);
                var delivered = TradePrices.Delivered(price, cells.Tariff[cell], cells.TransshippedShare[cell], p.TransshipmentCost);
                var own = TradePrices.OwnCost(
                    industries.ForeignCost[s], p.ForeignSubsidyDepth, policy[Levers.ForeignSubsidy, b], industries.ForeignSubsidised[s]);
                var (share, index) = TradePrices.Armington(industries.MarketShare[s], delivered, own, industries.OriginElasticity[s]);
                var spending = policy[Levers.ForeignDemand, cell] * (1 - policy[Levers.ForeignRecession, b]) * cells.OpeningDemand[cell]
                    * industries.ForeignShifter[s] * Elementary.Pow(index, 1 - industries.WorldDemandElasticity[s]);
                cells.Exports[cell] = Restrain(cells, cell, share * spending / delivered, policy[Levers.ExportCap, b], setting);
                cells.Output[cell] = (1 - share) * spending / own;
                demand += cells.Exports[cell] + cells.Output[cell];
            }

            industries.WorldDemand[s] = demand; // home demand is added when the goods market matches
        }
    }

    // A voluntary restraint caps exports at a level of the quarter before it began, growing slowly (R57).
    static double Restrain(BlocCells cells, BlocCellId cell, double exports, double restraint, Setting setting)
    {
        if (restraint <= 0)
        {
            cells.ExportCap[cell] = -1;
            return exports;
        }

        var p = setting.Parameters;
        if (cells.ExportCap[cell] < 0)
        {
            cells.ExportCap[cell] = p.ExportCapLevel * (setting.Time > 0 ? cells.LastExports[cell] : exports);
            cells.ExportCapSince[cell] = setting.Time;
        }

        var cap = cells.ExportCap[cell] * Growth.Over(p.ExportCapGrowth, (setting.Time - cells.ExportCapSince[cell]) / 4.0);
        return Restrained(exports, cap, restraint);
    }

    /// <summary>What is exported under a restraint: of what is above the cap, the part that does not take part in it (R57).</summary>
    internal static double Restrained(double exports, double cap, double restraint) =>
        Math.Min(exports, cap + ((1 - restraint) * Math.Max(0, exports - cap)));
}
