using Neijuan.Engine.Accounting;
using Neijuan.Engine.Numerics;
using Neijuan.Model.Agents;
using Neijuan.Model.Checks;
using Neijuan.Model.Decisions;
using Neijuan.Model.Setup;

namespace Neijuan.Model.Markets;

/// <summary>Who pays for the goods sold: the world, households, utilities and the four investment uses; shortages are imported (R24, R26, R39).</summary>
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
        var installations = purchases.Add(Flow.HomeInstallations, Sector.ServiceProducers, parts[2], provinces.Weight, ledger);
        Investment.Settle(firms, provinces, nation, day, ledger, parts[3], installations, receipts, setting.Parameters);
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
        var (market, price, sales, invoiced) = (firms.Market.Items, firms.Price.Items, firms.Sales.Items, firms.Revenue.Items);
        var (output, stock, cost) = (firms.Output.Items, firms.Inventory.Items, firms.UnitCost.Items);
        var accounts = ledger.AccountsOf(Sector.Firms);
        var values = ledger.HoldingsOf(Instrument.Inventories, Sector.Firms);
        var cash = Decisions.Costs.CashShare(p);
        var volumes = industries.TwoByMarket.Zeros(); // sold and made
        var (changes, spoilage) = (Longs.Zero, Longs.Zero);
        for (var i = 0; i < firms.Count; i += Lanes.Count)
        {
            var (opening, made, sold) = (stock.At(i), output.At(i), sales.At(i));
            var income = Money.FenFromBillions(price.At(i) * sold);
            invoiced.Put(i, income);
            Totals.Add(revenue, market, i, income);
            volumes.Add(market, i, sold, made);
            accounts.Receive(i, income);
            accounts.Total(receipts, i, income);

            var produced = Money.FenFromBillions(made * cost.At(i) * cash);
            var value = values.At(i) + produced;
            var available = opening + made;
            var remaining = Bound.AtLeast(available - sold, 0);
            var any = available > 0;
            var withdrawn = Choice.If(any, Money.Round(Choice.If(any, value.ToDoubles() * (sold / available))), value);
            var spoiled = Money.Round((value - withdrawn).ToDoubles() * p.Spoilage);
            values.Add(i, produced - withdrawn - spoiled);
            changes = Money.Add(changes, produced - withdrawn);
            spoilage = Money.Add(spoilage, spoiled);
            var closing = remaining * (1 - p.Spoilage);
            stock.Put(i, closing);
            Invariants.CheckGoods(i, opening, made, sold, remaining * p.Spoilage, closing);
        }

        ledger.SettleChange(OtherChange.ChangeInInventories, Instrument.Inventories, Sector.Firms, Totals.Sum(changes));
        ledger.SettleChange(OtherChange.Spoilage, Instrument.Inventories, Sector.Firms, -Totals.Sum(spoilage));
        for (var s = 0; s < industries.Count; s++) industries.OutputVolume[s] = volumes[2 * s][1] + volumes[(2 * s) + 1][1];
        for (var m = 0; m < industries.Markets; m++)
        {
            industries.TransactionPrice[m] = volumes[m][0] > 1e-9
                ? Money.InBillions(revenue[m]) / volumes[m][0]
                : industries.MarketPrice[m];
        }
    }
}
