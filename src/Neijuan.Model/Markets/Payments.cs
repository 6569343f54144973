using System.Runtime.Intrinsics;
using Neijuan.Engine.Accounting;
using Neijuan.Engine.Numerics;
using Neijuan.Model.Agents;
using Neijuan.Model.Checks;
using Neijuan.Model.Setup;

namespace Neijuan.Model.Markets;

/// <summary>
/// Who pays for the goods sold: the world, households, utilities and the four investment uses; shortages are imported (R24, R26, R39).
/// </summary>
public static class Payments
{
    public static void Settle(
        Firms firms, Industries industries, GoodsMarkets markets, Provinces provinces, Households households, ServiceProducers services,
        FinancingVehicles vehicles, Developers developers, Nation nation, MarketDay day, Ledger ledger, Setting setting)
    {
        var (revenue, receipts) = (markets.Fen.Zeros(), provinces.Fen.Zeros());
        Deliver(firms, industries, markets, provinces, nation, ledger, setting.Parameters, revenue, receipts);
        Span<double> payers = stackalloc double[4];
        var total = Attribute(industries, markets, revenue, payers);
        Span<long> parts = stackalloc long[4];
        Apportionment.Split(total, payers, parts);
        nation.Exports.Value = Money.InBillions(parts[0]);
        var purchases = day.Purchases;
        purchases.Clear();
        purchases.AddWorld(Flow.Exports, parts[0]);
        purchases.Add(Flow.ConsumptionOfGoods, Sector.Households, parts[1], households.Consumption.Span[..households.Count], ledger);
        var installations = purchases.Add(
            Flow.HomeInstallations, Sector.ServiceProducers, parts[2], provinces.Weight.Span[..provinces.Count], ledger);
        Investment.Settle(
            firms, provinces, services, vehicles, developers, nation, day, ledger, parts[3], installations, receipts, setting.Parameters);
    }

    // Revenue by market is divided among exports, households, installations at home and investment as demand was. Returns all revenue.
    static long Attribute(Industries industries, GoodsMarkets markets, ReadOnlySpan<long> revenue, Span<double> payers)
    {
        payers.Clear();
        var total = 0L;
        foreach (var s in industries.Ids)
        {
            var home = 0.0;
            foreach (var market in (ReadOnlySpan<MarketId>)[MarketId.Low(s), MarketId.High(s)])
            {
                var abroad = markets.Demand[market] > 0 ? markets.ExportDemand[market] / markets.Demand[market] : 0;
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

    // What is sold is paid for and leaves the stock. Stocks of goods are valued at cash cost: production adds, sales and spoilage take at
    // the average value of the stock.
    static void Deliver(
        Firms firms, Industries industries, GoodsMarkets markets, Provinces provinces, Nation nation, Ledger ledger, Parameters p,
        long[] revenue, long[] receipts)
    {
        var (market, price, sales, invoiced) = (firms.Market.Items, firms.Price.Items, firms.Sales.Items, firms.Revenue.Items);
        var (output, stock, cost) = (firms.Output.Items, firms.Inventory.Items, firms.UnitCost.Items);
        var accounts = ledger.AccountsOf(Sector.Firms, firms.ByProvince(provinces));
        var values = ledger.HoldingsOf(Instrument.Inventories, Sector.Firms);
        var cash = nation.CostShares.Value.Cash;
        var volumes = markets.Two.Zeros(); // sold and made
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
            var share = Money.Round(Choice.If(any, value.ToDoubles() * (sold / available)));
            var withdrawn = Choice.If(any, Vector256.Min(share, value), value); // beyond 2^53 fen a value is rounded, and the share with it
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
        foreach (var s in industries.Ids) industries.OutputVolume[s] = volumes[MarketId.Low(s)][1] + volumes[MarketId.High(s)][1];
        foreach (var m in markets.Ids)
            markets.TransactionPrice[m] = volumes[m][0] > 1e-9 ? Money.InBillions(revenue[m]) / volumes[m][0] : markets.Price[m];
    }
}
