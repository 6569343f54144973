namespace Neijuan.Tests.Economics;

/// <summary>
/// What the economy must answer to policy: bounds from the literature, all relative to the same run without the policy unless a unit is
/// given. They are not moved when a parameter does; the publications are quoted from general knowledge.
/// </summary>
internal static class Multipliers
{
    /// <summary>
    /// Real GDP in the first two years of public purchases of 1 % of output for ever. Ramey (2019), "Ten years after the financial crisis:
    /// what have we learned from the renaissance in fiscal research?", Journal of Economic Perspectives 33(2): .6 to 1, more with slack and
    /// an accommodating central bank; Guo, Liu and Ma (2016), "How large is the local fiscal multiplier? Evidence from Chinese counties",
    /// Journal of Comparative Economics 44(2): about .6.
    /// </summary>
    public static readonly Bounds PurchasesAtFirst = new(0.005, 0.015);

    /// <summary>
    /// The same after eight years: prices and rates crowd out. Coenen et al. (2012), "Effects of fiscal stimulus in structural models",
    /// American Economic Journal: Macroeconomics 4(1): permanent purchases move output little, by either sign.
    /// </summary>
    public static readonly Bounds PurchasesInTheEnd = new(-0.003, 0.005);

    /// <summary>
    /// Real GDP after eight years when 1 % of output goes to households instead of works: demand for demand, and less capital. Baum-Snow et
    /// al. (2020), Journal of International Economics 123, and Shi and Huang (2014), "How much infrastructure is too much?", World
    /// Development 58, find returns of Chinese infrastructure that are small or below those of other capital by then.
    /// </summary>
    public static readonly Bounds TransfersForWorks = new(-0.01, 0.01);

    /// <summary>
    /// Investment within four quarters of a cut by a point: more. Fernald, Spiegel and Swanson (2014), "Monetary policy effectiveness in
    /// China: evidence from a FAVAR model", Journal of International Money and Finance 49; Chen, Ren and Zha (2018), American Economic
    /// Review 108(12).
    /// </summary>
    public static readonly Bounds InvestmentAfterACut = new(0, double.PositiveInfinity);

    /// <summary>
    /// Producer prices a year after world commodity prices have risen by 10 %: raw materials are a fifth of producer prices, and cost goes
    /// on. The width is an assumption.
    /// </summary>
    public static readonly Bounds ProducerPricesAfterCommodities = new(0.015, 0.025);

    /// <summary>
    /// Consumer prices over producer prices then. Choi et al. (2018), "Oil prices and inflation dynamics: evidence from advanced and
    /// developing economies", Journal of International Money and Finance 82: 10 % on oil are .4 points on consumer prices, and fading.
    /// </summary>
    public static readonly Bounds ConsumerOverProducerPrices = new(0, 0.5);

    /// <summary>
    /// Real GDP eight years after productivity has risen by 1 %: as much, as in every model of balanced growth (Solow 1956). The width is
    /// an assumption.
    /// </summary>
    public static readonly Bounds OnePercentOfProductivity = new(0.007, 0.013);

    /// <summary>From low to high, both included.</summary>
    public readonly record struct Bounds(double Low, double High);
}
