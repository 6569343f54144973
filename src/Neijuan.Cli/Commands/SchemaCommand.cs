using System.CommandLine;
using Neijuan.Cli.Input;
using Neijuan.Cli.Terminal;
using Neijuan.Lab.Experiments.Sweeps;
using Neijuan.Lab.Outcomes;
using Neijuan.Lab.Schemas;
using Neijuan.Lab.Store;
using Neijuan.Model.Indicators;
using Neijuan.Model.Policies;
using Neijuan.Web;

namespace Neijuan.Cli.Commands;

/// <summary><c>schema</c>: JSON Schema of a scenario or sweep file.</summary>
internal static class SchemaCommand
{
    public static Command Create(Session session)
    {
        var kind = new Option<string>("--kind")
        {
            Description = "scenario or sweep; api for the description of the lab's API", DefaultValueFactory = _ => "scenario",
        };
        kind.AcceptOnlyFromAmong("scenario", "sweep", "api");
        var write = new Option<bool>("--write")
        {
            Description = $"Write {ScenarioSchema.FileName} and {SweepSchema.FileName} to where scenarios and sweeps look for them",
        };
        var command = new Command("schema", "Prints the JSON Schema of a scenario or a sweep, for editors.") { kind, write };
        command.SetAction(parsed =>
        {
            var inputs = Inputs.Load(session);
            if (parsed.GetValue(write)) Write(inputs, session);
            else session.Output.WriteLine(parsed.GetValue(kind) switch
            {
                "api" => ApiDescription.ReadAsync(inputs.Data, session.Cancellation).GetAwaiter().GetResult().TrimEnd(),
                "sweep" => OfSweep(inputs),
                _ => OfScenario(inputs),
            });
            return ExitCode.Done;
        });
        return command.Writes("with --write the two schemas for editors").WithExamples(
            "schema", "schema --kind sweep", "schema --write", "schema --kind api > src/Neijuan.Web/client/openapi.json");
    }

    static void Write(Inputs inputs, Session session)
    {
        var schemas = new[] { (ScenarioSchema.FileName, OfScenario(inputs)), (SweepSchema.FileName, OfSweep(inputs)) };
        foreach (var (name, _) in schemas) WholeFile.Require(Path.Combine(inputs.Root, name));
        foreach (var (name, schema) in schemas)
        {
            var path = Path.Combine(inputs.Root, name);
            WholeFile.Write(path, schema + "\n");
            session.Output.WriteLine(path);
        }
    }

    static string OfScenario(Inputs inputs) => ScenarioSchema.Render(inputs.Data.Places, Levers.All, inputs.Data.Parameters);

    static string OfSweep(Inputs inputs)
    {
        var outcomes = new OutcomeChoice(inputs.Root, IndicatorCatalogue.All, inputs.Data.Places).Declared;
        return SweepSchema.Render(inputs.Data.Places, Levers.All, inputs.Data.Parameters, outcomes);
    }
}
