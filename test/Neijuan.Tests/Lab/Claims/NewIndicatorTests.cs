using Neijuan.Model.Indicators;
using Neijuan.Model.Places;
using Xunit;

namespace Neijuan.Tests.Lab.Claims;

/// <summary>Measurements that the claims rest on.</summary>
public class NewIndicatorTests
{
    [Theory]
    [InlineData(0.015, 52)]
    [InlineData(0.0145, 72)]
    [InlineData(0.001, 52)]
    public void Instalments_pay_off_the_debt(double rate, int quarters)
    {
        var (debt, instalment) = (1.0, DebtIndicators.Instalment(rate, quarters));
        for (var quarter = 0; quarter < quarters; quarter++) debt = (debt * (1 + rate)) - instalment;
        Assert.Equal(0, debt, 1e-9);
    }

    [Fact]
    public void Survival_is_explained_by_correlations_within_one()
    {
        foreach (var indicator in new[] { "industry.survival_of_clients", "industry.survival_of_productive" })
            for (var s = 0; s < Economies.Data.Places.Industries.Count; s++)
                Assert.All(Economies.Baseline.Recorder.Path(indicator, s), value => Assert.InRange(value, -1, 1));
    }

    [Fact]
    public void In_the_solar_glut_clients_survive_and_under_hard_budgets_the_productive_do()
    {
        var solar = Economies.Data.Places.Industries.ToList().IndexOf("solar");
        double At(Neijuan.Model.Simulation run) => run.Window("industry.survivor_selection", "2019Q1", "2019Q1", solar)[0];
        Assert.True(At(Economies.Baseline) > 0.2);
        Assert.True(At(Economies.Run(("switch.soft_budget", "2005Q1", 0))) < -0.2);
    }

    [Fact]
    public void Shares_are_shares()
    {
        foreach (var indicator in new[] { "china.debt_service_ratio", "china.vehicle_debt_at_risk" })
            Assert.All(Economies.Baseline.Recorder.Path(indicator), value => Assert.InRange(value, 0, 1));
        foreach (var indicator in new[] { "industry.pressed_below_cost_share", "industry.low_tier_utilisation" })
            Assert.All(Economies.Baseline.Recorder.Path(indicator), value => Assert.InRange(value, 0, 1.2));
    }

    [Fact]
    public void Plans_for_the_home_market_build_less() =>
        Assert.True(Peak(Economies.Run(("planner.foreign_demand_counted", "2005Q1", 0))) < 0.8 * Peak(Economies.Baseline));

    [Fact]
    public void More_foreign_demand_is_met_by_more_exports() =>
        Assert.True(Exports(Economies.Run(("foreign.demand", "2012Q1", 1.5))) > 1.2 * Exports(Economies.Baseline));

    [Fact]
    public void More_installation_at_home_takes_more_at_home() =>
        Assert.True(Use(Economies.Run(("planner.home_installation", "2012Q3", 3))) > Use(Economies.Baseline) + 0.02);

    static double Peak(Neijuan.Model.Simulation run) => run.Window("industry.capacity_to_world_demand", "2012Q1", "2015Q4").Max();

    static double Exports(Neijuan.Model.Simulation run) => run.Window("industry.exports", "2012Q2", "2012Q4").Sum();

    static double Use(Neijuan.Model.Simulation run) => run.Window("industry.utilisation", "2013Q1", "2013Q4").Average();
}
