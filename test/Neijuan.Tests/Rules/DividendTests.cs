using Neijuan.Engine.Accounting;
using Neijuan.Model.Agents;
using Neijuan.Model.Settlement;
using Xunit;

namespace Neijuan.Tests.Rules;

/// <summary>Profitable firms with cash to spare pay the households of their province (R63).</summary>
public class DividendTests
{
    readonly Economy e = Economies.New().Economy;

    /// <summary>Two firms alike but for the rate they pay: cash that covers the subsidised interest does not cover the other.</summary>
    [Fact]
    public void R63_the_subsidised_rate_leaves_a_firm_room_to_pay()
    {
        var p = e.Parameters;
        var interest = 1000 * (e.Nation.Rates.Value.Soft + e.Nation.Rates.Value.Loans) / 2 / 4; // between the two
        var deposit = interest * p.DividendInterestCover;
        foreach (var firm in e.Firms.Ids) e.Firms.Profit[firm] = -1;
        var (soft, hard) = (new FirmId(0), new FirmId(1));
        foreach (var firm in (FirmId[])[soft, hard])
        {
            e.SetDebt(firm, 1000);
            e.SetCash(firm, deposit);
            (e.Firms.Capacity[firm], e.Firms.Profit[firm]) = (0, 1);
        }

        (e.Firms.SoftRate[soft], e.Firms.SoftRate[hard]) = (1, 0);
        var province = new ProvinceId(e.Firms.Province[soft]);
        var (income, owners) = (e.Provinces.Income[province], e.Ledger.Sum(Instrument.Deposits, e.Provinces.HouseholdsOf(province)));
        Dividends.Pay(e.Firms, e.Provinces, e.Nation, e.Ledger, e.Setting);
        Assert.Equal(deposit - p.DividendShare, e.Cash(soft), 1e-9);
        Assert.Equal(deposit, e.Cash(hard), 1e-9);
        Assert.Equal(p.DividendShare, e.Provinces.Income[province] - income, 1e-9);
        Assert.Equal(p.DividendShare, (e.Ledger.Sum(Instrument.Deposits, e.Provinces.HouseholdsOf(province)) - owners).Billions, 1e-9);
        Assert.Equal(p.DividendShare, e.Paid(Flow.Dividends, Sector.Firms), 1e-9);
    }

    [Fact]
    public void R63_cash_for_the_costs_of_capacity_stays()
    {
        var p = e.Parameters;
        foreach (var firm in e.Firms.Ids) e.Firms.Profit[firm] = -1;
        var (more, less) = (new FirmId(0), new FirmId(1));
        foreach (var firm in (FirmId[])[more, less])
        {
            e.SetDebt(firm, 0);
            (e.Firms.Profit[firm], e.Firms.Capacity[firm], e.Firms.UnitCost[firm]) = (1, 100, 2);
        }

        var needed = 100 * 2 * e.Nation.CostShares.Value.Cash * p.DividendCashFloor;
        e.SetCash(more, needed + 0.01);
        e.SetCash(less, needed - 0.01);
        Dividends.Pay(e.Firms, e.Provinces, e.Nation, e.Ledger, e.Setting);
        Assert.Equal(needed + 0.01 - p.DividendShare, e.Cash(more), 1e-9);
        Assert.Equal(needed - 0.01, e.Cash(less), 1e-9);
    }
}
