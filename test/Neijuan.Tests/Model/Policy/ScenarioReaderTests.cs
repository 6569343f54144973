using Neijuan.Engine.Randomness;
using Neijuan.Model;
using Neijuan.Model.Policies;
using Xunit;

namespace Neijuan.Tests.Model.Policy;

public class ScenarioReaderTests
{
    static readonly string Folder = Path.Combine(Economies.Data.Root, "scenarios");

    static ScenarioReader Reader() => new(Economies.Data.Places, Economies.Data.Parameters, Folder);

    public static TheoryData<string> Shipped => [.. Directory.GetFiles(Folder, "*.yaml").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Every_shipped_scenario_reads_runs_and_closes_its_books(string name)
    {
        var (scenario, findings) = Reader().Read(name);
        Assert.Empty(findings);
        var run = new Simulation(Economies.Data, scenario!, new Dictionary<string, double>(), new RunOptions());
        run.Run();
        Assert.Equal(0, run.Books.Failures);
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
              - set: trade.tariff
                where: { bloc: eu, industry: stell }
                from: 2018Q5
                value: 3
              - set: finance.leash
                where: { province: hebei }
                value: much
              - set: parameter.ambition_top
                value: 99
              - value: 1
            """;
        var findings = new List<Finding>();
        Reader().Parse(text, "bad.yaml", [], findings);
        (int Line, string Field)[] expected =
        [
            (2, "titel"), (1, "scenario"), (5, "set"), (8, "where.industry"), (9, "from"), (10, "trade.tariff"), (12, "where.province"),
            (13, "finance.leash"), (15, "parameter.ambition_top"), (16, "changes.set"),
        ];
        Assert.Equal(expected.Order(), findings.Select(f => (f.Line, f.Field)).Order());
        Assert.Equal("switch.tournament", findings.Single(f => f.Value == "switch.turnament").Suggestion);
        Assert.Equal("steel", findings.Single(f => f.Value == "stell").Suggestion);
        Assert.All(findings, f => Assert.NotEmpty(f.Allowed));
    }

    [Fact]
    public void Ten_thousand_random_byte_edits_never_crash_the_reader()
    {
        var texts = Directory.GetFiles(Folder, "*.yaml").Order(StringComparer.Ordinal).Select(File.ReadAllBytes).ToArray();
        var rejected = 0;
        for (var k = 0; k < 10_000; k++)
        {
            var draws = new Randomness(7, 0).For(1, (uint)k);
            var bytes = (byte[])texts[draws.Integer(texts.Length)].Clone();
            for (var edits = 1 + draws.Integer(4); edits > 0; edits--) bytes[draws.Integer(bytes.Length)] = (byte)draws.Integer(256);
            var findings = new List<Finding>();
            Reader().Parse(System.Text.Encoding.UTF8.GetString(bytes), "edited.yaml", [], findings);
            rejected += findings.Count > 0 ? 1 : 0;
        }

        Assert.InRange(rejected, 1000, 10_000);
    }

    [Theory]
    [InlineData("trade.tariff[bloc=US,industry=solar]=0.6@2018Q1", 0)]
    [InlineData("switch.tournament=0@2014Q1", 0)]
    [InlineData("parameter.ambition_top=7", 0)]
    [InlineData("parameter.ambition_top=70", 1)]
    [InlineData("switch.tournament", 1)]
    [InlineData("trade.tariff[bloc=mars]=9@soon", 3)]
    public void The_set_option_is_parsed_or_every_problem_named(string text, int problems)
    {
        var findings = Reader().ParseSet(text, out var change, out var parameter);
        Assert.Equal(problems, findings.Count);
        Assert.Equal(problems == 0, change is not null || parameter is not null);
    }
}
