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
        var (revenue, receipts) = (industries.FenByMarket.Zeros(), ledger.TotalsByBank());
        Deliver(firms, industries, ledger, setting.Parameters, revenue, receipts);
        Span<double> payers = stackalloc double[4];
        var total = Attribute(industries, revenue, payers);
        Span<long> parts = stackalloc long[4];
        Apportionment.Split(total, payers, parts);
        nation.Exports = Money.InBillions(parts[0]);
        var purchases = day.Purchases;
        purchases.Clear();
        purchases.AddWorld(Flow.Exports, parts[0]);
        purchases.Add(Flow.ConsumptionOfGoods, Sector.Households, parts[1], provinces.Consumption, ledger);
        purchases.Add(Flow.HomeInstallations, Sector.ServiceProducers, parts[2], provinces.Weight, ledger);
        Investment.Settle(firms, provinces, nation, day, ledger, parts[3], receipts, setting.Parameters);
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

    // What is sold is paid for and leaves the stock. Stocks of goods are valued at cash cost: production adds, sales and spoilage take at the
    // average value of the stock.
    static void Deliver(Firms firms, Industries industries, Ledger ledger, Parameters p, long[] revenue, long[] receipts)
    {
        var (industry, tier, price, sales, invoiced) =
            (firms.Industry.Items, firms.HighTier.Items, firms.Price.Items, firms.Sales.Items, firms.Revenue.Items);
        var (output, stock, cost) = (firms.Output.Items, firms.Inventory.Items, firms.UnitCost.Items);
        var accounts = ledger.AccountsOf(Sector.Firms);
        var values = ledger.HoldingsOf(Instrument.Inventories, Sector.Firms);
        var cash = Decisions.Costs.CashShare(p);
        var volume = industries.ByMarket.Zeros();
        Array.Clear(industries.OutputVolume);
        var (changes, spoilage) = (0L, 0L);
        foreach (var i in firms.Live)
        {
            var market = (2 * industry[i]) + tier[i];
            var (opening, made, sold) = (stock[i], output[i], sales[i]);
            var income = Money.FenFromBillions(price[i] * sold);
            invoiced[i] = income;
            revenue[market] += income;
            volume[market] += sold;
            accounts.Receive(i, income, ref receipts[accounts.BankOf(i)]);

            var produced = Money.FenFromBillions(made * cost[i] * cash);
            var value = values[i] + produced;
            var available = opening + made;
            var remaining = Bound.AtLeast(available - sold, 0);
            var withdrawn = available > 0 ? Money.Round(value * (sold / available)) : value;
            values.Change(i, produced - withdrawn, ref changes);
            values.Change(i, -Money.Round((value - withdrawn) * p.Spoilage), ref spoilage);
            stock[i] = remaining * (1 - p.Spoilage);
            Indicators.Invariants.CheckGoods(i, opening, made, sold, remaining * p.Spoilage, stock[i]);
            industries.OutputVolume[industry[i]] += made;
        }

        ledger.SettleChange(OtherChange.ChangeInInventories, Instrument.Inventories, Sector.Firms, changes);
        ledger.SettleChange(OtherChange.Spoilage, Instrument.Inventories, Sector.Firms, spoilage);
        for (var market = 0; market < industries.Markets; market++)
        {
            industries.TransactionPrice[market] = volume[market] > 1e-9
                ? Money.InBillions(revenue[market]) / volume[market]
                : industries.MarketPrice[market];
        }
    }
}
