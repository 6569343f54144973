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
        var (industry, tier, pressed) = (firms.Industry.Items, firms.HighTier.Items, firms.Pressed.Items);
        var (capacity, output, price, cost) = (firms.Capacity.Items, firms.Output.Items, firms.Price.Items, firms.UnitCost.Items);
        var overhead = p.OverheadWageShare * p.OverheadShare;
        foreach (var i in firms.Live)
        {
            var (s, k, q) = (industry[i], capacity[i], output[i]);
            if (k <= 0) continue;
            result.Capacity[(2 * s) + tier[i]] += k;
            result.Output[(2 * s) + tier[i]] += q;
            result.Jobs[s] += cost[i] * ((q * p.LabourShare) + (overhead * k));
            result.PressedBelowCost[s] += pressed[i] == 1 && price[i] < cost[i] ? q : 0;
        }

        return result;
    }
}
