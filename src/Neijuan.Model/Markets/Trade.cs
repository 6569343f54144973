using Neijuan.Engine.Numerics;
using Neijuan.Model.Agents;
using Neijuan.Model.Policies;

namespace Neijuan.Model.Markets;

/// <summary>Blocs choose between China and their own producers; the exporter sells at the home price (R50, R51, R53, R56, R57, R62).</summary>
public static class Trade
{
    public static void Order(Economy e)
    {
        var (p, industries, blocs) = (e.Parameters, e.Industries, e.Blocs);
        var years = e.Time / 4.0;
        var deflator = Elementary.Pow(1 + p.ForeignInflation, -years);
        var integration = e.Data.Calendar.Value("integration_growth", e.Quarter);
        for (var s = 0; s < industries.Count; s++)
        {
            industries.ForeignShifter[s] *= Decisions.Growth.OfQuarter(e.Data.ForeignGrowth(s, e.Quarter));
            if (e.Time > 0)
            {
                industries.MarketShare[s] = Math.Min(Math.Max(p.MarketShareCeiling, industries.OpeningMarketShare[s]),
                    industries.MarketShare[s] * Decisions.Growth.OfQuarter(integration * industries.Integration[s]));
            }

            var price = industries.MarketPrice[2 * s] * blocs.ExchangeRate * deflator;
            var demand = 0.0;
            for (var b = 0; b < blocs.Count; b++)
            {
                var cell = (b * industries.Count) + s;
                blocs.Tariff[cell] = Math.Max(blocs.Duty[cell], e.Policy[Levers.Tariff, b, s]);
                var transshipped = blocs.TransshippedShare[cell];
                var effective = (blocs.Tariff[cell] * (1 - transshipped)) + (p.TransshipmentCost * transshipped);
                var foreignCost = industries.ForeignCost[s]
                    * (1 - (p.ForeignSubsidyDepth * e.Policy[Levers.ForeignSubsidy, b] * industries.ForeignSubsidised[s]));
                var (share, index) = Armington(industries.MarketShare[s], price * (1 + effective), foreignCost, industries.OriginElasticity[s]);
                var spending = e.Policy[Levers.ForeignDemand, b, s] * (1 - e.Policy[Levers.ForeignRecession, b]) * blocs.OpeningDemand[cell] * industries.ForeignShifter[s]
                    * Elementary.Pow(index, 1 - industries.WorldDemandElasticity[s]);
                blocs.Exports[cell] = Restrain(e, cell, b, share * spending / (price * (1 + effective)));
                blocs.Output[cell] = (1 - share) * spending / foreignCost;
                demand += blocs.Exports[cell] + blocs.Output[cell];
            }

            industries.WorldDemand[s] = demand; // home demand is added when the goods market clears
        }
    }

    /// <summary>China's share of spending and the price index of a CES over two origins (R51).</summary>
    internal static (double Share, double Index) Armington(double weight, double importPrice, double foreignCost, double elasticity)
    {
        var imported = weight * Elementary.Pow(importPrice, 1 - elasticity);
        var domestic = (1 - weight) * Elementary.Pow(foreignCost, 1 - elasticity);
        return (imported / (imported + domestic), Elementary.Pow(imported + domestic, 1 / (1 - elasticity)));
    }

    // A voluntary restraint caps exports at a level of the quarter before it began, growing slowly (R57).
    static double Restrain(Economy e, int cell, int bloc, double exports)
    {
        var (blocs, p) = (e.Blocs, e.Parameters);
        if (e.Policy[Levers.ExportCap, bloc] <= 0)
        {
            blocs.ExportCap[cell] = -1;
            return exports;
        }

        if (blocs.ExportCap[cell] < 0)
        {
            blocs.ExportCap[cell] = p.ExportCapLevel * (e.Time > 0 ? blocs.LastExports[cell] : exports);
            blocs.ExportCapSince[cell] = e.Time;
        }

        var cap = blocs.ExportCap[cell] * Decisions.Growth.Over(p.ExportCapGrowth, (e.Time - blocs.ExportCapSince[cell]) / 4.0);
        return Math.Min(exports, cap + ((1 - e.Policy[Levers.ExportCap, bloc]) * Math.Max(0, exports - cap)));
    }
}
