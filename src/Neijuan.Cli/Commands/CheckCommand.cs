using System.CommandLine;
using Neijuan.Cli.Output;

namespace Neijuan.Cli.Commands;

/// <summary><c>check FILE</c>: everything wrong with a scenario file.</summary>
internal static class CheckCommand
{
    public static Command Create(Session session)
    {
        var file = new Argument<string>("FILE") { Description = "Scenario file, or the name of one that comes with the model" };
        var json = new Option<bool>("--json") { Description = "Print one JSON document" };
        var command = new Command("check", "Names everything wrong with a scenario, with line, value and what is allowed.") { file, json };
        command.SetAction(parsed =>
        {
            var name = parsed.GetValue(file)!;
            var findings = Inputs.Load().Check(name);
            if (parsed.GetValue(json)) JsonText.Write(session.Output, findings);
            else if (findings.Count == 0) session.Output.WriteLine($"{name}: nothing wrong");
            else foreach (var finding in findings) session.Output.WriteLine(finding);
            return findings.Count == 0 ? ExitCode.Done : ExitCode.WrongInput;
        });
        return command.WithExamples("check scenarios/eu-ev-duty.yaml");
    }
}
