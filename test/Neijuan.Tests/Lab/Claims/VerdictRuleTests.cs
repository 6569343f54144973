using Neijuan.Lab.Claims;
using Neijuan.Lab.Outcomes;
using Xunit;

namespace Neijuan.Tests.Lab.Claims;

public class VerdictRuleTests
{
    static readonly StatisticExpression Statistic = StatisticExpression.Parse(
        "a(1) - b(1)", Outcomes.Paths.Indicators, Outcomes.Paths.Places, new Dictionary<string, OutcomeExpression>(), ["a", "b"], out _)!;

    [Theory]
    [InlineData(Verdict.Supported, 0.5, "-1 -1 -1 -1 1")] // four of five, median 1
    [InlineData(Verdict.Undecided, 0.5, "-1 -1 -1 1 1")] // three of five
    [InlineData(Verdict.Undecided, 1.0, "-1 -1 -1 -1 1")] // the median is no larger than what matters
    [InlineData(Verdict.Refuted, 0.5, "1 1 1 1 -1")]
    [InlineData(Verdict.Refuted, 5.0, "1 1 1 1 1")] // an opposite effect need not be large
    [InlineData(Verdict.Undecided, 0.5, "0 0 0 0 0")] // no effect agrees with nothing
    [InlineData(Verdict.Undecided, 0.5, "-1 -1 -1 NaN NaN")] // what is undefined does not agree
    [InlineData(Verdict.Supported, 0.5, "-1 -1 -1 -1 NaN")]
    [InlineData(Verdict.Undecided, 0.5, "NaN NaN NaN NaN NaN")]
    public void A_sign_needs_four_fifths_of_the_draws_and_a_median_that_matters(Verdict expected, double materiality, string values) =>
        Assert.Equal(expected, VerdictRule.Of(Test(ClaimExpectation.Negative, materiality), Numbers(values)).Verdict);

    [Theory]
    [InlineData(Verdict.Supported, "1 1.5 2 2 9")]
    [InlineData(Verdict.Undecided, "1 1.5 2 9 9")]
    [InlineData(Verdict.Refuted, "9 9 9 0 2")]
    [InlineData(Verdict.Undecided, "9 9 9 NaN 2")] // undefined is not the opposite either
    public void An_interval_says_itself_what_matters(Verdict expected, string values) =>
        Assert.Equal(expected, VerdictRule.Of(Test(ClaimExpectation.Within(1, 2, null), 0), Numbers(values)).Verdict);

    [Theory]
    [InlineData(Verdict.Undecided, "3 3 3 3 3")] // neither agrees nor speaks against it
    [InlineData(Verdict.Refuted, "5 5 5 5 3")]
    [InlineData(Verdict.Supported, "2 1 1 1 3")]
    public void Between_agreement_and_its_opposite_lies_what_is_undecided(Verdict expected, string values) =>
        Assert.Equal(
            expected, VerdictRule.Of(Test(ClaimExpectation.Within(1, 2, (4, double.PositiveInfinity)), 0), Numbers(values)).Verdict);

    [Fact]
    public void Shares_are_of_all_draws()
    {
        var result = VerdictRule.Of(Test(ClaimExpectation.Negative, 0.1), [-1, -1, 1, double.NaN]);
        Assert.Equal((0.5, 0.25, 1), (result.Share, result.OppositeShare, result.Bands.Undefined));
    }

    [Theory]
    [InlineData(Verdict.Supported, "++")]
    [InlineData(Verdict.Refuted, "+-")]
    [InlineData(Verdict.Undecided, "+0")]
    [InlineData(Verdict.NotTestable, "")]
    public void A_claim_is_as_good_as_its_deciding_tests(Verdict expected, string tests)
    {
        var results = tests.Select(t => VerdictRule.Of(Test(ClaimExpectation.Positive, 0.1), [t == '+' ? 1 : t == '-' ? -1 : 0])).ToList();
        results.Add(VerdictRule.Of(Test(ClaimExpectation.Positive, 0.1) with { Decides = false }, [-1]));
        Assert.Equal(expected, VerdictRule.Of(results));
    }

    static double[] Numbers(string values) =>
        [.. values.Split(' ').Select(v => double.Parse(v, System.Globalization.CultureInfo.InvariantCulture))];

    static ClaimTest Test(ClaimExpectation expected, double materiality) =>
        new("test", "units", Statistic, expected, materiality, "assumption", true);
}
