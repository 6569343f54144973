using Neijuan.Lab.Expectations;
using Neijuan.Model;
using Neijuan.Model.Agents;
using Neijuan.Tests.Model.Scenarios;
using Xunit;

namespace Neijuan.Tests.Golden;

public class ScenarioTests
{
    public static TheoryData<string> Shipped => [.. ScenarioTexts.Shipped];

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Every_shipped_scenario_meets_what_it_promises(string name)
    {
        var (scenario, _) = ScenarioTexts.Reader().Read(name);
        var results = ExpectationCheck.Run(
            Economies.Data, scenario!,
            (seed, _) => seed == 1 ? Economies.Baseline : throw new NotSupportedException($"{name}: seed {seed}"));
        Assert.All(results, result => Assert.True(result.Holds, $"{result.Expectation}: {result.Value}, baseline {result.Baseline}"));
    }

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Every_shipped_scenario_runs_to_its_end_and_closes_its_books(string name)
    {
        var run = new Simulation(
            Economies.Data, ScenarioTexts.Reader().Read(name).Scenario!, new Dictionary<string, double>(), new RunOptions());
        Sound.Run(run);
    }

    [Fact]
    public void A_promise_that_is_not_kept_is_seen()
    {
        var scenario =
            ScenarioTexts.Read("name: given\ntitle: t\nexpect: { seed: 1, china.gdp_nominal: { at: 2006Q1, above_baseline_by: 0.01 } }");
        var result = Assert.Single(ExpectationCheck.Run(Economies.Data, scenario));
        Assert.False(result.Holds);
        Assert.Equal(result.Baseline, result.Value);
    }
}
