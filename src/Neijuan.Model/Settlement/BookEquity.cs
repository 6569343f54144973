using Neijuan.Engine.Accounting;
using Neijuan.Model.Agents;

namespace Neijuan.Model.Settlement;

/// <summary>Corporations belong to somebody: equity is marked to own funds at book value, so that they have no net worth of their own (own-funds method).</summary>
public static class BookEquity
{
    public static void Mark(Economy e)
    {
        var (ledger, provinces) = (e.Ledger, e.Provinces);
        MarkFirms(e);
        for (var r = 0; r < provinces.Count; r++)
        {
            MarkOne(ledger, Economy.Services(r), Economy.Households(r));
            MarkOne(ledger, Economy.Developer(r), Economy.Households(r));
            MarkOne(ledger, Economy.Vehicle(r), Economy.Local(r));
            MarkOne(ledger, Economy.RegionalBank(r), Economy.Treasury);
        }

        MarkOne(ledger, e.NationalBank, Economy.Treasury);
        MarkOne(ledger, Economy.CentralBank, Economy.Treasury);
    }

    internal static void MarkFirms(Economy e)
    {
        var firms = e.Firms;
        var households = e.Amounts(0);
        var vehicles = e.Amounts(1);
        var stake = firms.VehicleStake.Span;
        var deposits = e.Ledger.Positions(Instrument.Deposits, Sector.Firms);
        var loans = e.Ledger.Positions(Instrument.Loans, Sector.Firms);
        var capital = e.Ledger.Positions(Instrument.ProductiveCapital, Sector.Firms);
        var stocks = e.Ledger.Positions(Instrument.Inventories, Sector.Firms);
        var equity = e.Ledger.Positions(Instrument.Equity, Sector.Firms);
        for (var i = 0; i < firms.Count; i++)
        {
            var change = deposits[i] + loans[i] + capital[i] + stocks[i] + equity[i];
            if (change == 0) continue;
            vehicles[i] = (long)Math.Round(change * stake[i]);
            households[i] = change - vehicles[i];
        }

        var province = firms.Province.Span[..firms.Count];
        e.Ledger.RevalueEach(Instrument.Equity, Sector.Firms, households, province, e.Provinces.Count, Economy.Households);
        e.Ledger.RevalueEach(Instrument.Equity, Sector.Firms, vehicles, province, e.Provinces.Count, Economy.Vehicle);
    }

    internal static void MarkOne(Ledger ledger, Party corporation, Party owner) =>
        ledger.Revalue(Instrument.Equity, owner, corporation, ledger.NetWorth(corporation));
}
