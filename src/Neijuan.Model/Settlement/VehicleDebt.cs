using Neijuan.Engine.Accounting;
using Neijuan.Model.Agents;

namespace Neijuan.Model.Settlement;

/// <summary>
/// Financing vehicles and developers pay interest, borrow what they lack, and repay when flush (R44, R45); depositors are paid (R29).
/// </summary>
public static class VehicleDebt
{
    public static void Settle(Provinces provinces, Households households, Ledger ledger, Setting setting)
    {
        var p = setting.Parameters;
        foreach (var r in provinces.Ids)
        {
            var (vehicle, developer, bank, trend) = (provinces.Vehicle[r], provinces.Developer[r], provinces.Bank[r],
                provinces.TrendOutput[r]);
            var interest = Money.FromBillions(ledger.Debt(vehicle) * p.VehicleRate / 4);
            var support = Math.Min(p.InterestSupportShare * interest.Billions, p.InterestSupportLimit * Math.Max(0, ledger.Cash(r)));
            ledger.Pay(Flow.InterestSupport, r, vehicle, Money.FromBillions(support));
            Service(ledger, vehicle, bank, interest, p.VehicleCashBuffer * trend, p.VehicleRepayment);
            Service(ledger, developer, bank, Money.FromBillions(ledger.Debt(developer) * p.LoanRate / 4), p.DeveloperCashBuffer * trend,
                p.DeveloperRepayment);
        }

        foreach (var h in households.Ids)
        {
            var earned = Money.FromBillions(Math.Max(0, ledger.Cash(h)) * p.DepositRate / 4);
            ledger.Pay(Flow.DepositInterest, households.Bank[h], h, earned);
            households.Earned[h] += earned.Billions;
        }
    }

    static void Service(Ledger ledger, Party borrower, Party bank, Money interest, double buffer, double repayment)
    {
        ledger.Borrow(borrower, (interest - Money.Max(Money.Zero, ledger[Instrument.Deposits, borrower])).Billions);
        ledger.Pay(Flow.LoanInterest, borrower, bank, interest);
        var spare = Math.Max(0, ledger.Cash(borrower) - buffer);
        ledger.Repay(borrower, Money.FromBillions(Math.Min(spare, ledger.Debt(borrower) * repayment)));
    }
}
