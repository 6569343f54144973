using Neijuan.Engine.Numerics;
using Neijuan.Model.Agents;
using Neijuan.Model.Formulas;
using Neijuan.Model.Policies;
using Neijuan.Model.Setup;

namespace Neijuan.Model.Decisions;

/// <summary>
/// World prices and the exchange rate reach the prices of inputs: raw materials, imports, intermediates, labour and plant. Beyond the
/// record the currency loses what home prices rise beyond foreign ones (R16, R60, R68).
/// </summary>
public static class InputPrices
{
    public static void Update(Nation nation, Setting setting)
    {
        var (p, policy) = (setting.Parameters, setting.Policy);
        var yuanPerDollar = setting.Dated("cny_per_usd") / setting.Data.OpeningYuanPerDollar;
        if (setting.Quarter > setting.Data.ExchangeRateSeenTo)
            nation.CurrencyDrift.Value *= Growth.OfQuarter(p.ForeignInflation) / Growth.OfQuarter(nation.ExpectedInflation);
        nation.ExchangeRate.Value = policy[Levers.ExchangeRate] * nation.CurrencyResponse * nation.CurrencyDrift / yuanPerDollar;
        var world = policy[Levers.CommodityPrices] * setting.Dated("commodity_price");
        nation.CommodityPrice.Value += p.CommoditySmoothing * (world - nation.CommodityPrice);
        var abroad = Elementary.Pow(1 + p.ForeignInflation, setting.Time / 4.0); // price of foreign manufactures, in dollars
        nation.ForeignPrice.Value = abroad / nation.ExchangeRate;
        var materials = nation.CommodityPrice / nation.ExchangeRate;
        nation.ForeignMaterials.Value = nation.CommodityPrice / abroad;
        nation.RawPrice.Value = Elementary.Pow(materials, p.RawMaterialsPassThrough);
        nation.ImportPrice.Value = (p.RawMaterialsInImports * materials) + ((1 - p.RawMaterialsInImports) * nation.ForeignPrice);
        var labour = nation.Wage / (nation.Productivity * nation.TradablesProductivity);
        nation.InvestmentPrice.Value = (labour + nation.ServicesPrice) / 2;
        var inputs = new Inputs(
            labour, ((1 - p.RawMaterialsInIntermediates) * nation.ServicesPrice) + (p.RawMaterialsInIntermediates * nation.RawPrice),
            nation.ImportPrice, nation.InvestmentPrice);
        nation.InputPrice.Value = Index(inputs, p);
        nation.CostShares.Value = Shares(inputs, nation.InputPrice, p);
        nation.InputInflation.Value = Elementary.Log(nation.InputPrice / nation.PreviousInputPrice);
        nation.PreviousInputPrice.Value = nation.InputPrice;
    }

    /// <summary>Prices of inputs, of their level in 2005.</summary>
    /// <param name="Labour">ω^T: wage per unit of output of tradables.</param>
    /// <param name="Intermediates">P^N.</param>
    /// <param name="Imports">P^M.</param>
    /// <param name="Plant">P^K.</param>
    internal readonly record struct Inputs(double Labour, double Intermediates, double Imports, double Plant)
    {
        /// <summary>Overhead is wages and services.</summary>
        public double Overhead(Parameters p) => (p.OverheadWageShare * Labour) + ((1 - p.OverheadWageShare) * Intermediates);
    }

    /// <summary>χ = w_L ω + w_N P^N + w_M P^M + w_O (ν ω + (1 − ν) P^N) + (1 − w_L − w_N − w_M − w_O) P^K (R16).</summary>
    internal static double Index(in Inputs inputs, Parameters p) =>
        (p.LabourShare * inputs.Labour) + (p.IntermediatesShare * inputs.Intermediates) + (p.ImportedShare * inputs.Imports)
        + (p.OverheadShare * inputs.Overhead(p))
        + ((1 - p.LabourShare - p.IntermediatesShare - p.ImportedShare - p.OverheadShare) * inputs.Plant);

    /// <summary>What of a unit's full cost is paid for each input: its share of 2005 times its price over χ (R16).</summary>
    internal static CostShares Shares(in Inputs inputs, double index, Parameters p) => new(
        p.LabourShare * inputs.Labour / index, p.IntermediatesShare * inputs.Intermediates / index,
        p.ImportedShare * inputs.Imports / index, p.OverheadShare * inputs.Overhead(p) / index,
        p.OverheadWageShare * inputs.Labour / inputs.Overhead(p));
}
