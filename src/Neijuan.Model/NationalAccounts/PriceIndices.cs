using Neijuan.Model.Agents;

namespace Neijuan.Model.NationalAccounts;

/// <summary>Producer and consumer prices, and real output at consumer prices (R41b).</summary>
public static class PriceIndices
{
    internal static double ProducerIndex(Industries industries, GoodsMarkets markets)
    {
        var sum = 0.0;
        foreach (var s in industries.Ids) sum += industries.ProducerPriceWeight[s] * markets.Price[MarketId.Low(s)];
        return sum;
    }

    /// <summary>Consumer prices: the household basket at posted prices, services at unit labour cost.</summary>
    internal static double ConsumerIndex(Nation nation, Industries industries, GoodsMarkets markets)
    {
        var (sum, services) = (0.0, 1.0);
        foreach (var s in industries.Ids)
        {
            sum += industries.HouseholdShare[s] * markets.Price[MarketId.Low(s)];
            services -= industries.HouseholdShare[s];
        }

        return sum + (services * nation.Wage / nation.Productivity);
    }

    /// <summary>Writes this quarter's indices into memory and returns the year-on-year change of producer prices.</summary>
    public static double Update(Nation nation, Industries industries, GoodsMarkets markets, int time)
    {
        var (producer, consumer) = (ProducerIndex(industries, markets), ConsumerIndex(nation, industries, markets));
        var inflation = time >= 8 ? (producer / nation.ProducerPrices[(time + 1) % Nation.Remembered]) - 1 : 0;
        nation.ProducerPrices[time % Nation.Remembered] = producer;
        nation.ConsumerPrices[time % Nation.Remembered] = consumer;
        nation.RealOutput.Value = nation.Output / consumer;
        nation.RealConsumption.Value = nation.Consumption / consumer;
        return inflation;
    }

    /// <summary>Year-on-year change; NaN in the first year.</summary>
    public static double YearOnYear(double[] history, int time) =>
        time < 4 ? double.NaN : (history[time % Nation.Remembered] / history[(time + 1) % Nation.Remembered]) - 1;
}
