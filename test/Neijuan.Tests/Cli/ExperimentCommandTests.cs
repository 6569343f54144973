using System.Text.Json;
using Neijuan.Cli;
using Neijuan.Cli.Terminal;
using Neijuan.Lab.Store;
using Neijuan.Tests.Lab.Experiments;
using Neijuan.Tests.Lab.Store;
using Xunit;

namespace Neijuan.Tests.Cli;

public sealed class ExperimentCommandTests : IDisposable
{
    static readonly string[] Small = ["--draws", "3", "--to", "2006Q1", "--scale", "0.1"];

    readonly TemporaryFolder folder = new();

    string Results => folder.In("results");

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("--draws", "ensemble", "baseline", "--draws", "-1")]
    [InlineData("--seeds", "ensemble", "baseline", "--seeds", "0")]
    [InlineData("at most 1000000", "ensemble", "baseline", "--draws", "1000", "--seeds", "1001")]
    [InlineData("no-draws.csv", "ensemble", "baseline", "--design", "no-draws.csv")]
    [InlineData("nothing here to go on with", "ensemble", "baseline", "--resume")]
    [InlineData("tariff-wall", "compare", "baseline", "tarif-wall")]
    [InlineData("compared already", "compare", "baseline", "baseline")]
    [InlineData("--year", "compare", "baseline", "nothing", "--year", "1999")]
    [InlineData("--rows", "sensitivity", "baseline", "--rows", "100")]
    [InlineData("--survivors", "sensitivity", "baseline", "--survivors", "99")]
    [InlineData("utilisation_first_wave", "sensitivity", "baseline", "--outcome", "utilization_first_wave")]
    [InlineData("needs", "sensitivity", "baseline", "--to", "2010Q4")]
    [InlineData("no-such.yaml", "sweep", "no-such.yaml")]
    public void Wrong_input_exits_2_says_what_is_allowed_and_leaves_no_folder(string said, params string[] arguments)
    {
        var (code, output, error) = Invoke([.. arguments, "--out", Results]);
        Assert.Equal(ExitCode.WrongInput, code);
        Assert.Contains(said, error);
        Assert.Empty(output);
        Assert.False(Directory.Exists(Results));
    }

    [Theory]
    [InlineData(
        "ensemble nosuch --draws -3 --seeds 0 --design sobols --set foo=1 --to "
        + "1999Q1", "nosuch", "foo", "--to", "--draws", "--seeds", "sobols")]
    [InlineData(
        "compare baseline nosuch --scale 0 --draws -3 --set trade.tariff=9 --year "
        + "1999", "trade.tariff", "nosuch", "--year", "--draws", "--scale")]
    [InlineData(
        "run nosuch --from 2007Q1 --to 1999Q1 --scale 1000 --threads 0 --set "
        + "foo=1", "nosuch", "foo", "--from", "--to", "--scale", "--threads")]
    [InlineData(
        "sensitivity nosuch --outcome foo --rows 3 --trajectories 1 --to 1990Q1", "nosuch", "--to", "--trajectories",
        "--rows", "--outcome = foo")]
    [InlineData("sweep nosuch.yaml --threads 0", "nosuch.yaml", "--threads")]
    [InlineData("claims C99 nine --draws 0 --threads 0", "C99", "nine", "--draws", "--threads")]
    public void Everything_that_is_wrong_is_named_at_once_and_once(string command, params string[] wrong)
    {
        var (code, output, error) = Invoke([.. command.Split(' '), "--out", Results]);
        Assert.Equal((ExitCode.WrongInput, ""), (code, output));
        var lines = error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(wrong.Length, lines.Length);
        foreach (var (name, line) in wrong.Zip(lines)) Assert.Contains(name, line);
        Assert.False(Directory.Exists(Results));
    }

    [Fact]
    public void A_comparison_prints_what_changed_and_keeps_it()
    {
        string[] command = ["compare", "baseline", "no-tournament", .. Small, "--out", Results];
        var (code, output, _) = Invoke(command);
        Assert.Equal(ExitCode.Done, code);
        Assert.Contains("What changed most: the nation", output);
        Assert.Contains("Headlines, changed or not", output);
        Assert.Contains("What did not change", output);
        Assert.Contains("What the bands do not contain", output);
        Assert.True(File.Exists(Path.Combine(Results, "compare.html")));
        var (again, said, error) = Invoke(command);
        Assert.Equal((ExitCode.Done, output), (again, said));
        Assert.Contains("all 6 runs found", error);
    }

    [Fact]
    public void Comparing_with_nothing_says_that_nothing_differs()
    {
        var (code, output, _) = Invoke(
            "compare", "baseline", "nothing", "--draws", "3", "--to", "2006Q1", "--scale", "0.1", "--out", Results);
        Assert.Equal(ExitCode.Done, code);
        Assert.Contains("exactly the same in every pair", output);
    }

    [Fact]
    public void Json_of_a_comparison_has_the_final_year_and_each_year()
    {
        var (_, output, _) = Invoke(["compare", "baseline", "no-tournament", .. Small, "--json", "--out", Results]);
        using var document = JsonDocument.Parse(output);
        Assert.Equal("2005", document.RootElement.GetProperty("finalPeriod").GetString());
        var indicators = document.RootElement.GetProperty("comparisons")[0].GetProperty("indicators");
        var push = indicators.EnumerateArray().Single(i => i.GetProperty("id").GetString() == "china.push_to_gdp");
        foreach (var name in new[] { "unit", "base", "other", "difference", "shareNegative" })
            Assert.True(push.TryGetProperty(name, out _), name);
        foreach (var name in new[] { "median", "p5", "p25", "p75", "p95" })
            Assert.Equal(JsonValueKind.Number, push.GetProperty("difference").GetProperty(name).ValueKind);
        Assert.Equal(
            push.GetProperty("difference").GetProperty("median").GetDouble(),
            push.GetProperty("periods").GetProperty("2005").GetProperty("difference").GetProperty("median").GetDouble());
    }

    [Fact]
    public void An_ensemble_that_is_interrupted_exits_130_says_how_to_go_on_and_does()
    {
        string[] command =
        [
            "ensemble", "baseline", "--draws", "30", "--to", "2006Q1", "--scale", "0.1", "--threads", "1", "--out", Results,
        ];
        using var interrupted = new CancellationTokenSource();
        using var error = new InterruptingWriter(interrupted);
        var code = CommandLine.Invoke(command, new Session(TextWriter.Null, error, Interactive: false, interrupted.Token));
        Assert.Equal(ExitCode.Interrupted, code);
        Assert.Contains("the same command goes on", error.ToString());
        var (again, _, said) = Invoke(command);
        Assert.Equal(ExitCode.Done, again);
        Assert.Contains("runs found, going on", said);
        Assert.Equal(ExitCode.Done, Invoke([.. command[..^1], folder.In("whole")]).Code);
        var (whole, resumed) = (StoredTables.Of(folder.In("whole")), StoredTables.Of(Results));
        Assert.All(whole, table => Assert.Equal(table.Value, resumed[table.Key]));
    }

    [Fact]
    public void A_disk_that_fills_up_stops_an_ensemble_with_nothing_lost()
    {
        Assert.SkipUnless(folder.Mount("size=24m"), "mounting a small file system is not possible here");
        string[] command = ["ensemble", "baseline", "--draws", "12", "--to", "2006Q1", "--scale", "0.1", "--out"];
        var ballast = folder.In("ballast");
        File.WriteAllBytes(ballast, new byte[new DriveInfo(folder.Path).AvailableFreeSpace - 400_000]);
        var (code, output, said) = Invoke([.. command, Results]);
        Assert.Equal(ExitCode.WrongInput, code);
        Assert.Empty(output);
        Assert.Matches("the disk is full.* [1-9] of 12 runs are kept in .*the same command goes on", said);
        File.Delete(ballast);
        var (again, _, found) = Invoke([.. command, Results]);
        Assert.Equal(ExitCode.Done, again);
        Assert.Matches("[1-9] of 12 runs found, going on", found);
        Assert.Equal(ExitCode.Done, Invoke([.. command, folder.In("whole")]).Code);
        var (whole, resumed) = (StoredTables.Of(folder.In("whole")), StoredTables.Of(Results));
        Assert.All(whole, table => Assert.Equal(table.Value, resumed[table.Key]));
    }

    [Fact]
    public void Threads_change_no_bit_of_the_store()
    {
        string[] command = ["ensemble", "baseline", .. Small, "--seeds", "2", "--quiet", "--threads"];
        Assert.Equal(ExitCode.Done, Invoke([.. command, "1", "--out", folder.In("one")]).Code);
        Assert.Equal(ExitCode.Done, Invoke([.. command, "2", "--out", folder.In("two")]).Code);
        var (one, two) = (StoredTables.Of(folder.In("one")), StoredTables.Of(folder.In("two")));
        Assert.All(one, table => Assert.Equal(table.Value, two[table.Key]));
    }

    [Fact]
    public void Another_experiment_in_the_same_folder_exits_2_and_names_what_differs()
    {
        Assert.Equal(ExitCode.Done, Invoke(["ensemble", "baseline", .. Small, "--out", Results]).Code);
        var (code, _, error) = Invoke(["ensemble", "baseline", .. Small, "--seeds", "2", "--out", Results]);
        Assert.Equal(ExitCode.WrongInput, code);
        Assert.Contains("seeds: 1 there, 2 asked", error);
        Assert.DoesNotContain("draws:", error);
    }

    [Fact]
    public void A_parameter_that_is_set_is_not_drawn()
    {
        Assert.Equal(ExitCode.Done, Invoke(["ensemble", "baseline", .. Small, "--set", "parameter.ambition_top=7", "--out", Results]).Code);
        using var store = ResultStore.Open(Results);
        Assert.All(store.Runs(), run => Assert.Equal(7, store.Manifest(run.Run).Parameters["ambition_top"]));
        Assert.Equal(3, store.Runs().Select(run => store.Manifest(run.Run).Parameters["push_budget_share"]).Distinct().Count());
    }

    [Fact]
    public void A_run_of_an_ensemble_reproduces_from_its_manifest()
    {
        Assert.Equal(ExitCode.Done, Invoke(["ensemble", "baseline", .. Small, "--out", Results]).Code);
        using (var store = ResultStore.Open(Results)) File.WriteAllText(folder.In("manifest.json"), store.Manifest(2).ToJson());
        var (code, output, _) = Invoke("reproduce", folder.In("manifest.json"), "--quiet");
        Assert.Equal(ExitCode.Done, code);
        Assert.Contains("Same: all 5 quarters", output);
    }

    [Fact]
    public void A_sweep_prints_its_points_and_writes_a_row_for_every_run()
    {
        File.WriteAllText(folder.In("sweep.yaml"), """
            name: small
            design: grid
            factors: [{ set: switch.tournament, values: [0, 1] }, { set: parameter.ambition_top, values: [4, 8] }]
            outcomes: ["at(china.push_to_gdp, 2005Q4)"]
            seeds: 2
            to: 2005Q4
            scale: 0.1
            """);
        var (code, output, _) = Invoke("sweep", folder.In("sweep.yaml"), "--out", Results);
        Assert.Equal(ExitCode.Done, code);
        Assert.Contains("4 points, 8 runs", output);
        Assert.Equal(9, File.ReadLines(Path.Combine(Results, "sweep.csv")).Count());
        Assert.Equal("nothing wrong", Invoke("check", folder.In("sweep.yaml")).Output.Trim().Split(": ")[^1]);
        var (again, said, _) = Invoke("sweep", folder.In("sweep.yaml"), "--out", Results);
        Assert.Equal((ExitCode.Done, output), (again, said));
    }

    [Fact]
    public void A_sensitivity_study_states_effects_and_indices_and_says_the_same_again()
    {
        string[] command =
        [
            "sensitivity", "baseline", "--outcome", "at(china.push_to_gdp, 2005Q4)", "--outcome",
            "at(industry.utilisation[steel], 2005Q4)", "--trajectories", "2", "--rows", "4",
            "--survivors", "3", "--scale", "0.1", "--out", Results,
        ];
        var (code, output, _) = Invoke(command);
        Assert.Equal(ExitCode.Done, code);
        Assert.Contains("first order", output);
        Assert.True(File.Exists(Path.Combine(Results, "report.html")));
        Assert.Equal(output, Invoke(command).Output);
        using var document = JsonDocument.Parse(Invoke([.. command, "--json"]).Output);
        var outcome = document.RootElement.GetProperty("outcomes")[0];
        Assert.Equal(3, outcome.GetProperty("indices").GetArrayLength());
        Assert.Equal("2005Q4", document.RootElement.GetProperty("to").GetString());
    }

    static (int Code, string Output, string Error) Invoke(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = CommandLine.Invoke(arguments, new Session(output, error, Interactive: false, CancellationToken.None));
        return (code, output.ToString(), error.ToString());
    }

    /// <summary>Interrupts when the first progress is reported.</summary>
    sealed class InterruptingWriter(CancellationTokenSource interrupted) : StringWriter
    {
        public override void WriteLine(string? value)
        {
            base.WriteLine(value);
            if (value?.Contains("runs/s") == true) interrupted.Cancel();
        }
    }
}
