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
        var seeds = new Option<int>("--seeds")
        {
            Description = "Runs, each with its own seed; medians are taken over them",
            DefaultValueFactory = _ => DefaultSeeds,
            HelpName = "N",
        };
        var first = new Option<ulong>("--first-seed")
        {
            Description = "Seed of the first run; the others follow it", DefaultValueFactory = _ => DefaultFirstSeed, HelpName = "N",
        };
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
                () => inputs.Scenario(parsed.GetValue(scenario)!, parsed.GetValue(options.Set) ?? []), () => options.ReadThreads(parsed),
                () => Checked(parsed.GetValue(seeds)));
            var (watch, progress) = (Stopwatch.StartNew(), new TrialProgress(session));
            var medians = new SeedMedians(inputs.Data, inputs.Record, new LocalTrials(inputs.Data, threads))
            {
                Progress = parsed.GetValue(quiet) ? null : done => progress.Show(chosen.Name, done, count),
            };
            var held = medians.Of(chosen, parsed.GetValue(first), count, session.Cancellation);
            if (parsed.GetValue(json))
                JsonText.Write(
                    session.Output,
                    new RecordCommandJson(chosen.Name, count, parsed.GetValue(first), RecordJson.From(inputs.Record, held)));
            else Print(session.Output, inputs.Record, held, parsed.GetValue(rows), Title(chosen.Name, parsed.GetValue(first), count));
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

    static int Checked(int seeds)
    {
        var findings = new Findings("");
        if (seeds is < 1 or > MostSeeds) findings.Add(0, "--seeds", $"{seeds}", "is out of range", $"1..{MostSeeds}");
        findings.ThrowIfAny();
        return seeds;
    }
}

/// <summary>What <c>record --json</c> prints.</summary>
internal sealed record RecordCommandJson(string Scenario, int Seeds, ulong FirstSeed, RecordJson Record);
