using Neijuan.Engine.Accounting;
using Neijuan.Engine.Numerics;
using Neijuan.Model.Agents;
using Neijuan.Model.Formulas;
using Neijuan.Model.Setup;

namespace Neijuan.Model.Settlement;

/// <summary>
/// Provinces cover part of their clients' cash shortfalls and rebate clients in priority industries, up to a ceiling (R34).
/// </summary>
public static class OperatingSupport
{
    public static void Pay(Firms firms, Industries industries, Provinces provinces, Nation nation, Ledger ledger, Setting setting)
    {
        var (p, softness) = (setting.Parameters, setting.Softness);
        var (client, industry, province, soft) = (firms.Client.Items, firms.Industry.Items, firms.Province.Items, firms.SoftRate.Items);
        var (revenue, surplus, support, grants) = (firms.Revenue.Items, firms.OperatingSurplus.Items, firms.Support.Items,
            firms.Grant.Items);
        var priority = industries.Priority.Items;
        var loans = ledger.Positions(Instrument.Loans, Sector.Firms);
        for (var i = 0; i < firms.Count; i += Lanes.Count)
        {
            var interest = Lending.Interest((-loans.At(i)).ToDoubles(), soft.At(i).IsSet(), nation.Rates);
            var favoured = priority.Of(industry, i) > p.ClientPriorityThreshold;
            var grant = Money.Round(
                Wanted(interest, surplus.At(i).ToDoubles(), revenue.At(i).ToDoubles(), client.At(i).IsSet(), favoured, softness, p));
            grants.Put(i, grant);
            provinces.Support.Items.Add(province, i, Money.InBillions(grant));
        }

        foreach (var r in provinces.Ids)
        {
            provinces.SupportShare[r] = Bound.AtMost(
                Math.Min(p.SupportCeiling * provinces.TrendOutput[r], p.SupportCash * Math.Max(0, ledger.Cash(r)))
                    / Bound.AtLeast(provinces.Support[r], 1e-9), 1);
            provinces.Support[r] *= provinces.SupportShare[r];
            nation.Support.Value += provinces.Support[r];
        }

        var groups = firms.ByProvince(provinces);
        var accounts = ledger.AccountsOf(Sector.Firms, groups);
        var received = provinces.Fen.Zeros();
        for (var i = 0; i < firms.Count; i += Lanes.Count)
        {
            var grant = Money.Round(grants.At(i).ToDoubles() * provinces.SupportShare.Items.Of(province, i));
            support.Put(i, support.At(i) + Money.InBillions(grant));
            accounts.Receive(i, grant);
            accounts.Total(received, i, grant);
        }

        ledger.SettleReceipts(Flow.OperatingSubsidies, Sector.Firms, received, groups, provinces.ToGovernment);
    }

    /// <summary>Part of the interest that a client has not earned, and part of its revenue in an industry of priority (R34).</summary>
    internal static Doubles Wanted(
        Doubles interest, Doubles surplus, Doubles revenue, Doubles client, Doubles favoured, double softness, Parameters p)
    {
        var shortfall = Bound.AtLeast(interest - surplus, 0) * (p.OperatingSupport * softness);
        var rebate = Bound.AtLeast(revenue, 0) * (p.PrioritySupport * softness);
        return Choice.If(client, shortfall + Choice.If(favoured, rebate));
    }
}
