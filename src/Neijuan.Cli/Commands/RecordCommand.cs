using System.CommandLine;
using System.Diagnostics;
using Neijuan.Cli.Input;
using Neijuan.Cli.Output;
using Neijuan.Cli.Terminal;
using Neijuan.Lab.Experiments.Seeds;
using Neijuan.Lab.Experiments.Trials;
using Neijuan.Lab.History;
using Neijuan.Model.Reading;

namespace Neijuan.Cli.Commands;

/// <summary><c>record [SCENARIO]</c>: medians over seeds held against the record, by group and period, with rivals beside them.</summary>
internal static class RecordCommand
{
    const int DefaultSeeds = 4;
    const int MostSeeds = 1000;
    const ulong DefaultFirstSeed = 101; // none of those that parameters are tried with

    public static Command Create(Session session)
    {
        var scenario = new Argument<string>("SCENARIO")
        {
            Description = "Name or file of a scenario", DefaultValueFactory = _ => "baseline",
        };
        var seeds = new NumberOption<int>(
            "--seeds", "Runs, each with its own seed; medians are taken over them", 1, MostSeeds, DefaultSeeds) { HelpName = "N" };
        var first = RunOptionSet.SeedOption("Seed of the first run; the others follow it", "--first-seed", DefaultFirstSeed);
        var rows = new Option<bool>("--rows") { Description = "Print every row, and what the model does not measure" };
        var options = new RunOptionSet();
        var json = new Option<bool>("--json") { Description = "Print one JSON document" };
        var quiet = new Option<bool>("--quiet") { Description = "No progress" };
        var command = new Command("record", "Scores a scenario against the record, with rivals that know no economics.")
        {
            scenario, seeds, first, rows, options.Set, options.Threads, json, quiet,
        };
        command.SetAction(parsed =>
        {
            var inputs = Inputs.Load(session);
            var (chosen, threads, count) = Together.Read(
                () => inputs.Scenario(parsed.GetValue(scenario)!, parsed.GetValue(options.Set) ?? []), () => options.Threads.Of(parsed),
                () => Checked(first, first.Of(parsed), seeds.Of(parsed)));
            var (watch, progress) = (Stopwatch.StartNew(), new TrialProgress(session));
            var medians = new SeedMedians(inputs.Data, inputs.Record, new LocalTrials(inputs.Data, threads))
            {
                Progress = parsed.GetValue(quiet) ? null : done => progress.Show(chosen.Name, done, count),
            };
            var held = medians.Of(chosen, first.Of(parsed), count, session.Cancellation);
            if (parsed.GetValue(json))
                JsonText.Write(
                    session.Output,
                    new RecordCommandJson(chosen.Name, count, first.Of(parsed), RecordJson.From(inputs.Record, held)));
            else Print(session.Output, inputs.Record, held, parsed.GetValue(rows), Title(chosen.Name, first.Of(parsed), count));
            session.Error.WriteLine($"{count} {(count == 1 ? "run" : "runs")} in {watch.Elapsed.TotalSeconds:F0} s");
            return ExitCode.Done;
        });
        return command.WritesNothing()
            .WithExamples("record", "record hard-budget --seeds 8 --rows", "record --set switch.tournament=0@2014Q1 --json");
    }

    static void Print(TextWriter output, HistoricalRecord record, IReadOnlyList<HeadlineRow> held, bool rows, string title)
    {
        output.WriteLine(title);
        output.WriteLine();
        if (rows)
        {
            RecordText.WriteRows(output, held);
            output.WriteLine();
            RecordText.WriteNotMeasured(output, record);
            output.WriteLine();
        }

        RecordText.WriteScore(output, record, RecordScore.Of(record, held));
        output.WriteLine();
        RecordText.WriteReading(output, record);
    }

    static string Title(string scenario, ulong first, int count) =>
        count == 1 ? $"{scenario}, seed {first}, held against the record"
            : $"{scenario}, medians over seeds {first} to {first + (ulong)count - 1}, held against the record";

    static int Checked(NumberOption<ulong> option, ulong first, int seeds)
    {
        var findings = new Findings("");
        RunOptionSet.CheckSeeds(option, first, Luck.Last(draws: 0, seeds), findings);
        findings.ThrowIfAny();
        return seeds;
    }
}

/// <summary>What <c>record --json</c> prints.</summary>
internal sealed record RecordCommandJson(string Scenario, int Seeds, ulong FirstSeed, RecordJson Record);
