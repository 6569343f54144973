using Neijuan.Engine.Accounting;
using Neijuan.Engine.Numerics;
using Neijuan.Model.Agents;
using Neijuan.Model.Formulas;
using Neijuan.Model.Setup;
using static System.Runtime.Intrinsics.Vector256;

namespace Neijuan.Model.Settlement;

/// <summary>Firms pay interest, then amortise; banks roll the distressed over or call (R29–R32). Called firms are left to <see cref="Insolvency"/>.</summary>
public static class DebtService
{
    public static void Settle(Firms firms, Provinces provinces, Nation nation, Ledger ledger, Setting setting)
    {
        var (p, softness, time) = (setting.Parameters, setting.Softness, setting.Time);
        var cash = UnitCosts.CashShare(p);
        var (client, soft, called) = (firms.Client.Items, firms.SoftRate.Items, firms.Called.Items);
        var (capacity, cost, output, born, key) =
            (firms.Capacity.Items, firms.UnitCost.Items, firms.Output.Items, firms.Born.Items, firms.Key.Items);
        var (earnings, profit, uncovered, losses) =
            (firms.Earnings.Items, firms.Profit.Items, firms.UncoveredQuarters.Items, firms.LossQuarters.Items);
        var groups = firms.ByProvince(provinces);
        var accounts = ledger.AccountsOf(Sector.Firms, groups);
        var totals = provinces.TwoFen.Zeros();
        var (service, evergreen) = (Longs.Zero, Longs.Zero);
        var subsidised = Choice.ForAll(softness > p.SoftRateThreshold);
        for (var i = 0; i < firms.Count; i += Lanes.Count)
        {
            var (loan, deposit, k) = (accounts.DebtsAt(i), accounts.DepositsAt(i), capacity.At(i));
            var (age, isSoft, hasPlant) = ((time - born.At(i)).ToDoubles(), soft.At(i).IsSet(), k > 0);
            losses.Put(i, Choice.If((profit.At(i) < 0) & hasPlant, losses.At(i) + 1));

            var due = Money.Round(Lending.Interest(loan.ToDoubles(), isSoft, p));
            var amortisation = Money.Round(loan.ToDoubles() * p.Amortisation);
            var paid = Min(Max(deposit, Longs.Zero), due);
            var working = Money.FenFromBillions(k * p.WorkingCash * cost.At(i) * cash);
            var repaid = Min(Max(deposit - paid - working, Longs.Zero), amortisation);
            var (unpaid, owed) = (due - paid, due + amortisation);
            service = Money.Add(service, owed);
            var distressed = (loan > 0) & ((owed - paid - repaid).ToDoubles() > owed.ToDoubles() * p.DistressTolerance);
            var rolled = Doubles.Zero;
            if (distressed.Any())
            {
                var standstill = (output.At(i) < k * p.StandstillUtilisation) & hasPlant & (age > p.GraceQuarters);
                var young = age < p.GraceQuarters;
                var interestPaid = unpaid.IsZero();
                var chance = RollOver(softness, client.At(i).IsSet(), interestPaid, standstill, young, p);
                rolled = distressed & setting.Random.Bernoulli(Purpose.RollOver, key.At(i), chance);
            }

            // Repayment and new credit net out firm by firm; capitalised interest is a loan and a payment.
            var call = distressed & ~rolled;
            var overdraft = Max((paid + repaid - deposit) & ~call.AsInt64(), Longs.Zero);
            var capitalised = Choice.If(rolled, unpaid);
            var (borrowed, interest) = (overdraft + capitalised - repaid, paid + capitalised);
            accounts.Borrow(i, borrowed);
            accounts.Pay(i, interest);
            accounts.Total(totals, i, borrowed, interest);
            evergreen = Money.Add(evergreen, overdraft + capitalised);
            called.Put(i, call.AsFlags());
            soft.Put(i, ((rolled | (isSoft & distressed)) & subsidised).AsFlags());
            var lacking = (due > 0) & (earnings.At(i) < Money.InBillions(due)) & (age > p.GraceQuarters);
            uncovered.Put(i, Choice.If(lacking, uncovered.At(i) + 1)); // of the zombie test (R32)
        }

        ledger.SettleLoans(provinces.Heading(totals, 0), groups);
        ledger.SettlePayments(Flow.LoanInterest, Sector.Firms, provinces.Heading(totals, 1), groups, provinces.ToBank);
        nation.IndustryDebtService.Value = Money.InBillions(Totals.Sum(service));
        nation.NewEvergreenLoans.Value = Money.InBillions(Totals.Sum(evergreen));
    }

    /// <summary>Chance that a distressed loan is rolled over (R31): support first, solvency as far as the budget is hard.</summary>
    internal static Doubles RollOver(double softness, Doubles client, Doubles interestPaid, Doubles standstill, Doubles young, Parameters p)
    {
        var chance = (Choice.If(client, p.RollClient, p.RollPrivate) * softness) + (Choice.If(interestPaid, p.RollHardPaid, p.RollHard) * (1 - softness));
        return Choice.If(young, Doubles.One, Choice.If(standstill, chance * p.StandstillFactor, chance));
    }
}
