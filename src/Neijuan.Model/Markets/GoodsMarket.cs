using Neijuan.Engine.Accounting;
using Neijuan.Engine.Numerics;
using Neijuan.Model.Agents;

namespace Neijuan.Model.Markets;

/// <summary>Orders go to firms by stock, capacity and price; what stock allows is sold; buyers pay sellers (R24–R26).</summary>
public static class GoodsMarket
{
    public static void Clear(Economy e)
    {
        var (industries, blocs) = (e.Industries, e.Blocs);
        Span<double> demand = stackalloc double[industries.Markets];
        Span<double> exports = stackalloc double[industries.Markets];
        exports.Clear();
        for (var s = 0; s < industries.Count; s++)
        {
            for (var b = 0; b < blocs.Count; b++) exports[2 * s] += blocs.Exports[(b * industries.Count) + s];
            var (low, high) = HomeDemand(e, s);
            demand[2 * s] = low + exports[2 * s];
            demand[(2 * s) + 1] = high;
            industries.WorldDemand[s] += low + high;
            industries.DemandHistory[(s * 9) + (e.Time % 9)] = industries.WorldDemand[s];
        }

        Match(e, demand);
        Payments.Settle(e, demand, exports);
    }

    /// <summary>Home orders in units by tier; of the high tier, what Chinese capacity and price win (R25).</summary>
    static (double Low, double High) HomeDemand(Economy e, int s)
    {
        var (industries, p) = (e.Industries, e.Parameters);
        var nominal = industries.NominalHomeDemand[s];
        var high = industries.HighTierShare[s] * nominal;
        var low = (nominal - high) / industries.MarketPrice[2 * s];
        if (high <= 0) return (low, 0);
        var capacity = 0.0;
        var firms = e.Firms;
        var (alive, of, tier, k) = (firms.Alive.Items, firms.Industry.Items, firms.HighTier.Items, firms.Capacity.Items);
        for (var i = 0; i < firms.Count; i++) capacity += alive[i] == 1 && of[i] == s && tier[i] == 1 ? k[i] : 0;
        var price = industries.MarketPrice[(2 * s) + 1];
        var home = Elementary.Pow(price, -p.HighTierDomesticExponent);
        var foreign = Elementary.Pow(p.HighTierForeignPrice * e.Blocs.ExchangeRate, -p.HighTierDomesticExponent);
        return (low, Math.Min(home / (home + foreign) * high, capacity * price) / price);
    }

    // Two rounds: orders by attraction, limited by stock; then unmet demand over what is left.
    static void Match(Economy e, ReadOnlySpan<double> demand)
    {
        var (p, firms, industries) = (e.Parameters, e.Firms, e.Industries);
        var (alive, industry, tier, stopped) = (firms.Alive.Items, firms.Industry.Items, firms.HighTier.Items, firms.Stopped.Items);
        var (capacity, stock, output, price) = (firms.Capacity.Items, firms.Inventory.Items, firms.Output.Items, firms.Price.Items);
        var (expected, orders, sales) = (firms.ExpectedOrders.Items, firms.Orders.Items, firms.Sales.Items);
        Span<double> attraction = stackalloc double[industries.Markets];
        Span<double> sold = stackalloc double[industries.Markets];
        Span<double> left = stackalloc double[industries.Markets];
        attraction.Clear();
        sold.Clear();
        left.Clear();
        for (var i = 0; i < firms.Count; i++)
        {
            orders[i] = 0;
            if (alive[i] == 0) continue;
            var market = (2 * industry[i]) + tier[i];
            var base_ = ((1 - p.CapacityAttraction) * (stock[i] + output[i])) + (p.CapacityAttraction * (stopped[i] == 1 ? 0 : capacity[i]));
            if (base_ <= 0) continue;
            orders[i] = base_ * Elementary.Pow(price[i] / industries.MarketPrice[market], -p.PriceElasticity);
            attraction[market] += orders[i];
        }

        for (var i = 0; i < firms.Count; i++)
        {
            sales[i] = 0;
            if (alive[i] == 0) continue;
            var market = (2 * industry[i]) + tier[i];
            orders[i] = demand[market] * orders[i] / Math.Max(attraction[market], 1e-12);
            sales[i] = Math.Min(orders[i], stock[i] + output[i]);
            sold[market] += sales[i];
            left[market] += stock[i] + output[i] - sales[i];
        }

        for (var i = 0; i < firms.Count; i++)
        {
            if (alive[i] == 0) continue;
            var market = (2 * industry[i]) + tier[i];
            var share = left[market] > 0 ? Math.Min(1, Math.Max(demand[market] - sold[market], 0) / Math.Max(left[market], 1e-12)) : 0;
            sales[i] += share * (stock[i] + output[i] - sales[i]);
            expected[i] = ((1 - p.OrderSmoothing) * expected[i]) + (p.OrderSmoothing * orders[i]);
        }
    }
}
