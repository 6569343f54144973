using CsCheck;
using Neijuan.Model.Places;
using Neijuan.Model.Policies;
using Neijuan.Model.Scenarios;
using Xunit;

namespace Neijuan.Tests.Model.Scenarios;

public class ScenarioReaderTests
{
    public static TheoryData<string> Shipped => [.. ScenarioTexts.Shipped];

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Every_shipped_scenario_reads_is_called_as_its_file_and_promises_something(string name)
    {
        var (scenario, findings) = ScenarioTexts.Reader().Read(name);
        Assert.Empty(findings);
        Assert.Equal(name, scenario!.Name);
        Assert.NotEmpty(scenario.Expectations);
        Assert.StartsWith(
            "# yaml-language-server: $schema=../neijuan.schema.json\n",
            File.ReadAllText(Path.Combine(ScenarioTexts.Folder, name + ".yaml")));
    }

    [Fact]
    public void Ten_errors_get_ten_findings_with_their_lines()
    {
        const string text = """
            name: bad
            titel: a key with a typo
            extends: no-such-scenario
            changes:
              - set: switch.turnament
                value: 0
                source: test
              - set: trade.tariff
                where: { bloc: eu, industry: stell }
                from: 2018Q5
                value: 3
                source: test
              - set: finance.leash
                where: { province: hebei }
                value: much
                source: test
              - set: parameter.ambition_top
                value: 99
            expect:
              seed: 1
              industry.utilisation[sollar]: { at: 2013Q1, above: 0.5 }
              china.gdp_nominal: { at: 2031Q1, value: .inf, within: 1 }
            """;
        var findings = ScenarioTexts.Check(text);
        (int Line, string Field)[] expected =
        [
            (1, "title"), (2, "titel"), (3, "extends"), (5, "set"), (9, "where.industry"), (10, "from"), (11, "trade.tariff"),
            (14, "where.province"),
            (15, "finance.leash"), (17, "changes.source"), (18, "parameter.ambition_top"), (21, "expect.industry.utilisation[sollar]"),
            (22, "expect.china.gdp_nominal.at"), (22, "expect.china.gdp_nominal.value"),
        ];
        Assert.Equal(expected, findings.Select(f => (f.Line, f.Field)).Order());
        Assert.Equal("title", findings.Single(f => f.Field == "titel").Suggestion);
        Assert.Equal("switch.tournament", findings.Single(f => f.Value == "switch.turnament").Suggestion);
        Assert.Equal("steel", findings.Single(f => f.Value == "stell").Suggestion);
        Assert.Equal("solar", findings.Single(f => f.Value == "sollar").Suggestion);
        Assert.Contains("0..2 share of price", findings.Single(f => f.Field == "trade.tariff").Allowed);
        Assert.All(findings, f => Assert.NotEmpty(f.Allowed));
        Assert.All(findings, f => Assert.Equal("given.yaml", f.File));
    }

    [Theory]
    [InlineData("Name", "Name: bad\ntitle: t", 2)]                              // unknown, and name is missing
    [InlineData("name", "name: Bad Name\ntitle: t", 1)]
    [InlineData("name", "name: ../../bad\ntitle: t", 1)]
    [InlineData("name", "name: 2018\ntitle: t", 1)]                             // a number is no text
    [InlineData("title", "name: bad\ntitle: ''", 1)]
    [InlineData("title", "name: bad\ntitle: [t]", 1)]
    [InlineData("name", "name: bad\ntitle: t\nname: worse\nchange: []", 2)]     // the repeated key does not hide the next
    [InlineData("extends", "name: bad\ntitle: t\nextends: ../scenarios/ver", 1)]
    [InlineData("extends", "name: bad\ntitle: t\nextends: /etc/passwd", 1)]
    [InlineData("changes", "name: bad\ntitle: t\nchanges: none", 1)]
    [InlineData("changes", "name: bad\ntitle: t\nchanges: [none]", 1)]
    [InlineData("parameters", "name: bad\ntitle: t\nparameters: []", 1)]
    [InlineData("expect", "name: bad\ntitle: t\nexpect: []", 1)]
    public void A_wrong_field_is_found(string field, string text, int count)
    {
        var findings = ScenarioTexts.Check(text);
        Assert.Contains(findings, f => f.Field == field);
        Assert.Equal(count, findings.Count);
    }

    [Theory]
    [InlineData("where.Bloc", "set: trade.tariff, where: { Bloc: eu }, value: 0.1")]
    [InlineData("where.bloc", "set: trade.tariff, where: { bloc: [] }, value: 0.1")]
    [InlineData("where.bloc", "set: trade.tariff, where: { bloc: [eu, mars] }, value: 0.1")]
    [InlineData("where.bloc", "set: trade.tariff, where: { bloc: 5 }, value: 0.1")]
    [InlineData("where.bloc", "set: parameter.ambition_top, where: { bloc: eu }, value: 5")]
    [InlineData("from", "set: parameter.ambition_top, from: 2010Q1, value: 5")]
    [InlineData("from", "set: trade.tariff, from: 2004Q4, value: 0.1")]
    [InlineData("from", "set: trade.tariff, from: 2031Q1, value: 0.1")]
    [InlineData("changes.from", "set: trade.tariff, from: 2018, value: 0.1")]
    [InlineData("trade.tariff", "set: trade.tariff, value: .nan")]
    [InlineData("trade.tariff", "set: trade.tariff, value: .inf")]
    [InlineData("trade.tariff", "set: trade.tariff, value: 1e999")]
    [InlineData("trade.tariff", "set: trade.tariff, value: NaN")]
    [InlineData("trade.tariff", "set: trade.tariff, value: '0.1'")]
    [InlineData("trade.tariff", "set: trade.tariff, value: [0.1]")]
    [InlineData("trade.tariff", "set: trade.tariff, value: 0.1 0.2")]
    [InlineData("changes.value", "set: trade.tariff")]
    public void A_wrong_change_is_found(string field, string change) =>
        Assert.Equal([field], ScenarioTexts.CheckChanges(change).Select(f => f.Field));

