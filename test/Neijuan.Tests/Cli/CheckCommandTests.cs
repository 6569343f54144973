using System.Text.Json;
using Neijuan.Cli;
using Neijuan.Cli.Terminal;
using Neijuan.Tests.Lab.Store;
using Xunit;

namespace Neijuan.Tests.Cli;

public sealed class CheckCommandTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Check_names_everything_wrong_and_exits_2()
    {
        var (code, output) = Invoke("check", Write("changes: [{ set: trade.tarif, value: 9, source: test }]\nexpekt: {}"));
        Assert.Equal(ExitCode.WrongInput, code);
        Assert.Contains("given.yaml:3: set = trade.tarif: is unknown", output);
        Assert.Contains("did you mean trade.tariff?", output);
        Assert.Contains("given.yaml:4: expekt", output);
    }

    [Fact]
    public void A_wrong_scenario_is_not_run_and_nothing_is_written()
    {
        var results = folder.In("results");
        Assert.Equal((ExitCode.WrongInput, ""), Invoke("run", Write("expekt: {}"), "--set", "trade.tariff=9", "--out", results));
        Assert.False(Directory.Exists(results));
    }

    [Theory]
    [InlineData("above", ExitCode.Done, "holds")]
    [InlineData("below", ExitCode.Failed, "DOES NOT HOLD")]
    public void Check_run_holds_a_scenario_against_what_it_expects(string comparison, int exit, string said)
    {
        var (code, output) = Invoke(
            "check", Write($"expect: {{ seed: 3, china.gdp_nominal: {{ at: 2005Q2, {comparison}: 1 }} }}"), "--run");
        Assert.Equal(exit, code);
        Assert.Contains($"china.gdp_nominal at 2005Q2 {comparison} 1", output);
        Assert.Contains(said, output);
    }

    [Fact]
    public void Check_run_prints_one_json_document()
    {
        var (code, output) = Invoke(
            "check", Write("expect: { seed: 3, china.exports: { at: 2005Q2, below_baseline_by: 0 } }"), "--run", "--json");
        Assert.Equal(ExitCode.Done, code);
        using var document = JsonDocument.Parse(output);
        var result = document.RootElement[0];
        Assert.Equal("BelowBaselineBy", result.GetProperty("comparison").GetString());
        Assert.Equal(result.GetProperty("baseline").GetDouble(), result.GetProperty("value").GetDouble());
    }

    [Fact]
    public void Explain_schedule_is_the_quarter_s_list()
    {
        var (_, output) = Invoke("explain", "schedule");
        Assert.StartsWith("1. the quarter begins\n2. planner sets targets and priorities\n3. ", output);
    }

    [Fact]
    public void What_the_command_line_laid_over_a_scenario_is_reproduced()
    {
        var results = folder.In("results");
        Assert.Equal(
            ExitCode.Done, Invoke("run", "tariff-wall", "--set", "trade.tariff=0.01", "--to", "2018Q2", "--out", results, "--quiet").Code);
        var (code, output) = Invoke("reproduce", Path.Combine(results, "manifest.json"), "--quiet");
        Assert.Equal(ExitCode.Done, code);
        Assert.Contains("Same: all 54 quarters", output);
    }

    string Write(string more)
    {
        File.WriteAllText(folder.In("given.yaml"), "name: given\ntitle: Given\n" + more);
        return folder.In("given.yaml");
    }

    static (int Code, string Output) Invoke(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = CommandLine.Invoke(arguments, new Session(output, error, Interactive: false, CancellationToken.None));
        return (code, output.ToString());
    }
}
