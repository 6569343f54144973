using Neijuan.Lab.Experiments.Sweeps;
using Neijuan.Lab.Outcomes;
using Neijuan.Model.Indicators;
using Neijuan.Model.Places;
using Neijuan.Model.Scenarios;
using Xunit;

namespace Neijuan.Tests.Lab.Experiments.Sweeps;

public class SweepReaderTests
{
    const string Grid = """
        name: grid
        title: A grid
        design: grid
        factors:
          - set: switch.soft_budget
            values: [0, 0.5, 1]
          - set: trade.tariff
            where: { bloc: us, industry: solar }
            from: 2018Q1
            values: [0, 0.6]
        outcomes: [utilisation_first_wave, "mean(china.zombie_share, 2010Q1, 2010Q4)"]
        draws: 2
        seeds: 3
        """;

    public static TheoryData<string> Shipped =>
        [.. Directory.GetFiles(Path.Combine(Economies.Data.Root, "sweeps"), "*.yaml").Select(f => Path.GetFileName(f)!)
            .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Every_shipped_sweep_reads(string name)
    {
        var (sweep, findings) = Reader().Read(Path.Combine(Economies.Data.Root, "sweeps", name));
        Assert.Empty(findings);
        Assert.NotEmpty(sweep!.Points);
    }

    [Fact]
    public void A_grid_has_every_combination_as_a_scenario_of_its_own()
    {
        var sweep = Read(Grid);
        Assert.Equal(6, sweep.Points.Count);
        Assert.Equal((2, 3), (sweep.Draws, sweep.Seeds));
        var last = sweep.Arms()[5].Scenario;
        Assert.Equal([("switch.soft_budget", 1.0), ("trade.tariff", 0.6)], last.Changes.Select(c => (c.Lever, c.Value)));
        Assert.Equal(
            ("solar", "us", "2018Q1"),
            (last.Changes[1].Place[PlaceKinds.Industries], last.Changes[1].Place[PlaceKinds.Blocs], last.Changes[1].From.ToString()));
        Assert.Equal(6, sweep.Arms().Select(a => a.Scenario.Name).Distinct().Count());
    }

    [Fact]
    public void One_at_a_time_begins_with_the_scenario_as_it_is()
    {
        var sweep = Read(Grid.Replace("design: grid", "design: one-at-a-time"));
        Assert.Equal(6, sweep.Points.Count);
        Assert.All(sweep.Points[0].Levels, Assert.Null);
        Assert.Empty(sweep.Arms()[0].Scenario.Changes);
        Assert.All(sweep.Points.Skip(1), p => Assert.Single(p.Levels, level => level is not null));
    }

    [Fact]
    public void A_list_is_taken_point_by_point()
    {
        var sweep = Read("""
            name: list
            design: list
            factors: [{ set: switch.soft_budget }, { set: parameter.ambition_top }]
            points: [[1, 5], [0, 8]]
            outcomes: [vehicle_debt]
            """);
        Assert.Equal([[1, 5], [0, 8]], sweep.Points.Select(p => p.Levels.Select(l => l!.Value).ToArray()));
        Assert.Equal(8, sweep.Arms()[1].Scenario.Parameters.Single().Value);
    }

    [Theory]
    [InlineData("latin")]
    [InlineData("sobol")]
    public void Space_filling_points_lie_in_the_ranges_given_or_allowed(string design)
    {
        var sweep = Read($$"""
            name: filling
            design: {{design}}
            points: 16
            factors: [{ set: trade.tariff, range: [0.2, 0.4] }, { set: parameter.ambition_top }]
            outcomes: [vehicle_debt]
            """);
        var ambition = Economies.Data.Parameters.Single(p => p.Id == "ambition_top");
        Assert.Equal(16, sweep.Points.Count);
        Assert.All(sweep.Points, p =>
        {
            Assert.InRange(p.Levels[0]!.Value, 0.2, 0.4);
            Assert.InRange(p.Levels[1]!.Value, ambition.Low, ambition.High);
        });
        Assert.Equal(16, sweep.Points.Select(p => p.Levels[0]!.Value).Distinct().Count());
    }

    [Fact]
    public void A_dozen_errors_are_all_found_each_with_its_line()
    {
        var (sweep, findings) = Reader().ReadText(
            """
            name: Bad Name
            scenario: basline
            design: grit
            factors:
              - set: switch.soft_budgets
                values: [0, 1]
              - set: trade.tariff
                where: { bloc: usa }
                from: 2018Q7
                values: [0, 9]
              - set: finance.leash
                values: []
              - set: switch.coordination
                values: [0, 0]
            outcomes: [utilization_first_wave, "max(china.zombi_share, 2010Q1, 2011Q4)"]
            draws: -1
            seeds: 0
            to: 2050Q1
            colour: blue
            """, "bad.yaml");
        Assert.Null(sweep);
        (int Line, string Field)[] expected =
        [
            (1, "name"), (2, "scenario"), (3, "design"), (5, "set"), (8, "where.bloc"), (9, "from"), (10, "trade.tariff"),
            (12, "factors.values"), (14, "factors.values"),
            (15, "outcomes"), (16, "draws"), (17, "seeds"), (18, "to"), (19, "colour"),
        ];
        Assert.Equal(expected, findings.Select(f => (f.Line, f.Field)).Distinct().Order());
        Assert.Equal(2, findings.Count(f => f.Field == "outcomes"));
        Assert.Equal("baseline", findings.Single(f => f.Field == "scenario").Suggestion);
        Assert.Contains(findings, f => f.Suggestion == "switch.soft_budget");
        Assert.All(findings, f => Assert.NotEmpty(f.Allowed));
    }

    [Theory]
    [InlineData("factors", "design: grid\nfactors: []\noutcomes: [vehicle_debt]")]
    [InlineData("outcomes", "design: grid\nfactors: [{ set: trade.tariff, values: [0] }]\noutcomes: []")]
    [InlineData("outcomes", "design: grid\nfactors: [{ set: trade.tariff, values: [0] }]\noutcomes: [vehicle_debt]\nto: 2010Q4")]
    [InlineData("factors", "design: grid\noutcomes: [vehicle_debt]")]
    [InlineData("points", "design: latin\nfactors: [{ set: trade.tariff }]\noutcomes: [vehicle_debt]")]
    [InlineData("points", "design: list\nfactors: [{ set: trade.tariff }]\npoints: [[0.1, 0.2]]\noutcomes: [vehicle_debt]")]
    [InlineData("trade.tariff", "design: list\nfactors: [{ set: trade.tariff }]\npoints: [[9]]\noutcomes: [vehicle_debt]")]
    [InlineData("points", "design: grid\npoints: 4\nfactors: [{ set: trade.tariff, values: [0] }]\noutcomes: [vehicle_debt]")]
    [InlineData("factors.range", "design: grid\nfactors: [{ set: trade.tariff, range: [0, 1] }]\noutcomes: [vehicle_debt]")]
    [InlineData("factors.values", "design: sobol\npoints: 8\nfactors: [{ set: trade.tariff, values: [0, 1] }]\noutcomes: [vehicle_debt]")]
    [InlineData("factors.range", "design: sobol\npoints: 8\nfactors: [{ set: trade.tariff, range: [1, 0] }]\noutcomes: [vehicle_debt]")]
    [InlineData(
        "factors.set", "design: grid\nfactors: [{ set: trade.tariff, values: [0] }, { set: trade.tariff, values: [1] }]\noutcomes: "
            + "[vehicle_debt]")]
    [InlineData(
        "design", "design: grid\nfactors: [{ set: trade.tariff, values: [0, 1] }]\noutcomes: [vehicle_debt]\ndraws: 900000\nseeds: 900000")]
    [InlineData("from", "design: grid\nfactors: [{ set: parameter.ambition_top, from: 2010Q1, values: [5] }]\noutcomes: [vehicle_debt]")]
    [InlineData("file", "[unclosed")]
    public void An_impossible_sweep_is_refused_for_what_is_wrong_with_it(string field, string text)
    {
        var (sweep, findings) = Reader().ReadText("name: impossible\n" + text, "impossible.yaml");
        Assert.Null(sweep);
        Assert.Contains(findings, f => f.Field == field);
    }

    [Theory]
    [InlineData("set: trade.tarif, values: [zero]", "set", "factors.values")]
    [InlineData("set: trade.tarif, levels: [0, 9]", "factors.levels", "set", "factors.values")]
    [InlineData("set: trade.tariff, from: 1999Q1, values: [zero, 9]", "from", "factors.values", "trade.tariff")]
    [InlineData("set: trade.tariff, values: []", "factors.values")]
    public void What_a_factor_moves_is_read_whatever_its_values_are(string factor, params string[] fields)
    {
        var (_, findings) = Reader().ReadText($"name: two\ndesign: grid\nfactors: [{{ {factor} }}]\noutcomes: [vehicle_debt]", "two.yaml");
        Assert.Equal(fields.Order(StringComparer.Ordinal), findings.Select(f => f.Field).Order(StringComparer.Ordinal));
    }

    static Sweep Read(string text)
    {
        var (sweep, findings) = Reader().ReadText(text, "test.yaml");
        Assert.Empty(findings);
        return sweep!;
    }

    static OutcomeChoice Choice() => new(Economies.Data.Root, IndicatorCatalogue.All, Economies.Data.Places);

    static SweepReader Reader() =>
        new(new ScenarioReader(Economies.Data.Places, Economies.Data.Parameters, Path.Combine(Economies.Data.Root, "scenarios")),
            Economies.Data.Parameters, Choice());
}
