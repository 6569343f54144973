using Neijuan.Engine.Accounting;
using Neijuan.Model.Setup;

namespace Neijuan.Model.Agents;

/// <summary>A firm is born: a row, an account, an address for its chance (R7, R9). It builds before it sells.</summary>
public static class Founding
{
    /// <summary>Returns the row of a new low-tier firm without plant or money.</summary>
    public static int Found(Firms firms, Industries industries, Provinces provinces, Ledger ledger, Setting setting, int province, int industry, bool client)
    {
        var p = setting.Parameters;
        ledger.Open(Sector.Firms, province);
        var key = NewKey(provinces, industries.Count, province, industry);
        var draws = setting.Random.For(client ? Purpose.ClientQuality : Purpose.EntrantQuality, key);
        var id = firms.Add(province, industry, key, setting.Time, client, p.ProductivityDispersion * draws.Normal());
        firms.StateOwned[id] = client && draws.Bernoulli(p.ClientSoeShare) ? 1 : 0;
        firms.Price[id] = industries.MarketPrice[2 * industry];
        firms.UnitCost[id] = industries.UnitCost[industry] / firms.Productivity[id];
        industries.Entries[industry]++;
        industries.LiveFirms[industry]++;
        return id.Row;
    }

    /// <summary>An owner buys equity, the bank adds a loan, and the firm orders plant for both.</summary>
    public static void Finance(Firms firms, Ledger ledger, int firm, Party owner, Money equity, Money loan)
    {
        var (id, party) = (new FirmId(firm), Economy.Firm(firm));
        var before = Math.Max(0, -ledger[Instrument.Equity, party].Billions);
        var stake = owner.Sector == Sector.FinancingVehicles ? equity.Billions : 0;
        var total = before + equity.Billions;
        if (total > 0) firms.VehicleStake[id] = ((firms.VehicleStake[id] * before) + stake) / total;
        ledger.Purchase(Instrument.Equity, owner, party, equity);
        ledger.Lend(party, loan);
        firms.InvestmentOrder[id] += (equity + loan).Billions;
    }

    /// <summary>Keys count firms by province and industry, so that two runs share the chance of their n-th solar firm in a province.</summary>
    public static uint NewKey(Provinces provinces, int industries, int province, int industry)
    {
        var serial = provinces.FirmSerials[(province * industries) + industry]++;
        return unchecked((uint)((((province * 64) + industry) << 17) + serial));
    }
}
