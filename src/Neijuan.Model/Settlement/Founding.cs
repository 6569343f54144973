using Neijuan.Engine.Accounting;
using Neijuan.Engine.Numerics;
using Neijuan.Model.Agents;

namespace Neijuan.Model.Settlement;

/// <summary>A firm is born: a row, an account, an address for its chance (R7, R9). It builds before it sells.</summary>
public static class Founding
{
    public static int Found(Economy e, int province, int industry, bool client)
    {
        var firms = e.Firms;
        var id = firms.Add();
        e.Ledger.Open(Sector.Firms, province);
        var key = NewKey(e, province, industry);
        var draws = e.Random.For(client ? Purpose.ClientQuality : Purpose.EntrantQuality, key);
        firms.Province[id] = province;
        firms.Industry[id] = industry;
        firms.HighTier[id] = 0;
        firms.Key[id] = key;
        firms.Alive[id] = 1;
        firms.Client[id] = client ? 1 : 0;
        firms.Born[id] = e.Time;
        firms.Exited[id] = -1;
        firms.Productivity[id] = Elementary.Exp(e.Parameters.ProductivityDispersion * draws.Normal());
        firms.StateOwned[id] = client && draws.Bernoulli(e.Parameters.ClientSoeShare) ? 1 : 0;
        firms.Price[id] = e.Industries.MarketPrice[2 * industry];
        firms.UnitCost[id] = e.Industries.UnitCost[industry] / firms.Productivity[id];
        firms.InvestmentOrder[id] = 0;
        e.Industries.Entries[industry]++;
        return id.Row;
    }

    /// <summary>An owner buys equity, the bank adds a loan, and the firm orders plant for both.</summary>
    public static void Finance(Economy e, int firm, Party owner, Money equity, Money loan)
    {
        var id = new FirmId(firm);
        var before = Math.Max(0, -e.Ledger[Instrument.Equity, Economy.Firm(firm)].Billions);
        var stake = owner.Sector == Sector.FinancingVehicles ? equity.Billions : 0;
        var total = before + equity.Billions;
        if (total > 0) e.Firms.VehicleStake[id] = ((e.Firms.VehicleStake[id] * before) + stake) / total;
        e.Ledger.Purchase(Instrument.Equity, owner, Economy.Firm(firm), equity);
        e.Ledger.Lend(Economy.Firm(firm), loan);
        e.Firms.InvestmentOrder[id] += (equity + loan).Billions;
    }

    /// <summary>Keys count firms by province and industry, so that two runs share the chance of their n-th solar firm in a province.</summary>
    public static uint NewKey(Economy e, int province, int industry)
    {
        var serial = e.Provinces.FirmSerials[(province * e.Industries.Count) + industry]++;
        return unchecked((uint)((((province * 64) + industry) << 17) + serial));
    }
}
