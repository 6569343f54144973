using Neijuan.Engine.Accounting;
using Neijuan.Model.Agents;
using Neijuan.Model.Policies;

namespace Neijuan.Model.Decisions;

/// <summary>Firms expand for expected orders, clients race, worn-out plant is replaced; own funds first, then loans (R10–R12).</summary>
public static class InvestmentPlans
{
    public static void Set(Economy e)
    {
        var (p, firms, industries) = (e.Parameters, e.Firms, e.Industries);
        var (softness, race) = (e.Softness, p.RaceIntensity * e.Policy[Levers.Tournament] * (1 - e.Policy[Levers.Coordination]));
        var cash = Costs.CashShare(p);
        var expected = new double[industries.Count];
        for (var s = 0; s < industries.Count; s++)
        {
            expected[s] = Growth.Over(Math.Clamp(industries.ExpectedGrowth[s], 0, p.InvestmentGrowthCeiling), industries.TimeToBuild[s] + p.InvestmentLead)
                / p.DesiredUtilisation;
        }

        var (alive, industry, client) = (firms.Alive.Items, firms.Industry.Items, firms.Client.Items);
        var (capacity, orders, price, cost) = (firms.Capacity.Items, firms.ExpectedOrders.Items, firms.Price.Items, firms.UnitCost.Items);
        var (order, pipeline) = (firms.InvestmentOrder.Items, firms.Pipeline.Items);
        var deposits = e.Ledger.Positions(Instrument.Deposits, Sector.Firms);
        var loans = e.Ledger.Positions(Instrument.Loans, Sector.Firms);
        var capital = e.Ledger.Positions(Instrument.ProductiveCapital, Sector.Firms);
        var amounts = e.Amounts(0);
        for (var i = 0; i < firms.Count; i++)
        {
            if (alive[i] == 0 || capacity[i] <= 0) continue;
            var s = industry[i];
            var (k, u) = (capacity[i], Math.Min(1, orders[i] / capacity[i]));
            var (deposit, loan, atCost) = (deposits[i] / Money.FenPerBillion, -loans[i] / Money.FenPerBillion, capital[i] / Money.FenPerBillion);
            var wear = p.Depreciation * industries.DepreciationMultiplier[s];
            var unitProfit = price[i] - (cost[i] * (cash + p.OverheadShare));
            var netReturn = Math.Clamp((unitProfit * u / industries.CapacityCost[s] * 4) - (4 * wear), -0.5, 1);
            var favoured = client[i] == 1 && industries.Priority[s] > p.ClientPriorityThreshold;
            var creditworthy = (deposit > 0 && loan < (p.CreditLimit * atCost) + 1e-9)
                || (softness > 0.5 && favoured && loan < p.ClientCreditLimit * atCost);
            var wanted = 0.0;
            if (netReturn > p.InvestmentHurdle && creditworthy)
            {
                var planned = k;
                foreach (var arrival in pipeline.AsSpan(i * Firms.PipelineQuarters, Firms.PipelineQuarters)) planned += arrival;
                wanted = Math.Clamp(((orders[i] * expected[s]) - planned) * p.AdjustmentSpeed, 0, p.InvestmentCeiling * k)
                    * Math.Clamp(netReturn / p.InvestmentReturnReference, 0, p.InvestmentResponseCeiling);
            }

            if (favoured && loan < p.RaceCreditLimit * atCost)
                wanted = Math.Max(wanted, race * Math.Min(1, industries.Priority[s]) * softness * k);
            if (unitProfit > 0 && u > p.ReplacementUtilisation)
                wanted += wear * k * Math.Clamp((u - p.ReplacementUtilisation) / p.ReplacementRange, 0, 1);
            if (wanted <= 0) continue;
            var value = wanted * industries.CapacityCost[s];
            var own = Math.Min(Math.Max(deposit - (p.WorkingBalance * k * cost[i] * cash), 0) * p.DepositUse, value * p.OwnFundsShare);
            var limit = (p.LoanToValue / (1 - p.LoanToValue) * own) + (client[i] == 1 && softness > p.ClientLoanSoftness ? value : 0);
            var borrowed = Math.Max(0, Math.Min(value - own, limit));
            amounts[i] = Money.FenFromBillions(borrowed);
            order[i] += own + borrowed;
        }

        e.Ledger.LendEach(Sector.Firms, amounts);
    }
}
