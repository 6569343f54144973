using Xunit;

namespace Neijuan.Tests.Lab.Outcomes;

public class OutcomeExpressionTests
{
    // 2005Q1 … 2006Q4
    static readonly Paths Run = Paths.Of(1, 2, 4, 8, 4, 2, 1, 5).With("industry.price", 0, 1, 1, 2, 2, 3, 3, 4, 4)
        .With("industry.price", 1, 4, 3, 2, 1, 0, -1, -2, -3)
        .With("bloc_industry.tariff", 2, 0, 0, 0, 0.1, 0.2, 0.2, 0, 0).With("province_industry.capacity", 3, 7, 7, 7, 7, 7, 7, 7, 9);

    [Theory]
    [InlineData("1 + 2 * 3", 7)]
    [InlineData("(1 + 2) * 3", 9)]
    [InlineData("10 - 4 - 3", 3)]
    [InlineData("16 / 4 / 2", 2)]
    [InlineData("-2 * -3", 6)]
    [InlineData("- (1 + 1)", -2)]
    [InlineData("2 < 3", 1)]
    [InlineData("3 <= 2", 0)]
    [InlineData("1 + 1 = 2", 1)]
    [InlineData("1 != 1 or 2 > 1", 1)]
    [InlineData("not 1 > 2 and 0 < 1", 1)]
    [InlineData("(1 > 0) + (2 > 0) + (3 < 0)", 2)]
    [InlineData("abs(-3)", 3)]
    [InlineData("largest(1, 5, 3) - smallest(1, 5, 3)", 4)]
    [InlineData("2006Q3", 2006.5)]
    [InlineData("log(1)", 0)]
    public void Arithmetic_is_that_of_the_schoolbook(string expression, double expected) => Assert.Equal(expected, Run[expression], 1e-12);

    [Theory]
    [InlineData("max(china.gdp)", 8)]
    [InlineData("max(china.gdp, 2006Q1, 2006Q4)", 5)]
    [InlineData("min(china.gdp, 2005Q2, 2006Q2)", 2)]
    [InlineData("sum(china.gdp, 2005Q1, 2005Q4)", 15)]
    [InlineData("mean(china.gdp, 2005Q1, 2005Q4)", 3.75)]
    [InlineData("at(china.gdp, 2006Q4)", 5)]
    [InlineData("at(industry.price[solar], 2006Q1)", 3)]
    [InlineData("at(industry.price[industry=ev], 2006Q1)", 0)]
    [InlineData("at(bloc_industry.tariff[eu, solar], 2006Q1)", 0.2)]
    [InlineData("at(bloc_industry.tariff[industry=solar, bloc=EU], 2006Q1)", 0.2)]
    [InlineData("at(province_industry.capacity[hebei, ev], 2006Q4)", 9)]
    [InlineData("first(bloc_industry.tariff[eu, solar] > 0.05)", 2005.75)]
    [InlineData("last(bloc_industry.tariff[eu, solar] > 0.05)", 2006.25)]
    [InlineData("(first(bloc_industry.tariff[eu, solar] > 0.05) - 2005Q1) * 4", 3)]
    [InlineData("quarters(china.gdp > 3)", 4)]
    [InlineData("quarters(china.gdp > 3 and china.gdp < 8, 2005Q1, 2006Q1)", 2)]
    [InlineData("when_max(china.gdp)", 2005.75)]
    [InlineData("when_min(china.gdp, 2005Q2, 2006Q4)", 2006.5)]
    [InlineData("max(china.gdp * 2 - 1)", 15)]
    [InlineData("max(china.gdp / max(china.gdp))", 1)]
    [InlineData("growth(china.gdp, 2005Q1, 2006Q1)", 3)]
    [InlineData("growth(china.gdp, 2005Q1, 2005Q3)", 15)] // fourfold in half a year is sixteenfold in a year
    [InlineData("correlation(china.gdp, china.gdp)", 1)]
    [InlineData("correlation(industry.price[solar], 1 - industry.price[solar])", -1)]
    [InlineData("max(lag(china.gdp, 1), 2005Q2, 2005Q4)", 4)]
    [InlineData("max(change(china.gdp, 1), 2005Q2, 2006Q4)", 4)]
    [InlineData("peaks(china.gdp, 3)", 1)] // the rise at the end is not followed by a fall
    [InlineData("at(CHINA.GDP, 2005Q2)", 2)]
    public void Functions_make_numbers_of_paths(string expression, double expected) => Assert.Equal(expected, Run[expression], 1e-9);

    [Theory]
    [InlineData("1 / 0")]
    [InlineData("log(0)")]
    [InlineData("at(china.gdp, 2007Q1)")]                         // beyond this run
    [InlineData("max(china.gdp, 2006Q1, 2007Q1)")]
    [InlineData("first(china.gdp > 100)")]                        // never
    [InlineData("max(log(industry.price[ev]))")]                  // undefined in some quarters
    [InlineData("min(lag(china.gdp, 1))")]                        // the first quarter has none before it
    [InlineData("correlation(china.gdp, 0 * china.gdp)")]         // does not vary
    [InlineData("growth(industry.price[ev], 2005Q1, 2006Q4)")]    // changes sign
    [InlineData("1 < 0 / 0")]
    public void What_is_not_defined_is_not_a_number(string expression) => Assert.True(double.IsNaN(Run[expression]));

