using Neijuan.Engine.Accounting;
using Neijuan.Engine.Numerics;
using Neijuan.Model.Agents;
using Neijuan.Model.Policies;
using Neijuan.Model.Setup;

namespace Neijuan.Model.Decisions;

/// <summary>Prices react to stocks and to utilisation, are pulled to the market, and fall no lower than cash cost, or below it with support (R22, R23).</summary>
public static class Pricing
{
    public static void Review(Economy e)
    {
        var (p, firms, industries) = (e.Parameters, e.Firms, e.Industries);
        var cash = Costs.CashShare(p);
        var depth = p.DumpingDepth * e.Policy[Levers.Dumping] * e.Softness;
        var (alive, industry, tier, client, pressed) = (firms.Alive.Items, firms.Industry.Items, firms.HighTier.Items, firms.Client.Items, firms.Pressed.Items);
        var (price, cost, stock, orders, capacity) = (firms.Price.Items, firms.UnitCost.Items, firms.Inventory.Items, firms.ExpectedOrders.Items, firms.Capacity.Items);
        Span<double> value = stackalloc double[industries.Markets];
        Span<double> volume = stackalloc double[industries.Markets];
        value.Clear();
        volume.Clear();
        for (var i = 0; i < firms.Count; i++)
        {
            if (alive[i] == 0) continue;
            var market = (2 * industry[i]) + tier[i];
            var cashCost = cost[i] * cash;
            var floor = pressed[i] == 1 ? cashCost * (1 - (depth * (p.DumpingPrivateShare + ((1 - p.DumpingPrivateShare) * client[i])))) : cashCost;
            var stockRatio = stock[i] / Math.Max(orders[i], (p.OrderFloor * capacity[i]) + 1e-12);
            var orderRate = capacity[i] > 1e-12 ? orders[i] / capacity[i] : p.NormalUtilisation;
            price[i] = Math.Clamp(
                Target(price[i], stockRatio, orderRate, industries.TransactionPrice[market], p),
                floor, Math.Max(floor, cost[i] * (1 + (2 * p.Markup))));
            value[market] += price[i] * Math.Max(orders[i], 1e-12);
            volume[market] += Math.Max(orders[i], 1e-12);
        }

        for (var market = 0; market < industries.Markets; market++)
            if (volume[market] > 0) industries.MarketPrice[market] = value[market] / volume[market];
    }

    /// <summary>Δ ln p = −κ_v clip(v/o − ι) + κ_u (clip(o/k) − u*) + θ (ln P̄ − ln p) (R22).</summary>
    internal static double Target(double price, double stockRatio, double orderRate, double marketPrice, Parameters p)
    {
        var stockGap = Math.Clamp(stockRatio - p.InventoryTarget, p.InventoryGapFloor, p.InventoryGapCeiling);
        var rate = Math.Clamp(orderRate, 0, p.OrderRateCeiling);
        var own = Math.Max(price, 1e-6);
        return own * Elementary.Exp((-p.InventorySensitivity * stockGap) + (p.UtilisationSensitivity * (rate - p.NormalUtilisation))
            + (p.MarketPull * Elementary.Log(Math.Max(marketPrice, 1e-6) / own)));
    }
}
