using Neijuan.Engine.Accounting;
using Neijuan.Engine.Numerics;
using Neijuan.Model.Agents;
using Neijuan.Model.Formulas;
using Neijuan.Model.Setup;

namespace Neijuan.Model.Settlement;

/// <summary>Profitable firms with cash to spare pay dividends to the households of their province (R63).</summary>
public static class Dividends
{
    public static void Pay(Firms firms, Provinces provinces, Ledger ledger, Setting setting)
    {
        var p = setting.Parameters;
        var cash = UnitCosts.CashShare(p);
        var (profit, capacity, cost) = (firms.Profit.Items, firms.Capacity.Items, firms.UnitCost.Items);
        var groups = firms.ByProvince(provinces);
        var accounts = ledger.AccountsOf(Sector.Firms, groups);
        var paid = provinces.Fen.Zeros();
        for (var i = 0; i < firms.Count; i += Lanes.Count)
        {
            var (gain, deposit, debt) = (profit.At(i), Money.InBillions(accounts.DepositsAt(i)), Money.InBillions(accounts.DebtsAt(i)));
            var needed = (capacity.At(i) * p.DividendCashFloor * cost.At(i) * cash) + (debt * p.LoanRate * 0.25 * p.DividendInterestCover);
            var pays = (gain > 0) & (deposit > needed);
            var dividend = Money.FenFromBillions(Choice.If(pays, Bound.AtMost(gain * p.DividendShare, deposit * p.DividendCashCeiling)));
            accounts.Pay(i, dividend);
            accounts.Total(paid, i, dividend);
        }

        ledger.SettlePayments(Flow.Dividends, Sector.Firms, paid, groups, provinces.ToHouseholds);
        foreach (var r in provinces.Ids) provinces.Income[r] += Money.InBillions(paid[r]);
    }
}
