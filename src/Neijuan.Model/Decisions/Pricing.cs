using Neijuan.Engine.Numerics;
using Neijuan.Model.Agents;
using Neijuan.Model.Policies;
using Neijuan.Model.Setup;
using static System.Runtime.Intrinsics.Vector256;

namespace Neijuan.Model.Decisions;

/// <summary>
/// Prices react to stocks and to utilisation, are pulled to the market, and fall no lower than cash cost, or below it with support (R22,
/// R23).
/// </summary>
public static class Pricing
{
    public static void Review(Firms firms, Industries industries, GoodsMarkets markets, Nation nation, Setting setting)
    {
        const double Nothing = 1e-12;
        var p = setting.Parameters;
        var cash = nation.CostShares.Value.Cash;
        var depth = p.DumpingDepth * setting.Policy[Levers.Dumping] * setting.Softness;
        var (market, client, pressed, alive) = (firms.Market.Items, firms.Client.Items, firms.Pressed.Items, firms.Alive.Items);
        var (industry, tier, logProductivity) = (firms.Industry.Items, firms.HighTier.Items, firms.LogProductivity.Items);
        var (price, logPrice, cost) = (firms.Price.Items, firms.LogPrice.Items, firms.UnitCost.Items);
        var (stock, orders, capacity) = (firms.Inventory.Items, firms.ExpectedOrders.Items, firms.Capacity.Items);
        var (logMarket, valueAndVolume) = (markets.One.Zeros(), markets.Two.Zeros());
        var normal = industries.NormalPrice.Items;
        var logNormal = industries.Logarithms.Zeros();
        foreach (var s in industries.Ids) logNormal[s] = Elementary.Log(industries.NormalPrice[s] * industries.UnitCost[s]);
        var logTier = Elementary.Log(p.HighTierCost);
        foreach (var m in markets.Ids) logMarket[m] = Elementary.Log(Bound.AtLeast(markets.TransactionPrice[m], LowestPrice));
        for (var i = 0; i < firms.Count; i += Lanes.Count)
        {
            var (k, o, c) = (capacity.At(i), orders.At(i), cost.At(i));
            var stockRatio = stock.At(i) / Bound.AtLeast(o, (k * p.OrderFloor) + Nothing);
            var orderRate = Choice.If(k > Nothing, o / k, Create(p.NormalUtilisation));
            var toMarket = logMarket.Of(market, i) - logPrice.At(i);
            var toNormal = logNormal.Of(industry, i) - logProductivity.At(i) + Choice.If(tier.At(i).IsSet(), logTier, 0) - logPrice.At(i);
            var wanted = price.At(i) * Elementary.Exp(Change(stockRatio, orderRate, toMarket, toNormal, p));
            var floor = Floor(c * cash, pressed.At(i).IsSet(), client.At(i).IsSet(), depth, p);
            var ceiling = Bound.AtLeast(floor, c * (normal.Of(industry, i) * p.PriceCeiling));
            var asked = Bound.AtLeast(Create(LowestPrice), Bound.Between(wanted, floor, ceiling));
            price.Put(i, asked);
            var weight = Choice.If(alive.At(i).IsSet(), Bound.AtLeast(o, Nothing));
            valueAndVolume.Add(market, i, asked * weight, weight);
        }

        foreach (var m in markets.Ids)
            if (valueAndVolume[m][1] > 0) markets.Price[m] = valueAndVolume[m][0] / valueAndVolume[m][1];
    }

    const double LowestPrice = 1e-6; // of the full cost of 2005

    /// <summary>
    /// Δ ln p = λ (ln P* c − ln p) + κ_u (clip(o/k) − u*) − κ_v clip(v/o − ι) + θ (ln P̄ − ln p): drawn to the normal price of its own cost
    /// and to the market, and moved by use and stocks (Kalecki 1971, Lavoie 2014) (R22).
    /// </summary>
    internal static Doubles Change(
        Doubles stockRatio, Doubles orderRate, Doubles logGapToMarket, Doubles logGapToNormal, Parameters p)
    {
        var stockGap = Bound.Between(stockRatio - p.InventoryTarget, p.InventoryGapFloor, p.InventoryGapCeiling);
        var rate = Bound.Between(orderRate, 0, p.OrderRateCeiling);
        return (stockGap * -p.InventorySensitivity) + ((rate - p.NormalUtilisation) * p.UtilisationSensitivity)
            + (logGapToMarket * p.MarketPull) + (logGapToNormal * p.CostAnchor);
    }

    /// <summary>
    /// Cash cost; for a pressed firm less, as far as loans and subsidies replace the missing cash, and more so for a client (R23).
    /// </summary>
    internal static Doubles Floor(Doubles cashCost, Doubles pressed, Doubles client, double depth, Parameters p)
    {
        var (ofClient, ofOther) = (1 - (depth * (p.DumpingPrivateShare + (1 - p.DumpingPrivateShare))),
            1 - (depth * p.DumpingPrivateShare));
        return Choice.If(pressed, cashCost * Choice.If(client, ofClient, ofOther), cashCost);
    }
}
