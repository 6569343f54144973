using Neijuan.Engine.Accounting;
using Neijuan.Model.Agents;

namespace Neijuan.Model.Settlement;

/// <summary>Provinces cover part of their clients' cash shortfalls and rebate clients in priority industries, up to a ceiling (R34).</summary>
public static class OperatingSupport
{
    public static void Pay(Economy e)
    {
        Taxes.OnProfits(e);
        var (p, firms, provinces, softness) = (e.Parameters, e.Firms, e.Provinces, e.Softness);
        var (alive, client, industry, province, soft) = (firms.Alive.Items, firms.Client.Items, firms.Industry.Items, firms.Province.Items, firms.SoftRate.Items);
        var (revenue, surplus, support) = (firms.Revenue.Items, firms.OperatingSurplus.Items, firms.Support.Items);
        var loans = e.Ledger.Positions(Instrument.Loans, Sector.Firms);
        var amounts = e.Amounts(0);
        Array.Clear(provinces.Support);
        for (var i = 0; i < firms.Count; i++)
        {
            if (alive[i] == 0 || client[i] == 0) continue;
            var interest = -loans[i] * ((soft[i] == 1 ? p.SoftRate : p.LoanRate) / 4);
            var wanted = p.OperatingSupport * softness * Math.Max(0, interest - surplus[i]);
            if (e.Industries.Priority[industry[i]] > p.ClientPriorityThreshold) wanted += p.PrioritySupport * softness * Math.Max(revenue[i], 0);
            amounts[i] = (long)Math.Round(wanted);
            provinces.Support[province[i]] += wanted / Money.FenPerBillion;
        }

        e.Nation.Support = 0;
        for (var r = 0; r < provinces.Count; r++)
        {
            var share = Math.Min(1, p.SupportCeiling * provinces.TrendOutput[r] / Math.Max(provinces.Support[r], 1e-9));
            provinces.Support[r] *= share;
            provinces.Budget[r] = share; // the budget of the quarter is spent; the row now carries the cut
            e.Nation.Support += provinces.Support[r];
        }

        for (var i = 0; i < firms.Count; i++)
        {
            if (amounts[i] == 0) continue;
            amounts[i] = (long)Math.Round(amounts[i] * provinces.Budget[province[i]]);
            support[i] += amounts[i] / Money.FenPerBillion;
        }

        e.Ledger.ReceiveEach(Flow.OperatingSubsidies, Sector.Firms, amounts, province.AsSpan(0, firms.Count), provinces.Count, Economy.Local);
    }
}
