using Neijuan.Engine.Accounting;
using Neijuan.Model.Agents;
using Neijuan.Model.Policies;
using Neijuan.Model.Setup;

namespace Neijuan.Model.Settlement;

/// <summary>
/// Transfers, bonds of provinces and interest on them, provincial deficits covered by land sales to vehicles, and the treasury's bonds
/// (R29, R42, R46, R47).
/// </summary>
public static class PublicFinance
{
    public static void Settle(Provinces provinces, Banks banks, Nation nation, Ledger ledger, Setting setting)
    {
        var p = setting.Parameters;
        foreach (var r in provinces.Ids)
        {
            var (vehicle, trend) = (provinces.Vehicle[r], provinces.TrendOutput[r]);
            ledger.Pay(Flow.IntergovernmentalTransfers, Parties.Treasury, r, Money.FromBillions(p.TransferShare * trend));
            ledger.Purchase(
                Instrument.Bonds, provinces.Bank[r], r, Money.FromBillions(setting.Policy[Levers.GeneralBonds] * trend));
            ledger.Pay(Flow.BondInterest, r, provinces.Bank[r], -ledger[Instrument.Bonds, r].Share(nation.Rates.Value.Bonds / 4));
            SellLandToVehicle(ledger, r, vehicle, (p.ProvinceCashFloor * trend) - ledger.Cash(r));
            var surplus = p.ProvinceSurplusShare * Math.Max(0, ledger.Cash(r) - (p.ProvinceCashCeiling * trend));
            ledger.Purchase(Instrument.Equity, r, vehicle, Money.FromBillions(surplus));
        }

        var interest = ledger[Instrument.Bonds, banks.National].Share(nation.Rates.Value.Bonds / 4);
        ledger.Pay(Flow.BondInterest, Parties.Treasury, banks.National, interest);
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
