using Neijuan.Engine.Accounting;
using Neijuan.Model.Agents;

namespace Neijuan.Model.Settlement;

/// <summary>Firms pay interest, then amortise; banks roll the distressed over or call (R29–R32). Called firms are left to <see cref="Insolvency"/>.</summary>
public static class DebtService
{
    public static void Settle(Economy e)
    {
        var (p, firms, softness) = (e.Parameters, e.Firms, e.Softness);
        var cash = Decisions.Costs.CashShare(p);
        var (alive, client, soft, rolled, called) = (firms.Alive.Items, firms.Client.Items, firms.SoftRate.Items, firms.Evergreened.Items, firms.Called.Items);
        var (capacity, cost, output, born, key) = (firms.Capacity.Items, firms.UnitCost.Items, firms.Output.Items, firms.Born.Items, firms.Key.Items);
        var deposits = e.Ledger.Positions(Instrument.Deposits, Sector.Firms);
        var loans = e.Ledger.Positions(Instrument.Loans, Sector.Firms);
        var interest = e.Amounts(0);
        var credit = e.Amounts(1);
        var (service, evergreen) = (0.0, 0.0);
        for (var i = 0; i < firms.Count; i++)
        {
            called[i] = 0;
            rolled[i] = 0;
            if (alive[i] == 0) continue;
            var (loan, deposit, age) = (-loans[i], deposits[i], e.Time - born[i]);
            var due = (long)Math.Round(loan * ((soft[i] == 1 ? p.SoftRate : p.LoanRate) / 4));
            var amortisation = (long)Math.Round(loan * p.Amortisation);
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
                if (e.Random.For(Purpose.RollOver, key[i]).Bernoulli(chance)) rolled[i] = 1;
                else called[i] = 1;
            }

            var overdraft = called[i] == 0 ? Math.Max(0, -(deposit - paid - repaid)) : 0;
            var capitalised = rolled[i] == 1 ? unpaid : 0;
            interest[i] = paid + capitalised;
            credit[i] = overdraft + capitalised - repaid;
            evergreen += overdraft + capitalised;
            soft[i] = (rolled[i] == 1 || (soft[i] == 1 && distressed)) && softness > p.SoftRateThreshold ? 1 : 0;
            Count(e, i, due / Money.FenPerBillion, age);
        }

        // Repayment and new credit net out firm by firm; capitalised interest is a loan and a payment.
        e.Ledger.LendEach(Sector.Firms, credit);
        e.Ledger.PayEach(Flow.LoanInterest, Sector.Firms, interest, firms.Province.Span[..firms.Count], e.Provinces.Count, Economy.RegionalBank);
        e.Nation.IndustryDebtService = service / Money.FenPerBillion;
        e.Nation.NewEvergreenLoans = evergreen / Money.FenPerBillion;
    }

    /// <summary>Chance that a distressed loan is rolled over (R31): support first, solvency as far as the budget is hard.</summary>
    internal static double RollOver(double softness, bool client, bool interestPaid, bool standstill, bool young, Setup.Parameters p)
    {
        if (young) return 1;
        var chance = (softness * (client ? p.RollClient : p.RollPrivate)) + ((1 - softness) * (interestPaid ? p.RollHardPaid : p.RollHard));
        return standstill ? chance * p.StandstillFactor : chance;
    }

    // Coverage and losses, quarter by quarter: the ingredients of the zombie tests (R32).
    static void Count(Economy e, int i, double interest, int age)
    {
        var id = new FirmId(i);
        var firms = e.Firms;
        var uncovered = interest > 0 && firms.Earnings[id] < interest && age > e.Parameters.GraceQuarters;
        firms.UncoveredQuarters[id] = uncovered ? firms.UncoveredQuarters[id] + 1 : 0;
        firms.LossQuarters[id] = firms.Profit[id] < 0 && firms.Capacity[id] > 0 ? firms.LossQuarters[id] + 1 : 0;
    }
}
