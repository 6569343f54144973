using System.Runtime.CompilerServices;
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
    public static void Set(
        Firms firms, Industries industries, Provinces provinces, Nation nation, Ledger ledger, Setting setting)
    {
        var (p, softness, shares) = (setting.Parameters, setting.Softness, nation.CostShares.Value);
        var cash = shares.Cash;
        var (facts, more) = IndustryFacts(industries, nation, setting);
        var (industry, client, capacity, onOrder) = (firms.Industry.Items, firms.Client.Items, firms.Capacity.Items, firms.OnOrder.Items);
        var (orders, price, cost, order) = (firms.ExpectedOrders.Items, firms.Price.Items, firms.UnitCost.Items,
            firms.InvestmentOrder.Items);
        var groups = firms.ByProvince(provinces);
        var accounts = ledger.AccountsOf(Sector.Firms, groups);
        var capital = ledger.Positions(Instrument.ProductiveCapital, Sector.Firms);
        var credit = provinces.Fen.Zeros();
        var (lenient, clientLoans) = (Choice.ForAll(softness > p.SoftBudgetThreshold), Choice.ForAll(softness > p.ClientLoanSoftness));
        for (var i = 0; i < firms.Count; i += Lanes.Count)
        {
            var branch = Branch.Of(facts, more, industry, i);
            var investor = new Investor
            {
                Capacity = capacity.At(i), OnOrder = onOrder.At(i), Orders = orders.At(i), Client = client.At(i).IsSet(),
                UnitProfit = price.At(i) - (cost.At(i) * (cash + shares.Overhead)), Deposit = Money.InBillions(accounts.DepositsAt(i)),
                Loan = Money.InBillions(accounts.DebtsAt(i)), CapitalAtCost = Money.InBillions(capital.At(i)),
            };
            var value = Choice.If(investor.Capacity > 0, Bound.AtLeast(Wanted(investor, branch, lenient, p), 0) * branch.CapacityCost);
            var working = investor.Capacity * p.WorkingBalance * cost.At(i) * cash;
            var (own, borrowed) = Financed(value, investor.Deposit - working, investor.Client & clientLoans, p);
            var loans = Money.FenFromBillions(borrowed);
            accounts.Borrow(i, loans);
            accounts.Total(credit, i, loans);
            order.Put(i, order.At(i) + (own + borrowed));
        }

        ledger.SettleLoans(credit, groups);
    }

    /// <summary>What an investment plan depends on, of four firms.</summary>
    internal readonly record struct Investor
    {
        public Doubles Capacity { get; init; }      // k
        public Doubles OnOrder { get; init; }
        public Doubles Orders { get; init; }        // o, expected
        public Doubles Client { get; init; }
        public Doubles UnitProfit { get; init; }    // price less full cost without capital
        public Doubles Deposit { get; init; }       // bn CNY
        public Doubles Loan { get; init; }          // bn CNY
        public Doubles CapitalAtCost { get; init; } // bn CNY
    }

    /// <summary>What an investment plan depends on in the industries of four firms.</summary>
    internal readonly record struct Branch
    {
        public Doubles DesiredPerOrder { get; init; } // capacity per unit of expected orders
        public Doubles PerCapacityCost { get; init; } // from profit a quarter to a return a year
        public Doubles Wear { get; init; }            // per quarter
        public Doubles CapacityCost { get; init; }    // κ_s
        public Doubles Priority { get; init; }        // A
        public Doubles Raced { get; init; }           // share of capacity that a client in the race adds
        public Doubles WornBefore { get; init; }      // share of capacity that wears out before what is ordered arrives
        public Doubles Dearness { get; init; }        // real loan rate over the neutral one, per year

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static Branch Of(Doubles[] facts, Doubles[] more, int[] industry, int row)
        {
            var (desired, perCapacityCost, wear, capacityCost) = facts.Of(industry, row);
            var (priority, raced, dear, worn) = more.Of(industry, row);
            return new Branch
            {
                DesiredPerOrder = desired, PerCapacityCost = perCapacityCost, Wear = wear, CapacityCost = capacityCost,
                Priority = priority, Raced = raced, Dearness = dear,
                WornBefore = worn,
            };
        }
    }

    // By industry, side by side: the first four facts of a branch, and the other four.
    static (Doubles[] Facts, Doubles[] More) IndustryFacts(Industries industries, Nation nation, Setting setting)
    {
        var p = setting.Parameters;
        var race = p.RaceIntensity * setting.Policy[Levers.Tournament] * (1 - setting.Policy[Levers.Coordination]) * setting.Softness;
        var dear = nation.Rates.Value.Loans - nation.ExpectedInflation - p.NeutralRealRate;
        var (facts, more) = (industries.Four.Zeros(), industries.Four.Zeros());
        foreach (var s in industries.Ids)
        {
            var growth = Bound.Between(industries.ExpectedGrowth[s], 0, p.InvestmentGrowthCeiling);
            var desired = Growth.Over(growth, industries.TimeToBuild[s] + p.InvestmentLead) / p.NormalUtilisation;
            facts[s] = Create(
                desired, 4 / industries.CapacityCost[s], p.Depreciation * industries.DepreciationMultiplier[s], industries.CapacityCost[s]);
            more[s] = Create(industries.Priority[s], race * Bound.AtMost(industries.Priority[s], 1), dear,
                industries.TimeToBuild[s] * p.Depreciation * industries.DepreciationMultiplier[s]);
        }

        return (facts, more);
    }

    /// <summary>
    /// Capacity wanted: for orders where it pays and banks lend, in the race by clients, and in place of what wears out (R10–R12).
    /// </summary>
    /// <param name="firm">Of four firms.</param>
    /// <param name="branch">Of their industries.</param>
    /// <param name="lenient">Where banks look away from clients' leverage.</param>
    /// <param name="p">The parameters of the run.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Doubles Wanted(in Investor firm, in Branch branch, Doubles lenient, Parameters p)
    {
        var (k, loan) = (firm.Capacity, firm.Loan);
        var utilisation = Bound.AtMost(firm.Orders / k, 1);
        var netReturn = Bound.Between(
            (firm.UnitProfit * utilisation * branch.PerCapacityCost) - (branch.Wear * 4) - branch.Dearness, -0.5, 1);
        var favoured = firm.Client & (branch.Priority > p.ClientPriorityThreshold);
        var creditworthy = ((firm.Deposit > 0) & (loan < (firm.CapitalAtCost * p.CreditLimit) + 1e-9))
            | (lenient & favoured & (loan < firm.CapitalAtCost * p.ClientCreditLimit));
        var gap = (firm.Orders * branch.DesiredPerOrder) - (k * (1 - branch.WornBefore)) - firm.OnOrder;
        var wanted = Choice.If((netReturn > p.InvestmentHurdle) & creditworthy, Expansion(gap, k, netReturn, p));
        wanted = Choice.If(favoured & (loan < firm.CapitalAtCost * p.RaceCreditLimit), Bound.AtLeast(wanted, branch.Raced * k), wanted);
        var replaced = branch.Wear * k * Bound.Between((utilisation - p.ReplacementUtilisation) / p.ReplacementRange, 0, 1);
        return wanted + Choice.If((firm.UnitProfit > 0) & (utilisation > p.ReplacementUtilisation), replaced);
    }

    /// <summary>
    /// Own funds first, as far as working cash leaves any, then loans: as much as own funds carry, or all of it for a client (R12).
    /// </summary>
    /// <param name="value">Of the plant wanted, bn CNY.</param>
    /// <param name="free">Deposit less working cash, bn CNY.</param>
    /// <param name="unlimited">Whose bank lends the whole value.</param>
    /// <param name="p">The parameters of the run.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static (Doubles Own, Doubles Borrowed) Financed(Doubles value, Doubles free, Doubles unlimited, Parameters p)
    {
        var own = Bound.AtMost(Bound.AtLeast(free, 0) * p.DepositUse, value * p.OwnFundsShare);
        var limit = (own * (p.LoanToValue / (1 - p.LoanToValue))) + Choice.If(unlimited, value);
        return (own, Bound.AtLeast(Bound.AtMost(value - own, limit), 0));
    }

    /// <summary>
    /// Capacity ordered for a gap: part of it at once, at most a share of what there is, more eagerly the better it pays (R10).
    /// </summary>
    internal static Doubles Expansion(Doubles gap, Doubles capacity, Doubles netReturn, Parameters p) =>
        Bound.Between(gap * p.AdjustmentSpeed, Doubles.Zero, capacity * p.InvestmentCeiling)
        * Bound.Between(netReturn / p.InvestmentReturnReference, 0, p.InvestmentResponseCeiling);
}
