using Neijuan.Engine.Accounting;
using Neijuan.Engine.Numerics;
using Neijuan.Model.Agents;
using Neijuan.Model.Formulas;
using Neijuan.Model.Policies;
using Neijuan.Model.Setup;
using static System.Runtime.Intrinsics.Vector256;

namespace Neijuan.Model.Decisions;

/// <summary>Firms expand for expected orders, clients race, worn-out plant is replaced; own funds first, then loans (R10–R12).</summary>
public static class InvestmentPlans
{
    public static void Set(Firms firms, Industries industries, Provinces provinces, Ledger ledger, Setting setting)
    {
        var (p, softness) = (setting.Parameters, setting.Softness);
        var race = p.RaceIntensity * setting.Policy[Levers.Tournament] * (1 - setting.Policy[Levers.Coordination]) * softness;
        var (cash, borrowedPerOwn) = (UnitCosts.CashShare(p), p.LoanToValue / (1 - p.LoanToValue));
        var (facts, more) = (industries.Four.Zeros(), industries.Four.Zeros());
        foreach (var s in industries.Ids)
        {
            var growth = Bound.Between(industries.ExpectedGrowth[s], 0, p.InvestmentGrowthCeiling);
            var desired = Growth.Over(growth, industries.TimeToBuild[s] + p.InvestmentLead) / p.DesiredUtilisation; // capacity per unit of expected orders
            var perCapacityCost = 4 / industries.CapacityCost[s]; // from profit a quarter to a return a year
            facts[s] = Create(desired, perCapacityCost, p.Depreciation * industries.DepreciationMultiplier[s], industries.CapacityCost[s]);
            more[s] = Create(industries.Priority[s], race * Bound.AtMost(industries.Priority[s], 1), 0, 0);
        }

        var (industry, client, capacity, onOrder) = (firms.Industry.Items, firms.Client.Items, firms.Capacity.Items, firms.OnOrder.Items);
        var (orders, price, cost, order) = (firms.ExpectedOrders.Items, firms.Price.Items, firms.UnitCost.Items, firms.InvestmentOrder.Items);
        var groups = firms.ByProvince(provinces);
        var accounts = ledger.AccountsOf(Sector.Firms, groups);
        var capital = ledger.Positions(Instrument.ProductiveCapital, Sector.Firms);
        var credit = provinces.Fen.Zeros();
        var (lenient, clientLoans) = (Choice.ForAll(softness > p.SoftBudgetThreshold), Choice.ForAll(softness > p.ClientLoanSoftness));
        for (var i = 0; i < firms.Count; i += Lanes.Count)
        {
            var (k, o, c, isClient) = (capacity.At(i), orders.At(i), cost.At(i), client.At(i).IsSet());
            var (desired, perCapacityCost, wear, capacityCost) = facts.Of(industry, i);
            var (priority, raced, _, _) = more.Of(industry, i);
            var (deposit, loan, atCost) = (Money.InBillions(accounts.DepositsAt(i)), Money.InBillions(accounts.DebtsAt(i)), Money.InBillions(capital.At(i)));
            var utilisation = Bound.AtMost(o / k, 1);
            var unitProfit = price.At(i) - (c * (cash + p.OverheadShare));
            var netReturn = Bound.Between((unitProfit * utilisation * perCapacityCost) - (wear * 4), -0.5, 1);
            var favoured = isClient & (priority > p.ClientPriorityThreshold);
            var creditworthy = ((deposit > 0) & (loan < (atCost * p.CreditLimit) + 1e-9))
                | (lenient & favoured & (loan < atCost * p.ClientCreditLimit));
            var wanted = Choice.If((netReturn > p.InvestmentHurdle) & creditworthy, Expansion((o * desired) - k - onOrder.At(i), k, netReturn, p));
            wanted = Choice.If(favoured & (loan < atCost * p.RaceCreditLimit), Bound.AtLeast(wanted, raced * k), wanted);
            var replaced = wear * k * Bound.Between((utilisation - p.ReplacementUtilisation) / p.ReplacementRange, 0, 1);
            wanted += Choice.If((unitProfit > 0) & (utilisation > p.ReplacementUtilisation), replaced);
            var value = Choice.If(k > 0, Bound.AtLeast(wanted, 0) * capacityCost);
            var own = Bound.AtMost(Bound.AtLeast(deposit - (k * p.WorkingBalance * c * cash), 0) * p.DepositUse, value * p.OwnFundsShare);
            var limit = (own * borrowedPerOwn) + Choice.If(isClient & clientLoans, value);
            var borrowed = Bound.AtLeast(Bound.AtMost(value - own, limit), 0);
            var loans = Money.FenFromBillions(borrowed);
            accounts.Borrow(i, loans);
            accounts.Total(credit, i, loans);
            order.Put(i, order.At(i) + (own + borrowed));
        }

        ledger.SettleLoans(credit, groups);
    }

    /// <summary>Capacity ordered for a gap: part of it at once, at most a share of what there is, more eagerly the better it pays (R10).</summary>
    internal static Doubles Expansion(Doubles gap, Doubles capacity, Doubles netReturn, Parameters p) =>
        Bound.Between(gap * p.AdjustmentSpeed, Doubles.Zero, capacity * p.InvestmentCeiling)
        * Bound.Between(netReturn / p.InvestmentReturnReference, 0, p.InvestmentResponseCeiling);
}
