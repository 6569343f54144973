using Neijuan.Engine.Accounting;
using Neijuan.Model.Agents;

namespace Neijuan.Model.Settlement;

/// <summary>
/// Developers pay interest and hand what they do not need for building to their owners; where building stands still, banks write
/// off (R44).
/// </summary>
public static class DeveloperDebt
{
    public static void Settle(Provinces provinces, Developers developers, Nation nation, Ledger ledger, Setting setting)
    {
        var p = setting.Parameters;
        foreach (var r in provinces.Ids)
        {
            var (developer, bank) = (provinces.Developer[r], provinces.Bank[r]);
            var interest = Money.FromBillions(ledger.Debt(developer) * nation.Rates.Value.Loans / 4);
            ledger.BorrowWhatLacks(developer, interest.Billions);
            ledger.Pay(Flow.LoanInterest, developer, bank, interest);
            var standing = 1 - developers.Speed[developer];
            if (standing > p.BuildingDelayTolerated)
            {
                var lost = Money.FromBillions(ledger.Debt(developer) * p.DeveloperWriteOff * standing);
                ledger.WriteOff(Instrument.Loans, bank, developer, lost);
            }

            var kept = p.DeveloperCashQuarters * developers.WorkOwed[developer] / p.BuildingQuarters;
            if (standing > p.BuildingDelayTolerated) continue;
            var dividend = Money.FromBillions(p.DeveloperPayout * Math.Max(0, ledger.Cash(developer) - kept));
            ledger.Pay(Flow.Dividends, developer, provinces.HouseholdsOf(r), dividend);
            provinces.Income[r] += dividend.Billions;
        }
    }
}
