using Neijuan.Engine.Accounting;
using Neijuan.Engine.Numerics;
using Neijuan.Model.Agents;
using Neijuan.Model.Formulas;
using Neijuan.Model.Policies;
using Neijuan.Model.Setup;

namespace Neijuan.Model.Markets;

/// <summary>What households, firms, vehicles, developers and services producers plan to buy, by industry (R37–R40, R49d).</summary>
public static class Demand
{
    public static void Form(
        Provinces provinces, Households households, ServiceProducers services, FinancingVehicles vehicles, Developers developers,
        Industries industries, Firms firms, Nation nation, MarketDay day, Ledger ledger, Setting setting)
    {
        var consumption = Consume(provinces, households, nation, ledger, setting);
        foreach (var s in industries.Ids) industries.ConsumptionShare[s] = HouseholdShare(industries, s, setting.Year);
        if (setting.Time == 0)
        {
            day.Uses.Plan(firms, vehicles, developers, services, industries, setting);
            foreach (var s in industries.Ids)
            {
                var (household, installation, investment) = Of(s);
                industries.HomeDemandScale[s] = Scale(
                    (industries.GrossOutput2005[s] - industries.Exports2005[s]) / 4, household + installation + investment);
            }
        }

        TradeIn(provinces, industries, consumption, ledger, setting);
        day.Uses.Plan(firms, vehicles, developers, services, industries, setting);
        foreach (var s in industries.Ids)
        {
            (industries.HouseholdDemand[s], industries.InstallationDemand[s], industries.InvestmentDemand[s]) = Of(s);
            industries.NominalHomeDemand[s] = industries.HouseholdDemand[s] + industries.InvestmentDemand[s]
                + industries.InstallationDemand[s];
        }

        (double Household, double Installation, double Investment) Of(IndustryId s) => (
            consumption * industries.ConsumptionShare[s],
            setting.Policy[Levers.HomeInstallation, s] * setting.Data.InstallationShare(s, setting.Quarter)
                * setting.Data.OpeningOutputPerQuarter * nation.TrendOutputIndex * industries.HomeDemandScale[s],
            day.Uses.Demand(s));
    }

    // A subsidy brings purchases of durables forward; part of them is missing later, and the centre pays for them and for others that would
    // have been made anyway.
    static void TradeIn(Provinces provinces, Industries industries, double consumption, Ledger ledger, Setting setting)
    {
        var (p, lift, added) = (setting.Parameters, setting.Policy[Levers.TradeIn], 0.0);
        foreach (var s in industries.Ids)
        {
            var usual = HouseholdShare(industries, s, setting.Year);
            var more = lift * industries.Durable[s] * usual * consumption;
            var missing = Bound.AtMost(industries.BroughtForward[s] / p.TradeInQuarters, (usual * consumption) + more);
            industries.BroughtForward[s] += (p.TradeInPayback * more) - missing;
            industries.ConsumptionShare[s] = Bound.AtLeast(usual + ((more - missing) / Math.Max(consumption, 1e-12)), 0);
            added += more;
        }

        if (added <= 0) return;
        foreach (var r in provinces.Ids)
            ledger.Pay(Flow.Transfers, Parties.Treasury, provinces.HouseholdsOf(r), Money.FromBillions(
                p.TradeInSubsidy * added / p.TradeInAdditional * provinces.Weight[r]));
    }

    /// <summary>
    /// At the opening home demand is what exports leave of an industry's output: shares of spending are known less well than outputs. An
    /// industry that hardly anybody buys from yet keeps its shares.
    /// </summary>
    internal static double Scale(double output, double demand) => demand > output / 4 ? output / demand : 1;

    // Households are paid their transfers and plan what to consume. Returns what all of them plan, bn CNY.
    static double Consume(Provinces provinces, Households households, Nation nation, Ledger ledger, Setting setting)
    {
        var (p, policy) = (setting.Parameters, setting.Policy);
        var shock = 1 - (policy[Levers.ZeroCovid] * (1 - setting.Dated("consumption_shock")));
        var propensity = Propensity(nation.Confidence, nation.Unemployment, p)
            - Precaution(setting.Year, policy[Levers.SocialInsurance], p);
        var transferRate = policy[Levers.Redistribution] + RebateRate(nation, setting);
        var consumption = 0.0;
        foreach (var r in provinces.Ids)
        {
            var (members, sum) = (provinces.HouseholdsOf(r), 0.0);
            var transfer = Money.FromBillions(transferRate * provinces.TrendOutput[r]);
            ledger.Pay(Flow.Transfers, Parties.Treasury, members, transfer);
            for (var member = 0; member < members.Count; member++)
            {
                var h = new HouseholdId(members.First + member);
                var burden = p.MortgageBurden * households.MortgageService[h] / Math.Max(households.SmoothedIncome[h], 1e-12);
                households.Consumption[h] = Consumption(
                    propensity - burden, households.SmoothedIncome[h] + (transfer.Billions * households.Share[h]),
                    p.PropensityWealth, Math.Max(0, ledger.Cash(h)), shock, p.SpendingCeiling);
                sum += households.Consumption[h];
            }

            provinces.Consumption[r] = sum;
            consumption += sum;
        }

        return consumption;
    }

    /// <summary>c_y adj.: what of its income a household consumes, less where it worries (R37).</summary>
    internal static double Propensity(double confidence, double unemployment, Parameters p) =>
        p.PropensityIncome
            * (1 - (p.ConfidenceSensitivity * (1 - confidence)) - (p.UnemploymentSensitivity * (unemployment - p.NaturalUnemployment)));

    /// <summary>
    /// ξ_P (1 − coverage): saved for illness and old age by whom social insurance does not cover yet; coverage rose along a logistic
    /// (Chamon and Prasad 2010) (R37).
    /// </summary>
    internal static double Precaution(double year, double insurance, Parameters p) =>
        p.PrecautionarySaving * (1 - Math.Clamp(
            insurance / (1 + Elementary.Exp(-(year - p.CoverageMidpoint) / p.CoverageWidth)), 0, 1));

    /// <summary>C = min[(c_y adj. ȳ + c_m M) z, ceiling M] (R37).</summary>
    internal static double Consumption(
        double propensity, double income, double propensityWealth, double deposit, double shock, double ceiling) =>
        Math.Max(0, Math.Min(((propensity * income) + (propensityWealth * deposit)) * shock, ceiling * deposit));

    /// <summary>Nominal share of an industry in household consumption; new goods spread along a logistic (R38).</summary>
    internal static double HouseholdShare(Industries industries, IndustryId s, double year) =>
        industries.HomeDemandScale[s] * (industries.HouseholdShareRise[s] == 0
            ? industries.HouseholdShare[s]
            : industries.HouseholdShare[s] + (industries.HouseholdShareRise[s]
                / (1 + Elementary.Exp(-(year - industries.HouseholdRiseMidpoint[s]) / industries.HouseholdRiseWidth[s]))));

    // For budget neutrality: what the push would have cost, paid to households instead (R49e).
    static double RebateRate(Nation nation, Setting setting)
    {
        var p = setting.Parameters;
        var slump = Property.Slump(nation.PropertySentiment, setting.Dated("property_felt"));
        return setting.Policy[Levers.Rebate] * p.PushBudgetShare * (1 + (p.PropertyRedirection * slump)) * setting.Dated("rebate");
    }
}
