using Neijuan.Engine.Accounting;
using Neijuan.Engine.Numerics;
using Neijuan.Model.Agents;

namespace Neijuan.Model.Settlement;

/// <summary>Corporations belong to somebody: equity is marked to own funds at book value, so that they have no net worth of their own (R67, own-funds method).</summary>
public static class BookEquity
{
    public static void Mark(Firms firms, Provinces provinces, Banks banks, Ledger ledger)
    {
        MarkFirms(firms, provinces, ledger);
        foreach (var r in provinces.Ids)
        {
            MarkOne(ledger, provinces.Services[r], provinces.HouseholdsOf(r));
            MarkOne(ledger, provinces.Developer[r], provinces.HouseholdsOf(r));
            MarkOne(ledger, provinces.Vehicle[r], r);
        }

        foreach (var bank in banks.Ids) MarkOne(ledger, bank, Parties.Treasury);
        MarkOne(ledger, Parties.CentralBank, Parties.Treasury);
    }

    // Those that have left this quarter too: their owners' last gain or loss.
    static void MarkFirms(Firms firms, Provinces provinces, Ledger ledger)
    {
        var (stake, province) = (firms.VehicleStake.Items, firms.Province.Items);
        var totals = provinces.TwoFen.Zeros();
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

        ledger.SettleRevaluation(Instrument.Equity, Sector.Firms, provinces.Heading(totals, 0), provinces.ToHouseholds);
        ledger.SettleRevaluation(Instrument.Equity, Sector.Firms, provinces.Heading(totals, 1), provinces.ToVehicle);
    }

    static void MarkOne(Ledger ledger, Party corporation, PartyGroup owners) =>
        ledger.Revalue(Instrument.Equity, owners, corporation, ledger.NetWorth(corporation));
}
