using Neijuan.Engine.Numerics;
using Neijuan.Model.Agents;
using Neijuan.Model.Policies;
using Neijuan.Model.Setup;

namespace Neijuan.Model.Decisions;

/// <summary>Provinces join a priority industry: the plan's signal and imitation of those already in (R2, Bass form).</summary>
public static class Adoption
{
    public static void Spread(Provinces provinces, Cells cells, Industries industries, Setting setting)
    {
        var rivalry = setting.Policy[Levers.Tournament];
        foreach (var s in industries.Ids)
        {
            var adopters = 0;
            foreach (var r in provinces.Ids) adopters += cells.Adopted[cells.Of(r, s)];
            var hazard = Hazard(
                industries.Priority[s], industries.Return[s], rivalry, (double)adopters / provinces.Count, setting.Parameters);
            var chance = 1 - Elementary.Exp(-hazard);
            foreach (var r in provinces.Ids)
            {
                var cell = cells.Of(r, s);
                if (cells.Adopted[cell] == 1 || !setting.Random.For(Purpose.Adoption, (uint)((r * 64) + s)).Bernoulli(chance)) continue;
                cells.Adopted[cell] = 1;
                cells.AdoptedIn[cell] = setting.Time;
            }
        }
    }

    /// <summary>
    /// h = A [β_p (floor + (1 − floor) χ_T) + β_q χ_T ā] where the industry is designated, else β_0 where it earns enough (R2).
    /// </summary>
    internal static double Hazard(double priority, double returnOnCapital, double rivalry, double adopted, Parameters p)
    {
        if (priority <= p.AdoptionPriorityThreshold) return returnOnCapital > p.AdoptionReturnThreshold ? p.AdoptionSpontaneous : 0;
        var signal = p.AdoptionPlanResponse * (p.AdoptionPlanFloor + ((1 - p.AdoptionPlanFloor) * rivalry));
        return priority * (signal + (p.AdoptionImitation * rivalry * adopted));
    }
}
