using Neijuan.Model.Policies;

namespace Neijuan.Model.Decisions;

/// <summary>The planner sets priorities, the growth target and expected inflation; trend output follows (R1, R1c, R59).</summary>
public static class Planning
{
    public static void SetTargets(Economy e)
    {
        var (parameters, nation, provinces) = (e.Parameters, e.Nation, e.Provinces);
        var quarter = e.Quarter;
        nation.GrowthTarget = e.Policy[Levers.GrowthTarget];
        nation.ExpectedInflation = e.Data.Calendar.Value("expected_inflation", quarter);
        provinces.TrendOutputIndex *= Growth.OfQuarter(nation.GrowthTarget + nation.ExpectedInflation);
        nation.Productivity *= Growth.OfQuarter(nation.GrowthTarget - parameters.ProductivityLag);
        for (var p = 0; p < provinces.Count; p++)
            provinces.TrendOutput[p] = provinces.Weight[p] * e.Data.OpeningOutputPerQuarter * provinces.TrendOutputIndex;
        for (var s = 0; s < e.Industries.Count; s++)
        {
            e.Industries.Priority[s] = Priority(
                e.Data.Priority(s, quarter) + e.Policy[Levers.PriorityShift, s],
                e.Policy[Levers.Priorities],
                e.Policy[Levers.SelfSufficiency] * parameters.IsolationPriorityMultiplier * e.Industries.IsolationSensitivity[s],
                e.Blocs.Isolation,
                parameters.PriorityCeiling);
        }
    }

    /// <summary>A = clip(χ_P A_cal (1 + χ_ISO κ_iso Iso), 0, ceiling) (R1).</summary>
    internal static double Priority(double calendar, double designation, double sensitivity, double isolation, double ceiling) =>
        Math.Clamp(designation * calendar * (1 + (sensitivity * isolation)), 0, ceiling);
}
