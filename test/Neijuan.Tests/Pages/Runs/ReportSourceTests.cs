using Neijuan.Cli;
using Neijuan.Cli.Terminal;
using Neijuan.Engine.Accounting;
using Neijuan.Lab.Store;
using Neijuan.Model.Places;
using Neijuan.Model.Policies;
using Neijuan.Model.Scenarios;
using Neijuan.Pages.Runs;
using Neijuan.Pages.Runs.Sources;
using Neijuan.Tests.Lab.Store;
using Xunit;

namespace Neijuan.Tests.Pages.Runs;

public sealed class ReportSourceTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_run_and_the_same_run_in_a_store_give_the_same_bytes_with_and_without_its_baseline()
    {
        var written = ReportRuns.Save(
            folder, ReportRuns.Run(Scenario.Baseline, "2006Q4"), ReportRuns.Run(ReportRuns.Wall, "2006Q4"),
            ReportRuns.Run(ReportRuns.Wall, "2006Q4", seed: 2));
        using var store = ResultStore.Open(folder.In("results"));
        for (var run = 1; run <= written.Length; run++) Assert.Equal(written[run - 1], Report.Render(ReportRuns.Source(store, run)));
        Assert.Contains("Baseline, same seed", written[1], StringComparison.Ordinal);
        Assert.All(new[] { written[0], written[2] }, page => Assert.DoesNotContain("Baseline, same seed", page, StringComparison.Ordinal));
    }

    [Fact]
    public void The_baseline_beside_a_scenario_is_the_baseline_of_the_store()
    {
        var baseline = ReportRuns.Run(Scenario.Baseline, "2006Q4");
        ReportRuns.Save(folder, baseline, ReportRuns.Run(ReportRuns.Wall, "2006Q4"));
        using var store = ResultStore.Open(folder.In("results"));
        var evidence = new Evidence(ReportRuns.Source(store, 2));
        var exports = evidence.Curve("Exports", 0, "china.exports", [])!;
        Assert.Equal(baseline.Series.Path("china.exports"), exports.Baseline!.Values);
        Assert.NotEqual(exports.Baseline.Values, exports.Series.Values);
        Assert.Equal(exports.Baseline.Values[..2], exports.Series.Values[..2]);
    }

    [Fact]
    public void A_baseline_with_another_parameter_is_not_the_baseline()
    {
        var parameter = Economies.Data.Parameters[0];
        var other = ReportRuns.Run(
            Scenario.Baseline with { Parameters = [new ParameterChange(parameter.Id, parameter.High, "test")] }, "2005Q2");
        var pages = ReportRuns.Save(folder, other, ReportRuns.Run(ReportRuns.Wall, "2005Q2"));
        Assert.DoesNotContain("Baseline, same seed", pages[1], StringComparison.Ordinal);
        Assert.Contains($"<code>{parameter.Id}</code>", pages[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2005Q1")]
    [InlineData("2005Q4")]
    [InlineData("2006Q4")]
    public void A_short_run_has_all_pictures(string to)
    {
        var source = ReportRuns.Source(ReportRuns.Run(Scenario.Baseline, to));
        var page = Report.Render(source);
        Assert.Equal(10, page.Split("<figure ").Length - 1);
        if (to != "2006Q4") Assert.Contains("No value in these quarters", page, StringComparison.Ordinal); // changes on a year before
        Assert.DoesNotContain("NaN", page, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_run_does_not_have_is_named()
    {
        var source = ReportRuns.Source(ReportRuns.Run(Scenario.Baseline, "2006Q4"));
        var without = source with
        {
            Run = source.Run with
            {
                Indicators = [.. source.Run.Indicators.Where(i => i.Id is not ("china.local_debt_to_gdp" or "industry.world_demand"))],
            },
        };
        var page = Report.Render(without);
        Assert.Contains("china.local_debt_to_gdp", page, StringComparison.Ordinal);
        Assert.Contains("Not drawn, because the run does not have it: industry.world_demand.", page, StringComparison.Ordinal);
        var nothing = Report.Render(
            source with { Run = source.Run with { Indicators = [] }, Books = new Dictionary<MatrixKind, Matrix>() });
        Assert.Equal(10, nothing.Split("<figure ").Length - 1);
        Assert.Contains("This run kept no books", nothing, StringComparison.Ordinal);
    }

    [Fact]
    public void The_books_of_the_page_are_those_of_the_run_and_their_zeros_are_exact()
    {
        var result = ReportRuns.Run(Scenario.Baseline, "2005Q4");
        var page = Report.Render(ReportRuns.Source(result));
        var flows = page[page.IndexOf("id=\"flows\"", StringComparison.Ordinal)..page.IndexOf("id=\"changes\"", StringComparison.Ordinal)];
        var rows = Enumerable.Range(0, result.Matrices[^1].Flows.Rows.Count)
            .Count(r => Enumerable.Range(0, result.Matrices[^1].Flows.Columns.Count).Any(c => result.Matrices[^1].Flows.Fen[r, c] != 0));
        Assert.Equal(rows + result.Matrices[^1].Flows.Columns.Count + 1, flows.Split("<td class=\"sum\">0</td>").Length - 1);
        var broken = result.Matrices[^1] with
        {
            Flows = result.Matrices[^1].Flows with { Fen = (long[,])result.Matrices[^1].Flows.Fen.Clone() },
        };
        broken.Flows.Fen[0, 0] += 1;
        var said = Report.Render(ReportRuns.Source(result with { Matrices = [broken] }));
        Assert.Contains(
            "<td class=\"sum\">0.0</td>", said[said.IndexOf("id=\"flows\"", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Fact]
    public void The_command_writes_again_what_run_wrote()
    {
        string[] common = ["--to", "2005Q4", "--quiet", "--out", folder.In("cli")];
        Assert.Equal(ExitCode.Done, Invoke(["run", .. common]));
        Assert.Equal(ExitCode.Done, Invoke(["run", "--set", "trade.tariff=0.5@2005Q2", .. common]));
        Assert.Equal(ExitCode.Done, Invoke(["report", folder.In("cli"), "--out", folder.In("again.html")]));
        var again = File.ReadAllText(folder.In("again.html"));
        Assert.Equal(File.ReadAllText(Path.Combine(folder.In("cli"), "report-2.html")), again);
        Assert.Contains("Baseline, same seed", again, StringComparison.Ordinal);
        Assert.Contains("<code>trade.tariff</code>", again, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_place_has_a_name_for_readers()
    {
        var places = Economies.Data.Places;
        Assert.All(
            [.. places.Industries, .. places.Provinces, .. places.Blocs],
            (string id) => Assert.True(char.IsUpper(Economies.Data.DisplayName(id)[0]), id));
        Assert.Equal("nowhere", Economies.Data.DisplayName("nowhere"));
    }

    static int Invoke(string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        return CommandLine.Invoke(arguments, new Session(output, error, Interactive: false, CancellationToken.None));
    }
}
