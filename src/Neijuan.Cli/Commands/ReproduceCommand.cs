using System.CommandLine;
using Neijuan.Cli.Input;
using Neijuan.Cli.Output;
using Neijuan.Cli.Terminal;
using Neijuan.Lab.Results;
using Neijuan.Lab.Runs;
using Neijuan.Model.Agents;
using Neijuan.Model.Reading;

namespace Neijuan.Cli.Commands;

/// <summary><c>reproduce MANIFEST</c>: runs again and says whether every bit is the same.</summary>
internal static class ReproduceCommand
{
    public static Command Create(Session session)
    {
        var file = new PathArgument("MANIFEST") { Description = "manifest.json of a run" };
        var json = new Option<bool>("--json") { Description = "Print one JSON document" };
        var quiet = new Option<bool>("--quiet") { Description = "No progress" };
        var command = new Command("reproduce", "Runs a manifest again and compares the state after every quarter.") { file, json, quiet };
        command.SetAction(parsed =>
        {
            var before = Manifest.Read(file.Of(parsed));
            var found = Again(session, before, file.Of(parsed), parsed.GetValue(quiet));
            if (parsed.GetValue(json)) JsonText.Write(session.Output, found);
            else Print(session.Output, before, found);
            return found.Same ? ExitCode.Done : ExitCode.Failed;
        });
        return command.WritesNothing().WithExamples("reproduce results/baseline/manifest.json");
    }

    static Reproduction Again(Session session, Manifest before, string file, bool quiet)
    {
        var findings = new Findings(file);
        var from = RunOptionSet.Quarterly(before.From, "from", findings);
        var to = RunOptionSet.Quarterly(before.To, "to", findings);
        foreach (var change in before.Scenario.Changes) RunOptionSet.Quarterly(change.From, $"{change.Lever} from", findings);
        findings.ThrowIfAny();
        var options = new RunOptions(before.Seed, before.Scale, StageHashes: before.Stages is not null) { From = from, To = to };
        var run = new SingleRun(Inputs.Load(session).Data, SingleRun.ScenarioOf(before), options);
        var (result, _) = RunProgress.Show(
            session, quiet, before.Scenario.Name, run.Quarters, passed => run.Execute(passed, session.Cancellation));
        return Reproduction.Compare(before, result.Manifest);
    }

    static void Print(TextWriter output, Manifest before, Reproduction found)
    {
        if (found.Same)
            output.WriteLine($"Same: all {found.Quarters} quarters have the same state, {before.StateHash} at the end.");
        else
            output.WriteLine($"Different: first in {found.Quarter}" + (found.Stage is null ? "." : $", at the stage \"{found.Stage}\"."));
        foreach (var data in found.DataChanged) output.WriteLine($"Not the file it was: {data}");
    }
}