    [Fact]
    public void Lists_of_places_stand_for_all_their_combinations_and_case_does_not_count()
    {
        var scenario = ScenarioTexts.Read(
            ScenarioTexts.WithChanges("set: Trade.Tariff, where: { bloc: [EU, us], industry: [Solar, ev, solar] }, from: 2018q1, value: "
                + "0.6"));
        Assert.Equal(
            [("eu", "solar"), ("eu", "ev"), ("us", "solar"), ("us", "ev")],
            scenario.Changes.Select(c => (c.Place[PlaceKinds.Blocs]!, c.Place[PlaceKinds.Industries]!)));
        Assert.All(scenario.Changes, c => Assert.Equal(("trade.tariff", "2018Q1", 0.6), (c.Lever, c.From.ToString(), c.Value)));
    }

    [Theory]
    [InlineData("set: trade.tariff, value: 0.1", "set: trade.tariff, value: 0.2")]
    [InlineData("set: trade.tariff, where: { bloc: eu }, value: 0.1", "set: trade.tariff, where: { industry: ev }, value: 0.2")]
    [InlineData("set: parameter.ambition_top, value: 5", "set: parameter.ambition_top, value: 6")]
    public void Two_values_for_one_place_and_quarter_are_a_finding(string first, string second)
    {
        var finding = Assert.Single(ScenarioTexts.CheckChanges(first, second));
        Assert.Equal(5, finding.Line);
        Assert.Contains("first on line 4", finding.Problem);
    }

    [Theory]
    [InlineData("set: trade.tariff, value: 0.1", "set: trade.tariff, from: 2010Q1, value: 0.2")]
    [InlineData("set: trade.tariff, where: { bloc: eu, industry: ev }, value: 0.1", "set: trade.tariff, where: { bloc: us }, value: 0.2")]
    public void Values_for_other_quarters_or_places_are_none(string first, string second) =>
        Assert.Empty(ScenarioTexts.CheckChanges(first, second));

    [Fact]
    public void An_id_that_was_renamed_still_resolves()
    {
        var renamed = new LeverIndex([Levers.Tariff with { Aliases = ["trade.duty"] }]);
        var reader = new ScenarioReader(Economies.Data.Places, Economies.Data.Parameters, ScenarioTexts.Folder, renamed);
        Assert.Empty(reader.ParseSet("Trade.Duty[bloc=eu]=0.3", out var change, out _));
        Assert.Equal("trade.tariff", change!.Lever);
    }

    [Theory]
    [InlineData("trade.tariff[bloc=US,industry=solar]=0.6@2018Q1", 0)]
    [InlineData("switch.tournament=0@2014Q1", 0)]
    [InlineData(" switch.tournament = 0 @ 2014Q1 ", 0)]
    [InlineData("parameter.ambition_top=7", 0)]
    [InlineData("parameter.ambition_top=70", 1)]
    [InlineData("parameter.ambition_top=7@2010Q1", 1)]
    [InlineData("parameter.ambition_top[bloc=us]=7", 1)]
    [InlineData("switch.tournament", 1)]
    [InlineData("switch.tournament=", 1)]
    [InlineData("switch.tournament=NaN", 1)]
    [InlineData("switch.tournament=Infinity", 1)]
    [InlineData("trade.tariff[bloc=us=0.6", 1)]
    [InlineData("trade.tariff[bloc]=0.6", 1)]
    [InlineData("trade.tariff[bloc=us,bloc=eu]=0.6", 1)]
    [InlineData("trade.tariff[]=0.6", 1)]
    [InlineData("trade.tariff[bloc=mars]=9@soon", 3)]
    public void The_set_option_is_parsed_or_every_problem_named(string text, int problems)
    {
        var findings = ScenarioTexts.Reader().ParseSet(text, out var change, out var parameter);
        Assert.Equal(problems, findings.Count);
        Assert.Equal(problems == 0, change is not null || parameter is not null);
    }

    [Fact]
    public void Any_text_after_set_is_parsed_or_refused() =>
        Gen.String[Gen.Char["trade.tariff[]=@,blocus 0.6Q2018\n\0ä*"], 0, 40].Sample(text =>
        {
            var findings = ScenarioTexts.Reader().ParseSet(text, out var change, out var parameter);
            return findings.Count > 0 != (change is not null || parameter is not null);
        }, iter: 2000);
}
