using Neijuan.Model.Agents;

namespace Neijuan.Model.Indicators;

/// <summary>Producer and consumer prices, and real output by their chain (R41b as a deflator).</summary>
public static class Prices
{
    public static double ProducerIndex(Economy e)
    {
        var sum = 0.0;
        for (var s = 0; s < e.Industries.Count; s++) sum += e.Industries.ProducerPriceWeight[s] * e.Industries.MarketPrice[2 * s];
        return sum;
    }

    /// <summary>Consumer prices: the household basket at posted prices, services at unit labour cost.</summary>
    public static double ConsumerIndex(Economy e)
    {
        var (sum, services) = (0.0, 1.0);
        for (var s = 0; s < e.Industries.Count; s++)
        {
            sum += e.Industries.HouseholdShare[s] * e.Industries.MarketPrice[2 * s];
            services -= e.Industries.HouseholdShare[s];
        }

        return sum + (services * e.Nation.Wage / e.Nation.Productivity);
    }

    /// <summary>Writes this quarter's indices into memory and returns the year-on-year change of producer prices.</summary>
    public static double Update(Economy e)
    {
        var nation = e.Nation;
        var (producer, consumer) = (ProducerIndex(e), ConsumerIndex(e));
        var inflation = e.Time >= 8 ? (producer / nation.ProducerPrices[(e.Time + 1) % 5]) - 1 : 0;
        nation.ProducerPrices[e.Time % 5] = producer;
        nation.ConsumerPrices[e.Time % 5] = consumer;
        nation.RealOutput = nation.Output / consumer;
        nation.RealConsumption = nation.Consumption / consumer;
        return inflation;
    }

    /// <summary>Year-on-year change; NaN in the first year.</summary>
    public static double YearOnYear(double[] history, int time) =>
        time < 4 ? double.NaN : (history[time % 5] / history[(time + 1) % 5]) - 1;
}
