using Neijuan.Engine.Accounting;
using Neijuan.Engine.Numerics;
using Neijuan.Model.Agents;

namespace Neijuan.Model.Settlement;

/// <summary>Profitable firms with cash to spare pay dividends to the households of their province.</summary>
public static class Dividends
{
    public static void Pay(Firms firms, Provinces provinces, Ledger ledger, Setting setting)
    {
        var p = setting.Parameters;
        var cash = Decisions.Costs.CashShare(p);
        var (profit, capacity, cost) = (firms.Profit.Items, firms.Capacity.Items, firms.UnitCost.Items);
        var accounts = ledger.AccountsOf(Sector.Firms);
        var paid = ledger.TotalsByBank();
        foreach (var i in firms.Live)
        {
            var (deposit, interest) = (Money.InBillions(accounts.Deposit(i)), Money.InBillions(accounts.Debt(i)) * p.LoanRate / 4);
            var pays = profit[i] > 0 & deposit > (p.DividendCashFloor * capacity[i] * cost[i] * cash) + (p.DividendInterestCover * interest);
            var dividend = Choice.If(pays, Money.FenFromBillions(Bound.AtMost(p.DividendShare * profit[i], p.DividendCashCeiling * deposit)));
            accounts.Pay(i, dividend, ref paid[accounts.BankOf(i)]);
        }

        ledger.SettlePayments(Flow.Dividends, Sector.Firms, paid, Economy.ToHouseholds);
        for (var r = 0; r < provinces.Count; r++) provinces.Income[r] += Money.InBillions(paid[r]);
    }
}
