using Neijuan.Model.Agents;

namespace Neijuan.Model.Decisions;

/// <summary>Low-tier firms of industries with a high tier sometimes reach it; pampered and loss-making ones less often (R14).</summary>
public static class Upgrading
{
    public static void Try(Firms firms, Industries industries, Setting setting)
    {
        var (p, random) = (setting.Parameters, setting.Random);
        var (industry, tier, client, capacity, profit, key) =
            (firms.Industry.Items, firms.HighTier.Items, firms.Client.Items, firms.Capacity.Items, firms.Profit.Items, firms.Key.Items);
        foreach (var i in firms.Live)
        {
            var s = industry[i];
            if (industries.HighTierShare[s] <= 0 || tier[i] == 1 || capacity[i] <= 0) continue;
            var favoured = client[i] == 1 && industries.Priority[s] > p.ClientPriorityThreshold;
            var chance = p.UpgradeRate * (favoured ? p.UpgradeClientFactor : p.UpgradeMarketFactor)
                * (profit[i] > 0 ? p.UpgradeProfitFactor : p.UpgradeLossFactor);
            if (random.Bernoulli(Purpose.Upgrade, key[i], chance)) tier[i] = 1;
        }
    }
}
