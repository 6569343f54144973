using System.CommandLine;
using System.Diagnostics;
using Neijuan.Cli.Input;
using Neijuan.Cli.Output;
using Neijuan.Cli.Terminal;
using Neijuan.Lab;
using Neijuan.Lab.Claims;
using Neijuan.Lab.Experiments.Trials;
using Neijuan.Model.Reading;
using Neijuan.Pages.Claims;

namespace Neijuan.Cli.Commands;

/// <summary><c>claims [ID…]</c>: the essay's claims as experiments, each with its verdict.</summary>
internal static class ClaimsCommand
{
    public static Command Create(Session session)
    {
        var ids = new Argument<string[]>("ID")
        {
            Description = "Claims or placebos to test (default: all)", Arity = ArgumentArity.ZeroOrMore,
        };
        var draws = Count("--draws", "Parameter vectors, the same in treatment and control", 100);
        var robustness = Count(
            "--robustness", "Of them, those on which the driving parameter is halved and doubled; 0 leaves that out", 16);
        var adversary = Count("--adversary", "Vectors tried against each supported headline claim; 0 leaves that out", 48);
        var seed = new Option<ulong>("--seed")
        {
            Description = "Seed of the draws and of the runs' luck", DefaultValueFactory = _ => 1UL, HelpName = "N",
        };
        var threads = Count("--threads", "Threads to use; results do not depend on them", Environment.ProcessorCount);
        var output = new Option<string?>("--out")
        {
            Description = "Folder for claims.html, claims.json, claims.md and results.duckdb", HelpName = "DIR",
        };
        var documents = new Option<bool>("--write-docs") { Description = "Write docs/claims.md" };
        var json = new Option<bool>("--json") { Description = "Print one JSON document" };
        var quiet = new Option<bool>("--quiet") { Description = "No progress" };
        var command = new Command("claims", "Puts the essay's claims to the test.")
        {
            ids, draws, robustness, adversary, seed, threads, output, documents, json, quiet,
        };
        command.SetAction(parsed =>
        {
            var options = new ProtocolOptions(
                parsed.GetValue(draws), parsed.GetValue(seed), parsed.GetValue(robustness), parsed.GetValue(adversary));
            var inputs = Inputs.Load(session);
            var set = ClaimSet.Load(inputs.Data);
            var essay = Essay.Load(inputs.Data, set.Outcomes);
            var (chosen, _) = Together.Read(() => set.Choose(parsed.GetValue(ids) ?? []), () => Checked(options, parsed.GetValue(threads)));
            if (parsed.GetValue(documents) && chosen.Count < set.Claims.Count)
                throw new InputException("--write-docs writes all claims; leave the IDs out");
            using var folder = parsed.GetValue(output) is { } path ? ClaimFolder.Open(path, inputs.Data) : null;
            if (folder?.Journal.Found > 0) session.Error.WriteLine($"{folder.Journal.Found} runs found in {folder.Path}, going on");
            var watch = Stopwatch.StartNew();
            var protocol = new ClaimProtocol(inputs.Data, set.Arms, new LocalTrials(inputs.Data, parsed.GetValue(threads)), options)
            {
                Journal = folder?.Journal,
                Progress = parsed.GetValue(quiet) ? null : new TrialProgress(session).Show,
            };
            if (Try(session, folder, () => protocol.Try(chosen, essay.Checks(inputs.Record, inputs.Data), session.Cancellation), essay)
                is not { } result)
                return ExitCode.Interrupted;
            if (parsed.GetValue(documents)) ClaimFolder.WritePaper(Path.Combine(inputs.Root, "docs"), result, essay);
            if (parsed.GetValue(json)) JsonText.Write(session.Output, ClaimsJson.Of(result));
            else ClaimsText.Write(session.Output, result, folder?.Path);
            session.Error.WriteLine($"{result.Runs} runs in {watch.Elapsed.TotalSeconds:F0} s");
            return ExitCode.Done;
        });
        return command.Writes(
            "a journal while it runs, and then a page, a paper with pictures and a store, into the folder of --out; with --write-docs the "
            + "paper among the documents").WithExamples(
            "claims", "claims C73 C14 --draws 32", "claims --draws 100 --out results/claims --write-docs",
            "claims C25 --draws 16 --robustness 0 --json");
    }

    /// <summary>Holds the trial and keeps what it came to; null when it was interrupted and will go on.</summary>
    static ProtocolResult? Try(Session session, ClaimFolder? folder, Func<ProtocolResult> trial, Essay essay)
    {
        if (folder is null) return trial();
        ProtocolResult? result = null;
        try
        {
            Kept.Saying(
                () =>
                {
                    result = trial();
                    folder.Write(result, essay);
                },
                () => $"{folder.Journal.Count} runs are kept in {folder.Path}");
        }
        catch (OperationCanceledException) when (folder.Journal.Count > 0)
        {
            session.Error.WriteLine($"Interrupted: {folder.Journal.Count} runs are kept in {folder.Path}; the same command goes on.");
        }

        return result;
    }

    static Option<int> Count(string name, string description, int usual) =>
        new(name) { Description = description, DefaultValueFactory = _ => usual, HelpName = "N" };

    static ProtocolOptions Checked(ProtocolOptions options, int threads)
    {
        var findings = new Findings("");
        if (options.Draws is < 1 or > 100_000) findings.Add(0, "--draws", $"{options.Draws}", "is out of range", "1..100000");
        if (options.RobustnessDraws < 0) findings.Add(0, "--robustness", $"{options.RobustnessDraws}", "is out of range", "0 and more");
        if (options.AdversaryVectors < 0) findings.Add(0, "--adversary", $"{options.AdversaryVectors}", "is out of range", "0 and more");
        RunOptionSet.CheckThreads(threads, findings);
        findings.ThrowIfAny();
        return options;
    }
}
