using System.Runtime.CompilerServices;
using Neijuan.Engine.Accounting;
using Neijuan.Engine.Numerics;
using Neijuan.Model.Agents;
using Neijuan.Model.Formulas;
using Neijuan.Model.Policies;
using Neijuan.Model.Setup;
using static System.Runtime.Intrinsics.Vector256;

namespace Neijuan.Model.Settlement;

/// <summary>
/// Firms pay interest, then amortise; banks roll the distressed over or call (R29–R32). Called firms are left to <see cref="Insolvency"/>.
/// </summary>
public static class DebtService
{
    public static void Settle(Firms firms, Provinces provinces, Banks banks, Nation nation, Ledger ledger, Setting setting)
    {
        var (p, softness, time) = (setting.Parameters, setting.Softness, setting.Time);
        var cash = nation.CostShares.Value.Cash;
        var (client, soft, called) = (firms.Client.Items, firms.SoftRate.Items, firms.Called.Items);
        var (capacity, cost, output, born, key) =
            (firms.Capacity.Items, firms.UnitCost.Items, firms.Output.Items, firms.Born.Items, firms.Key.Items);
        var (earnings, profit, uncovered, losses) =
            (firms.Earnings.Items, firms.Profit.Items, firms.UncoveredQuarters.Items, firms.LossQuarters.Items);
        var groups = firms.ByProvince(provinces);
        var accounts = ledger.AccountsOf(Sector.Firms, groups);
        var totals = provinces.TwoFen.Zeros();
        var (service, evergreen) = (Longs.Zero, Longs.Zero);
        var classified = setting.Policy[Levers.RiskClassification];
        var province = firms.Province.Items;
        var hardness = provinces.Hardness.Items;
        foreach (var r in provinces.Ids) hardness[r] = banks.Hardness[provinces.Bank[r]];
        var subsidised = Choice.ForAll(softness > p.SoftRateThreshold);
        for (var i = 0; i < firms.Count; i += Lanes.Count)
        {
            var debtor = new Debtor
            {
                Loan = accounts.DebtsAt(i), Deposit = accounts.DepositsAt(i), Soft = soft.At(i).IsSet(), Client = client.At(i).IsSet(),
                Capacity = capacity.At(i), Output = output.At(i), Age = (time - born.At(i)).ToDoubles(),
                Stale = uncovered.At(i).ToDoubles() >= p.ClassificationQuarters, Hardness = hardness.Of(province, i),
            };
            var due = Demand(debtor, Money.FenFromBillions(debtor.Capacity * p.WorkingCash * cost.At(i) * cash), nation.Rates, p);
            var rolled = due.Distressed.Any()
                ? due.Distressed & setting.Random.Bernoulli(Purpose.RollOver, key.At(i), Chance(debtor, due, softness, classified, p))
                : Doubles.Zero;
            var outcome = Outcome(debtor, due, rolled);
            accounts.Borrow(i, outcome.Borrowed);
            accounts.Pay(i, outcome.Interest);
            accounts.Total(totals, i, outcome.Borrowed, outcome.Interest);
            service = Money.Add(service, due.Service);
            evergreen = Money.Add(evergreen, outcome.Evergreen);
            called.Put(i, outcome.Called.AsFlags());
            soft.Put(i, ((rolled | (debtor.Soft & due.Distressed)) & subsidised).AsFlags());
            losses.Put(i, Choice.If((profit.At(i) < 0) & (debtor.Capacity > 0), losses.At(i) + 1));
            uncovered.Put(i, Choice.If(Lacking(debtor, due, earnings.At(i), p), uncovered.At(i) + 1));
        }

        ledger.SettleLoans(provinces.Heading(totals, 0), groups);
        ledger.SettlePayments(Flow.LoanInterest, Sector.Firms, provinces.Heading(totals, 1), groups, provinces.ToBank);
        nation.IndustryDebtService.Value = Money.InBillions(Totals.Sum(service));
        nation.NewEvergreenLoans.Value = Money.InBillions(Totals.Sum(evergreen));
    }

    /// <summary>What debt service depends on, of four firms.</summary>
    internal readonly record struct Debtor
    {
        public Longs Loan { get; init; }        // fen
        public Longs Deposit { get; init; }     // fen
        public Doubles Soft { get; init; }      // pays the subsidised rate
        public Doubles Client { get; init; }
        public Doubles Capacity { get; init; }
        public Doubles Output { get; init; }
        public Doubles Age { get; init; }       // quarters
        public Doubles Stale { get; init; }     // classified: its earnings have not covered interest for long
        public Doubles Hardness { get; init; }  // of its bank: what of its usual indulgence it can afford
    }

