using Neijuan.Engine.Accounting;
using Neijuan.Model.Agents;

namespace Neijuan.Model.Settlement;

/// <summary>Profitable firms with cash to spare pay dividends to the households of their province.</summary>
public static class Dividends
{
    public static void Pay(Economy e)
    {
        var (p, firms) = (e.Parameters, e.Firms);
        var cash = Decisions.Costs.CashShare(p);
        var (alive, profit, capacity, cost, province) = (firms.Alive.Items, firms.Profit.Items, firms.Capacity.Items, firms.UnitCost.Items, firms.Province.Items);
        var deposits = e.Ledger.Positions(Instrument.Deposits, Sector.Firms);
        var loans = e.Ledger.Positions(Instrument.Loans, Sector.Firms);
        var amounts = e.Amounts(0);
        for (var i = 0; i < firms.Count; i++)
        {
            if (alive[i] == 0 || profit[i] <= 0) continue;
            var (deposit, interest) = (deposits[i] / Money.FenPerBillion, -loans[i] / Money.FenPerBillion * p.LoanRate / 4);
            if (deposit <= (p.DividendCashFloor * capacity[i] * cost[i] * cash) + (2 * interest)) continue;
            amounts[i] = Money.FenFromBillions(Math.Min(p.DividendShare * profit[i], p.DividendCashCeiling * deposit));
            e.Provinces.Income[province[i]] += amounts[i] / Money.FenPerBillion;
        }

        e.Ledger.PayEach(Flow.Dividends, Sector.Firms, amounts, province.AsSpan(0, firms.Count), e.Provinces.Count, Economy.Households);
    }
}
