using Neijuan.Engine.Numerics;
using Neijuan.Model.Agents;
using Neijuan.Model.Decisions;
using Neijuan.Model.Formulas;
using Neijuan.Model.Policies;
using Neijuan.Model.Setup;

namespace Neijuan.Model.Markets;

/// <summary>Blocs choose between China and their own producers; the exporter sells at the home price (R50, R51, R53, R56, R57, R62).</summary>
public static class Trade
{
    public static void Order(Blocs blocs, Industries industries, Setting setting)
    {
        var (p, policy, data) = (setting.Parameters, setting.Policy, setting.Data);
        var deflator = Elementary.Pow(1 + p.ForeignInflation, -setting.Time / 4.0);
        var integration = data.Calendar.Value("integration_growth", setting.Quarter);
        for (var s = 0; s < industries.Count; s++)
        {
            industries.ForeignShifter[s] *= Growth.OfQuarter(data.ForeignGrowth(s, setting.Quarter));
            if (setting.Time > 0)
            {
                industries.MarketShare[s] = Math.Min(Math.Max(p.MarketShareCeiling, industries.OpeningMarketShare[s]),
                    industries.MarketShare[s] * Growth.OfQuarter(integration * industries.Integration[s]));
            }

            var price = ForeignResponse.ExportPrice(industries, blocs, s, deflator);
            var demand = 0.0;
            for (var b = 0; b < blocs.Count; b++)
            {
                var cell = (b * industries.Count) + s;
                blocs.Tariff[cell] = Math.Max(blocs.Duty[cell], policy[Levers.Tariff, cell]);
                var delivered = price * (1 + EffectiveTariff(blocs.Tariff[cell], blocs.TransshippedShare[cell], p.TransshipmentCost));
                var foreignCost = industries.ForeignCost[s]
                    * (1 - (p.ForeignSubsidyDepth * policy[Levers.ForeignSubsidy, b] * industries.ForeignSubsidised[s]));
                var (share, index) = Armington(industries.MarketShare[s], delivered, foreignCost, industries.OriginElasticity[s]);
                var spending = policy[Levers.ForeignDemand, cell] * (1 - policy[Levers.ForeignRecession, b]) * blocs.OpeningDemand[cell] * industries.ForeignShifter[s]
                    * Elementary.Pow(index, 1 - industries.WorldDemandElasticity[s]);
                blocs.Exports[cell] = Restrain(blocs, cell, share * spending / delivered, policy[Levers.ExportCap, b], setting);
                blocs.Output[cell] = (1 - share) * spending / foreignCost;
                demand += blocs.Exports[cell] + blocs.Output[cell];
            }

            industries.WorldDemand[s] = demand; // home demand is added when the goods market matches
        }
    }

    /// <summary>τ_eff = τ (1 − TS) + cost · TS (R51).</summary>
    internal static double EffectiveTariff(double tariff, double transshipped, double transshipmentCost) =>
        (tariff * (1 - transshipped)) + (transshipmentCost * transshipped);

    /// <summary>China's share of spending and the price index of a CES over two origins (R51).</summary>
    internal static (double Share, double Index) Armington(double weight, double importPrice, double foreignCost, double elasticity)
    {
        var imported = weight * Elementary.Pow(importPrice, 1 - elasticity);
        var domestic = (1 - weight) * Elementary.Pow(foreignCost, 1 - elasticity);
        return (imported / (imported + domestic), Elementary.Pow(imported + domestic, 1 / (1 - elasticity)));
    }

    // A voluntary restraint caps exports at a level of the quarter before it began, growing slowly (R57).
    static double Restrain(Blocs blocs, int cell, double exports, double restraint, Setting setting)
    {
        if (restraint <= 0)
        {
            blocs.ExportCap[cell] = -1;
            return exports;
        }

        var p = setting.Parameters;
        if (blocs.ExportCap[cell] < 0)
        {
            blocs.ExportCap[cell] = p.ExportCapLevel * (setting.Time > 0 ? blocs.LastExports[cell] : exports);
            blocs.ExportCapSince[cell] = setting.Time;
        }

        var cap = blocs.ExportCap[cell] * Growth.Over(p.ExportCapGrowth, (setting.Time - blocs.ExportCapSince[cell]) / 4.0);
        return Math.Min(exports, cap + ((1 - restraint) * Math.Max(0, exports - cap)));
    }
}
