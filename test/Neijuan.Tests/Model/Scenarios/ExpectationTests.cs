using Neijuan.Model.Places;
using Neijuan.Model.Policies;
using Neijuan.Model.Scenarios;
using Xunit;

namespace Neijuan.Tests.Model.Scenarios;

public class ExpectationTests
{
    [Fact]
    public void What_is_expected_is_kept_with_place_quarter_bound_and_seed()
    {
        var expectations = ScenarioTexts.Read("""
            name: given
            title: Given
            expect:
              seed: 7
              bloc_industry.exports[eu, ev]: { at: 2026Q4, below_baseline_by: 0.10 }
              china.gdp_nominal: { at: 2020Q1, value: 100, within: 5 }
            """).Expectations;
        var places = Economies.Data.Places;
        var row = (places.Blocs.ToList().IndexOf("eu") * places.Industries.Count) + places.Industries.ToList().IndexOf("ev");
        Assert.Equal(
            ("bloc_industry.exports", row, "bloc_industry.exports[eu, ev]"),
            (expectations[0].Indicator.Id, expectations[0].Indicator.Row, expectations[0].Indicator.Label));
        Assert.Equal(
            ("2026Q4", Relation.BelowBaselineBy, 0.1, 7UL),
            (expectations[0].At.ToString(), expectations[0].Relation, expectations[0].Value, expectations[0].Seed));
        Assert.Equal((Relation.Near, 100.0, 5.0), (expectations[1].Relation, expectations[1].Value, expectations[1].Within));
    }

    [Theory]
    [InlineData(Relation.Near, 10, 1, 11, 0, true)]
    [InlineData(Relation.Near, 10, 1, 11.5, 0, false)]
    [InlineData(Relation.Above, 10, 0, 10, 0, false)]
    [InlineData(Relation.Above, 10, 0, 11, 0, true)]
    [InlineData(Relation.Below, 10, 0, 9, 0, true)]
    [InlineData(Relation.Below, 10, 0, 10, 0, false)]
    [InlineData(Relation.AboveBaselineBy, 0.5, 0, 15, 10, true)]
    [InlineData(Relation.AboveBaselineBy, 0.5, 0, 14, 10, false)]
    [InlineData(Relation.BelowBaselineBy, 0.5, 0, 5, 10, true)]
    [InlineData(Relation.BelowBaselineBy, 0.5, 0, 6, 10, false)]
    [InlineData(Relation.BelowBaselineBy, 0.5, 0, -15, -10, true)]
    [InlineData(Relation.BelowBaselineBy, 0, 0, double.NaN, 10, false)]
    [InlineData(Relation.AboveBaselineBy, 0, 0, 10, double.NaN, false)]
    [InlineData(Relation.Near, 10, 1, double.NaN, 0, false)]
    public void A_bound_is_held_against_what_was_measured(
        Relation relation, double value, double within, double measured, double baseline, bool holds)
    {
        var expectation = new Expectation(
            new IndicatorReference("china.gdp_nominal", 0, "china.gdp_nominal"), Horizon.First, relation, value, within, 1);
        Assert.Equal(holds, expectation.Holds(measured, baseline));
    }

    [Theory]
    [InlineData("expect.seed", "china.exports: { at: 2020Q1, above: 1 }")]
    [InlineData("expect.seed", "seed: -1")]
    [InlineData("expect.seed", "seed: 1.5")]
    [InlineData("expect.seed", "seed: one")]
    [InlineData("expect.chinas.exports", "seed: 1, chinas.exports: { at: 2020Q1, above: 1 }")]
    [InlineData("expect.industry.output", "seed: 1, industry.output: { at: 2020Q1, above: 1 }")]
    [InlineData("expect.china.exports[solar]", "seed: 1, 'china.exports[solar]': { at: 2020Q1, above: 1 }")]
    [InlineData("expect.industry.output[solar", "seed: 1, 'industry.output[solar': { at: 2020Q1, above: 1 }")]
    [InlineData("expect.bloc_industry.exports[ev, eu]", "seed: 1, 'bloc_industry.exports[ev, eu]': { at: 2020Q1, above: 1 }")]
    [InlineData("expect.china.exports", "seed: 1, china.exports: 5")]
    [InlineData("expect.china.exports", "seed: 1, china.exports: { at: 2020Q1 }")]
    [InlineData("expect.china.exports", "seed: 1, china.exports: { at: 2020Q1, above: 1, below: 2 }")]
    [InlineData("expect.china.exports.at", "seed: 1, china.exports: { above: 1 }")]
    [InlineData("expect.china.exports.within", "seed: 1, china.exports: { at: 2020Q1, value: 1 }")]
    [InlineData("expect.china.exports.within", "seed: 1, china.exports: { at: 2020Q1, value: 1, within: -1 }")]
    [InlineData("expect.china.exports.within", "seed: 1, china.exports: { at: 2020Q1, above: 1, within: 1 }")]
    [InlineData("expect.china.exports.above", "seed: 1, china.exports: { at: 2020Q1, above: high }")]
    [InlineData("expect.china.exports.above_baseline_by", "seed: 1, china.exports: { at: 2020Q1, above_baseline_by: -0.1 }")]
    [InlineData("expect.china.exports.abov", "seed: 1, china.exports: { at: 2020Q1, above: 1, abov: 1 }")]
    public void A_wrong_expectation_is_found(string field, string block) =>
        Assert.Equal([field], ScenarioTexts.Check($"name: given\ntitle: Given\nexpect: {{ {block} }}").Select(f => f.Field).Distinct());
}
