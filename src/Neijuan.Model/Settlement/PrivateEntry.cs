using Neijuan.Engine.Accounting;
using Neijuan.Engine.Numerics;
using Neijuan.Model.Agents;
using Neijuan.Model.Setup;

namespace Neijuan.Model.Settlement;

/// <summary>Private firms enter while new capacity earns more than the hurdle (R8, R9).</summary>
public static class PrivateEntry
{
    public static void Admit(
        Firms firms, Industries industries, GoodsMarkets markets, Provinces provinces, Cells cells, Nation nation, Ledger ledger,
        Setting setting)
    {
        var p = setting.Parameters;
        var incumbents = industries.Two.Zeros();
        CountIncumbents(firms, incumbents);
        foreach (var s in industries.Ids)
        {
            var (count, capacity) = (incumbents[s][0], incumbents[s][1]);
            var signal = ReturnOnNewCapacity(markets.Price[MarketId.Low(s)], industries.UnitCost[s], industries.CapacityCost[s],
                Bound.AtMost(industries.OrderUtilisation[s], 1), p.Depreciation * industries.DepreciationMultiplier[s],
                nation.CostShares);
            if (signal <= p.ReturnSignalHurdle || count == 0) continue;
            var mean = Entrants(signal, count, setting.Scale, p);
            var entrants = setting.Random.For(Purpose.Entry, (uint)s.Row).Poisson(mean);
            var value = Money.FromBillions(p.EntrantSize * capacity / count * industries.CapacityCost[s]);
            var equity = value.Share(p.EntrantEquityShare);
            for (var k = 0; k < entrants; k++)
            {
                var draws = setting.Random.For(Purpose.EntrantProvince, (uint)((s.Row << 20) + k));
                var province = new ProvinceId(draws.Choose(provinces.CumulativeWeight.Span[..provinces.Count]));
                var owners = provinces.HouseholdsOf(province);
                if (ledger.Sum(Instrument.Deposits, owners).Billions < p.EntrantWealthMultiple * equity.Billions) continue;
                var firm = Founding.Found(firms, industries, markets, provinces, cells, ledger, setting, province, s, client: false);
                Founding.Finance(firms, ledger, firm, owners, equity, value - equity);
            }
        }

        HoldOrdersToCash(firms, ledger);
    }

    /// <summary>r_new = (P − c (w_L + w_N + w_M + w_O)) / κ · 4 ū − 4 δ d, per year (R8).</summary>
    internal static double ReturnOnNewCapacity(
        double price, double cost, double capacityCost, double utilisation, double depreciation, in CostShares shares) =>
        ((price - (cost * (shares.Cash + shares.Overhead))) / capacityCost * 4 * utilisation) - (4 * depreciation);

    /// <summary>
    /// Firms that found in a quarter, on average: part of those there are, the more the more is earned above the hurdle (R9).
    /// </summary>
    internal static double Entrants(double signal, double incumbents, double scale, Parameters p) =>
        Bound.AtMost(p.EntryCeiling * scale, p.EntryRate * incumbents * ((signal / p.ReturnSignalHurdle) - 1));

    // Firms of the low tier that have plant: number and capacity by industry.
    static void CountIncumbents(Firms firms, Pair[] incumbents)
    {
        var (industry, tier, capacity) = (firms.Industry.Items, firms.HighTier.Items, firms.Capacity.Items);
        for (var i = 0; i < firms.Count; i += Lanes.Count)
        {
            var counts = (capacity.At(i) > 0) & ~tier.At(i).IsSet();
            incumbents.Add(industry, i, Choice.If(counts, Doubles.One), Choice.If(counts, capacity.At(i)));
        }
    }

    // Nobody orders plant that it cannot pay for (R12).
    static void HoldOrdersToCash(Firms firms, Ledger ledger)
    {
        var order = firms.InvestmentOrder.Items;
        var deposits = ledger.Positions(Instrument.Deposits, Sector.Firms);
        for (var i = 0; i < firms.Count; i += Lanes.Count)
            order.Put(i, Bound.AtMost(order.At(i), Bound.AtLeast(Money.InBillions(deposits.At(i)), 0)));
    }
}
