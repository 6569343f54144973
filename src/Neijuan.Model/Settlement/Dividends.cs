using Neijuan.Engine.Accounting;
using Neijuan.Engine.Numerics;
using Neijuan.Model.Agents;
using Neijuan.Model.Decisions;
using Neijuan.Model.Setup;

namespace Neijuan.Model.Settlement;

/// <summary>Profitable firms with cash to spare pay dividends to the households of their province (R63).</summary>
public static class Dividends
{
    public static void Pay(Firms firms, Provinces provinces, Ledger ledger, Setting setting)
    {
        var p = setting.Parameters;
        var cash = Decisions.Costs.CashShare(p);
        var (profit, capacity, cost) = (firms.Profit.Items, firms.Capacity.Items, firms.UnitCost.Items);
        var accounts = ledger.AccountsOf(Sector.Firms);
        var paid = ledger.TotalsByBank();
        for (var i = 0; i < firms.Count; i += Lanes.Count)
        {
            var (gain, deposit, debt) = (profit.At(i), Money.InBillions(accounts.DepositsAt(i)), Money.InBillions(accounts.DebtsAt(i)));
            var needed = (capacity.At(i) * p.DividendCashFloor * cost.At(i) * cash) + (debt * p.LoanRate * 0.25 * p.DividendInterestCover);
            var pays = (gain > 0) & (deposit > needed);
            var dividend = Money.FenFromBillions(Choice.If(pays, Bound.AtMost(gain * p.DividendShare, deposit * p.DividendCashCeiling)));
            accounts.Pay(i, dividend);
            accounts.Total(paid, i, dividend);
        }

        ledger.SettlePayments(Flow.Dividends, Sector.Firms, paid, Economy.ToHouseholds);
        for (var r = 0; r < provinces.Count; r++) provinces.Income[r] += Money.InBillions(paid[r]);
    }
}