    /// <summary>What four firms owe this quarter and what they can pay of it, in fen.</summary>
    internal readonly record struct DebtDue(Longs Interest, Longs Amortisation, Longs Paid, Longs Repaid, Doubles Distressed)
    {
        public Longs Service => Interest + Amortisation;

        public Longs Unpaid => Interest - Paid;
    }

    /// <summary>What becomes of four loans, in fen: called, or on with what is borrowed (negative: repaid) and paid in interest.</summary>
    internal readonly record struct DebtOutcome(Doubles Called, Longs Borrowed, Longs Interest, Longs Evergreen);

    /// <summary>
    /// Interest is paid first, then what leaves working cash is repaid; who lacks more than a part of its service is distressed (R29, R30).
    /// </summary>
    /// <param name="debtor">Of four firms.</param>
    /// <param name="working">Cash that stays, in fen.</param>
    /// <param name="rates">Of the quarter.</param>
    /// <param name="p">The parameters of the run.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static DebtDue Demand(in Debtor debtor, Longs working, in Rates rates, Parameters p)
    {
        var due = Money.Round(Lending.Interest(debtor.Loan.ToDoubles(), debtor.Soft, rates));
        var amortisation = Money.Round(debtor.Loan.ToDoubles() * p.Amortisation);
        var paid = Min(Max(debtor.Deposit, Longs.Zero), due);
        var repaid = Min(Max(debtor.Deposit - paid - working, Longs.Zero), amortisation);
        var owed = due + amortisation;
        var lacks = (owed - paid - repaid).ToDoubles() > owed.ToDoubles() * p.DistressTolerance;
        return new DebtDue(due, amortisation, paid, repaid, (debtor.Loan > 0) & lacks);
    }

    /// <summary>
    /// Chance that each of four distressed loans is rolled over: less where the bank lacks capital, and where the loan is classified (R31,
    /// R33).
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Doubles Chance(in Debtor debtor, in DebtDue due, double softness, double classified, Parameters p)
    {
        var standstill = (debtor.Output < debtor.Capacity * p.StandstillUtilisation) & (debtor.Capacity > 0)
            & (debtor.Age > p.GraceQuarters);
        var kept = debtor.Hardness * Choice.If(debtor.Stale, 1 - (classified * p.ClassificationCut), 1);
        return Choice.If(
            debtor.Age < p.GraceQuarters, Doubles.One,
            kept * RollOver(softness, debtor.Client, due.Unpaid.IsZero(), standstill, debtor.Age < p.GraceQuarters, p));
    }

    /// <summary>Repayment and new credit net out firm by firm; capitalised interest is a loan and a payment (R31).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static DebtOutcome Outcome(in Debtor debtor, in DebtDue due, Doubles rolled)
    {
        var called = due.Distressed & ~rolled;
        var overdraft = Max((due.Paid + due.Repaid - debtor.Deposit) & ~called.AsInt64(), Longs.Zero);
        var capitalised = Choice.If(rolled, due.Unpaid);
        return new DebtOutcome(called, overdraft + capitalised - due.Repaid, due.Paid + capitalised, overdraft + capitalised);
    }

    /// <summary>
    /// Whether earnings do not cover the interest due, of firms that are past their first years: of the zombie test (R32).
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Doubles Lacking(in Debtor debtor, in DebtDue due, Doubles earnings, Parameters p) =>
        (due.Interest > 0) & (earnings < Money.InBillions(due.Interest)) & (debtor.Age > p.GraceQuarters);

    /// <summary>Chance that a distressed loan is rolled over (R31): support first, solvency as far as the budget is hard.</summary>
    internal static Doubles RollOver(double softness, Doubles client, Doubles interestPaid, Doubles standstill, Doubles young, Parameters p)
    {
        var chance = (Choice.If(client, p.RollClient, p.RollPrivate) * softness)
            + (Choice.If(interestPaid, p.RollHardPaid, p.RollHard) * (1 - softness));
        return Choice.If(young, Doubles.One, Choice.If(standstill, chance * p.StandstillFactor, chance));
    }
}