    [Fact]
    public void Events_in_quarters_that_are_not_defined_do_not_count()
    {
        Assert.Equal(2005.5, Run["first(log(industry.price[solar]) > 0.5)"]); // log 1 = 0, log 2 = 0.69
        Assert.Equal(4, Run["quarters(log(industry.price[ev]) >= 0)"]);
    }

    [Theory]
    [InlineData("at(china.gdp, 2012Q3)", "2012Q3")]
    [InlineData("max(china.gdp, 2012Q1, 2015Q4) - at(china.gdp, 2013Q1)", "2015Q4")]
    [InlineData("max(china.gdp)", "2030Q4")]
    [InlineData("at(china.gdp / max(china.gdp, 2006Q1, 2020Q1), 2012Q3)", "2020Q1")]
    [InlineData("1", "2005Q1")]
    public void An_expression_knows_how_long_a_run_it_needs(string expression, string quarter) =>
        Assert.Equal(quarter, Paths.Parse(expression).LastQuarter.ToString());

    [Theory]
    [InlineData("at(china.gdp, 2012Q3)", "bn CNY")]
    [InlineData("-mean(bloc_industry.tariff[eu, solar])", "share")]
    [InlineData("max(lag(china.gdp, 4))", "bn CNY")]
    [InlineData("growth(china.gdp, 2006Q1, 2008Q1)", "")]
    [InlineData("when_max(china.gdp)", "")]
    [InlineData("max(china.gdp > 3)", "")]
    [InlineData("max(china.gdp / lag(china.gdp, 1))", "")]
    [InlineData("log(at(china.gdp, 2012Q3))", "")]
    [InlineData("not at(china.gdp, 2012Q3)", "")]
    [InlineData("at(china.gdp, 2012Q3) * 2", "")]
    public void A_value_of_an_indicator_keeps_its_unit(string expression, string unit) => Assert.Equal(unit, Paths.Parse(expression).Unit);

    [Theory]
    [InlineData("", 0, "ends too early", "")]
    [InlineData("1 +", 3, "ends too early", "")]
    [InlineData("1 2", 2, "one word too many", "")]
    [InlineData("at(china.gdp, 2006Q1", 20, "ends too early", "")]
    [InlineData("1 $ 2", 2, "one word too many", "")]
    [InlineData("1.2.3", 0, "no number", "")]
    [InlineData("china.gdp", 0, "not one number", "")]
    [InlineData("max(china.gpd)", 4, "unknown", "china.gdp")]
    [InlineData("mx(china.gdp)", 0, "no function", "max")]
    [InlineData("max(1)", 4, "not a path", "")]
    [InlineData("max(china.gdp, 2006Q1)", 0, "written otherwise", "")]
    [InlineData("at(china.gdp)", 0, "written otherwise", "")]
    [InlineData("at(china.gdp, 2006)", 14, "no quarter", "")]
    [InlineData("at(china.gdp, 2006Q1 + 1)", 14, "no quarter", "")]
    [InlineData("at(china.gdp, 2040Q1)", 14, "no quarter of a run", "")]
    [InlineData("at(china.gdp, 2006Q7)", 14, "no quarter of a run", "")]
    [InlineData("max(china.gdp, 2007Q1, 2006Q1)", 15, "after 2006Q1", "")]
    [InlineData("max(industry.price)", 4, "lacks a place", "")]
    [InlineData("max(china.gdp[solar])", 4, "no such place", "")]
    [InlineData("max(industry.price[soler])", 19, "no industry", "solar")]
    [InlineData("max(bloc_industry.tariff[solar, ev])", 25, "no bloc", "")]
    [InlineData("max(bloc_industry.tariff[bloc=us, bloc=eu])", 39, "second bloc", "")]
    [InlineData("lag(china.gdp, 1.5)", 0, "written otherwise", "")]
    public void A_mistake_is_named_with_its_place(string expression, int position, string problem, string suggestion)
    {
        var found = Assert.Single(Paths.Problems(expression));
        Assert.Equal(position + 1, found.Column);
        Assert.Contains(problem, found.Problem);
        Assert.Equal(suggestion, found.Suggestion ?? "");
    }

    [Fact]
    public void Every_name_that_does_not_exist_is_found_at_once() =>
        Assert.Equal(3, Paths.Problems("max(china.gpd) + at(industry.price[soler], 2006Q1) + at(china.gdp, 2050Q1)").Count);

    [Fact]
    public void Nesting_without_end_is_refused() =>
        Assert.Contains("deeply", Assert.Single(Paths.Problems(new string('(', 100_000) + "1")).Problem);
}
