using Neijuan.Engine.Numerics;

namespace Neijuan.Model.Decisions;

/// <summary>Experience and unit labour cost set the cost of output and of capacity, here and abroad (R15–R17).</summary>
public static class Costs
{
    public static void Update(Economy e)
    {
        var (parameters, industries) = (e.Parameters, e.Industries);
        var unitLabourCost = Math.Max(0.3, e.Nation.Wage / e.Nation.Productivity);
        for (var s = 0; s < industries.Count; s++)
        {
            var experience = ExperienceIndex(industries.Experience[s] / industries.ReferenceExperience[s],
                industries.ExperienceExponent[s] * parameters.ExperienceSpeed);
            industries.UnitCost[s] = experience * (1 - parameters.UnitLabourCostWeight + (parameters.UnitLabourCostWeight * unitLabourCost));
            industries.CapacityCost[s] = 4 * parameters.CapitalYears * industries.UnitCost[s];
            industries.ForeignCost[s] = industries.OpeningForeignCost[s] * Elementary.Pow(experience, parameters.ForeignLearning);
        }

        OfFirms(e);
    }

    /// <summary>c_i = c_s / φ_i, dearer in the high tier (R16).</summary>
    public static void OfFirms(Economy e)
    {
        var firms = e.Firms;
        var (industry, tier, productivity, cost) = (firms.Industry.Items, firms.HighTier.Items, firms.Productivity.Items, firms.UnitCost.Items);
        var highTier = e.Parameters.HighTierCost;
        for (var i = 0; i < firms.Count; i++)
            cost[i] = e.Industries.UnitCost[industry[i]] / productivity[i] * (tier[i] == 1 ? highTier : 1);
    }

    /// <summary>Wright's law: cost falls with cumulated output, E = (X / X_0)^-b (R15).</summary>
    internal static double ExperienceIndex(double cumulatedOutput, double exponent) => Elementary.Pow(cumulatedOutput, -exponent);

    /// <summary>Cash cost of a unit over its full cost.</summary>
    internal static double CashShare(Setup.Parameters parameters) =>
        parameters.LabourShare + parameters.IntermediatesShare + parameters.ImportedShare;
}
