using Neijuan.Engine.Numerics;
using Neijuan.Model.Agents;
using Neijuan.Model.Setup;

namespace Neijuan.Model.Markets;

/// <summary>Orders go to firms by stock, capacity and price; what stock allows is sold (R24, R25).</summary>
public static class GoodsMarket
{
    const double Nothing = 1e-12; // bn CNY of 2005 a quarter

    public static void Match(Firms firms, Industries industries, Blocs blocs, Setting setting)
    {
        var highCapacity = industries.ByIndustry.Zeros();
        HighTierCapacity(firms, highCapacity);
        Array.Clear(industries.ExportDemand);
        for (var s = 0; s < industries.Count; s++)
        {
            for (var b = 0; b < blocs.Count; b++) industries.ExportDemand[2 * s] += blocs.Exports[(b * industries.Count) + s];
            var (low, high) = HomeDemand(industries, s, highCapacity[s], blocs.ExchangeRate, setting.Parameters);
            industries.Demand[2 * s] = low + industries.ExportDemand[2 * s];
            industries.Demand[(2 * s) + 1] = high;
            industries.WorldDemand[s] += low + high;
            industries.RememberDemand(s, setting.Time);
        }

        Deliver(firms, industries, setting.Parameters);
    }

    /// <summary>Home orders in units by tier; of the high tier, what Chinese capacity and price win (R25).</summary>
    static (double Low, double High) HomeDemand(Industries industries, int s, double capacity, double exchangeRate, Parameters p)
    {
        var nominal = industries.NominalHomeDemand[s];
        var high = industries.HighTierShare[s] * nominal;
        var low = (nominal - high) / industries.MarketPrice[2 * s];
        if (high <= 0) return (low, 0);
        var price = industries.MarketPrice[(2 * s) + 1];
        var home = Elementary.Pow(price, -p.HighTierDomesticExponent);
        var foreign = Elementary.Pow(p.HighTierForeignPrice * exchangeRate, -p.HighTierDomesticExponent);
        return (low, Bound.AtMost(home / (home + foreign) * high, capacity * price) / price);
    }

    static void HighTierCapacity(Firms firms, double[] capacity)
    {
        var (industry, tier, k) = (firms.Industry.Items, firms.HighTier.Items, firms.Capacity.Items);
        foreach (var i in firms.Live)
            if (tier[i] == 1) capacity[industry[i]] += k[i];
    }

    // Two rounds: orders by attraction, limited by stock; then unmet demand over what is left. A firm's attraction is its stock and
    // capacity, times (p / P)^−ε: as e^(−ε (ln p − ln P)), because pricing needs ln p again.
    static void Deliver(Firms firms, Industries industries, Parameters p)
    {
        var (industry, tier, stopped) = (firms.Industry.Items, firms.HighTier.Items, firms.Stopped.Items);
        var (capacity, stock, output, price, logPrice) =
            (firms.Capacity.Items, firms.Inventory.Items, firms.Output.Items, firms.Price.Items, firms.LogPrice.Items);
        var (expected, orders, sales) = (firms.ExpectedOrders.Items, firms.Orders.Items, firms.Sales.Items);
        var columns = industries.ByMarket;
        var (logMarket, perAttraction, sold, left) = (columns.Zeros(), columns.Zeros(), columns.Zeros(), columns.Zeros());
        for (var market = 0; market < logMarket.Length; market++) logMarket[market] = Elementary.Log(industries.MarketPrice[market]);
        foreach (var i in firms.Live)
        {
            var market = (2 * industry[i]) + tier[i];
            logPrice[i] = Elementary.Log(price[i]);
            var size = ((1 - p.CapacityAttraction) * (stock[i] + output[i])) + Choice.If(stopped[i] == 0, p.CapacityAttraction * capacity[i]);
            orders[i] = size > 0 ? size * Elementary.Exp(p.PriceElasticity * (logMarket[market] - logPrice[i])) : 0;
            perAttraction[market] += orders[i];
        }

        for (var market = 0; market < perAttraction.Length; market++)
            perAttraction[market] = industries.Demand[market] / Bound.AtLeast(perAttraction[market], Nothing);
        foreach (var i in firms.Live)
        {
            var market = (2 * industry[i]) + tier[i];
            var available = stock[i] + output[i];
            orders[i] *= perAttraction[market];
            sales[i] = Bound.AtMost(orders[i], available);
            sold[market] += sales[i];
            left[market] += available - sales[i];
        }

        for (var market = 0; market < left.Length; market++) // from here on the share of what is left that is sold in the second round
            left[market] = left[market] > 0 ? Bound.AtMost(Bound.AtLeast(industries.Demand[market] - sold[market], 0) / Bound.AtLeast(left[market], Nothing), 1) : 0;
        foreach (var i in firms.Live)
        {
            var market = (2 * industry[i]) + tier[i];
            sales[i] += left[market] * (stock[i] + output[i] - sales[i]);
            expected[i] = ((1 - p.OrderSmoothing) * expected[i]) + (p.OrderSmoothing * orders[i]);
        }
    }
}
