using Neijuan.Engine.Accounting;
using Neijuan.Model.Agents;

namespace Neijuan.Model.Settlement;

/// <summary>Households pay interest and an instalment on their mortgages; depositors are paid (R29).</summary>
public static class HouseholdDebt
{
    public static void Settle(Households households, Nation nation, Ledger ledger, Setting setting)
    {
        var (p, rates) = (setting.Parameters, nation.Rates.Value);
        foreach (var h in households.Ids)
        {
            var bank = households.Bank[h];
            var earned = Money.FromBillions(Math.Max(0, ledger.Cash(h)) * rates.Deposits / 4);
            ledger.Pay(Flow.DepositInterest, bank, h, earned);
            var debt = ledger.Debt(h);
            var interest = Money.FromBillions(debt * rates.Mortgages / 4);
            ledger.BorrowWhatLacks(h, interest.Billions);
            ledger.Pay(Flow.LoanInterest, h, bank, interest);
            var instalment = Money.FromBillions(Math.Min(p.MortgageInstalment * debt, Math.Max(0, ledger.Cash(h))));
            ledger.Repay(h, instalment);
            households.Earned[h] += (earned - interest).Billions;
            households.MortgageService[h] = (interest + instalment).Billions;
        }
    }
}
