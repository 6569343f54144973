using Neijuan.Engine.Accounting;
using Neijuan.Model.Markets;

namespace Neijuan.Model.Settlement;

/// <summary>Transfers, provincial deficits covered by land sales to vehicles, bank capital, and the treasury's bonds (R36, R42, R46, R47).</summary>
public static class PublicFinance
{
    public static void Settle(Economy e)
    {
        var (p, ledger, provinces) = (e.Parameters, e.Ledger, e.Provinces);
        for (var r = 0; r < provinces.Count; r++)
        {
            var (local, vehicle, trend) = (Economy.Local(r), Economy.Vehicle(r), provinces.TrendOutput[r]);
            ledger.Pay(Flow.IntergovernmentalTransfers, Economy.Treasury, local, Money.FromBillions(p.TransferShare * trend));
            SellLandToVehicle(e, local, vehicle, (p.ProvinceCashFloor * trend) - e.Cash(local));
            var surplus = p.ProvinceSurplusShare * Math.Max(0, e.Cash(local) - (p.ProvinceCashCeiling * trend));
            ledger.Purchase(Instrument.Equity, local, vehicle, Money.FromBillions(surplus));
            KeepCapital(e, Economy.RegionalBank(r));
        }

        KeepCapital(e, e.NationalBank);
        ledger.Pay(Flow.BondInterest, Economy.Treasury, e.NationalBank, ledger[Instrument.Bonds, e.NationalBank].Share(p.BondRate / 4));
        KeepTreasury(e);
    }

    static void SellLandToVehicle(Economy e, Party local, Party vehicle, double deficit)
    {
        if (deficit <= 0) return;
        var land = Money.FromBillions(deficit);
        e.Ledger.Lend(vehicle, land);
        e.Ledger.Pay(Flow.LandPurchases, vehicle, local, land);
        e.Ledger.Change(OtherChange.AppearanceOfLand, Instrument.Land, local, land);
        e.Ledger.HandOver(Instrument.Land, local, vehicle, land);
    }

    // Own funds of a bank: what its positions leave before the owner's equity is marked to book.
    static void KeepCapital(Economy e, Party bank)
    {
        var (p, ledger) = (e.Parameters, e.Ledger);
        var loans = ledger[Instrument.Loans, bank];
        var equity = loans + ledger[Instrument.Bonds, bank] + ledger[Instrument.Reserves, bank] + ledger[Instrument.Deposits, bank];
        var excess = equity - loans.Share(p.BankPayoutRatio);
        if (excess > Money.Zero) ledger.Pay(Flow.Dividends, bank, Economy.Treasury, excess.Share(p.BankPayoutShare));
        var gap = loans.Share(p.BankRecapitalisationRatio) - equity;
        if (gap > Money.Zero) ledger.Purchase(Instrument.Equity, Economy.Treasury, bank, gap);
    }

    static void KeepTreasury(Economy e)
    {
        var (p, ledger) = (e.Parameters, e.Ledger);
        var normal = e.Nation.TreasuryNormal * e.Provinces.TrendOutputIndex;
        var deposit = ledger[Instrument.TreasuryDeposits, Economy.Treasury].Billions;
        if (deposit < p.TreasuryFloor * normal)
            ledger.Purchase(Instrument.Bonds, e.NationalBank, Economy.Treasury, Money.FromBillions((p.TreasuryFloor * normal) - deposit));
        if (deposit > p.TreasuryCeiling * normal)
        {
            var outstanding = ledger[Instrument.Bonds, e.NationalBank];
            ledger.Purchase(Instrument.Bonds, e.NationalBank, Economy.Treasury,
                -Money.Min(outstanding, Money.FromBillions(deposit - (p.TreasuryCeiling * normal))));
        }
    }
}
