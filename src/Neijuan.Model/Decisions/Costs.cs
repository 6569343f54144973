using Neijuan.Engine.Numerics;
using Neijuan.Model.Agents;
using Neijuan.Model.Setup;

namespace Neijuan.Model.Decisions;

/// <summary>Experience and input prices set the cost of output and of capacity, here and abroad (R14–R17).</summary>
public static class Costs
{
    public static void Update(Firms firms, Industries industries, Nation nation, Setting setting)
    {
        var p = setting.Parameters;
        foreach (var s in industries.Ids)
        {
            var experience = ExperienceIndex(industries.Experience[s] / industries.ReferenceExperience[s],
                industries.ExperienceExponent[s] * p.ExperienceSpeed);
            industries.UnitCost[s] = UnitCost(industries.OpeningCost[s], experience, nation.InputPrice);
            industries.CapacityCost[s] = 4 * p.CapitalYears * industries.UnitCost[s];
            industries.ForeignCost[s] = ForeignCost(industries.OpeningForeignCost[s], experience, nation.ForeignMaterials, p);
        }

        OfFirms(firms, industries, p);
    }

    // c_i = c_s / φ_i, dearer in the high tier (R16).
    static void OfFirms(Firms firms, Industries industries, Parameters p)
    {
        var (industry, tier, productivity, cost) = (firms.Industry.Items, firms.HighTier.Items, firms.Productivity.Items,
            firms.UnitCost.Items);
        var unitCost = industries.UnitCost.Items;
        for (var i = 0; i < firms.Count; i += Lanes.Count)
            cost.Put(i, unitCost.Of(industry, i) / productivity.At(i) * Choice.If(tier.At(i).IsSet(), p.HighTierCost, 1));
    }

    /// <summary>c_s = c_0 E χ: experience and the prices of inputs (R16).</summary>
    internal static double UnitCost(double opening, double experience, double inputPrice) => opening * experience * inputPrice;

    /// <summary>
    /// P*, over full cost: what a firm whose plant is in normal use must ask to pay for inputs, overhead, wear, interest and tax, and to
    /// earn the normal margin (R16).
    /// </summary>
    /// <param name="wear">Of its plant, per quarter.</param>
    /// <param name="loanRate">Per year.</param>
    /// <param name="valueAddedTax">Of value added.</param>
    /// <param name="p">The parameters of the run.</param>
    internal static double NormalPrice(double wear, double loanRate, double valueAddedTax, Parameters p)
    {
        var cash = p.LabourShare + p.IntermediatesShare + p.ImportedShare;
        var plant = p.OverheadShare + (4 * p.CapitalYears * wear) + (p.CapitalYears * loanRate * p.OpeningLoanShare);
        var valueAdded = 1 - p.IntermediatesShare - p.ImportedShare;
        return (cash + (plant / p.NormalUtilisation)) / (1 - (valueAddedTax * valueAdded)) * (1 + p.NormalMargin);
    }

    /// <summary>
    /// c^F: foreigners learn from the same experience, more slowly, and buy the same raw materials; in their own manufactures' prices
    /// (R17).
    /// </summary>
    internal static double ForeignCost(double opening, double experience, double materials, Parameters p) =>
        opening * Elementary.Pow(experience, p.ForeignLearning) * (1 + (p.RawMaterialsAbroad * (materials - 1)));

    /// <summary>Wright's law: cost falls with cumulated output, E = (X / X_0)^-b (R15).</summary>
    internal static double ExperienceIndex(double cumulatedOutput, double exponent) => Elementary.Pow(cumulatedOutput, -exponent);
}
