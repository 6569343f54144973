using Neijuan.Engine.Accounting;
using Neijuan.Engine.Numerics;
using Neijuan.Model.Agents;
using Neijuan.Model.Policies;
using Neijuan.Model.Setup;

namespace Neijuan.Model.Markets;

/// <summary>What households, firms, vehicles, developers and services producers plan to buy, by industry (R37–R40, R49d).</summary>
public static class Demand
{
    public static void Form(Provinces provinces, Industries industries, Firms firms, Nation nation, MarketDay day, Ledger ledger, Setting setting)
    {
        var (p, policy) = (setting.Parameters, setting.Policy);
        var shock = 1 - (policy[Levers.ZeroCovid] * (1 - setting.Data.Calendar.Value("consumption_shock", setting.Quarter)));
        var propensity = p.PropensityIncome * (1 - (p.ConfidenceSensitivity * (1 - nation.Confidence))
            - (p.UnemploymentSensitivity * (nation.Unemployment - p.NaturalUnemployment)));
        var transferRate = policy[Levers.Redistribution] + RebateRate(nation, setting);
        var consumption = 0.0;
        for (var r = 0; r < provinces.Count; r++)
        {
            var household = Economy.Households(r);
            var transfer = Money.FromBillions(transferRate * provinces.TrendOutput[r]);
            ledger.Pay(Flow.Transfers, Economy.Treasury, household, transfer);
            provinces.Consumption[r] = Consumption(propensity, provinces.SmoothedIncome[r] + transfer.Billions, p.PropensityWealth,
                Math.Max(0, ledger.Cash(household)), shock, p.SpendingCeiling);
            consumption += provinces.Consumption[r];
            provinces.ServicesInvestment[r] = p.ServicesInvestmentRate
                * Math.Max(ledger.Cash(Economy.Services(r)) - (p.ServicesBuffer * provinces.TrendOutput[r]), 0);
        }

        day.Uses.Plan(firms, provinces, setting);
        for (var s = 0; s < industries.Count; s++)
        {
            industries.HouseholdDemand[s] = consumption * HouseholdShare(industries, s, setting.Year);
            industries.InstallationDemand[s] = policy[Levers.HomeInstallation, s] * setting.Data.InstallationShare(s, setting.Quarter)
                * setting.Data.OpeningOutputPerQuarter * provinces.TrendOutputIndex;
            industries.InvestmentDemand[s] = day.Uses.Demand(s);
            industries.NominalHomeDemand[s] = industries.HouseholdDemand[s] + industries.InvestmentDemand[s] + industries.InstallationDemand[s];
        }
    }

    /// <summary>C = min[(c_y adj. ȳ + c_m M) z, ceiling M] (R37).</summary>
    internal static double Consumption(double propensity, double income, double propensityWealth, double deposit, double shock, double ceiling) =>
        Math.Max(0, Math.Min(((propensity * income) + (propensityWealth * deposit)) * shock, ceiling * deposit));

    /// <summary>Nominal share of an industry in household consumption; new goods spread along a logistic (R38).</summary>
    internal static double HouseholdShare(Industries industries, int s, double year) =>
        industries.HouseholdShareRise[s] == 0
            ? industries.HouseholdShare[s]
            : industries.HouseholdShare[s] + (industries.HouseholdShareRise[s]
                / (1 + Elementary.Exp(-(year - industries.HouseholdRiseMidpoint[s]) / industries.HouseholdRiseWidth[s])));

    // For budget neutrality: what the push would have cost, paid to households instead (R49e).
    static double RebateRate(Nation nation, Setting setting)
    {
        var p = setting.Parameters;
        var slump = setting.Year > 2020 ? Math.Max(0, 1 - nation.PropertySentiment) : 0;
        return setting.Policy[Levers.Rebate] * p.PushBudgetShare * (1 + (p.PropertyRedirection * slump)) * (setting.Year >= 2010 ? 1 : 0);
    }
}
