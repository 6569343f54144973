using System.CommandLine;
using Neijuan.Lab.Experiments.Studies;
using Neijuan.Lab.Experiments.Sweeps;
using Neijuan.Lab.Scenarios;
using Neijuan.Model.Indicators;
using Neijuan.Model.Policies;
using Neijuan.Model.Setup;
using Neijuan.Web;

namespace Neijuan.Cli.Commands;

/// <summary><c>schema</c>: JSON Schema of a scenario or sweep file.</summary>
internal static class SchemaCommand
{
    public static Command Create(Session session)
    {
        var kind = new Option<string>("--kind") { Description = "scenario or sweep; api for the description of the lab's API", DefaultValueFactory = _ => "scenario" };
        kind.AcceptOnlyFromAmong("scenario", "sweep", "api");
        var command = new Command("schema", "Prints the JSON Schema of a scenario or a sweep, for editors.") { kind };
        command.SetAction(parsed =>
        {
            var inputs = Inputs.Load(session);
            var data = inputs.Data;
            session.Output.WriteLine(parsed.GetValue(kind) switch
            {
                "api" => ApiDescription.ReadAsync(data, session.Cancellation).GetAwaiter().GetResult().TrimEnd(),
                "sweep" => SweepSchema.Render(data.Places, Levers.All, data.Parameters, new OutcomeChoice(inputs.Root, IndicatorCatalogue.All, data.Places).Declared),
                _ => ScenarioSchema.Render(data.Places, Levers.All, data.Parameters),
            });
            return ExitCode.Done;
        });
        return command.WithExamples("schema > neijuan.schema.json", "schema --kind sweep > neijuan.sweep.schema.json", "schema --kind api > src/Neijuan.Web/client/openapi.json");
    }
}
