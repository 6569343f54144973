using Neijuan.Engine.Numerics;
using Neijuan.Model.Agents;
using Neijuan.Model.Policies;

namespace Neijuan.Model.Decisions;

/// <summary>Provinces join a priority industry: the plan's signal and imitation of those already in (R2, Bass form).</summary>
public static class Adoption
{
    public static void Spread(Economy e)
    {
        var (parameters, industries, provinces) = (e.Parameters, e.Industries, e.Provinces);
        var rivalry = e.Policy[Levers.Tournament];
        for (var s = 0; s < industries.Count; s++)
        {
            var adopters = 0;
            for (var p = 0; p < provinces.Count; p++) adopters += provinces.Adopted[(p * industries.Count) + s];
            var hazard = industries.Priority[s] > parameters.AdoptionPriorityThreshold
                ? industries.Priority[s] * ((parameters.AdoptionPlanResponse * (parameters.AdoptionPlanFloor + ((1 - parameters.AdoptionPlanFloor) * rivalry)))
                    + (parameters.AdoptionImitation * rivalry * adopters / provinces.Count))
                : industries.Return[s] > parameters.AdoptionReturnThreshold ? parameters.AdoptionSpontaneous : 0;
            var chance = 1 - Elementary.Exp(-hazard);
            for (var p = 0; p < provinces.Count; p++)
            {
                var cell = (p * industries.Count) + s;
                if (provinces.Adopted[cell] == 1 || !e.Random.For(Purpose.Adoption, (uint)((p * 64) + s)).Bernoulli(chance)) continue;
                provinces.Adopted[cell] = 1;
                provinces.AdoptedIn[cell] = e.Time;
            }
        }
    }
}
