using Neijuan.Engine.Accounting;
using Neijuan.Engine.Numerics;
using Neijuan.Model.Agents;
using Neijuan.Model.Formulas;
using Neijuan.Model.Setup;

namespace Neijuan.Model.Settlement;

/// <summary>Profitable firms with cash to spare pay dividends to the households of their province (R63).</summary>
public static class Dividends
{
    public static void Pay(Firms firms, Provinces provinces, Nation nation, Ledger ledger, Setting setting)
    {
        var p = setting.Parameters;
        var cash = nation.CostShares.Value.Cash;
        var (profit, capacity, cost, soft) = (firms.Profit.Items, firms.Capacity.Items, firms.UnitCost.Items, firms.SoftRate.Items);
        var groups = firms.ByProvince(provinces);
        var accounts = ledger.AccountsOf(Sector.Firms, groups);
        var paid = provinces.Fen.Zeros();
        for (var i = 0; i < firms.Count; i += Lanes.Count)
        {
            var interest = Lending.Interest(Money.InBillions(accounts.DebtsAt(i)), soft.At(i).IsSet(), nation.Rates);
            var dividend = Money.FenFromBillions(
                Payout(profit.At(i), Money.InBillions(accounts.DepositsAt(i)), capacity.At(i) * cost.At(i) * cash, interest, p));
            accounts.Pay(i, dividend);
            accounts.Total(paid, i, dividend);
        }

        ledger.SettlePayments(Flow.Dividends, Sector.Firms, paid, groups, provinces.ToHouseholds);
        foreach (var r in provinces.Ids) provinces.Income[r] += Money.InBillions(paid[r]);
    }

    /// <summary>
    /// Part of the profit, at most part of the deposit, where that is more than some cash costs and some quarters' interest.
    /// </summary>
    internal static Doubles Payout(Doubles profit, Doubles deposit, Doubles cashCost, Doubles interest, Parameters p)
    {
        var pays = (profit > 0) & (deposit > (cashCost * p.DividendCashFloor) + (interest * p.DividendInterestCover));
        return Choice.If(pays, Bound.AtMost(profit * p.DividendShare, deposit * p.DividendCashCeiling));
    }
}
