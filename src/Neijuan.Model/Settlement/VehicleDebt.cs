using Neijuan.Engine.Accounting;
using Neijuan.Model.Markets;

namespace Neijuan.Model.Settlement;

/// <summary>Financing vehicles and developers pay interest, borrow what they lack, and repay when flush (R44, R45); depositors are paid.</summary>
public static class VehicleDebt
{
    public static void Settle(Economy e)
    {
        var (p, ledger, provinces) = (e.Parameters, e.Ledger, e.Provinces);
        for (var r = 0; r < provinces.Count; r++)
        {
            var (vehicle, local, trend) = (Economy.Vehicle(r), Economy.Local(r), provinces.TrendOutput[r]);
            var interest = Money.FromBillions(e.Debt(vehicle) * p.VehicleRate / 4);
            var support = Money.FromBillions(Math.Min(p.InterestSupportShare * interest.Billions, p.InterestSupportLimit * Math.Max(0, e.Cash(local))));
            ledger.Pay(Flow.InterestSupport, local, vehicle, support);
            Service(e, vehicle, r, interest, p.VehicleCashBuffer * trend, p.VehicleRepayment);

            var developer = Economy.Developer(r);
            Service(e, developer, r, Money.FromBillions(e.Debt(developer) * p.LoanRate / 4), p.DeveloperCashBuffer * trend, p.DeveloperRepayment);

            var households = Economy.Households(r);
            var deposit = Money.FromBillions(Math.Max(0, e.Cash(households)) * p.DepositRate / 4);
            ledger.Pay(Flow.DepositInterest, Economy.RegionalBank(r), households, deposit);
            provinces.Income[r] += deposit.Billions;
        }
    }

    static void Service(Economy e, Party borrower, int province, Money interest, double buffer, double repayment)
    {
        PublicWorks.Borrow(e.Ledger, borrower, (interest - Money.Max(Money.Zero, e.Ledger[Instrument.Deposits, borrower])).Billions);
        e.Ledger.Pay(Flow.LoanInterest, borrower, Economy.RegionalBank(province), interest);
        var spare = Math.Max(0, e.Cash(borrower) - buffer);
        e.Ledger.Repay(borrower, Money.FromBillions(Math.Min(spare, e.Debt(borrower) * repayment)));
    }
}
