using Neijuan.Engine.Numerics;
using Neijuan.Model.Agents;
using Neijuan.Model.Formulas;
using Neijuan.Model.Policies;
using Neijuan.Model.Setup;

namespace Neijuan.Model.Decisions;

/// <summary>Everyone extrapolates the same world market and nobody adds up the others' plans (R3, the wave phenomenon of Lin).</summary>
public static class Expectations
{
    public static void Form(Industries industries, Blocs blocs, Setting setting)
    {
        var p = setting.Parameters;
        for (var s = 0; s < industries.Count; s++)
        {
            industries.ExpectedGrowth[s] = Math.Clamp(
                PastGrowth(industries.WorldDemand[s], industries.DemandEightQuartersAgo(s, setting.Time)), p.ExpectedGrowthFloor, p.ExpectedGrowthCeiling);
            industries.ExpectedDemand[s] = (industries.WorldDemand[s] - Uncounted(blocs, s, industries.Count, setting.Policy[Levers.ForeignDemandCounted])) * Growth.Over(industries.ExpectedGrowth[s], p.PlanningHorizon);
        }
    }

    /// <summary>Foreign demand that plans leave out.</summary>
    static double Uncounted(Blocs blocs, int s, int industries, double counted)
    {
        var foreign = 0.0;
        for (var cell = s; cell < blocs.Exports.Length; cell += industries) foreign += blocs.Exports[cell] + blocs.Output[cell];
        return (1 - counted) * foreign;
    }

    /// <summary>Growth per quarter over the last eight: (W_t / W_t−8)^⅛ − 1 (R3).</summary>
    internal static double PastGrowth(double now, double eightQuartersAgo) =>
        Elementary.Pow(Math.Max(now, Tiny) / Math.Max(eightQuartersAgo, Tiny), 1 / 8.0) - 1;

    const double Tiny = 1e-9; // bn CNY: a market that is not there
}
