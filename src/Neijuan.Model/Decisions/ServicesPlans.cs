using Neijuan.Engine.Accounting;
using Neijuan.Model.Agents;
using Neijuan.Model.Formulas;
using Neijuan.Model.Setup;

namespace Neijuan.Model.Decisions;

/// <summary>
/// Services producers invest for the growth they expect and for the use of their capital, less so where credit is dear, and finance part of
/// it with loans (R40).
/// </summary>
public static class ServicesPlans
{
    public static void Set(ServiceProducers services, Provinces provinces, Nation nation, Ledger ledger, Setting setting)
    {
        var (p, cost) = (setting.Parameters, nation.InvestmentPrice.Value);
        var expected = (p.GrowthTargetBelief * nation.GrowthTarget) + ((1 - p.GrowthTargetBelief) * nation.PotentialGrowth);
        var realRate = nation.Rates.Value.Loans - nation.ExpectedInflation;
        foreach (var producer in services.Ids)
        {
            var trend = provinces.TrendOutput[services.Province[producer]];
            var capital = cost * services.Capital[producer];
            var wanted = capital * Rate(expected, services.Use[producer], realRate, p);
            var free = Math.Max(0, ledger.Cash(producer) - (p.ServicesBuffer * trend));
            var (own, borrowed) = Financed(wanted, free, (p.ServicesLoanToValue * capital) - ledger.Debt(producer), p);
            ledger.Borrow(producer, borrowed);
            services.Investment[producer] = Math.Min(own + borrowed, ledger.Spendable(producer));
        }
    }

    /// <summary>Investment over capital per quarter: [δ + γ g^e / 4 + κ_K (u/u* − 1) − κ_r (r − r*)]^+ (R40).</summary>
    internal static double Rate(double expectedGrowth, double use, double realRate, Parameters p) => Math.Max(0,
        p.ServicesDepreciation + (p.ServicesGrowthLead * (Growth.OfQuarter(expectedGrowth) - 1))
        + (p.ServicesUseResponse * ((use / p.ServicesNormalUse) - 1)) - (p.ServicesRateResponse * (realRate - p.NeutralRealRate)));

    /// <summary>A part of the outlay is own funds, as far as they go; the rest is lent as far as capital secures it (R40).</summary>
    internal static (double Own, double Borrowed) Financed(double outlay, double free, double room, Parameters p)
    {
        var borrowed = Math.Clamp(outlay - Math.Min(outlay * p.ServicesOwnFunds, free), 0, Math.Max(0, room));
        return (Math.Min(outlay - borrowed, free), borrowed);
    }
}
