using Neijuan.Lab.Claims;
using Xunit;

namespace Neijuan.Tests.Lab.Claims;

public class ClaimFileTests
{
    static readonly ClaimSet Shipped = ClaimSet.Load(Economies.Data);

    [Fact]
    public void Every_claim_and_placebo_is_there() =>
        Assert.Equal(
            Enumerable.Range(1, 86).Select(k => $"C{k:00}").Concat(Enumerable.Range(1, 5).Select(k => $"P{k}")),
            Shipped.Claims.Select(c => c.Id));

    [Fact]
    public void At_least_45_claims_can_be_tested_and_the_others_say_what_they_need()
    {
        Assert.True(Shipped.Claims.Count(c => c is { IsTestable: true, IsPlacebo: false }) >= 45);
        Assert.All(Shipped.Claims, c => Assert.Equal(c.IsTestable, c.Tests.Any(t => t.Decides)));
        Assert.All(Shipped.Claims.Where(c => c.IsPlacebo), c => Assert.True(c.IsTestable));
    }

    [Fact]
    public void Every_bar_says_where_it_comes_from() =>
        Assert.All(
            Shipped.Claims.SelectMany(c => c.Tests),
            t => Assert.Matches("assumption|stated with|as the first|as solar|essay|about two|maximum|at least", t.Why));

    [Fact]
    public void Every_arm_is_used_and_changes_something()
    {
        var used = Shipped.Claims.SelectMany(c => c.Tests).SelectMany(t => t.Arms).ToHashSet();
        Assert.All(Shipped.Arms.Values.Where(a => a.Id != "baseline"), a => Assert.NotEmpty(a.Key));
        Assert.Empty(Shipped.Arms.Keys.Except(used));
    }

    [Theory]
    [InlineData(
        "outcome: at(industry.capacity[solar], 2013Q2)", "outcome: at(industry.capacty[solar], "
            + "2013Q2)", 10, "unknown", "industry.capacity")]
    [InlineData("treatment: off", "treatment: of", 11, "no arm", "off")]
    [InlineData("control: baseline", "control: basline", 12, "no arm", "baseline")]
    [InlineData("        control: baseline\n", "", 10, "no control", "")]
    [InlineData("expect: negative", "expect: downward", 13, "no interval", "")]
    [InlineData("materiality: 0.01", "materiality: small", 14, "no finite number", "")]
    [InlineData("        materiality: 0.01\n", "", 8, "missing", "")]
    [InlineData("expect: negative", "expect: [0, 1]", 14, "stands beside an interval", "")]
    [InlineData("  gist: Less of it.\n", "", 2, "missing", "")]
    [InlineData("  rules: R1", "  ruels: R1", 6, "unknown", "rules")]
    [InlineData("name: Capacity", "nam: Capacity", 9, "unknown", "name")]
    public void A_mistake_in_a_claim_is_named_with_file_and_line(string right, string wrong, int line, string problem, string suggestion)
    {
        var text = Sets.Less("off");
        Assert.Contains(right, text);
        var findings = Sets.Findings(text.Replace(right, wrong));
        var finding = findings.First(f => f.Problem.Contains(problem, StringComparison.Ordinal));
        Assert.Equal("claims.yaml", finding.File);
        Assert.InRange(finding.Line, line - 2, line + 1);
        Assert.Equal(suggestion, finding.Suggestion ?? "");
    }

    [Theory]
    [InlineData("a: { title: A, changes: [switch.tournamnt=0] }", "unknown", "switch.tournament")]
    [InlineData("a: { title: A, changes: [switch.tournament=7] }", "out of range", "")]
    [InlineData("a: { title: A, changes: [switch.tournament=0@2018Q9] }", "no quarter", "")]
    [InlineData("a: { title: A, changes: [parameter.ambition_top=7] }", "no lever", "")]
    [InlineData("a: { title: A, parameters: { ambition_tp: \"= 7\" } }", "unknown", "ambition_top")]
    [InlineData("a: { title: A, parameters: { ambition_top: \"7\" } }", "no shift", "")]
    [InlineData("a: { title: A, extends: [b], changes: [switch.tournament=0] }", "no arm above", "")]
    [InlineData("a: { title: A }", "missing", "")]
    [InlineData("a: 3", "no mapping", "")]
    public void A_mistake_in_an_arm_is_named_with_file_and_line(string arm, string problem, string suggestion)
    {
        var finding = Sets.Findings("{}", "# arms\n" + arm)[0];
        Assert.Equal(("arms.yaml", 2), (finding.File, finding.Line));
        Assert.Contains(problem, finding.Problem);
        Assert.Equal(suggestion, finding.Suggestion ?? "");
    }

    [Fact]
    public void All_mistakes_are_found_at_once()
    {
        var text = Sets.Less("of").Replace("expect: negative", "expect: downward").Replace("  gist: Less of it.\n", "");
        Assert.True(Sets.Findings(text, "a: { title: A, changes: [switch.x=0] }").Count >= 4);
    }

    [Fact]
    public void An_unknown_claim_is_refused_with_its_neighbour() =>
        Assert.Contains("C73", Assert.Throws<Neijuan.Model.Reading.FindingsException>(() => Shipped.Choose(["C733"])).Message);

    [Fact]
    public void A_shift_moves_a_draw_and_may_leave_the_range()
    {
        var arm =
            Sets.Read(
                "{}", "a: { title: A, parameters: { experience_speed: \"= 0\", propensity_income: \"+ 0.08\", race_intensity: \"* 0.5\" } "
                    + "}").Arms["a"];
        var moved = arm.Apply(
            new Dictionary<string, double> { ["experience_speed"] = 0.9, ["propensity_income"] = 0.6 }, Economies.Data.Parameters);
        Assert.Equal(0, moved["experience_speed"]);
        Assert.Equal(0.68, moved["propensity_income"], 1e-12);
        Assert.Equal(0.025, moved["race_intensity"], 1e-12); // not drawn: from the value of the files
    }
}
