using Neijuan.Engine.Accounting;
using Neijuan.Model.Agents;

namespace Neijuan.Model.Settlement;

/// <summary>Corporations belong to somebody: equity is marked to own funds at book value, so that they have no net worth of their own (own-funds method).</summary>
public static class BookEquity
{
    public static void Mark(Firms firms, Provinces provinces, Ledger ledger)
    {
        MarkFirms(firms, provinces, ledger);
        foreach (var failed in firms.Leaving) MarkFailed(firms, ledger, failed);
        firms.Leaving.Clear();
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

    static void MarkFirms(Firms firms, Provinces provinces, Ledger ledger)
    {
        var (stake, province) = (firms.VehicleStake.Items, firms.Province.Items);
        var (households, vehicles) = (ledger.TotalsByBank(), ledger.TotalsByBank());
        var deposits = ledger.Positions(Instrument.Deposits, Sector.Firms);
        var loans = ledger.Positions(Instrument.Loans, Sector.Firms);
        var capital = ledger.Positions(Instrument.ProductiveCapital, Sector.Firms);
        var stocks = ledger.Positions(Instrument.Inventories, Sector.Firms);
        var equity = ledger.HoldingsOf(Instrument.Equity, Sector.Firms);
        foreach (var i in firms.Live)
        {
            var change = deposits[i] + loans[i] + capital[i] + stocks[i] + equity[i];
            var ofVehicle = stake[i] == 0 ? 0 : Money.Round(change * stake[i]);
            equity.Revalue(i, ofVehicle, ref vehicles[province[i]]);
            equity.Revalue(i, change - ofVehicle, ref households[province[i]]);
        }

        ledger.SettleRevaluation(Instrument.Equity, Sector.Firms, households.AsSpan(0, provinces.Count), Economy.ToHouseholds);
        ledger.SettleRevaluation(Instrument.Equity, Sector.Firms, vehicles.AsSpan(0, provinces.Count), Economy.ToVehicle);
    }

    // What a failed firm left: its owners' last gain or loss.
    static void MarkFailed(Firms firms, Ledger ledger, int failed)
    {
        var (party, province) = (Economy.Firm(failed), firms.Province.Items[failed]);
        var change = ledger.NetWorth(party);
        var vehicles = change.Share(firms.VehicleStake.Items[failed]);
        ledger.Revalue(Instrument.Equity, Economy.Vehicle(province), party, vehicles);
        ledger.Revalue(Instrument.Equity, Economy.Households(province), party, change - vehicles);
    }

    static void MarkOne(Ledger ledger, Party corporation, Party owner) =>
        ledger.Revalue(Instrument.Equity, owner, corporation, ledger.NetWorth(corporation));
}
