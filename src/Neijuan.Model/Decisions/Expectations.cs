using Neijuan.Engine.Numerics;
using Neijuan.Model.Agents;

namespace Neijuan.Model.Decisions;

/// <summary>Everyone extrapolates the same world market and nobody adds up the others' plans (R3, the wave phenomenon of Lin).</summary>
public static class Expectations
{
    public static void Form(Industries industries, Setting setting)
    {
        var p = setting.Parameters;
        for (var s = 0; s < industries.Count; s++)
        {
            industries.ExpectedGrowth[s] = Math.Clamp(
                PastGrowth(industries.WorldDemand[s], industries.DemandEightQuartersAgo(s, setting.Time)), p.ExpectedGrowthFloor, p.ExpectedGrowthCeiling);
            industries.ExpectedDemand[s] = industries.WorldDemand[s] * Growth.Over(industries.ExpectedGrowth[s], p.PlanningHorizon);
        }
    }

    /// <summary>Growth per quarter over the last eight: (W_t / W_t−8)^⅛ − 1 (R3).</summary>
    internal static double PastGrowth(double now, double eightQuartersAgo) =>
        Elementary.Pow(Math.Max(now, Tiny) / Math.Max(eightQuartersAgo, Tiny), 1 / 8.0) - 1;

    const double Tiny = 1e-9; // bn CNY: a market that is not there
}
