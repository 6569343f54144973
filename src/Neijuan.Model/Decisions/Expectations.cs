using Neijuan.Engine.Numerics;
using Neijuan.Model.Policies;

namespace Neijuan.Model.Decisions;

/// <summary>Everyone extrapolates the same world market and nobody adds up the others' plans (R3, the wave phenomenon of Lin).</summary>
public static class Expectations
{
    public static void Form(Economy e)
    {
        var (parameters, industries) = (e.Parameters, e.Industries);
        for (var s = 0; s < industries.Count; s++)
        {
            var before = industries.DemandHistory[(s * 9) + (e.Time % 9)]; // nine quarters of memory: this slot holds demand eight quarters before the last
            var growth = Elementary.Pow(Math.Max(industries.WorldDemand[s], 1e-9) / Math.Max(before, 1e-9), 1 / 8.0) - 1;
            industries.ExpectedGrowth[s] = Math.Clamp(growth, parameters.ExpectedGrowthFloor, parameters.ExpectedGrowthCeiling);
            industries.ExpectedDemand[s] = (industries.WorldDemand[s] - Uncounted(e, s)) * Growth.Over(industries.ExpectedGrowth[s], parameters.PlanningHorizon);
        }
    }

    /// <summary>Foreign demand that plans leave out.</summary>
    static double Uncounted(Economy e, int s)
    {
        var foreign = 0.0;
        for (var cell = s; cell < e.Blocs.Exports.Length; cell += e.Industries.Count) foreign += e.Blocs.Exports[cell] + e.Blocs.Output[cell];
        return (1 - e.Policy[Levers.ForeignDemandCounted]) * foreign;
    }
}
