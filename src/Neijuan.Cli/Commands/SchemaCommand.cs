using System.CommandLine;
using Neijuan.Lab.Scenarios;
using Neijuan.Model.Policies;

namespace Neijuan.Cli.Commands;

/// <summary><c>schema</c>: JSON Schema of a scenario file.</summary>
internal static class SchemaCommand
{
    public static Command Create(Session session)
    {
        var command = new Command("schema", "Prints the JSON Schema of a scenario, for editors.");
        command.SetAction(_ =>
        {
            var data = Inputs.Load().Data;
            session.Output.WriteLine(ScenarioSchema.Render(data.Places, Levers.All, data.Parameters));
            return ExitCode.Done;
        });
        return command.WithExamples("schema > neijuan.schema.json");
    }
}
