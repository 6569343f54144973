using Neijuan.Engine.Accounting;
using Neijuan.Model.Agents;

namespace Neijuan.Model.Markets;

/// <summary>Who pays for the goods sold: the world, households, utilities and the four investment uses; shortages are imported (R26, R39).</summary>
public static class Payments
{
    public static void Settle(Economy e, ReadOnlySpan<double> demand, ReadOnlySpan<double> exports)
    {
        var (industries, firms) = (e.Industries, e.Firms);
        Span<long> revenue = stackalloc long[industries.Markets];
        Invoice(e, revenue);
        MoveStocks(e);
        var (exported, household, installed, invested) = (0.0, 0.0, 0.0, 0.0);
        var uses = Uses.Planned(e);
        var total = 0L;
        for (var s = 0; s < industries.Count; s++)
        {
            var home = 0.0;
            for (var market = 2 * s; market <= (2 * s) + 1; market++)
            {
                var abroad = demand[market] > 0 ? exports[market] / demand[market] : 0;
                exported += revenue[market] * abroad;
                home += revenue[market] * (1 - abroad);
                total += revenue[market];
            }

            var nominal = Math.Max(industries.NominalHomeDemand[s], 1e-12);
            household += home * industries.HouseholdDemand[s] / nominal;
            installed += home * Demand.Installation(e, s) / nominal;
            invested += home * uses.Demand(s) / nominal;
        }

        Span<double> weights = [exported, household, installed, invested];
        Span<long> parts = stackalloc long[4];
        Ledger.Split(total, weights, parts);
        e.Nation.Exports = parts[0] / Money.FenPerBillion;
        var purchases = new List<Purchase>
        {
            new(Flow.Exports, Sector.RestOfWorld, [parts[0]]),
            new(Flow.ConsumptionOfGoods, Sector.Households, Spread(parts[1], e.Provinces.Consumption)),
            new(Flow.HomeInstallations, Sector.ServiceProducers, Spread(parts[2], e.Provinces.Weight)),
        };
        var delivery = Investment.Buy(e, uses, parts[3], purchases);
        e.Ledger.Exchange(purchases, Sector.Firms, firms.Revenue.Span[..firms.Count]);
        Investment.Finish(e, uses, delivery, purchases);
    }

    internal static long[] Spread(long total, ReadOnlySpan<double> weights)
    {
        var parts = new long[weights.Length];
        Ledger.Split(total, weights, parts);
        return parts;
    }

    static void Invoice(Economy e, Span<long> revenue)
    {
        var (firms, industries) = (e.Firms, e.Industries);
        var (alive, industry, tier) = (firms.Alive.Items, firms.Industry.Items, firms.HighTier.Items);
        var (price, sales, invoiced) = (firms.Price.Items, firms.Sales.Items, firms.Revenue.Items);
        Span<double> volume = stackalloc double[industries.Markets];
        volume.Clear();
        revenue.Clear();
        for (var i = 0; i < firms.Count; i++)
        {
            invoiced[i] = 0;
            if (alive[i] == 0) continue;
            var market = (2 * industry[i]) + tier[i];
            invoiced[i] = Money.FenFromBillions(price[i] * sales[i]);
            revenue[market] += invoiced[i];
            volume[market] += sales[i];
        }

        for (var market = 0; market < industries.Markets; market++)
        {
            industries.TransactionPrice[market] = volume[market] > 1e-9
                ? revenue[market] / Money.FenPerBillion / volume[market]
                : industries.MarketPrice[market];
        }
    }

    // Stocks of goods are valued at cash cost: production adds, sales and spoilage take at the average value of the stock.
    static void MoveStocks(Economy e)
    {
        var (firms, p) = (e.Firms, e.Parameters);
        var (alive, output, sales, stock, cost) = (firms.Alive.Items, firms.Output.Items, firms.Sales.Items, firms.Inventory.Items, firms.UnitCost.Items);
        var values = e.Ledger.Positions(Instrument.Inventories, Sector.Firms);
        var change = e.Amounts(0);
        var spoiled = e.Amounts(1);
        var cash = Decisions.Costs.CashShare(p);
        for (var i = 0; i < firms.Count; i++)
        {
            if (alive[i] == 0) continue;
            var produced = Money.FenFromBillions(output[i] * cost[i] * cash);
            var value = values[i] + produced;
            var available = stock[i] + output[i];
            var remaining = Math.Max(0, available - sales[i]);
            var withdrawn = available > 0 ? (long)Math.Round(value * (sales[i] / available)) : value;
            spoiled[i] = -(long)Math.Round((value - withdrawn) * p.Spoilage);
            change[i] = produced - withdrawn;
            stock[i] = remaining * (1 - p.Spoilage);
        }

        e.Ledger.ChangeEach(OtherChange.ChangeInInventories, Instrument.Inventories, Sector.Firms, change);
        e.Ledger.ChangeEach(OtherChange.Spoilage, Instrument.Inventories, Sector.Firms, spoiled);
        Array.Clear(e.Industries.OutputVolume);
        for (var i = 0; i < firms.Count; i++)
            if (alive[i] == 1) e.Industries.OutputVolume[firms.Industry.Span[i]] += output[i];
    }
}
