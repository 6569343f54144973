using Neijuan.Model.Agents;
using Neijuan.Model.Formulas;
using Neijuan.Model.Policies;

namespace Neijuan.Model.Decisions;

/// <summary>
/// The planner sets priorities, the growth target and expected inflation; trend output and productivity follow (R1, R1c, R41, R59).
/// </summary>
public static class Planning
{
    public static void SetTargets(Industries industries, Provinces provinces, Nation nation, Setting setting)
    {
        var (p, policy, data, quarter) = (setting.Parameters, setting.Policy, setting.Data, setting.Quarter);
        nation.GrowthTarget.Value = policy[Levers.GrowthTarget];
        nation.ExpectedInflation.Value = setting.Dated("expected_inflation");
        nation.TrendOutputIndex.Value *= Growth.OfQuarter(nation.GrowthTarget + nation.ExpectedInflation);
        nation.Productivity.Value *= Growth.OfQuarter(nation.GrowthTarget - p.ProductivityLag);
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

    /// <summary>A = clip(χ_P A_cal (1 + χ_ISO κ_iso Iso), 0, ceiling) (R1).</summary>
    internal static double Priority(double calendar, double designation, double sensitivity, double isolation, double ceiling) =>
        Math.Clamp(designation * calendar * (1 + (sensitivity * isolation)), 0, ceiling);
}
