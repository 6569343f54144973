using System.CommandLine;
using System.Diagnostics;
using Neijuan.Cli.Input;
using Neijuan.Cli.Output;
using Neijuan.Cli.Terminal;
using Neijuan.Lab;
using Neijuan.Lab.Claims;
using Neijuan.Lab.Experiments.Trials;
using Neijuan.Lab.Store;
using Neijuan.Model.Reading;
using Neijuan.Pages.Claims;

namespace Neijuan.Cli.Commands;

/// <summary><c>claims [ID…]</c>: the essay's claims as experiments, each with its verdict.</summary>
internal static class ClaimsCommand
{
    const int Most = 100_000;

    public static Command Create(Session session)
    {
        var ids = new Argument<string[]>("ID")
        {
            Description = "Claims or placebos to test (default: all)", Arity = ArgumentArity.ZeroOrMore,
        };
        var draws = Count("--draws", "Parameter vectors, the same in treatment and control", 100, least: 1);
        var robustness = Count(
            "--robustness", "Of them, those on which the driving parameter is halved and doubled; 0 leaves that out", 16);
        var adversary = Count("--adversary", "Vectors tried against each supported headline claim; 0 leaves that out", 48);
        var seed = RunOptionSet.SeedOption("Seed of the draws and of the runs' luck");
        var threads = RunOptionSet.ThreadsOption("Threads to use; results do not depend on them");
        var output = new PathOption("--out", "Folder for claims.html, claims.json, claims.md and results.duckdb", "DIR");
        var documents = new Option<bool>("--write-docs") { Description = "Write docs/claims.md" };
        var json = new Option<bool>("--json") { Description = "Print one JSON document" };
        var quiet = new Option<bool>("--quiet") { Description = "No progress" };
        var command = new Command("claims", "Puts the essay's claims to the test.")
        {
            ids, draws, robustness, adversary, seed, threads, output, documents, json, quiet,
        };
        command.SetAction(parsed =>
        {
            var inputs = Inputs.Load(session);
            var set = ClaimSet.Load(inputs.Data);
            var essay = Essay.Load(inputs.Data, set.Outcomes);
            var (chosen, options) = Together.Read(
                () => set.Choose(parsed.GetValue(ids) ?? []),
                () => Checked(
                    seed, new ProtocolOptions(draws.Of(parsed), seed.Of(parsed), robustness.Of(parsed), adversary.Of(parsed))));
            if (parsed.GetValue(documents) && chosen.Count < set.Claims.Count)
                throw new InputException("--write-docs writes all claims; leave the IDs out");
            using var folder = output.Of(parsed) is { } path ? ClaimFolder.Open(path, inputs.Data) : null;
            using var paper = parsed.GetValue(documents) ? TakenFolder.Take(Path.Combine(inputs.Root, "docs")) : null;
            if (folder?.Journal.Found > 0) session.Error.WriteLine($"{folder.Journal.Found} runs found in {folder.Path}, going on");
            var watch = Stopwatch.StartNew();
            var protocol = new ClaimProtocol(inputs.Data, set.Arms, new LocalTrials(inputs.Data, threads.Of(parsed)), options)
            {
                Journal = folder?.Journal,
                Progress = parsed.GetValue(quiet) ? null : new TrialProgress(session).Show,
            };
            if (Try(session, folder, () => protocol.Try(chosen, essay.Checks(inputs.Record, inputs.Data), session.Cancellation), essay)
                is not { } result)
                return ExitCode.Interrupted;
            if (paper is not null) ClaimFolder.WritePaper(paper, result, essay);
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

    static NumberOption<int> Count(string name, string description, int usual, int least = 0) =>
        new(name, description, least, Most, usual) { HelpName = "N" };

    // The search for a contradiction tries neighbours of the first seed.
    static ProtocolOptions Checked(NumberOption<ulong> seed, ProtocolOptions options)
    {
        var findings = new Findings("");
        RunOptionSet.CheckSeeds(seed, options.Seed, ClaimProtocol.LastSeed(options), findings);
        findings.ThrowIfAny();
        return options;
    }
}
