using Neijuan.Engine.Accounting;
using Neijuan.Model.Agents;
using Neijuan.Model.Setup;

namespace Neijuan.Model.Settlement;

/// <summary>Transfers, provincial deficits covered by land sales to vehicles, bank capital, and the treasury's bonds (R29, R36, R42, R46, R47).</summary>
public static class PublicFinance
{
    public static void Settle(Provinces provinces, Banks banks, Nation nation, Ledger ledger, Setting setting)
    {
        var p = setting.Parameters;
        foreach (var r in provinces.Ids)
        {
            var (vehicle, trend) = (provinces.Vehicle[r], provinces.TrendOutput[r]);
            ledger.Pay(Flow.IntergovernmentalTransfers, Parties.Treasury, r, Money.FromBillions(p.TransferShare * trend));
            SellLandToVehicle(ledger, r, vehicle, (p.ProvinceCashFloor * trend) - ledger.Cash(r));
            var surplus = p.ProvinceSurplusShare * Math.Max(0, ledger.Cash(r) - (p.ProvinceCashCeiling * trend));
            ledger.Purchase(Instrument.Equity, r, vehicle, Money.FromBillions(surplus));
        }

        foreach (var bank in banks.Ids) KeepCapital(ledger, bank, p);
        ledger.Pay(Flow.BondInterest, Parties.Treasury, banks.National, ledger[Instrument.Bonds, banks.National].Share(p.BondRate / 4));
        KeepTreasury(ledger, banks.National, nation.TreasuryNormal * nation.TrendOutputIndex, p);
    }

    // A province that runs out of cash sells land to its vehicle, which borrows for it (R46).
    static void SellLandToVehicle(Ledger ledger, Party local, Party vehicle, double deficit)
    {
        if (deficit <= 0) return;
        var land = Money.FromBillions(deficit);
        ledger.Lend(vehicle, land);
        ledger.Pay(Flow.LandPurchases, vehicle, local, land);
        ledger.Change(OtherChange.AppearanceOfLand, Instrument.Land, local, land);
        ledger.HandOver(Instrument.Land, local, vehicle, land);
    }

    // Own funds of a bank: what its positions leave before the owner's equity is marked to book.
    static void KeepCapital(Ledger ledger, Party bank, Parameters p)
    {
        var loans = ledger[Instrument.Loans, bank];
        var equity = loans + ledger[Instrument.Bonds, bank] + ledger[Instrument.Reserves, bank] + ledger[Instrument.Deposits, bank];
        var excess = equity - loans.Share(p.BankPayoutRatio);
        if (excess > Money.Zero) ledger.Pay(Flow.Dividends, bank, Parties.Treasury, excess.Share(p.BankPayoutShare));
        var gap = loans.Share(p.BankRecapitalisationRatio) - equity;
        if (gap > Money.Zero) ledger.Purchase(Instrument.Equity, Parties.Treasury, bank, gap);
    }

    // The treasury keeps its deposit between a floor and a ceiling by issuing and redeeming bonds (R47).
    static void KeepTreasury(Ledger ledger, Party bank, double normal, Parameters p)
    {
        var deposit = ledger[Instrument.TreasuryDeposits, Parties.Treasury].Billions;
        if (deposit < p.TreasuryFloor * normal)
            ledger.Purchase(Instrument.Bonds, bank, Parties.Treasury, Money.FromBillions((p.TreasuryFloor * normal) - deposit));
        if (deposit > p.TreasuryCeiling * normal)
        {
            var redeemed = Money.Min(ledger[Instrument.Bonds, bank], Money.FromBillions(deposit - (p.TreasuryCeiling * normal)));
            ledger.Purchase(Instrument.Bonds, bank, Parties.Treasury, -redeemed);
        }
    }
}
