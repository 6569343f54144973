using Neijuan.Model.Agents;
using Neijuan.Model.Settlement;
using Neijuan.Model.Setup;
using Xunit;

namespace Neijuan.Tests.Rules;

/// <summary>Private firms enter while new capacity earns more than the hurdle (R8, R9, R12).</summary>
public class EntryTests
{
    readonly Economy e = Midway.Before("new firms enter", 4);

    Parameters P => e.Parameters;

    [Fact]
    public void R9_firms_enter_where_new_capacity_earns_more_than_the_hurdle_and_owners_can_pay()
    {
        var (firms, s, poor) = (e.Firms, new IndustryId(2), new ProvinceId(0));
        foreach (var m in e.Markets.Ids) e.Markets.Price[m] = 0.1;
        e.Markets.Price[MarketId.Low(s)] = 2;
        (e.Industries.OrderUtilisation[s], e.Industries.DepreciationMultiplier[s]) = (0.8, 1.5);
        foreach (var r in e.Provinces.Ids) e.SetCash(e.Provinces.HouseholdsOf(r)[0], r == poor ? 0 : 1e5);
        var there = firms.Ids.All().Where(i => firms.Industry[i] == s.Row && firms.HighTier[i] == 0 && firms.Capacity[i] > 0).ToArray();
        var signal = PrivateEntry.ReturnOnNewCapacity(
            2, e.Industries.UnitCost[s], e.Industries.CapacityCost[s], 0.8, P.Depreciation * 1.5, e.Nation.CostShares);
        var mean = PrivateEntry.Entrants(signal, there.Length, 1, P);
        var entrants = e.Setting.Random.For(Purpose.Entry, (uint)s.Row).Poisson(mean);
        ProvinceId[] provinces =
        [
            .. Enumerable.Range(0, (int)entrants).Select(k => new ProvinceId(
                e.Setting.Random.For(Purpose.EntrantProvince, (uint)((s.Row << 20) + k)).Choose(
                    e.Provinces.CumulativeWeight.Span[..e.Provinces.Count]))).Where(r => r != poor),
        ];
        var (count, value) = (firms.Count,
            P.EntrantSize * there.Sum(i => firms.Capacity[i]) / there.Length * e.Industries.CapacityCost[s]);
        Admit();
        Assert.NotEmpty(provinces);
        Assert.Equal(provinces.Select(r => r.Row), firms.Ids.All().Skip(count).Select(i => firms.Province[i]));
        foreach (var i in firms.Ids.All().Skip(count))
        {
            Assert.Equal((s.Row, 0, 0.0), (firms.Industry[i], firms.Client[i], firms.VehicleStake[i]));
            Assert.Equal(value, firms.InvestmentOrder[i], 1e-8);
            Assert.Equal(value * (1 - P.EntrantEquityShare), e.Debt(i), 1e-8);
            Assert.Equal(value, e.Cash(i), 1e-8);
        }
    }

    [Fact]
    public void R12_nobody_orders_plant_that_it_cannot_pay_for()
    {
        foreach (var m in e.Markets.Ids) e.Markets.Price[m] = 0.1;
        var (rich, poor, overdrawn) = (new FirmId(0), new FirmId(1), new FirmId(2));
        foreach (var (i, cash) in ((FirmId, double)[])[(rich, 200), (poor, 7), (overdrawn, -5)])
        {
            e.SetCash(i, cash);
            e.Firms.InvestmentOrder[i] = 100;
        }

        var count = e.Firms.Count;
        Admit();
        Assert.Equal((count, 100.0, 0.0), (e.Firms.Count, e.Firms.InvestmentOrder[rich], e.Firms.InvestmentOrder[overdrawn]));
        Assert.Equal(7, e.Firms.InvestmentOrder[poor], 1e-9);
    }

    void Admit() => PrivateEntry.Admit(e.Firms, e.Industries, e.Markets, e.Provinces, e.Cells, e.Nation, e.Ledger, e.Setting);
}
