using Neijuan.Model.Places;
using Xunit;

namespace Neijuan.Tests.Economics;

/// <summary>
/// Each mechanism of the race between provinces is turned off and its effect goes; seed 1, row 0 is the first industry of the data
/// (solar).
/// </summary>
public class MechanismTests
{
    [Fact]
    public void Without_rivalry_fewer_provinces_adopt_and_the_glut_is_smaller()
    {
        var off = Economies.Run(("switch.tournament", "2005Q1", 0));
        Assert.True(At(off, "industry.provinces_adopted", "2012Q4") <= At(Economies.Baseline, "industry.provinces_adopted", "2012Q4") - 10);
        Assert.True(Peak(off) < Peak(Economies.Baseline) - 0.5);
        Assert.True(Trough(off) > Trough(Economies.Baseline) + 0.1);
    }

    [Fact]
    public void Without_designation_there_is_no_glut()
    {
        var off = Economies.Run(("switch.priorities", "2005Q1", 0));
        Assert.True(Peak(off) < 1);
        Assert.True(Trough(off) > Trough(Economies.Baseline) + 0.2);
    }

    [Fact]
    public void Coordination_alone_halves_the_glut() =>
        Assert.True(Peak(Economies.Run(("switch.coordination", "2005Q1", 1))) < 0.65 * Peak(Economies.Baseline));

    [Fact]
    public void A_hard_budget_clears_the_zombies()
    {
        var off = Economies.Run(("switch.soft_budget", "2005Q1", 0));
        Assert.True(
            off.Window("industry.zombie_share", "2013Q1", "2017Q4").Max()
                < 0.6 * Economies.Baseline.Window("industry.zombie_share", "2013Q1", "2017Q4").Max());
    }

    [Fact]
    public void Production_for_cash_raises_utilisation_in_the_glut() =>
        Assert.True(Trough(Economies.Run(("switch.cash_pressure", "2005Q1", 0))) < Trough(Economies.Baseline));

    [Fact]
    public void Tariffs_lower_exports_to_those_who_raise_them()
    {
        var wall = Economies.Run(("trade.tariff", "2018Q1", 0.6));
        Assert.True(At(wall, "bloc.exports_from_china", "2021Q1") < 0.8 * At(Economies.Baseline, "bloc.exports_from_china", "2021Q1"));
    }

    [Fact]
    public void Redistribution_raises_consumption() =>
        Assert.True(At(Economies.Run(("households.redistribution", "2005Q1", 0.04)), "china.consumption_share", "2023Q1")
            > At(Economies.Baseline, "china.consumption_share", "2023Q1") + 0.01);

    [Fact]
    public void The_control_industry_has_no_glut()
    {
        var control = Economies.Data.Places.Industries.ToList().IndexOf("light");
        var normal = Economies.Baseline.Economy.Parameters.NormalUtilisation;
        Assert.True(Economies.Baseline.Window("industry.utilisation", "2011Q1", "2018Q4", control).Min() > 0.9 * normal);
    }

    [Fact]
    public void Without_the_red_lines_the_second_wave_is_smaller() =>
        Assert.True(Pairs.Of([("switch.property_red_lines", "2005Q1", 0)])
            .Difference("industry.capacity_to_world_demand", "2022Q1", "2024Q4") < 0);

    static double Peak(Neijuan.Model.Simulation run) => run.Window("industry.capacity_to_world_demand", "2012Q1", "2015Q4").Max();

    static double Trough(Neijuan.Model.Simulation run) => run.Window("industry.utilisation", "2012Q1", "2016Q4").Min();

    static double At(Neijuan.Model.Simulation run, string indicator, string quarter) => run.Window(indicator, quarter, quarter)[0];
}
