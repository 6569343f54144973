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
            var folder = output.Of(parsed);
            if (parsed.GetValue(documents) && chosen.Count < set.Claims.Count)
                throw new InputException("--write-docs writes all claims; leave the IDs out");
            var paper = Path.Combine(inputs.Root, "docs", "claims.md");
            if (folder is not null) ClaimFolder.Require(folder);
            if (parsed.GetValue(documents)) ClaimFolder.RequirePaper(paper);
            using var journal = folder is null ? null : MeasureJournal.Open(folder, inputs.Data);
            if (journal?.Found > 0) session.Error.WriteLine($"{journal.Found} runs found in {folder}, going on");
            var watch = Stopwatch.StartNew();
            var protocol = new ClaimProtocol(inputs.Data, set.Arms, new LocalTrials(inputs.Data, threads.Of(parsed)), options)
            {
                Journal = journal,
                Progress = parsed.GetValue(quiet) ? null : new TrialProgress(session).Show,
            };
            var figures = essay.Checks(inputs.Record, inputs.Data);
            if (Tried(session, folder, () => protocol.Try(chosen, figures, session.Cancellation)) is not { } result)
                return ExitCode.Interrupted;
            if (folder is not null) ClaimFolder.Write(folder, result, essay);
            if (parsed.GetValue(documents)) ClaimFolder.WritePaper(paper, result, essay);
            if (parsed.GetValue(json)) JsonText.Write(session.Output, ClaimsJson.Of(result));
            else ClaimsText.Write(session.Output, result, folder);
            session.Error.WriteLine($"{result.Runs} runs in {watch.Elapsed.TotalSeconds:F0} s");
            return ExitCode.Done;
        });
        return command.WithExamples(
            "claims", "claims C73 C14 --draws 32", "claims --draws 100 --out results/claims --write-docs",
            "claims C25 --draws 16 --robustness 0 --json");
    }

    static NumberOption<int> Count(string name, string description, int usual, int least = 0) =>
        new(name, description, least, Most, usual) { HelpName = "N" };

    /// <summary>The result, or null when interrupted: then what is finished is kept, if there is a folder to keep it.</summary>
    static ProtocolResult? Tried(Session session, string? folder, Func<ProtocolResult> work)
    {
        try
        {
            return work();
        }
        catch (OperationCanceledException) when (folder is not null)
        {
            session.Error.WriteLine($"Interrupted: the runs that were finished are kept in {folder}; the same command goes on.");
            return null;
        }
    }

    // The search for a contradiction tries neighbours of the first seed.
    static ProtocolOptions Checked(NumberOption<ulong> seed, ProtocolOptions options)
    {
        var findings = new Findings("");
        RunOptionSet.CheckSeeds(seed, options.Seed, ClaimProtocol.LastSeed(options), findings);
        findings.ThrowIfAny();
        return options;
    }
}
