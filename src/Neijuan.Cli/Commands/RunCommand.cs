using System.CommandLine;
using Neijuan.Cli.Input;
using Neijuan.Cli.Output;
using Neijuan.Cli.Terminal;
using Neijuan.Lab.Claims;
using Neijuan.Lab.History;
using Neijuan.Lab.Results;
using Neijuan.Lab.Runs;
using Neijuan.Lab.Store;
using Neijuan.Pages.Runs.Sources;

namespace Neijuan.Cli.Commands;

/// <summary><c>run [SCENARIO]</c>: one run, held against the record, kept with its manifest and report.</summary>
internal static class RunCommand
{
    public static Command Create(Session session)
    {
        var scenario = new Argument<string>("SCENARIO")
        {
            Description = "Name or file of a scenario", DefaultValueFactory = _ => "baseline",
        };
        var options = new RunOptionSet();
        var output = new PathOption("--out", "Folder for the results (default: results/SCENARIO); a store there gains a run", "DIR");
        var force = new Option<bool>("--force") { Description = "Write into a folder that holds other things; start a store over" };
        var rows = new Option<bool>("--record") { Description = "Print every row of the record beside the model's number" };
        var json = new Option<bool>("--json") { Description = "Print one JSON document" };
        var quiet = new Option<bool>("--quiet") { Description = "No progress" };
        var command = new Command("run", "Runs a scenario and holds it against the record.")
        {
            scenario, output, force, rows, json, quiet,
        };
        options.AddTo(command);
        command.SetAction(parsed =>
        {
            var inputs = Inputs.Load(session);
            var (chosen, settings, facts) = Together.Read(
                () => inputs.Scenario(parsed.GetValue(scenario)!, parsed.GetValue(options.Set) ?? []), () => options.Read(parsed),
                () => FactChecks.Load(inputs.Data, inputs.Record));
            var folder = output.Of(parsed) ?? Path.Combine("results", chosen.Name);
            using var results = RunFolder.Open(folder, parsed.GetValue(force));
            var run = new SingleRun(inputs.Data, chosen, settings);
            var screen = new Screen(parsed.GetValue(rows), parsed.GetValue(json), parsed.GetValue(quiet));
            Execute(session, inputs, run, facts, results, screen);
            return ExitCode.Done;
        });
        return command.Writes("a store, a manifest and a report into the folder of --out").WithExamples(
            "run",
            "run baseline --seed 7 --to 2015Q4 --out results/short",
            "run --set 'trade.tariff[bloc=us,industry=solar]=0.6@2018Q1' --out results/us-solar",
            "run --set switch.tournament=0@2014Q1 --set parameter.ambition_top=7 --json");
    }

    static void Execute(Session session, Inputs inputs, SingleRun run, FactChecks checks, RunFolder folder, Screen screen)
    {
        var (result, facts) = RunProgress.Show(
            session, screen.IsQuiet, run.Scenario.Name, run.Quarters, passed => run.Execute(passed, session.Cancellation));
        if (facts.BookFailures > 0)
            throw new InvalidOperationException($"the books do not close: {facts.BookFailures} of {facts.BookChecks} checks failed");
        result = result with { Manifest = result.Manifest with { Score = checks.Score(result.Series) } };
        var headline = RunView.Of(result).Headline(inputs.Record);
        var number = folder.Save(result, inputs.Catalogue(result.Series.Indicators), _ => Report(inputs, result, folder));
        if (screen.IsJson)
            JsonText.Write(session.Output, RunJson.Of(result, facts, RecordJson.From(inputs.Record, headline), folder.Path, number));
        else Print(session, result, facts, folder, number, () => Record(session.Output, inputs.Record, headline, screen.HasRows));
    }

    static void Record(TextWriter output, HistoricalRecord record, IReadOnlyList<HeadlineRow> headline, bool rows)
    {
        if (rows)
        {
            RecordText.WriteRows(output, headline);
            output.WriteLine();
        }

        RecordText.WriteScore(output, record, RecordScore.Of(record, headline));
        if (rows) RecordText.WriteReading(output, record);
        else if (headline.Count > 0)
            output.WriteLine("`--record` prints every row and the rule; `neijuan record` scores medians over seeds.");
        output.WriteLine();
    }

    /// <summary>The page of the run, with the baseline beside it when the folder's store holds that.</summary>
    static string Report(Inputs inputs, RunResult result, RunFolder folder)
    {
        using var store = folder.Gains ? ResultStore.Open(folder.Path) : null;
        return Pages.Runs.Report.Render(ReportSource.Of(result, store, inputs.Record, inputs.Data.Parameters, inputs.Data.DisplayName));
    }

    static void Print(Session session, RunResult result, RunFacts facts, RunFolder folder, int number, Action headline)
    {
        var manifest = result.Manifest;
        session.Output.WriteLine($"{manifest.Scenario.Name}, seed {manifest.Seed}, {manifest.From} to {manifest.To}, scale "
            + $"{manifest.Scale}");
        session.Output.WriteLine();
        headline();
        AbsurdText.Write(session.Output, manifest.Absurd ?? []);
        if (manifest.Score is { } score)
            session.Output.WriteLine($"Of {score.Facts} figures of the essay and of the record {score.Inside} are inside their range; "
                + $"mean distance {score.MeanDistance:F2} half widths.");
        session.Output.WriteLine($"The books close: {facts.BookChecks} checks, largest residual {facts.LargestResidual} fen.");
        session.Output.WriteLine($"State {manifest.StateHash}");
        session.Output.WriteLine($"Run {number} in {Path.Combine(folder.Path, "results.duckdb")}, with {RunFolder.ManifestName(number)} "
            + $"and {RunFolder.ReportName(number)}");
        session.Error.WriteLine($"{result.WallSeconds:F1} s, {facts.AgentQuartersPerSecond:F0} agent-quarters per second");
    }

    /// <summary>What is printed, and how.</summary>
    sealed record Screen(bool HasRows, bool IsJson, bool IsQuiet);
}
