using Neijuan.Engine.Numerics;
using Neijuan.Model.Agents;
using Neijuan.Model.Setup;

namespace Neijuan.Model.NationalAccounts;

/// <summary>Producer and consumer prices, and output in chained prices, as a statistical office would make them (R41b).</summary>
public static class PriceIndices
{
    internal static double Posted(Industries industries, GoodsMarkets markets)
    {
        var sum = 0.0;
        foreach (var s in industries.Ids) sum += industries.ProducerPriceWeight[s] * markets.Price[MarketId.Low(s)];
        return sum;
    }

    /// <summary>Producer prices: posted prices with output weights of 2005, and raw materials, which no industry here makes.</summary>
    internal static double ProducerIndex(Nation nation, Industries industries, GoodsMarkets markets, Parameters p) =>
        ((1 - p.RawMaterialsInProducerPrices) * Posted(industries, markets)) + (p.RawMaterialsInProducerPrices * nation.RawPrice);

    /// <summary>Consumer prices: the household basket at posted prices, imports, food and services.</summary>
    internal static double ConsumerIndex(Nation nation, Industries industries, GoodsMarkets markets, Parameters p)
    {
        var (sum, services) = (0.0, 1.0 - p.ImportedConsumption - p.FoodInConsumerPrices);
        foreach (var s in industries.Ids)
        {
            sum += industries.HouseholdShare[s] * markets.Price[MarketId.Low(s)];
            services -= industries.HouseholdShare[s];
        }

        var food = ((1 - p.RawMaterialsInFood) * nation.ServicesPrice) + (p.RawMaterialsInFood * nation.RawPrice);
        return sum + (services * nation.ServicesPrice) + (p.FoodInConsumerPrices * food) + (p.ImportedConsumption * nation.ImportPrice);
    }

    /// <summary>Writes this quarter's indices into memory and returns the year-on-year change of producer prices.</summary>
    public static double Update(Nation nation, Industries industries, GoodsMarkets markets, Setting setting)
    {
        var (p, time) = (setting.Parameters, setting.Time);
        var (producer, consumer) = (ProducerIndex(nation, industries, markets, p), ConsumerIndex(nation, industries, markets, p));
        var inflation = time >= 8 ? (producer / nation.ProducerPrices[(time + 1) % Nation.Remembered]) - 1 : 0;
        nation.ProducerPrices[time % Nation.Remembered] = producer;
        nation.ConsumerPrices[time % Nation.Remembered] = consumer;
        Span<double> prices = [consumer, nation.ServicesPrice, InvestmentPrice(nation, industries, markets), producer, nation.ImportPrice];
        Span<double> spent =
            [nation.Consumption, nation.Government, nation.Investment + nation.InventoryChange, nation.Exports, -nation.Imports];
        var growth = time > 0 ? Chained(prices, nation.LastPrices, spent, nation.LastExpenditure) : 1;
        nation.RealOutput.Value = time > 0 ? nation.RealOutput * growth : nation.Output;
        nation.Deflator.Value = nation.Output / nation.RealOutput;
        nation.RealConsumption.Value = nation.Consumption / consumer;
        prices.CopyTo(nation.LastPrices);
        spent.CopyTo(nation.LastExpenditure);
        nation.RealOutputHistory[time % Nation.Remembered] = nation.RealOutput;
        return inflation;
    }

    /// <summary>Investment goods: building at the price of services, and equipment.</summary>
    static double InvestmentPrice(Nation nation, Industries industries, GoodsMarkets markets) =>
        (0.6 * nation.ServicesPrice) + (0.4 * Posted(industries, markets));

    /// <summary>
    /// Growth of a Törnqvist volume index: nominal growth over the change of prices, each weighted with its share in both quarters
    /// (Törnqvist 1936).
    /// </summary>
    internal static double Chained(
        ReadOnlySpan<double> prices, ReadOnlySpan<double> lastPrices, ReadOnlySpan<double> spent, ReadOnlySpan<double> lastSpent)
    {
        var (now, before, change) = (0.0, 0.0, 0.0);
        for (var k = 0; k < spent.Length; k++) (now, before) = (now + spent[k], before + lastSpent[k]);
        for (var k = 0; k < spent.Length; k++)
            change += ((spent[k] / now) + (lastSpent[k] / before)) / 2 * Elementary.Log(prices[k] / lastPrices[k]);
        return now / before * Elementary.Exp(-change);
    }

    /// <summary>Year-on-year change; NaN in the first year.</summary>
    public static double YearOnYear(double[] history, int time) =>
        time < 4 ? double.NaN : (history[time % Nation.Remembered] / history[(time + 1) % Nation.Remembered]) - 1;
}
