using Neijuan.Engine.Numerics;
using Neijuan.Model.Agents;
using Neijuan.Model.Setup;

namespace Neijuan.Model.Decisions;

/// <summary>Experience and unit labour cost set the cost of output and of capacity, here and abroad (R14–R17).</summary>
public static class Costs
{
    public static void Update(Firms firms, Industries industries, Nation nation, Setting setting)
    {
        var p = setting.Parameters;
        var unitLabourCost = Math.Max(p.UnitLabourCostFloor, nation.Wage / nation.Productivity);
        foreach (var s in industries.Ids)
        {
            var experience = ExperienceIndex(industries.Experience[s] / industries.ReferenceExperience[s],
                industries.ExperienceExponent[s] * p.ExperienceSpeed);
            industries.UnitCost[s] = experience * (1 - p.UnitLabourCostWeight + (p.UnitLabourCostWeight * unitLabourCost));
            industries.CapacityCost[s] = 4 * p.CapitalYears * industries.UnitCost[s];
            industries.ForeignCost[s] = industries.OpeningForeignCost[s] * Elementary.Pow(experience, p.ForeignLearning);
        }

        OfFirms(firms, industries, p);
    }

    // c_i = c_s / φ_i, dearer in the high tier (R16).
    static void OfFirms(Firms firms, Industries industries, Parameters p)
    {
        var (industry, tier, productivity, cost) = (firms.Industry.Items, firms.HighTier.Items, firms.Productivity.Items, firms.UnitCost.Items);
        var unitCost = industries.UnitCost.Items;
        for (var i = 0; i < firms.Count; i += Lanes.Count)
            cost.Put(i, unitCost.Of(industry, i) / productivity.At(i) * Choice.If(tier.At(i).IsSet(), p.HighTierCost, 1));
    }

    /// <summary>Wright's law: cost falls with cumulated output, E = (X / X_0)^-b (R15).</summary>
    internal static double ExperienceIndex(double cumulatedOutput, double exponent) => Elementary.Pow(cumulatedOutput, -exponent);
}
