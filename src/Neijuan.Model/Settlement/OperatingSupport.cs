using Neijuan.Engine.Accounting;
using Neijuan.Engine.Numerics;
using Neijuan.Model.Agents;

namespace Neijuan.Model.Settlement;

/// <summary>Provinces cover part of their clients' cash shortfalls and rebate clients in priority industries, up to a ceiling (R34).</summary>
public static class OperatingSupport
{
    public static void Pay(Firms firms, Industries industries, Provinces provinces, Nation nation, Ledger ledger, Setting setting)
    {
        var (p, softness) = (setting.Parameters, setting.Softness);
        var (client, industry, province, soft) = (firms.Client.Items, firms.Industry.Items, firms.Province.Items, firms.SoftRate.Items);
        var (revenue, surplus, support) = (firms.Revenue.Items, firms.OperatingSurplus.Items, firms.Support.Items);
        var loans = ledger.Positions(Instrument.Loans, Sector.Firms);
        var amounts = firms.Scratch();
        Array.Clear(provinces.Support);
        foreach (var i in firms.Live)
        {
            amounts[i] = 0;
            if (client[i] == 0) continue;
            var interest = -loans[i] * (Choice.If(soft[i] == 1, p.SoftRate, p.LoanRate) / 4);
            var wanted = p.OperatingSupport * softness * Bound.AtLeast(interest - surplus[i], 0);
            if (industries.Priority[industry[i]] > p.ClientPriorityThreshold) wanted += p.PrioritySupport * softness * Bound.AtLeast(revenue[i], 0);
            amounts[i] = Money.Round(wanted);
            provinces.Support[province[i]] += Money.InBillions(amounts[i]);
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
        foreach (var i in firms.Live)
        {
            if (amounts[i] == 0) continue;
            var amount = Money.Round(amounts[i] * provinces.SupportShare[province[i]]);
            support[i] += Money.InBillions(amount);
            accounts.Receive(i, amount, ref received[accounts.BankOf(i)]);
        }

        ledger.SettleReceipts(Flow.OperatingSubsidies, Sector.Firms, received, Economy.ToLocal);
    }
}
