using Neijuan.Lab.Outcomes;
using Neijuan.Model.Reading;
using Xunit;

namespace Neijuan.Tests.Lab.Outcomes;

public class StatisticExpressionTests
{
    static readonly string[] Arms = ["baseline", "reform"];

    [Fact]
    public void A_difference_of_arms_is_worked_out_from_what_was_measured()
    {
        var statistic = Parse("reform(max(china.gdp, 2005Q1, 2008Q4)) - baseline(max(china.gdp, 2005Q1, 2008Q4))", out _)!;
        Assert.Equal(["reform", "baseline"], statistic.Measures.Select(m => m.Arm));
        Assert.All(statistic.Measures, m => Assert.Equal("2008Q4", m.Outcome.LastQuarter.ToString()));
        Assert.Equal(-2, statistic.Evaluate([5, 7]));
    }

    [Fact]
    public void What_is_asked_twice_is_measured_once()
    {
        var statistic = Parse("(reform(peak) - baseline(peak)) / baseline(peak)", out _)!;
        Assert.Equal(2, statistic.Measures.Count);
        Assert.Equal(-0.5, statistic.Evaluate([2, 4]));
        Assert.True(double.IsNaN(statistic.Evaluate([2, 0])));
        Assert.True(double.IsNaN(statistic.Evaluate([double.NaN, 4])));
    }

    [Theory]
    [InlineData("reform(peak) - peak", "not said of a run", 15)]
    [InlineData("reform(max(china.gdp)) - max(china.gdp)", "not said of a run", 29)]
    [InlineData("refrom(peak)", "no function and no arm", 0)]
    [InlineData("reform(china.gdp)", "not one number", 7)]
    [InlineData("reform(baseline(peak))", "no function", 7)]
    [InlineData("reform(max(china.gpd))", "unknown", 11)]
    public void A_mistake_is_named_with_its_place(string text, string problem, int position)
    {
        Assert.Null(Parse(text, out var problems));
        Assert.Contains(problems, p => p.Problem.Contains(problem, StringComparison.Ordinal) && p.Column == position + 1);
    }

    static StatisticExpression? Parse(string text, out IReadOnlyList<Finding> problems)
    {
        var outcomes = new Dictionary<string, OutcomeExpression> { ["peak"] = Paths.Parse("max(china.gdp)") };
        return StatisticExpression.Parse(text, Paths.Indicators, Paths.Places, outcomes, Arms, out problems);
    }
}
