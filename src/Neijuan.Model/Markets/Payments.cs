using Neijuan.Engine.Accounting;
using Neijuan.Engine.Numerics;
using Neijuan.Model.Agents;
using Neijuan.Model.Setup;

namespace Neijuan.Model.Markets;

/// <summary>Who pays for the goods sold: the world, households, utilities and the four investment uses; shortages are imported (R26, R39).</summary>
public static class Payments
{
    public static void Settle(Firms firms, Industries industries, Provinces provinces, Nation nation, MarketDay day, Ledger ledger, Setting setting)
    {
        Span<long> revenue = stackalloc long[industries.Markets];
        Invoice(firms, industries, revenue);
        MoveStocks(firms, industries, ledger, setting.Parameters);
        Span<double> payers = stackalloc double[4];
        var total = Attribute(industries, revenue, payers);
        Span<long> parts = stackalloc long[4];
        Ledger.Split(total, payers, parts);
        nation.Exports = Money.InBillions(parts[0]);
        var purchases = day.Purchases;
        purchases.Begin(firms.Count);
        purchases.Add(Flow.Exports, Sector.RestOfWorld, parts[0], [1.0]);
        purchases.Add(Flow.ConsumptionOfGoods, Sector.Households, parts[1], provinces.Consumption);
        purchases.Add(Flow.HomeInstallations, Sector.ServiceProducers, parts[2], provinces.Weight);
        Investment.Settle(firms, provinces, nation, day, ledger, parts[3], setting.Parameters);
    }

    // Revenue by market is divided among exports, households, installations at home and investment as demand was. Returns all revenue.
    static long Attribute(Industries industries, ReadOnlySpan<long> revenue, Span<double> payers)
    {
        payers.Clear();
        var total = 0L;
        for (var s = 0; s < industries.Count; s++)
        {
            var home = 0.0;
            for (var market = 2 * s; market <= (2 * s) + 1; market++)
            {
                var abroad = industries.Demand[market] > 0 ? industries.ExportDemand[market] / industries.Demand[market] : 0;
                payers[0] += revenue[market] * abroad;
                home += revenue[market] * (1 - abroad);
                total = checked(total + revenue[market]);
            }

            var nominal = Bound.AtLeast(industries.NominalHomeDemand[s], 1e-12);
            payers[1] += home * industries.HouseholdDemand[s] / nominal;
            payers[2] += home * industries.InstallationDemand[s] / nominal;
            payers[3] += home * industries.InvestmentDemand[s] / nominal;
        }

        return total;
    }

    static void Invoice(Firms firms, Industries industries, Span<long> revenue)
    {
        var (industry, tier, price, sales, invoiced) =
            (firms.Industry.Items, firms.HighTier.Items, firms.Price.Items, firms.Sales.Items, firms.Revenue.Items);
        Span<double> volume = stackalloc double[industries.Markets];
        volume.Clear();
        revenue.Clear();
        Array.Clear(invoiced, 0, firms.Count);
        foreach (var i in firms.Live)
        {
            var market = (2 * industry[i]) + tier[i];
            invoiced[i] = Money.FenFromBillions(price[i] * sales[i]);
            revenue[market] += invoiced[i];
            volume[market] += sales[i];
        }

        for (var market = 0; market < industries.Markets; market++)
        {
            industries.TransactionPrice[market] = volume[market] > 1e-9
                ? Money.InBillions(revenue[market]) / volume[market]
                : industries.MarketPrice[market];
        }
    }

    // Stocks of goods are valued at cash cost: production adds, sales and spoilage take at the average value of the stock.
    static void MoveStocks(Firms firms, Industries industries, Ledger ledger, Parameters p)
    {
        var (industry, output, sales, stock, cost) =
            (firms.Industry.Items, firms.Output.Items, firms.Sales.Items, firms.Inventory.Items, firms.UnitCost.Items);
        var values = ledger.Positions(Instrument.Inventories, Sector.Firms);
        var change = firms.Scratch(0);
        var spoiled = firms.Scratch(1);
        var cash = Decisions.Costs.CashShare(p);
        Array.Clear(industries.OutputVolume);
        foreach (var i in firms.Live)
        {
            var produced = Money.FenFromBillions(output[i] * cost[i] * cash);
            var value = values[i] + produced;
            var available = stock[i] + output[i];
            var remaining = Bound.AtLeast(available - sales[i], 0);
            var withdrawn = available > 0 ? Money.Round(value * (sales[i] / available)) : value;
            spoiled[i] = -Money.Round((value - withdrawn) * p.Spoilage);
            change[i] = produced - withdrawn;
            var opening = stock[i];
            stock[i] = remaining * (1 - p.Spoilage);
            Indicators.Invariants.CheckGoods(i, opening, output[i], sales[i], remaining * p.Spoilage, stock[i]);
            industries.OutputVolume[industry[i]] += output[i];
        }

        ledger.ChangeEach(OtherChange.ChangeInInventories, Instrument.Inventories, Sector.Firms, firms.Live, change);
        ledger.ChangeEach(OtherChange.Spoilage, Instrument.Inventories, Sector.Firms, firms.Live, spoiled);
    }
}
