using Neijuan.Engine.Accounting;
using Neijuan.Engine.Numerics;
using Neijuan.Model.Policies;

namespace Neijuan.Model.Markets;

/// <summary>What households, firms, vehicles, developers and services producers plan to buy, by industry (R37–R39).</summary>
public static class Demand
{
    public static void Form(Economy e)
    {
        var (p, provinces, nation, industries) = (e.Parameters, e.Provinces, e.Nation, e.Industries);
        var shock = 1 - (e.Policy[Levers.ZeroCovid] * (1 - e.Data.Calendar.Value("consumption_shock", e.Quarter)));
        var propensity = p.PropensityIncome * (1 - (p.ConfidenceSensitivity * (1 - nation.Confidence))
            - (p.UnemploymentSensitivity * (nation.Unemployment - p.NaturalUnemployment)));
        var consumption = 0.0;
        for (var r = 0; r < provinces.Count; r++)
        {
            var transfer = PayTransfers(e, r);
            var deposit = Math.Max(0, e.Cash(Economy.Households(r)));
            provinces.Consumption[r] = Consumption(propensity, provinces.SmoothedIncome[r] + transfer, p.PropensityWealth, deposit, shock, p.SpendingCeiling);
            consumption += provinces.Consumption[r];
            provinces.ServicesInvestment[r] = p.ServicesInvestmentRate
                * Math.Max(e.Cash(Economy.Services(r)) - (p.ServicesBuffer * provinces.TrendOutput[r]), 0);
        }

        var uses = Uses.Planned(e);
        for (var s = 0; s < industries.Count; s++)
        {
            industries.HouseholdDemand[s] = consumption * HouseholdShare(e, s);
            industries.NominalHomeDemand[s] = industries.HouseholdDemand[s] + uses.Demand(s) + Installation(e, s);
        }
    }

    /// <summary>C = min[(c_y adj. ȳ + c_m M) z, ceiling M] (R37).</summary>
    internal static double Consumption(double propensity, double income, double propensityWealth, double deposit, double shock, double ceiling) =>
        Math.Max(0, Math.Min(((propensity * income) + (propensityWealth * deposit)) * shock, ceiling * deposit));

    /// <summary>Nominal share of an industry in household consumption; new goods spread along a logistic (R38).</summary>
    internal static double HouseholdShare(Economy e, int s)
    {
        var industries = e.Industries;
        return industries.HouseholdShareRise[s] == 0
            ? industries.HouseholdShare[s]
            : industries.HouseholdShare[s] + (industries.HouseholdShareRise[s]
                / (1 + Elementary.Exp(-(e.Year - industries.HouseholdRiseMidpoint[s]) / industries.HouseholdRiseWidth[s])));
    }

    /// <summary>Installations at home that services producers (utilities) buy, bn CNY (R39).</summary>
    internal static double Installation(Economy e, int s) =>
        e.Policy[Levers.HomeInstallation, s] * e.Data.InstallationShare(s, e.Quarter) * e.Data.OpeningOutputPerQuarter * e.Provinces.TrendOutputIndex;

    // Transfers from the centre: redistribution (R49e), and, for budget neutrality, the push money when the rebate is on.
    static double PayTransfers(Economy e, int province)
    {
        var trend = e.Provinces.TrendOutput[province];
        var slump = e.Year > 2020 ? Math.Max(0, 1 - e.Nation.PropertySentiment) : 0;
        var rebate = e.Policy[Levers.Rebate] * e.Parameters.PushBudgetShare * (1 + (e.Parameters.PropertyRedirection * slump)) * (e.Year >= 2010 ? 1 : 0);
        var transfer = Money.FromBillions((e.Policy[Levers.Redistribution] + rebate) * trend);
        e.Ledger.Pay(Flow.Transfers, Economy.Treasury, Economy.Households(province), transfer);
        return transfer.Billions;
    }
}
