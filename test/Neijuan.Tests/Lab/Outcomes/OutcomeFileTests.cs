using Neijuan.Lab.Outcomes;
using Neijuan.Model.Indicators;
using Neijuan.Model.Reading;
using Xunit;

namespace Neijuan.Tests.Lab.Outcomes;

public class OutcomeFileTests
{
    [Fact]
    public void Every_outcome_that_is_shipped_can_be_read_and_says_what_it_is()
    {
        var outcomes = OutcomeFile.Load(Economies.Data.Root, IndicatorCatalogue.All, Economies.Data.Places);
        Assert.True(outcomes.Count >= 25);
        Assert.All(outcomes, o => Assert.True(o.Name.Length > 0 && o.Unit.Length > 0 && o.Description.EndsWith('.'), o.Id));
    }

    [Fact]
    public void A_run_has_them_all()
    {
        foreach (var outcome in OutcomeFile.Load(Economies.Data.Root, IndicatorCatalogue.All, Economies.Data.Places)
            .Where(o => o.Id != "recovery_quarters"))
            Assert.True(double.IsFinite(outcome.Expression.Evaluate(Economies.Baseline)), outcome.Id);
    }

    [Fact]
    public void An_outcome_may_use_those_above_it()
    {
        Assert.Empty(
            Findings("a:\n  name: A\n  unit: share\n  description: A.\n  expression: max(china.gdp)\nb:\n  name: B\n  unit: share\n  "
                + "description: B.\n  expression: a / 2"));
        Assert.Contains("unknown", Assert.Single(Findings("b:\n  name: B\n  unit: share\n  description: B.\n  expression: a / 2")).Problem);
    }

    [Theory]
    [InlineData("a: 3", 1, "no mapping")]
    [InlineData("- a", 1, "no mapping")]
    [InlineData("a: [", 2, "no YAML")]
    [InlineData("a:\n  name: A\n  unit: share\n  description: A.\n  expresion: 1\n  expression: 1", 5, "unknown")]
    [InlineData("a:\n  name: A\n  unit: share\n  expression: 1", 1, "missing")]
    [InlineData("a:\n  name: A\n  unit: share\n  description: A.\n  expression: max(china.gpd)", 5, "unknown")]
    public void A_mistake_is_named_with_its_line(string text, int line, string problem)
    {
        var finding = Assert.Single(Findings(text));
        Assert.Equal(line, finding.Line);
        Assert.Contains(problem, finding.Problem);
    }

    static IReadOnlyList<Finding> Findings(string text)
    {
        var findings = new Findings("outcomes.yaml");
        if (YamlTree.ParseMap(text, findings, "outcomes by their ids") is { } file)
            OutcomeFile.Read(file, Paths.Indicators, Paths.Places, findings);
        return findings.All;
    }
}
