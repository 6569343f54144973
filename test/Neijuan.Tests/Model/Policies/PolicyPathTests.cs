using Neijuan.Engine.Time;
using Neijuan.Model;
using Neijuan.Model.Agents;
using Neijuan.Model.Places;
using Neijuan.Model.Policies;
using Neijuan.Model.Scenarios;
using Neijuan.Tests.Model.Scenarios;
using Xunit;

namespace Neijuan.Tests.Model.Policies;

public class PolicyPathTests
{
    static readonly int Solar = Economies.Data.Places.Industries.ToList().IndexOf("solar");
    static readonly int Eu = Economies.Data.Places.Blocs.ToList().IndexOf("eu");

    [Fact]
    public void A_change_of_the_command_line_wins_over_a_later_date_of_the_scenario()
    {
        var (scenario, _) = ScenarioTexts.Reader().Read("tariff-wall", ["trade.tariff=0"]);
        Assert.Equal([0, 0, 0], Tariffs(scenario!, "2005Q1", "2018Q1", "2030Q4"));
        (scenario, _) = ScenarioTexts.Reader().Read("tariff-wall", ["trade.tariff=0.1@2020Q1"]);
        Assert.Equal([0, 0.6, 0.6, 0.1], Tariffs(scenario!, "2017Q4", "2018Q1", "2019Q4", "2020Q1"));
        (scenario, _) = ScenarioTexts.Reader().Read("tariff-wall", ["trade.tariff[bloc=us]=0@2005Q1"]);
        Assert.Equal([0, 0.6], Tariffs(scenario!, "2017Q4", "2018Q1"));
    }

    [Fact]
    public void A_scenario_wins_over_the_one_it_extends_and_the_command_line_over_both()
    {
        var (scenario, findings) = ScenarioTexts.Reader().ReadText(
            "name: mild\ntitle: t\nextends: tariff-wall\nchanges: [{ set: trade.tariff, where: { bloc: eu }, from: 2010Q1, value: 0.2, "
            + "source: test }]", "mild.yaml");
        Assert.Empty(findings);
        Assert.Equal([0, 0.2, 0.2], Tariffs(scenario!, "2009Q4", "2010Q1", "2018Q1"));
        var over = scenario!.With(
            [new PolicyChange(
                "trade.tariff", PlaceKinds.Blocs.At("eu").With(PlaceKinds.Industries, "solar"), Quarter.Parse("2007Q1"), 0.4, "test")], []);
        Assert.Equal([0, 0.4, 0.4], Tariffs(over, "2006Q4", "2010Q1", "2018Q1"));
    }

    [Fact]
    public void In_one_layer_the_later_date_wins_whatever_the_order_of_writing()
    {
        var scenario = ScenarioTexts.Read(
            ScenarioTexts.WithChanges("set: trade.tariff, from: 2018Q1, value: 0.6", "set: trade.tariff, from: 2010Q1, value: 0.1"));
        Assert.Equal([0, 0.1, 0.6], Tariffs(scenario, "2009Q4", "2010Q1", "2018Q1"));
    }

    [Fact]
    public void A_parameter_of_the_command_line_replaces_the_scenario_s()
    {
        var scenario = ScenarioTexts.Read(ScenarioTexts.WithChanges("set: parameter.ambition_top, value: 6"))
            .With([], [new ParameterChange("ambition_top", 7, "test")]);
        Assert.Equal([7], scenario.Parameters.Select(p => p.Value));
    }

    [Fact]
    public void Changes_taken_back_from_the_first_quarter_give_the_baseline_bit_for_bit()
    {
        var (scenario, _) = ScenarioTexts.Reader().Read("tariff-wall", ["trade.tariff=0"]);
        var run = new Simulation(
            Economies.Data, scenario!, new Dictionary<string, double>(), new RunOptions { To = Quarter.Parse("2019Q4") });
        run.Run();
        Assert.Equal(Economies.Baseline.QuarterHashes.Take(run.QuarterHashes.Count), run.QuarterHashes);
    }

    static double[] Tariffs(Scenario scenario, params string[] quarters)
    {
        var path = new PolicyPath(Economies.Data.Places, Economies.Data.Calendar);
        foreach (var change in scenario.Changes) path.Set(change);
        return [.. quarters.Select(quarter =>
        {
            path.BeginQuarter(Quarter.Parse(quarter));
            return path[Levers.Tariff, (Eu * Economies.Data.Places.Industries.Count) + Solar];
        })];
    }
}
