using System.CommandLine;
using Neijuan.Cli.Input;
using Neijuan.Cli.Output;
using Neijuan.Cli.Terminal;
using Neijuan.Engine.Time;
using Neijuan.Lab.Results;
using Neijuan.Lab.Runs;
using Neijuan.Model.Agents;
using Neijuan.Model.Policies;
using Neijuan.Model.Reading;
using Neijuan.Model.Scenarios;

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
        var inputs = Inputs.Load(session);
        var findings = new Findings(file);
        foreach (var change in before.Scenario.Changes) inputs.Reader().Read(Written(change), findings);
        foreach (var (id, value) in before.Parameters)
            inputs.Reader().Read(Written(ChangeText.ParameterPrefix + id, [], null, value), findings);
        if (before.From != Horizon.First.ToString())
            findings.Add(0, "from", before.From, "is not where a run begins", Horizon.First.ToString());
        findings.ThrowIfAny();
        var options = new RunOptions(before.Seed, before.Scale, StageHashes: before.Stages is not null)
        {
            From = Quarter.Parse(before.From), To = Quarter.Parse(before.To),
        };
        var run = new SingleRun(inputs.Data, SingleRun.ScenarioOf(before), options);
        var (result, _) = RunProgress.Show(
            session, quiet, before.Scenario.Name, run.Quarters, passed => run.Execute(passed, session.Cancellation));
        return Reproduction.Compare(before, result.Manifest);
    }

    // A manifest may have been edited, or be of a version with other levers: what it sets is held against what exists, as in a scenario.
    static WrittenChange Written(ManifestChange change) => Written(
        change.Lever, [.. change.Where.Select(w => (new Located(w.Key, 0), (IReadOnlyList<Located>)[new Located(w.Value, 0)]))],
        new Located(change.From, 0), change.Value);

    static WrittenChange Written(
        string set, IReadOnlyList<(Located Kind, IReadOnlyList<Located> Places)> where, Located? from, double value) =>
        new(new Located(set, 0), where, from, new Located($"{value}", 0), value, "manifest");

    static void Print(TextWriter output, Manifest before, Reproduction found)
    {
        if (found.Same)
            output.WriteLine($"Same: all {found.Quarters} quarters have the same state, {before.StateHash} at the end.");
        else
            output.WriteLine($"Different: first in {found.Quarter}" + (found.Stage is null ? "." : $", at the stage \"{found.Stage}\"."));
        foreach (var data in found.DataChanged) output.WriteLine($"Not the file it was: {data}");
    }
}
