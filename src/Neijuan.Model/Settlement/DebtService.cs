using Neijuan.Engine.Accounting;
using Neijuan.Engine.Numerics;
using Neijuan.Model.Agents;
using Neijuan.Model.Setup;

namespace Neijuan.Model.Settlement;

/// <summary>Firms pay interest, then amortise; banks roll the distressed over or call (R29–R32). Called firms are left to <see cref="Insolvency"/>.</summary>
public static class DebtService
{
    public static void Settle(Firms firms, Provinces provinces, Nation nation, Ledger ledger, Setting setting)
    {
        var (p, softness, time) = (setting.Parameters, setting.Softness, setting.Time);
        var cash = Decisions.Costs.CashShare(p);
        var (client, soft, rolled, called) = (firms.Client.Items, firms.SoftRate.Items, firms.Evergreened.Items, firms.Called.Items);
        var (capacity, cost, output, born, key) =
            (firms.Capacity.Items, firms.UnitCost.Items, firms.Output.Items, firms.Born.Items, firms.Key.Items);
        var (earnings, profit, uncovered, losses) =
            (firms.Earnings.Items, firms.Profit.Items, firms.UncoveredQuarters.Items, firms.LossQuarters.Items);
        var accounts = ledger.AccountsOf(Sector.Firms);
        var (interest, credit) = (ledger.TotalsByBank(), ledger.TotalsByBank());
        var (service, evergreen) = (0L, 0L);
        foreach (var i in firms.Live)
        {
            called[i] = 0;
            rolled[i] = 0;
            var (loan, deposit, age) = (accounts.Debt(i), accounts.Deposit(i), time - born[i]);
            losses[i] = profit[i] < 0 && capacity[i] > 0 ? losses[i] + 1 : 0;
            if (loan == 0 && deposit >= 0)
            {
                (soft[i], uncovered[i]) = (0, 0);
                continue;
            }

            var due = Money.Round(loan * (Choice.If(soft[i] == 1, p.SoftRate, p.LoanRate) / 4));
            var amortisation = Money.Round(loan * p.Amortisation);
            var paid = Math.Clamp(deposit, 0, due);
            var working = Money.FenFromBillions(p.WorkingCash * capacity[i] * cost[i] * cash);
            var repaid = Math.Clamp(deposit - paid - working, 0, amortisation);
            var (unpaid, unrepaid) = (due - paid, amortisation - repaid);
            service += due + amortisation;
            var distressed = loan > 0 && unpaid + unrepaid > p.DistressTolerance * (due + amortisation);
            if (distressed)
            {
                var standstill = output[i] < p.StandstillUtilisation * capacity[i] && capacity[i] > 0 && age > p.GraceQuarters;
                var chance = RollOver(softness, client[i] == 1, unpaid == 0, standstill, age < p.GraceQuarters, p);
                if (setting.Random.Bernoulli(Purpose.RollOver, key[i], chance)) rolled[i] = 1;
                else called[i] = 1;
            }

            // Repayment and new credit net out firm by firm; capitalised interest is a loan and a payment.
            var overdraft = called[i] == 0 ? Math.Max(0, paid + repaid - deposit) : 0;
            var capitalised = rolled[i] == 1 ? unpaid : 0;
            var bank = accounts.BankOf(i);
            accounts.Borrow(i, overdraft + capitalised - repaid, ref credit[bank]);
            accounts.Pay(i, paid + capitalised, ref interest[bank]);
            evergreen += overdraft + capitalised;
            soft[i] = (rolled[i] == 1 || (soft[i] == 1 && distressed)) && softness > p.SoftRateThreshold ? 1 : 0;
            uncovered[i] = due > 0 && earnings[i] < Money.InBillions(due) && age > p.GraceQuarters ? uncovered[i] + 1 : 0; // of the zombie test (R32)
        }

        ledger.SettleLoans(credit);
        ledger.SettlePayments(Flow.LoanInterest, Sector.Firms, interest, Economy.ToRegionalBank);
        nation.IndustryDebtService = Money.InBillions(service);
        nation.NewEvergreenLoans = Money.InBillions(evergreen);
    }

    /// <summary>Chance that a distressed loan is rolled over (R31): support first, solvency as far as the budget is hard.</summary>
    internal static double RollOver(double softness, bool client, bool interestPaid, bool standstill, bool young, Parameters p)
    {
        if (young) return 1;
        var chance = (softness * (client ? p.RollClient : p.RollPrivate)) + ((1 - softness) * (interestPaid ? p.RollHardPaid : p.RollHard));
        return standstill ? chance * p.StandstillFactor : chance;
    }
}
