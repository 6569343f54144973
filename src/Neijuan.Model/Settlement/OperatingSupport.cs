using Neijuan.Engine.Accounting;
using Neijuan.Engine.Numerics;
using Neijuan.Model.Agents;
using Neijuan.Model.Setup;

namespace Neijuan.Model.Settlement;

/// <summary>Provinces cover part of their clients' cash shortfalls and rebate clients in priority industries, up to a ceiling (R34).</summary>
public static class OperatingSupport
{
    public static void Pay(Firms firms, Industries industries, Provinces provinces, Nation nation, Ledger ledger, Setting setting)
    {
        var (p, softness) = (setting.Parameters, setting.Softness);
        var (client, industry, province, soft) = (firms.Client.Items, firms.Industry.Items, firms.Province.Items, firms.SoftRate.Items);
        var (revenue, surplus, support, grants) = (firms.Revenue.Items, firms.OperatingSurplus.Items, firms.Support.Items, firms.Grant.Items);
        var priority = industries.Priority;
        var loans = ledger.Positions(Instrument.Loans, Sector.Firms);
        Array.Clear(provinces.Support);
        for (var i = 0; i < firms.Count; i += Lanes.Count)
        {
            var interest = (-loans.At(i)).ToDoubles() * Choice.If(soft.At(i).IsSet(), p.SoftRate / 4, p.LoanRate / 4);
            var wanted = Bound.AtLeast(interest - surplus.At(i).ToDoubles(), 0) * (p.OperatingSupport * softness);
            var rebate = Bound.AtLeast(revenue.At(i).ToDoubles(), 0) * (p.PrioritySupport * softness);
            wanted += Choice.If(priority.Of(industry, i) > p.ClientPriorityThreshold, rebate);
            var grant = Money.Round(Choice.If(client.At(i).IsSet(), wanted));
            grants.Put(i, grant);
            provinces.Support.Add(province, i, Money.InBillions(grant));
        }

        nation.Support = 0;
        for (var r = 0; r < provinces.Count; r++)
        {
            provinces.SupportShare[r] = Bound.AtMost(p.SupportCeiling * provinces.TrendOutput[r] / Bound.AtLeast(provinces.Support[r], 1e-9), 1);
            provinces.Support[r] *= provinces.SupportShare[r];
            nation.Support += provinces.Support[r];
        }

        var accounts = ledger.AccountsOf(Sector.Firms);
        var received = ledger.TotalsByBank();
        for (var i = 0; i < firms.Count; i += Lanes.Count)
        {
            var grant = Money.Round(grants.At(i).ToDoubles() * provinces.SupportShare.Of(province, i));
            support.Put(i, support.At(i) + Money.InBillions(grant));
            accounts.Receive(i, grant);
            accounts.Total(received, i, grant);
        }

        ledger.SettleReceipts(Flow.OperatingSubsidies, Sector.Firms, received, Economy.ToLocal);
    }
}
