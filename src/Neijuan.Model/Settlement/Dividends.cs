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
        var deposits = ledger.Positions(Instrument.Deposits, Sector.Firms);
        var loans = ledger.Positions(Instrument.Loans, Sector.Firms);
        var amounts = firms.Scratch(0);
        foreach (var i in firms.Live)
        {
            amounts[i] = 0;
            if (profit[i] <= 0) continue;
            var (deposit, interest) = (Money.InBillions(deposits[i]), Money.InBillions(-loans[i]) * p.LoanRate / 4);
            if (deposit <= (p.DividendCashFloor * capacity[i] * cost[i] * cash) + (p.DividendInterestCover * interest)) continue;
            amounts[i] = Money.FenFromBillions(Bound.AtMost(p.DividendShare * profit[i], p.DividendCashCeiling * deposit));
        }

        var paid = ledger.PayEach(Flow.Dividends, Sector.Firms, firms.Live, amounts, firms.Province.Items, provinces.Count, Economy.ToHouseholds);
        for (var r = 0; r < provinces.Count; r++) provinces.Income[r] += Money.InBillions(paid[r]);
    }
}
