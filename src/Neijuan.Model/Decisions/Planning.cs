using Neijuan.Model.Agents;
using Neijuan.Model.Formulas;
using Neijuan.Model.Policies;
using Neijuan.Model.Setup;

namespace Neijuan.Model.Decisions;

/// <summary>
/// The planner sets priorities and the growth target; the base of all budgets follows the target and what happened (R1, R1c, R59).
/// </summary>
public static class Planning
{
    public static void SetTargets(Industries industries, Provinces provinces, Nation nation, Setting setting)
    {
        var (p, policy, data, quarter) = (setting.Parameters, setting.Policy, setting.Data, setting.Quarter);
        nation.GrowthTarget.Value = policy[Levers.GrowthTarget];
        nation.TrendOutputIndex.Value = PlanningBase(
            nation.TrendOutputIndex, nation.GrowthTarget, nation.SmoothedGrowth, nation.ExpectedInflation,
            nation.Output / data.OpeningOutputPerQuarter, p);
        foreach (var r in provinces.Ids)
            provinces.TrendOutput[r] = provinces.Weight[r] * data.OpeningOutputPerQuarter * nation.TrendOutputIndex;
        foreach (var s in industries.Ids)
        {
            industries.Priority[s] = Priority(
                data.Priority(s, quarter) + policy[Levers.PriorityShift, s],
                policy[Levers.Priorities],
                policy[Levers.SelfSufficiency] * p.IsolationPriorityMultiplier * industries.IsolationSensitivity[s],
                nation.Isolation, p.PriorityCeiling);
        }
    }

    /// <summary>
    /// B ← B (1 + β g* + (1 − β) ḡ + π^e)^¼ + pull (Y − B): budgets follow the growth target, and are pulled to what happened (R1c).
    /// </summary>
    internal static double PlanningBase(
        double before, double growthTarget, double growth, double expectedInflation, double output, Parameters p)
    {
        var planned = (p.PlanTargetWeight * growthTarget) + ((1 - p.PlanTargetWeight) * growth) + expectedInflation;
        return Math.Max(p.PlanningBaseFloor, (before * Growth.OfQuarter(planned)) + (p.PlanOutputPull * (output - before)));
    }

    /// <summary>A = clip(χ_P A_cal (1 + χ_ISO κ_iso Iso), 0, ceiling) (R1).</summary>
    internal static double Priority(double calendar, double designation, double sensitivity, double isolation, double ceiling) =>
        Math.Clamp(designation * calendar * (1 + (sensitivity * isolation)), 0, ceiling);
}
