using Neijuan.Model.Agents;

namespace Neijuan.Model.Decisions;

/// <summary>Low-tier firms of industries with a high tier sometimes reach it; pampered and loss-making ones less often (R14).</summary>
public static class Upgrading
{
    public static void Try(Economy e)
    {
        var (p, firms, industries) = (e.Parameters, e.Firms, e.Industries);
        for (var i = 0; i < firms.Count; i++)
        {
            var id = new FirmId(i);
            var s = firms.Industry[id];
            if (industries.HighTierShare[s] <= 0 || firms.Alive[id] == 0 || firms.HighTier[id] == 1 || firms.Capacity[id] <= 0) continue;
            var favoured = firms.Client[id] == 1 && industries.Priority[s] > p.ClientPriorityThreshold;
            var chance = p.UpgradeRate * (favoured ? p.UpgradeClientFactor : p.UpgradeMarketFactor)
                * (firms.Profit[id] > 0 ? p.UpgradeProfitFactor : p.UpgradeLossFactor);
            if (e.Random.For(Purpose.Upgrade, firms.Key[id]).Bernoulli(chance)) firms.HighTier[id] = 1;
        }
    }
}
