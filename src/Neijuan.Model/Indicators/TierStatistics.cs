using Neijuan.Model.Agents;

namespace Neijuan.Model.Indicators;

/// <summary>One pass over the firms for what the industry's sums leave out: its quality tiers, its jobs, and why output below cost goes on.</summary>
public sealed class TierStatistics
{
    TierStatistics(int industries) =>
        (Capacity, Output, Jobs, PressedBelowCost) = (new double[2 * industries], new double[2 * industries], new double[industries], new double[industries]);

    /// <summary>By market: 2 × industry + tier.</summary>
    public double[] Capacity { get; }

    /// <summary>By market.</summary>
    public double[] Output { get; }

    /// <summary>Wage bill of this quarter's output, bn CNY.</summary>
    public double[] Jobs { get; }

    /// <summary>Output of firms that sell below full cost and must earn cash for their creditors.</summary>
    public double[] PressedBelowCost { get; }

    public static TierStatistics Of(Economy e)
    {
        var (firms, p) = (e.Firms, e.Parameters);
        var result = new TierStatistics(e.Industries.Count);
        foreach (var i in firms.Live)
        {
            var id = new FirmId(i);
            if (firms.Capacity[id] <= 0) continue;
            var (s, q, cost) = (firms.Industry[id], firms.Output[id], firms.UnitCost[id]);
            result.Capacity[(2 * s) + firms.HighTier[id]] += firms.Capacity[id];
            result.Output[(2 * s) + firms.HighTier[id]] += q;
            result.Jobs[s] += (q * cost * p.LabourShare) + (p.OverheadWageShare * cost * p.OverheadShare * firms.Capacity[id]);
            result.PressedBelowCost[s] += firms.Pressed[id] == 1 && firms.Price[id] < cost ? q : 0;
        }

        return result;
    }
}
