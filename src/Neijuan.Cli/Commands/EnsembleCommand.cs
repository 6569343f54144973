using System.CommandLine;
using Neijuan.Cli.Input;
using Neijuan.Cli.Output;
using Neijuan.Cli.Terminal;
using Neijuan.Lab.Experiments.Ensembles;
using Neijuan.Pages.Experiments;

namespace Neijuan.Cli.Commands;

/// <summary><c>ensemble SCENARIO</c>: many draws × seeds of one scenario, and where their runs lie.</summary>
internal static class EnsembleCommand
{
    const int DefaultDraws = 100;

    public static Command Create(Session session)
    {
        var scenario = new Argument<string>("SCENARIO")
        {
            Description = "Name or file of a scenario", DefaultValueFactory = _ => "baseline",
        };
        var options = new ExperimentOptionSet(DefaultDraws, "results/ensemble-SCENARIO-DRAWSxSEEDS");
        var command = new Command("ensemble",
            "Runs a scenario over many parameter draws and seeds; stops and goes on without losing a run.") { scenario };
        options.AddTo(command);
        command.SetAction(parsed =>
        {
            var inputs = Inputs.Load(session);
            var experiment = options.ReadExperiment(parsed, inputs, "ensemble", [parsed.GetValue(scenario)!]);
            return ExperimentRun.OfScenarios(
                session, inputs, options, parsed, experiment, experiment.Plan.Arms[0].Name,
                EnsembleResults.Read,
                (folder, catalogue) => EnsembleResults.Finish(
                    folder, experiment, inputs.Data, catalogue, bands => EnsemblePage.Render(experiment, bands, inputs.Data)),
                (bands, path) =>
                {
                    if (parsed.GetValue(options.Json)) JsonText.Write(session.Output, EnsembleJson.Of(experiment, bands, path));
                    else EnsembleText.Write(session.Output, experiment, bands, inputs.Data.Parameters.Count, path);
                });
        });
        return command.Writes("a journal while it runs, and then a store, a manifest and a page, into the folder of --out").WithExamples(
            "ensemble baseline --draws 200",
            "ensemble tariff-wall --draws 50 --seeds 4 --design sobol --out results/wall",
            "ensemble baseline --design my-draws.csv --to 2020Q4");
    }
}
