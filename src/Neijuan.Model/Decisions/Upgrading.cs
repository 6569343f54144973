using Neijuan.Engine.Numerics;
using Neijuan.Model.Agents;
using static System.Runtime.Intrinsics.Vector256;

namespace Neijuan.Model.Decisions;

/// <summary>Low-tier firms of industries with a high tier sometimes reach it; pampered and loss-making ones less often (R14).</summary>
public static class Upgrading
{
    public static void Try(Firms firms, Industries industries, Setting setting)
    {
        var (p, random) = (setting.Parameters, setting.Random);
        var (highTierShare, priority) = (industries.HighTierShare, industries.Priority);
        var (industry, tier, client, capacity, profit, key) =
            (firms.Industry.Items, firms.HighTier.Items, firms.Client.Items, firms.Capacity.Items, firms.Profit.Items, firms.Key.Items);
        for (var i = 0; i < firms.Count; i += Lanes.Count)
        {
            var high = tier.At(i);
            var able = GreaterThan(highTierShare.Of(industry, i), Doubles.Zero) & GreaterThan(capacity.At(i), Doubles.Zero)
                & System.Runtime.Intrinsics.Vector256.Equals(high, Longs.Zero).AsDouble();
            if (!able.Any()) continue;
            var favoured = client.At(i).IsSet() & GreaterThan(priority.Of(industry, i), Create(p.ClientPriorityThreshold));
            var chance = Choice.If(favoured, p.UpgradeRate * p.UpgradeClientFactor, p.UpgradeRate * p.UpgradeMarketFactor)
                * Choice.If(GreaterThan(profit.At(i), Doubles.Zero), p.UpgradeProfitFactor, p.UpgradeLossFactor);
            tier.Put(i, high | (able & random.Bernoulli(Purpose.Upgrade, key.At(i), chance)).AsFlags());
        }
    }
}
