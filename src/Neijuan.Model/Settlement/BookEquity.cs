using Neijuan.Engine.Accounting;
using Neijuan.Engine.Numerics;
using Neijuan.Model.Agents;

namespace Neijuan.Model.Settlement;

/// <summary>Corporations belong to somebody: equity is marked to own funds at book value, so that they have no net worth of their own (R67, own-funds method).</summary>
public static class BookEquity
{
    public static void Mark(Firms firms, Provinces provinces, Ledger ledger)
    {
        MarkFirms(firms, provinces, ledger);
        for (var r = 0; r < provinces.Count; r++)
        {
            MarkOne(ledger, Economy.Services(r), Economy.Households(r));
            MarkOne(ledger, Economy.Developer(r), Economy.Households(r));
            MarkOne(ledger, Economy.Vehicle(r), Economy.Local(r));
            MarkOne(ledger, Economy.RegionalBank(r), Economy.Treasury);
        }

        MarkOne(ledger, new Party(Sector.Banks, provinces.Count), Economy.Treasury);
        MarkOne(ledger, Economy.CentralBank, Economy.Treasury);
    }

    // Those that have left this quarter too: their owners' last gain or loss.
    static void MarkFirms(Firms firms, Provinces provinces, Ledger ledger)
    {
        var (stake, province) = (firms.VehicleStake.Items, firms.Province.Items);
        var totals = ledger.TwoTotalsByBank();
        var deposits = ledger.Positions(Instrument.Deposits, Sector.Firms);
        var loans = ledger.Positions(Instrument.Loans, Sector.Firms);
        var capital = ledger.Positions(Instrument.ProductiveCapital, Sector.Firms);
        var stocks = ledger.Positions(Instrument.Inventories, Sector.Firms);
        var equity = ledger.HoldingsOf(Instrument.Equity, Sector.Firms);
        for (var i = 0; i < firms.Count; i += Lanes.Count)
        {
            var change = deposits.At(i) + loans.At(i) + capital.At(i) + stocks.At(i) + equity.At(i);
            var ofVehicle = Money.Round(change.ToDoubles() * stake.At(i));
            equity.Take(i, change);
            Totals.Add(totals, province, i, change - ofVehicle, ofVehicle);
        }

        ledger.SettleRevaluation(Instrument.Equity, Sector.Firms, ledger.Heading(totals, 0).AsSpan(0, provinces.Count), Economy.ToHouseholds);
        ledger.SettleRevaluation(Instrument.Equity, Sector.Firms, ledger.Heading(totals, 1).AsSpan(0, provinces.Count), Economy.ToVehicle);
    }

    static void MarkOne(Ledger ledger, Party corporation, Party owner) =>
        ledger.Revalue(Instrument.Equity, owner, corporation, ledger.NetWorth(corporation));
}
