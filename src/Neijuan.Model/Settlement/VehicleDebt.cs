using Neijuan.Engine.Accounting;
using Neijuan.Model.Agents;
using Neijuan.Model.Setup;

namespace Neijuan.Model.Settlement;

/// <summary>Financing vehicles and developers pay interest, borrow what they lack, and repay when flush (R44, R45); depositors are paid (R29).</summary>
public static class VehicleDebt
{
    public static void Settle(Provinces provinces, Ledger ledger, Setting setting)
    {
        var p = setting.Parameters;
        for (var r = 0; r < provinces.Count; r++)
        {
            var (vehicle, local, developer, households, trend) =
                (Economy.Vehicle(r), Economy.Local(r), Economy.Developer(r), Economy.Households(r), provinces.TrendOutput[r]);
            var interest = Money.FromBillions(ledger.Debt(vehicle) * p.VehicleRate / 4);
            var support = Math.Min(p.InterestSupportShare * interest.Billions, p.InterestSupportLimit * Math.Max(0, ledger.Cash(local)));
            ledger.Pay(Flow.InterestSupport, local, vehicle, Money.FromBillions(support));
            Service(ledger, vehicle, r, interest, p.VehicleCashBuffer * trend, p.VehicleRepayment);
            Service(ledger, developer, r, Money.FromBillions(ledger.Debt(developer) * p.LoanRate / 4), p.DeveloperCashBuffer * trend, p.DeveloperRepayment);
            var earned = Money.FromBillions(Math.Max(0, ledger.Cash(households)) * p.DepositRate / 4);
            ledger.Pay(Flow.DepositInterest, Economy.RegionalBank(r), households, earned);
            provinces.Income[r] += earned.Billions;
        }
    }

    static void Service(Ledger ledger, Party borrower, int province, Money interest, double buffer, double repayment)
    {
        ledger.Borrow(borrower, (interest - Money.Max(Money.Zero, ledger[Instrument.Deposits, borrower])).Billions);
        ledger.Pay(Flow.LoanInterest, borrower, Economy.RegionalBank(province), interest);
        var spare = Math.Max(0, ledger.Cash(borrower) - buffer);
        ledger.Repay(borrower, Money.FromBillions(Math.Min(spare, ledger.Debt(borrower) * repayment)));
    }
}
