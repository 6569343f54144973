using System.CommandLine;
using Neijuan.Cli.Input;
using Neijuan.Cli.Output;
using Neijuan.Cli.Terminal;
using Neijuan.Lab.Expectations;
using Neijuan.Lab.Experiments.Sweeps;

namespace Neijuan.Cli.Commands;

/// <summary><c>check FILE</c>: everything wrong with a scenario or sweep file.</summary>
internal static class CheckCommand
{
    public static Command Create(Session session)
    {
        var file = new PathArgument("FILE")
        {
            Description = "Scenario or sweep file, or the name of a scenario that comes with the model",
        };
        var run = new Option<bool>("--run") { Description = "Run it with its seed and hold it against what it expects" };
        var json = new Option<bool>("--json") { Description = "Print one JSON document" };
        var command = new Command("check", "Names everything wrong with a scenario or a sweep, with line, value and what is allowed.")
        {
            file, run, json,
        };
        command.SetAction(parsed =>
        {
            var name = file.Of(parsed);
            var inputs = Inputs.Load(session);
            var (scenario, findings) = SweepReader.IsSweep(name) ? (null, SweepCommand.Reader(inputs).Read(name).Findings)
                : inputs.Check(name);
            if (scenario is not null && parsed.GetValue(run))
                return Expect(session, name, ExpectationCheck.Run(inputs.Data, scenario), parsed.GetValue(json));
            if (parsed.GetValue(json)) JsonText.Write(session.Output, findings);
            else if (findings.Count == 0) session.Output.WriteLine($"{name}: nothing wrong");
            else foreach (var finding in findings) session.Output.WriteLine(finding);
            return findings.Count == 0 ? ExitCode.Done : ExitCode.WrongInput;
        });
        return command.WritesNothing().WithExamples(
            "check scenarios/tariff-wall.yaml", "check tariff-wall --run", "check sweeps/softness-and-ambition.yaml");
    }

    static int Expect(Session session, string name, IReadOnlyList<ExpectationResult> results, bool json)
    {
        if (json) JsonText.Write(session.Output, results.Select(ExpectationJson.Of));
        else if (results.Count == 0) session.Output.WriteLine($"{name}: nothing wrong, and nothing expected");
        else Print(session.Output, results);
        return results.All(r => r.Holds) ? ExitCode.Done : ExitCode.Failed;
    }

    static void Print(TextWriter output, IReadOnlyList<ExpectationResult> results)
    {
        var table = new TextTable("expected", "value", "baseline", "").Numbers(1, 2);
        foreach (var r in results)
            table.Add(
                r.Expectation.ToString(), r.Value.ToString("G5"), r.Baseline?.ToString("G5") ?? "", r.Holds ? "holds" : "DOES NOT HOLD");
        table.Write(output);
    }
}

/// <summary>An expectation with its outcome, as <c>check --run --json</c> prints it.</summary>
internal sealed record ExpectationJson(
    string Indicator, string At, string Comparison, double Expected, double Within, ulong Seed, double? Value, double? Baseline, bool Holds)
{
    public static ExpectationJson Of(ExpectationResult r) => new(
        r.Expectation.Indicator.Label, r.Expectation.At.ToString(), r.Expectation.Relation.ToString(), r.Expectation.Value,
        r.Expectation.Within,
        r.Expectation.Seed, JsonText.Finite(r.Value), r.Baseline is { } baseline ? JsonText.Finite(baseline) : null, r.Holds);
}
