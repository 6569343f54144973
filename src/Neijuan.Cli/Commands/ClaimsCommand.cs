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
            var folder = parsed.GetValue(output);
            if (parsed.GetValue(documents) && chosen.Count < set.Claims.Count)
                throw new InputException("--write-docs writes all claims; leave the IDs out");
            if (folder is not null) ClaimFolder.Require(folder);
            using var journal = folder is null ? null : MeasureJournal.Open(folder, inputs.Data);
            if (journal?.Found > 0) session.Error.WriteLine($"{journal.Found} runs found in {folder}, going on");
            var watch = Stopwatch.StartNew();
            var protocol = new ClaimProtocol(inputs.Data, set.Arms, new LocalTrials(inputs.Data, parsed.GetValue(threads)), options)
            {
                Journal = journal,
                Progress = parsed.GetValue(quiet) ? null : new TrialProgress(session).Show,
            };
            var result = protocol.Try(chosen, essay.Checks(inputs.Record, inputs.Data), session.Cancellation);
            if (folder is not null) ClaimFolder.Write(folder, result, essay);
            if (parsed.GetValue(documents)) ClaimFolder.WritePaper(Path.Combine(inputs.Root, "docs", "claims.md"), result, essay);
            if (parsed.GetValue(json)) JsonText.Write(session.Output, ClaimsJson.Of(result));
            else ClaimsText.Write(session.Output, result, folder);
            session.Error.WriteLine($"{result.Runs} runs in {watch.Elapsed.TotalSeconds:F0} s");
            return ExitCode.Done;
        });
        return command.WithExamples(
            "claims", "claims C73 C14 --draws 32", "claims --draws 100 --out results/claims --write-docs",
            "claims C25 --draws 16 --robustness 0 --json");
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
