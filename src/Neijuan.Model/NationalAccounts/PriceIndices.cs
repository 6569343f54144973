using Neijuan.Model.Agents;

namespace Neijuan.Model.NationalAccounts;

/// <summary>Producer and consumer prices, and real output at consumer prices (R41b).</summary>
public static class PriceIndices
{
    static double ProducerIndex(Industries industries)
    {
        var sum = 0.0;
        for (var s = 0; s < industries.Count; s++) sum += industries.ProducerPriceWeight[s] * industries.MarketPrice[2 * s];
        return sum;
    }

    /// <summary>Consumer prices: the household basket at posted prices, services at unit labour cost.</summary>
    static double ConsumerIndex(Nation nation, Industries industries)
    {
        var (sum, services) = (0.0, 1.0);
        for (var s = 0; s < industries.Count; s++)
        {
            sum += industries.HouseholdShare[s] * industries.MarketPrice[2 * s];
            services -= industries.HouseholdShare[s];
        }

        return sum + (services * nation.Wage / nation.Productivity);
    }

    /// <summary>Writes this quarter's indices into memory and returns the year-on-year change of producer prices.</summary>
    public static double Update(Nation nation, Industries industries, int time)
    {
        var (producer, consumer) = (ProducerIndex(industries), ConsumerIndex(nation, industries));
        var inflation = time >= 8 ? (producer / nation.ProducerPrices[(time + 1) % 5]) - 1 : 0;
        nation.ProducerPrices[time % 5] = producer;
        nation.ConsumerPrices[time % 5] = consumer;
        nation.RealOutput = nation.Output / consumer;
        nation.RealConsumption = nation.Consumption / consumer;
        return inflation;
    }

    /// <summary>Year-on-year change; NaN in the first year.</summary>
    public static double YearOnYear(double[] history, int time) =>
        time < 4 ? double.NaN : (history[time % 5] / history[(time + 1) % 5]) - 1;
}
