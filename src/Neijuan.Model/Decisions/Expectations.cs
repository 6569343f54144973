using Neijuan.Engine.Numerics;
using Neijuan.Model.Agents;
using Neijuan.Model.Formulas;
using Neijuan.Model.Policies;

namespace Neijuan.Model.Decisions;

/// <summary>Everyone extrapolates the same world market and nobody adds up the others' plans (R3, the wave phenomenon of Lin).</summary>
public static class Expectations
{
    public static void Form(Industries industries, BlocCells cells, Setting setting)
    {
        var p = setting.Parameters;
        foreach (var s in industries.Ids)
        {
            industries.ExpectedGrowth[s] = Math.Clamp(
                PastGrowth(industries.WorldDemand[s], industries.DemandEightQuartersAgo(s, setting.Time)), p.ExpectedGrowthFloor,
                p.ExpectedGrowthCeiling);
            var counted = industries.WorldDemand[s] - Uncounted(cells, s, setting.Policy[Levers.ForeignDemandCounted]);
            industries.ExpectedDemand[s] = counted * Growth.Over(industries.ExpectedGrowth[s], p.PlanningHorizon);
        }
    }

    /// <summary>Foreign demand that plans leave out.</summary>
    static double Uncounted(BlocCells cells, IndustryId industry, double counted)
    {
        var foreign = 0.0;
        foreach (var cell in cells.Ids)
            if (cells.IndustryOf(cell) == industry) foreign += cells.Exports[cell] + cells.Output[cell];
        return (1 - counted) * foreign;
    }

    /// <summary>Growth per quarter over the last eight: (W_t / W_t−8)^⅛ − 1 (R3).</summary>
    internal static double PastGrowth(double now, double eightQuartersAgo) =>
        Elementary.Pow(Math.Max(now, Tiny) / Math.Max(eightQuartersAgo, Tiny), 1 / 8.0) - 1;

    const double Tiny = 1e-9; // bn CNY: a market that is not there
}
