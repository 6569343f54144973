using Neijuan.Engine.Accounting;

namespace Neijuan.Model.Agents;

/// <summary>A firm is born: a row, an account, an address for its chance (R7, R9). It builds before it sells.</summary>
public static class Founding
{
    /// <summary>A new low-tier firm without plant or money.</summary>
    public static FirmId Found(
        Firms firms, Industries industries, GoodsMarkets markets, Provinces provinces, Cells cells, Ledger ledger, Setting setting,
        ProvinceId province, IndustryId industry, bool client)
    {
        var p = setting.Parameters;
        ledger.Open(Sector.Firms, provinces.Bank[province]);
        var key = NewKey(cells, province, industry);
        var draws = setting.Random.For(client ? Purpose.ClientQuality : Purpose.EntrantQuality, key);
        var id = firms.Add(province, industry, key, setting.Time, client, p.ProductivityDispersion * draws.Normal());
        firms.StateOwned[id] = client && draws.Bernoulli(p.ClientSoeShare) ? 1 : 0;
        firms.Price[id] = markets.Price[MarketId.Low(industry)];
        firms.UnitCost[id] = industries.UnitCost[industry] / firms.Productivity[id];
        industries.Entries[industry]++;
        industries.LiveFirms[industry]++;
        return id;
    }

    /// <summary>Owners buy equity, the bank adds a loan, and the firm orders plant for both.</summary>
    public static void Finance(Firms firms, Ledger ledger, FirmId firm, PartyGroup owners, Money equity, Money loan)
    {
        var before = Math.Max(0, -ledger[Instrument.Equity, firm].Billions);
        firms.VehicleStake[firm] = Stake(firms.VehicleStake[firm], before, equity.Billions, owners.Sector == Sector.FinancingVehicles);
        ledger.Purchase(Instrument.Equity, owners, firm, equity);
        ledger.Lend(firm, loan);
        firms.InvestmentOrder[firm] += (equity + loan).Billions;
    }

    /// <summary>Share of a firm's equity that its province's vehicle holds, once more is paid in (R7).</summary>
    internal static double Stake(double stake, double before, double paidIn, bool byVehicle) =>
        before + paidIn > 0 ? ((stake * before) + (byVehicle ? paidIn : 0)) / (before + paidIn) : stake;

    /// <summary>
    /// Keys count firms by province and industry, so that two runs share the chance of their n-th solar firm in a province.
    /// </summary>
    public static uint NewKey(Cells cells, ProvinceId province, IndustryId industry)
    {
        var serial = cells.FirmSerials[cells.Of(province, industry)]++;
        return unchecked((uint)((((province.Row * 64) + industry.Row) << 17) + serial));
    }
}
