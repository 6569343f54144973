using System.Runtime.CompilerServices;
using Neijuan.Engine.Numerics;
using Neijuan.Model.Agents;
using Neijuan.Model.Setup;

namespace Neijuan.Model.Markets;

/// <summary>Orders go to firms by stock, capacity and price; what stock allows is sold (R24, R25).</summary>
public static class GoodsMarket
{
    const double Nothing = 1e-12; // bn CNY of 2005 a quarter

    public static void Match(Firms firms, Industries industries, GoodsMarkets markets, BlocCells cells, Nation nation, Setting setting)
    {
        var p = setting.Parameters;
        var offered = Offer(firms, markets, p);
        foreach (var cell in cells.Ids) markets.ExportDemand[MarketId.Low(cells.IndustryOf(cell))] += cells.Exports[cell];
        foreach (var s in industries.Ids)
        {
            var (lowTier, highTier) = (MarketId.Low(s), MarketId.High(s));
            var (low, high) = HomeDemand(industries.NominalHomeDemand[s], industries.HighTierShare[s], markets.Price[lowTier],
                markets.Price[highTier], offered[highTier][1], nation.ExchangeRate, p);
            markets.Demand[lowTier] = low + markets.ExportDemand[lowTier];
            markets.Demand[highTier] = high;
            industries.WorldDemand[s] += low + high;
            industries.RememberDemand(s, setting.Time);
        }

        Deliver(firms, markets, offered, p);
    }

    /// <summary>Home orders in units by tier; of the high tier, what Chinese capacity and price win (R25).</summary>
    /// <param name="nominal">Home demand for the industry, bn CNY.</param>
    /// <param name="highShare">φ^H, the part of it that asks for the high tier.</param>
    /// <param name="lowPrice">Market price of the low tier.</param>
    /// <param name="price">Market price of the high tier.</param>
    /// <param name="capacity">Chinese capacity of the high tier.</param>
    /// <param name="exchangeRate">e, foreign price of the currency.</param>
    /// <param name="p">The parameters of the run.</param>
    internal static (double Low, double High) HomeDemand(
        double nominal, double highShare, double lowPrice, double price, double capacity, double exchangeRate, Parameters p)
    {
        var high = highShare * nominal;
        var low = (nominal - high) / lowPrice;
        if (high <= 0) return (low, 0);
        var home = Elementary.Pow(price, -p.HighTierDomesticExponent);
        var foreign = Elementary.Pow(p.HighTierForeignPrice * exchangeRate, -p.HighTierDomesticExponent);
        return (low, Bound.AtMost(home / (home + foreign) * high, capacity * price) / price);
    }

    // A firm's attraction is its stock and capacity, times (p / P)^−ε: as e^(−ε (ln p − ln P)), because pricing needs ln p again. Returns
    // attraction and capacity by market.
    static Pair[] Offer(Firms firms, GoodsMarkets markets, Parameters p)
    {
        var (industry, tier, market, stopped) = (firms.Industry.Items, firms.HighTier.Items, firms.Market.Items, firms.Stopped.Items);
        var (capacity, stock, output, price, logPrice, attraction) = (firms.Capacity.Items, firms.Inventory.Items, firms.Output.Items,
            firms.Price.Items, firms.LogPrice.Items, firms.Orders.Items);
        var (logMarket, offered) = (markets.One.Zeros(), markets.Two.Zeros());
        foreach (var m in markets.Ids) logMarket[m] = Elementary.Log(markets.Price[m]);
        for (var i = 0; i < firms.Count; i += Lanes.Count)
        {
            market.Put(i, industry.At(i) + industry.At(i) + tier.At(i));
            var (log, k) = (Elementary.Log(price.At(i)), capacity.At(i));
            logPrice.Put(i, log);
            var attracts = Attraction(stock.At(i) + output.At(i), Choice.If(stopped.At(i).IsZero(), k), logMarket.Of(market, i) - log, p);
            attraction.Put(i, attracts);
            offered.Add(market, i, attracts, k);
        }

        return offered;
    }

    /// <summary>a = (stock and capacity) · (p / P)^−ε: a firm's weight among those who share the orders of a market (R24).</summary>
    /// <param name="stock">In stock and made this quarter, of four firms.</param>
    /// <param name="capacity">Of those that did not stop.</param>
    /// <param name="logGap">ln P − ln p.</param>
    /// <param name="p">The parameters of the run.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Doubles Attraction(Doubles stock, Doubles capacity, Doubles logGap, Parameters p)
    {
        var size = (stock * (1 - p.CapacityAttraction)) + (capacity * p.CapacityAttraction);
        return Choice.If(size > 0, size * Elementary.Exp(logGap * p.PriceElasticity));
    }

    /// <summary>The share of what is left in stock that the orders which found none take (R24).</summary>
    internal static double SecondRound(double demand, double sold, double left) =>
        left > 0 ? Bound.AtMost(Bound.AtLeast(demand - sold, 0) / Bound.AtLeast(left, Nothing), 1) : 0;

    // Two rounds: orders by attraction, limited by stock; then unmet demand over what is left.
    static void Deliver(Firms firms, GoodsMarkets markets, Pair[] offered, Parameters p)
    {
        var market = firms.Market.Items;
        var (stock, output, expected, orders, sales) =
            (firms.Inventory.Items, firms.Output.Items, firms.ExpectedOrders.Items, firms.Orders.Items, firms.Sales.Items);
        var (perAttraction, unmet, soldAndLeft) = (markets.One.Zeros(), markets.One.Zeros(), markets.Two.Zeros());
        foreach (var m in markets.Ids) perAttraction[m] = markets.Demand[m] / Bound.AtLeast(offered[m][0], Nothing);
        for (var i = 0; i < firms.Count; i += Lanes.Count)
        {
            var (available, ordered) = (stock.At(i) + output.At(i), orders.At(i) * perAttraction.Of(market, i));
            var sold = Bound.AtMost(ordered, available); // in the first round
            orders.Put(i, ordered);
            sales.Put(i, sold);
            soldAndLeft.Add(market, i, sold, available - sold);
        }

        foreach (var m in markets.Ids) unmet[m] = SecondRound(markets.Demand[m], soldAndLeft[m][0], soldAndLeft[m][1]);

        for (var i = 0; i < firms.Count; i += Lanes.Count)
        {
            var sold = sales.At(i);
            sales.Put(i, sold + (unmet.Of(market, i) * (stock.At(i) + output.At(i) - sold)));
            expected.Put(i, (expected.At(i) * (1 - p.OrderSmoothing)) + (orders.At(i) * p.OrderSmoothing));
        }
    }
}
