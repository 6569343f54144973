using Neijuan.Engine.Numerics;
using Neijuan.Model.Agents;
using Neijuan.Model.Formulas;
using Neijuan.Model.NationalAccounts;
using Neijuan.Model.Policies;
using Neijuan.Model.Setup;

namespace Neijuan.Model.Decisions;

/// <summary>
/// Labour outside farming: a pool of spare rural labour feeds it, wages follow productivity, expected inflation and tightness, and
/// productivity follows technology and the capital that is in use (R41).
/// </summary>
public static class Labour
{
    public static void Adjust(Nation nation, Setting setting)
    {
        var (p, time) = (setting.Parameters, setting.Time);
        if (time == 0) Open(nation, p);
        nation.Tightness.Value = (nation.Employment / (nation.NormalEmployment * nation.LabourSupply)) - 1;
        nation.Unemployment.Value = Unemployment(nation.Tightness, p);

        var migrants = Migration(nation.SpareLabour, nation.Tightness, p);
        var growth = Growth.OfQuarter(setting.Dated("labour_force_growth")) - 1 + (migrants / nation.LabourSupply);
        nation.SpareLabour.Value -= migrants;
        nation.LabourSupply.Value *= 1 + growth;

        nation.Wage.Value *= Growth.OfQuarter(WageGrowth(
            nation.ProductivityGrowth, Inflation(nation, time, p), nation.Tightness, nation.SpareLabour / nation.LabourSupply, p));
        nation.PotentialGrowth.Value += p.GrowthSmoothing * (nation.ProductivityGrowth + (4 * growth) - nation.PotentialGrowth);
        nation.LabourGrowth.Value = growth;
    }

    /// <summary>Technology and capital deepening raise output per worker; tradables gain more, services less (R41).</summary>
    public static void GrowProductivity(Nation nation, double realCapital, Setting setting)
    {
        var p = setting.Parameters;
        var deepening = nation.RealCapital > 0 ? (4 * ((realCapital / nation.RealCapital) - 1)) - (4 * nation.LabourGrowth) : 0;
        nation.RealCapital.Value = realCapital;
        nation.ProductivityGrowth.Value = ProductivityGrowth(Technology(setting.Year, p), deepening, p);
        var shift = Elementary.Pow(setting.Policy[Levers.Productivity] / nation.ProductivityShift, 1 - p.CapitalElasticity);
        nation.ProductivityShift.Value = setting.Policy[Levers.Productivity];
        nation.Productivity.Value *= Growth.OfQuarter(nation.ProductivityGrowth) * shift;
        nation.TradablesProductivity.Value *= Growth.OfQuarter(TradablesPremium(setting.Year, p));
    }

    // The first quarter is a normal one: as many are at work as are looking for work at normal unemployment.
    static void Open(Nation nation, Parameters p)
    {
        (nation.OpeningEmployment.Value, nation.OpeningIndustryEmployment.Value) = (nation.Employment, nation.IndustryEmployment);
        nation.NormalEmployment.Value = nation.Employment / (1 + p.OpeningTightness);
        nation.SpareLabour.Value = p.SpareRuralLabour;
    }

    /// <summary>Unemployment rises as employment falls behind labour supply (R41).</summary>
    internal static double Unemployment(double tightness, Parameters p) => Math.Clamp(
        p.NaturalUnemployment - (p.EmploymentResponse * tightness), p.UnemploymentFloor, p.UnemploymentCeiling);

    // Wages follow what prices did and what they are expected to do.
    static double Inflation(Nation nation, int time, Parameters p)
    {
        var past = time > Nation.Remembered ? PriceIndices.YearOnYear(nation.ConsumerPrices, time - 1) : nation.ExpectedInflation;
        return (p.WageIndexation * past) + ((1 - p.WageIndexation) * nation.ExpectedInflation);
    }

    /// <summary>
    /// m = μ Π clip(1 + κ_m θ, lowest, highest) / 4: who leaves farming in a quarter (Lewis 1954; Harris and Todaro 1970) (R41).
    /// </summary>
    internal static double Migration(double pool, double tightness, Parameters p) =>
        p.MigrationRate * pool * Math.Clamp(1 + (p.MigrationResponse * tightness), p.MigrationFloor, p.MigrationCeiling) / 4;

    /// <summary>
    /// Growth of wages per year, g_a + π + φ θ (1 + ψ θ^+) − λ_L (Π/N − Π*) (Π/N)/Π_0: with productivity and prices, ever faster where
    /// labour is short, slower while
    /// the countryside has labour to spare, a little faster as it runs out, and as usual when nobody is left (R41).
    /// </summary>
    internal static double WageGrowth(double productivity, double expectedInflation, double tightness, double pool, Parameters p) =>
        productivity + expectedInflation + (p.WageSlope * tightness * (1 + (p.WageConvexity * Math.Max(0, tightness))))
        - (p.SpareLabourDrag * (pool - p.SpareLabourNeutral) * Math.Min(1, pool / Math.Max(p.SpareRuralLabour, 1e-9)));

    /// <summary>g_a = g_TFP + α (g_K − g_N) (R41).</summary>
    internal static double ProductivityGrowth(double technology, double deepening, Parameters p) =>
        Math.Clamp(technology + (p.CapitalElasticity * deepening), -p.ProductivityGrowthLimit, p.ProductivityGrowthLimit);

    /// <summary>
    /// Growth of total factor productivity: what catching up leaves of the gap to the long run, halved every few years (R41).
    /// </summary>
    internal static double Technology(double year, Parameters p) =>
        p.LongRunTechnology + ((p.OpeningTechnology - p.LongRunTechnology) * Elementary.Pow(0.5, (year - 2005) / p.TechnologyHalfLife));

    /// <summary>
    /// By how much productivity of tradables grows faster (Balassa 1964, Samuelson 1964); it fades with catching up (R41).
    /// </summary>
    internal static double TradablesPremium(double year, Parameters p) =>
        p.TradablesPremium * Elementary.Pow(0.5, (year - 2005) / p.TechnologyHalfLife);
}
