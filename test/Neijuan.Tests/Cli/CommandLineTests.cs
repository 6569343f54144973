using System.Text.Json;
using Neijuan.Cli;
using Neijuan.Cli.Terminal;
using Neijuan.Lab.Results;
using Neijuan.Tests.Lab.Store;
using Xunit;

namespace Neijuan.Tests.Cli;

public sealed class CommandLineTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    string Results => folder.In("results");

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("baseline", "run", "baselin")]
    [InlineData("--seed", "run", "--sed", "3")]
    [InlineData("--seed", "run", "--seed", "many")]
    [InlineData("0..2", "run", "--set", "trade.tariff=9")]
    [InlineData("trade.tarif", "run", "--set", "trade.tarif=1")]
    [InlineData("allowed 2005Q1,", "run", "--from", "1999Q1")]
    [InlineData("2005Q1 to 2030Q4", "run", "--to", "1999Q1")]
    [InlineData("2018Q5", "run", "--to", "2018Q5")]
    [InlineData("allowed 2005Q1", "run", "--from", "2010Q1", "--to", "2012Q4")]
    [InlineData("0.1..100", "run", "--scale", "0")]
    [InlineData("--threads", "run", "--threads", "0")]
    [InlineData("trade.tariff", "explain", "trade.tarif")]
    [InlineData("levers", "list", "lever_s")]
    [InlineData("no-such.yaml", "check", "no-such.yaml")]
    [InlineData("no-such", "report", "no-such")]
    [InlineData("no-such", "matrices", "no-such")]
    [InlineData("no-such", "export", "no-such")]
    [InlineData("no-such.json", "reproduce", "no-such.json")]
    [InlineData("nonsense", "nonsense")]
    public void Wrong_input_exits_2_and_says_what_is_allowed(string said, params string[] arguments)
    {
        var (code, output, error) = Invoke(arguments[0] == "run" ? [.. arguments, "--out", Results] : arguments);
        Assert.Equal(ExitCode.WrongInput, code);
        Assert.Contains(said, error);
        Assert.Empty(output);
        Assert.False(Directory.Exists(Results));
    }

    [Fact]
    public void Every_problem_of_the_options_is_named_at_once()
    {
        var (_, _, error) = Invoke("run", "--from", "1999Q1", "--scale", "0", "--out", Results);
        Assert.Contains("--from", error);
        Assert.Contains("--scale", error);
    }

    [Fact]
    public void A_run_writes_its_results_and_reproduces()
    {
        var (code, output, _) = Run();
        Assert.Equal(ExitCode.Done, code);
        Assert.Contains("The books close", output);
        Assert.True(File.Exists(Path.Combine(Results, "report.html")));
        var (again, said, _) = Invoke("reproduce", Path.Combine(Results, "manifest.json"));
        Assert.Equal(ExitCode.Done, again);
        Assert.Contains("Same: all 4 quarters", said);
    }

    [Fact]
    public void A_run_that_is_not_the_same_names_quarter_and_stage_and_exits_1()
    {
        Run();
        var manifest = Manifest.Read(Path.Combine(Results, "manifest.json"));
        var edited = manifest with { Quarters = new Dictionary<string, string>(manifest.Quarters) { ["2005Q3"] = "0" } };
        File.WriteAllText(folder.In("edited.json"), edited.ToJson());
        var (code, output, _) = Invoke("reproduce", folder.In("edited.json"), "--quiet");
        Assert.Equal(ExitCode.Failed, code);
        Assert.Contains("first in 2005Q3", output);
    }

    [Fact]
    public void Json_is_one_document_on_stdout()
    {
        var (code, output, _) = Run("--json");
        Assert.Equal(ExitCode.Done, code);
        using var document = JsonDocument.Parse(output);
        string[] promised =
        [
            "scenario", "seed", "from", "to", "scale", "agents", "wallSeconds", "agentQuartersPerSecond", "stateHash", "books",
            "indicators", "record", "output",
        ];
        Assert.All(promised, name => Assert.True(document.RootElement.TryGetProperty(name, out _), name));
        var utilisation = document.RootElement.GetProperty("indicators").GetProperty("china.capacity_utilisation");
        Assert.InRange(utilisation.GetProperty("last").GetDouble(), 0.01, 1.5);
        Assert.Equal("share", utilisation.GetProperty("unit").GetString());
        var record = document.RootElement.GetProperty("record");
        var accounts = record.GetProperty("groups")[0];
        Assert.Equal(
            ("accounts", "fitted"), (accounts.GetProperty("group").GetString(), accounts.GetProperty("period").GetString()));
        Assert.Equal(record.GetProperty("of").GetInt32(), record.GetProperty("matches").GetArrayLength());
    }

    [Fact]
    public void A_run_ends_with_its_score_by_group_and_with_record_every_row()
    {
        var (_, brief, _) = Run();
        Assert.Contains("years to 2018", brief);
        Assert.Contains("Accounts", brief);
        Assert.Contains("Years to 2018: ", brief);
        Assert.DoesNotContain("china.gdp_nominal", brief);
        var (_, whole, _) = Run("--record");
        Assert.Contains("china.gdp_nominal", whole);
        Assert.Contains("shares of GDP ± 0.02", whole);
        Assert.All(whole.Split('\n').TakeWhile(line => !line.StartsWith("Of ", StringComparison.Ordinal)), line =>
            Assert.InRange(line.Length, 0, 100));
    }

    [Fact]
    public void Every_change_is_in_the_manifest()
    {
        Run("--set", "trade.tariff=0.5", "--set", "parameter.ambition_top=7", "--seed", "9");
        var manifest = Manifest.Read(Path.Combine(Results, "manifest.json"));
        Assert.Contains(manifest.Scenario.Changes, c => c.Lever == "trade.tariff" && c.Value == 0.5);
        Assert.Equal(7, manifest.Parameters["ambition_top"]);
        Assert.Equal(9UL, manifest.Seed);
        Assert.Equal(4, manifest.Quarters.Count);
    }

    [Fact]
    public void A_folder_with_other_things_exits_2_and_keeps_them()
    {
        Directory.CreateDirectory(Results);
        File.WriteAllText(Path.Combine(Results, "mine.txt"), "mine");
        var (code, _, error) = Run();
        Assert.Equal(ExitCode.WrongInput, code);
        Assert.Contains("--force", error);
        Assert.Equal(["mine.txt"], folder.Contents().Keys.Select(k => Path.GetFileName(k)));
    }

    [Theory]
    [InlineData("report")]
    [InlineData("matrices")]
    [InlineData("export")]
    public void A_damaged_store_exits_2(string command)
    {
        Directory.CreateDirectory(Results);
        File.WriteAllText(Path.Combine(Results, "results.duckdb"), "this is not a database");
        var (code, _, error) = Invoke(command, Results);
        Assert.Equal(ExitCode.WrongInput, code);
        Assert.Contains("not a results store, or damaged", error);
    }

    [Fact]
    public void A_damaged_manifest_exits_2()
    {
        File.WriteAllText(folder.In("manifest.json"), "{ \"format\": 1, ");
        var (code, _, error) = Invoke("reproduce", folder.In("manifest.json"));
        Assert.Equal(ExitCode.WrongInput, code);
        Assert.Contains("manifest.json", error);
    }

    [Fact]
    public void Interrupting_exits_130_and_leaves_nothing()
    {
        using var interrupted = new CancellationTokenSource();
        interrupted.Cancel();
        var (code, _, error) = Invoke(["run", "--out", Results], interrupted.Token);
        Assert.Equal(ExitCode.Interrupted, code);
        Assert.Contains("Nothing was written", error);
        Assert.False(Directory.Exists(Results));
    }

    [Theory]
    [InlineData("report")]
    [InlineData("matrices")]
    [InlineData("matrices", "--format", "csv")]
    [InlineData("matrices", "--format", "latex")]
    [InlineData("matrices", "--json")]
    [InlineData("export", "--format", "csv")]
    [InlineData("export", "--json")]
    public void What_reads_results_works_on_what_run_wrote(params string[] arguments)
    {
        Run();
        var (code, output, error) = Invoke([arguments[0], Results, .. arguments[1..]]);
        Assert.Equal(ExitCode.Done, code);
        Assert.NotEmpty(output);
        Assert.Empty(error);
    }

    [Fact]
    public void Export_does_not_overwrite_unless_forced()
    {
        Run();
        Assert.Equal(ExitCode.Done, Invoke("export", Results).Code);
        Assert.Equal(ExitCode.WrongInput, Invoke("export", Results).Code);
        Assert.Equal(ExitCode.Done, Invoke("export", Results, "--force").Code);
    }

    [Theory]
    [InlineData("levers", "trade.tariff")]
    [InlineData("switches", "switch.tournament")]
    [InlineData("parameters", "ambition_top")]
    [InlineData("indicators", "china.capacity_utilisation")]
    [InlineData("industries", "solar")]
    [InlineData("provinces", "")]
    [InlineData("blocs", "eu")]
    [InlineData("scenarios", "baseline")]
    public void What_is_listed_can_be_explained(string kind, string id)
    {
        var (code, output, _) = Invoke("list", kind, "--json");
        Assert.Equal(ExitCode.Done, code);
        using var document = JsonDocument.Parse(output);
        var ids = document.RootElement.EnumerateArray().Select(e => e.GetProperty("id").GetString()!).ToArray();
        if (id.Length > 0) Assert.Contains(id, ids);
        Assert.NotEmpty(ids);
        Assert.Equal(ExitCode.Done, Invoke("explain", ids[0]).Code);
    }

    [Fact]
    public void The_schema_knows_every_lever_and_its_range()
    {
        var (code, output, _) = Invoke("schema");
        Assert.Equal(ExitCode.Done, code);
        using var document = JsonDocument.Parse(output);
        var shapes = document.RootElement.GetProperty("properties").GetProperty("changes").GetProperty("items").GetProperty("anyOf")
            .EnumerateArray()
            .Select(shape => shape.GetProperty("properties"))
            .ToDictionary(p => p.GetProperty("set").GetProperty("enum")[0].GetString()!);
        Assert.All(Neijuan.Model.Policies.Levers.All, lever =>
        {
            var value = shapes[lever.Id].GetProperty("value");
            Assert.Equal((lever.Min, lever.Max), (value.GetProperty("minimum").GetDouble(), value.GetProperty("maximum").GetDouble()));
        });
    }

    [Theory]
    [InlineData("run")]
    [InlineData("report")]
    [InlineData("matrices")]
    [InlineData("record")]
    [InlineData("list")]
    [InlineData("explain")]
    [InlineData("check")]
    [InlineData("schema")]
    [InlineData("export")]
    [InlineData("reproduce")]
    [InlineData("serve")]
    public void Every_command_has_help_with_examples(string command)
    {
        var (code, output, _) = Invoke(command, "--help");
        Assert.Equal(ExitCode.Done, code);
        Assert.Contains($"neijuan {command}", output);
        Assert.Contains("Examples:", output);
    }

    (int Code, string Output, string Error) Run(params string[] more) => Invoke(["run", "--to", "2005Q4", "--out", Results, .. more]);

    static (int Code, string Output, string Error) Invoke(params string[] arguments) => Invoke(arguments, CancellationToken.None);

    static (int Code, string Output, string Error) Invoke(string[] arguments, CancellationToken cancellation)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = CommandLine.Invoke(arguments, new Session(output, error, Interactive: false, cancellation));
        return (code, output.ToString(), error.ToString());
    }
}
