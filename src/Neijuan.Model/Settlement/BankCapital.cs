using Neijuan.Engine.Accounting;
using Neijuan.Model.Agents;
using Neijuan.Model.Markets;
using Neijuan.Model.Policies;
using Neijuan.Model.Setup;

namespace Neijuan.Model.Settlement;

/// <summary>
/// Banks with little capital roll over less; what they have beyond a norm goes to the treasury, which recapitalises them while it has room
/// (R33, R36).
/// </summary>
public static class BankCapital
{
    public static void Settle(Provinces provinces, Banks banks, Nation nation, Ledger ledger, Setting setting)
    {
        var p = setting.Parameters;
        var room = Infrastructure.FiscalRoom(nation, ledger, p);
        foreach (var bank in banks.Ids) Keep(ledger, bank, room > 0, p);
        var (weighted, loans) = (0.0, 0.0);
        foreach (var r in provinces.Ids)
        {
            var bank = provinces.Bank[r];
            var lent = ledger[Instrument.Loans, bank].Billions;
            var hardness = Hardness(OwnFunds(ledger, bank).Billions / Math.Max(lent, 1e-9), p);
            banks.Hardness[bank] = 1 - (setting.Policy[Levers.BankHardening] * (1 - hardness));
            (weighted, loans) = (weighted + (lent * banks.Hardness[bank]), loans + lent);
        }

        nation.BankHardness.Value = loans > 0 ? weighted / loans : 1;
    }

    /// <summary>
    /// h = clip((k − k_0) / (k_1 − k_0), floor, 1), k own funds over loans: what of its usual indulgence a bank can afford (R33).
    /// </summary>
    internal static double Hardness(double ownFunds, Parameters p) => Math.Clamp(
        (ownFunds - p.HardnessFloorCapital) / (p.HardnessFullCapital - p.HardnessFloorCapital), p.HardnessFloor, 1);

    // What a bank's positions leave before the owner's equity is marked to book.
    static Money OwnFunds(Ledger ledger, Party bank) =>
        ledger[Instrument.Loans, bank] + ledger[Instrument.Bonds, bank] + ledger[Instrument.Reserves, bank]
        + ledger[Instrument.Deposits, bank];

    static void Keep(Ledger ledger, Party bank, bool affordable, Parameters p)
    {
        var loans = ledger[Instrument.Loans, bank];
        var equity = OwnFunds(ledger, bank);
        var excess = equity - loans.Share(p.BankPayoutRatio);
        if (excess > Money.Zero) ledger.Pay(Flow.Dividends, bank, Parties.Treasury, excess.Share(p.BankPayoutShare));
        var gap = loans.Share(p.BankRecapitalisationRatio) - equity;
        if (gap > Money.Zero && affordable) ledger.Purchase(Instrument.Equity, Parties.Treasury, bank, gap);
    }
}
