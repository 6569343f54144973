using Neijuan.Engine.Numerics;
using Neijuan.Model.Agents;
using Neijuan.Model.Policies;
using Neijuan.Model.Setup;

namespace Neijuan.Model.Decisions;

/// <summary>Prices react to stocks and to utilisation, are pulled to the market, and fall no lower than cash cost, or below it with support (R22, R23).</summary>
public static class Pricing
{
    public static void Review(Firms firms, Industries industries, Setting setting)
    {
        const double Nothing = 1e-12;
        var p = setting.Parameters;
        var cash = Costs.CashShare(p);
        var depth = p.DumpingDepth * setting.Policy[Levers.Dumping] * setting.Softness;
        var (industry, tier, client, pressed) = (firms.Industry.Items, firms.HighTier.Items, firms.Client.Items, firms.Pressed.Items);
        var (price, logPrice, cost) = (firms.Price.Items, firms.LogPrice.Items, firms.UnitCost.Items);
        var (stock, orders, capacity) = (firms.Inventory.Items, firms.ExpectedOrders.Items, firms.Capacity.Items);
        var (logMarket, value, volume) = (industries.ByMarket.Zeros(), industries.ByMarket.Zeros(), industries.ByMarket.Zeros());
        for (var market = 0; market < logMarket.Length; market++) logMarket[market] = Elementary.Log(Bound.AtLeast(industries.TransactionPrice[market], LowestPrice));
        foreach (var i in firms.Live)
        {
            var market = (2 * industry[i]) + tier[i];
            var (k, o) = (capacity[i], orders[i]);
            var stockRatio = stock[i] / Bound.AtLeast(o, (p.OrderFloor * k) + Nothing);
            var orderRate = k > Nothing ? o / k : p.NormalUtilisation;
            var wanted = price[i] * Elementary.Exp(Change(stockRatio, orderRate, logMarket[market] - logPrice[i], p));
            var floor = Floor(cost[i] * cash, pressed[i] == 1, client[i] == 1, depth, p);
            price[i] = Bound.AtLeast(LowestPrice, Bound.Between(wanted, floor, Bound.AtLeast(floor, cost[i] * (1 + (2 * p.Markup)))));
            var weight = Bound.AtLeast(o, Nothing);
            value[market] += price[i] * weight;
            volume[market] += weight;
        }

        for (var market = 0; market < industries.Markets; market++)
            if (volume[market] > 0) industries.MarketPrice[market] = value[market] / volume[market];
    }

    const double LowestPrice = 1e-6; // of the full cost of 2005

    /// <summary>Δ ln p = −κ_v clip(v/o − ι) + κ_u (clip(o/k) − u*) + θ (ln P̄ − ln p) (R22).</summary>
    internal static double Change(double stockRatio, double orderRate, double logGapToMarket, Parameters p)
    {
        var stockGap = Bound.Between(stockRatio - p.InventoryTarget, p.InventoryGapFloor, p.InventoryGapCeiling);
        var rate = Bound.Between(orderRate, 0, p.OrderRateCeiling);
        return (-p.InventorySensitivity * stockGap) + (p.UtilisationSensitivity * (rate - p.NormalUtilisation)) + (p.MarketPull * logGapToMarket);
    }

    /// <summary>Cash cost; for a pressed firm less, as far as loans and subsidies replace the missing cash, and more so for a client (R23).</summary>
    internal static double Floor(double cashCost, bool pressed, bool client, double depth, Parameters p) =>
        pressed ? cashCost * (1 - (depth * (p.DumpingPrivateShare + (client ? 1 - p.DumpingPrivateShare : 0)))) : cashCost;
}
