using Neijuan.Engine.Numerics;
using Neijuan.Model.Agents;
using Neijuan.Model.Setup;

namespace Neijuan.Model.Decisions;

/// <summary>Low-tier firms of industries with a high tier sometimes reach it; pampered and loss-making ones less often (R14).</summary>
public static class Upgrading
{
    public static void Try(Firms firms, Industries industries, Setting setting)
    {
        var (p, random) = (setting.Parameters, setting.Random);
        var (highTierShare, priority) = (industries.HighTierShare.Items, industries.Priority.Items);
        var (industry, tier, client, capacity, profit, key) =
            (firms.Industry.Items, firms.HighTier.Items, firms.Client.Items, firms.Capacity.Items, firms.Profit.Items, firms.Key.Items);
        for (var i = 0; i < firms.Count; i += Lanes.Count)
        {
            var high = tier.At(i);
            var able = (highTierShare.Of(industry, i) > 0) & (capacity.At(i) > 0) & high.IsZero();
            if (!able.Any()) continue;
            var favoured = client.At(i).IsSet() & (priority.Of(industry, i) > p.ClientPriorityThreshold);
            tier.Put(i, high | (able & random.Bernoulli(Purpose.Upgrade, key.At(i), Chance(favoured, profit.At(i), p))).AsFlags());
        }
    }

    /// <summary>Chance that a firm upgrades in a quarter: less for the pampered, less for who makes losses (R14).</summary>
    internal static Doubles Chance(Doubles favoured, Doubles profit, Parameters p) =>
        Choice.If(favoured, p.UpgradeRate * p.UpgradeClientFactor, p.UpgradeRate * p.UpgradeMarketFactor)
        * Choice.If(profit > 0, p.UpgradeProfitFactor, p.UpgradeLossFactor);
}
