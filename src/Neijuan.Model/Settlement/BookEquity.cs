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
        var (households, vehicles) = (firms.Scratch(0), firms.Scratch(1));
        var (stake, province) = (firms.VehicleStake.Items, firms.Province.Items);
        var deposits = ledger.Positions(Instrument.Deposits, Sector.Firms);
        var loans = ledger.Positions(Instrument.Loans, Sector.Firms);
        var capital = ledger.Positions(Instrument.ProductiveCapital, Sector.Firms);
        var stocks = ledger.Positions(Instrument.Inventories, Sector.Firms);
        var equity = ledger.Positions(Instrument.Equity, Sector.Firms);
        foreach (var i in firms.Live)
        {
            var change = deposits[i] + loans[i] + capital[i] + stocks[i] + (equity.IsEmpty ? 0 : equity[i]);
            vehicles[i] = Money.Round(change * stake[i]);
            households[i] = change - vehicles[i];
        }

        ledger.RevalueEach(Instrument.Equity, Sector.Firms, firms.Live, households, province, provinces.Count, Economy.ToHouseholds);
        ledger.RevalueEach(Instrument.Equity, Sector.Firms, firms.Live, vehicles, province, provinces.Count, Economy.ToVehicle);
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
