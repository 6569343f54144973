using Neijuan.Engine.Accounting;
using Neijuan.Engine.Numerics;
using Neijuan.Model.Agents;
using Neijuan.Model.Policies;
using Neijuan.Model.Setup;

namespace Neijuan.Model.Decisions;

/// <summary>Firms expand for expected orders, clients race, worn-out plant is replaced; own funds first, then loans (R10–R12).</summary>
public static class InvestmentPlans
{
    public static void Set(Firms firms, Industries industries, Ledger ledger, Setting setting)
    {
        var (p, softness) = (setting.Parameters, setting.Softness);
        var race = p.RaceIntensity * setting.Policy[Levers.Tournament] * (1 - setting.Policy[Levers.Coordination]) * softness;
        var (cash, borrowedPerOwn) = (Costs.CashShare(p), p.LoanToValue / (1 - p.LoanToValue));
        var desired = industries.ByIndustry.Zeros(); // capacity wanted per unit of expected orders
        var perCapacityCost = industries.ByIndustry.Zeros(); // 4 / κ_s: from profit a quarter to a return a year
        for (var s = 0; s < desired.Length; s++)
        {
            var growth = Bound.Between(industries.ExpectedGrowth[s], 0, p.InvestmentGrowthCeiling);
            desired[s] = Growth.Over(growth, industries.TimeToBuild[s] + p.InvestmentLead) / p.DesiredUtilisation;
            perCapacityCost[s] = 4 / industries.CapacityCost[s];
        }

        var (industry, client, capacity, onOrder) = (firms.Industry.Items, firms.Client.Items, firms.Capacity.Items, firms.OnOrder.Items);
        var (orders, price, cost, order) = (firms.ExpectedOrders.Items, firms.Price.Items, firms.UnitCost.Items, firms.InvestmentOrder.Items);
        var accounts = ledger.AccountsOf(Sector.Firms);
        var capital = ledger.Positions(Instrument.ProductiveCapital, Sector.Firms);
        var credit = ledger.TotalsByBank();
        foreach (var i in firms.Live)
        {
            var k = capacity[i];
            if (k <= 0) continue;
            var (s, c) = (industry[i], cost[i]);
            var (deposit, loan, atCost) = (Money.InBillions(accounts.Deposit(i)), Money.InBillions(accounts.Debt(i)), Money.InBillions(capital[i]));
            var utilisation = Bound.AtMost(orders[i] / k, 1);
            var wear = p.Depreciation * industries.DepreciationMultiplier[s];
            var unitProfit = price[i] - (c * (cash + p.OverheadShare));
            var netReturn = Bound.Between((unitProfit * utilisation * perCapacityCost[s]) - (4 * wear), -0.5, 1);
            var favoured = client[i] == 1 & industries.Priority[s] > p.ClientPriorityThreshold;
            var creditworthy = (deposit > 0 & loan < (p.CreditLimit * atCost) + 1e-9)
                | (softness > p.SoftBudgetThreshold & favoured & loan < p.ClientCreditLimit * atCost);
            var wanted = Choice.If(netReturn > p.InvestmentHurdle & creditworthy, Expansion((orders[i] * desired[s]) - k - onOrder[i], k, netReturn, p));
            var raced = race * Bound.AtMost(industries.Priority[s], 1) * k;
            wanted = Choice.If(favoured & loan < p.RaceCreditLimit * atCost, Bound.AtLeast(wanted, raced), wanted);
            var replaced = wear * k * Bound.Between((utilisation - p.ReplacementUtilisation) / p.ReplacementRange, 0, 1);
            wanted += Choice.If(unitProfit > 0 & utilisation > p.ReplacementUtilisation, replaced);
            var value = Bound.AtLeast(wanted, 0) * industries.CapacityCost[s];
            var own = Bound.AtMost(Bound.AtLeast(deposit - (p.WorkingBalance * k * c * cash), 0) * p.DepositUse, value * p.OwnFundsShare);
            var limit = (borrowedPerOwn * own) + Choice.If(client[i] == 1 & softness > p.ClientLoanSoftness, value);
            var borrowed = Bound.AtLeast(Bound.AtMost(value - own, limit), 0);
            accounts.Borrow(i, Money.FenFromBillions(borrowed), ref credit[accounts.BankOf(i)]);
            order[i] += own + borrowed;
        }

        ledger.SettleLoans(credit);
    }

    /// <summary>Capacity ordered for a gap: part of it at once, at most a share of what there is, more eagerly the better it pays (R10).</summary>
    internal static double Expansion(double gap, double capacity, double netReturn, Parameters p) =>
        Bound.Between(gap * p.AdjustmentSpeed, 0, p.InvestmentCeiling * capacity)
        * Bound.Between(netReturn / p.InvestmentReturnReference, 0, p.InvestmentResponseCeiling);
}
