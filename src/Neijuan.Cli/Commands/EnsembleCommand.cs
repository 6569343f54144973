using System.CommandLine;
using Neijuan.Cli.Output;
using Neijuan.Lab.Experiments.Ensembles;
using Neijuan.Lab.Experiments.Folders;
using Neijuan.Lab.Experiments.Plans;
using Neijuan.Lab.Experiments.Trials;
using Neijuan.Model.Indicators;

namespace Neijuan.Cli.Commands;

/// <summary><c>ensemble SCENARIO</c>: many draws × seeds of one scenario, and where their runs lie.</summary>
internal static class EnsembleCommand
{
    const int DefaultDraws = 100;

    public static Command Create(Session session)
    {
        var scenario = new Argument<string>("SCENARIO") { Description = "Name or file of a scenario", DefaultValueFactory = _ => "baseline" };
        var options = new ExperimentOptionSet(DefaultDraws, "results/ensemble-SCENARIO-DRAWSxSEEDS");
        var command = new Command("ensemble", "Runs a scenario over many parameter draws and seeds; stops and goes on without losing a run.") { scenario };
        options.AddTo(command);
        command.SetAction(parsed =>
        {
            var inputs = Inputs.Load();
            var settings = options.ReadRun(parsed);
            var chosen = inputs.Scenario(parsed.GetValue(scenario)!, parsed.GetValue(options.Run.Set) ?? []);
            var draws = options.ReadDraws(parsed, inputs.Data.Parameters, arms: 1);
            var plan = new ExperimentPlan(
                "ensemble", [new Arm(chosen.Name, chosen)], draws, parsed.GetValue(options.Seeds), settings, parsed.GetValue(options.Matrices));
            var experiment = new SeriesExperiment(inputs.Data, plan);
            using var folder = ExperimentFolder.Open(
                options.Folder(parsed, $"ensemble-{chosen.Name}", draws), experiment.Specification, parsed.GetValue(options.Force), parsed.GetValue(options.Resume));
            var queue = new LocalTrials(inputs.Data, parsed.GetValue(options.Run.Threads));
            if (!ExperimentRun.Complete(session, folder, chosen.Name, plan.Runs, parsed.GetValue(options.Quiet), (journal, kept, stop) => experiment.Run(journal, queue, kept, stop)))
                return ExitCode.Interrupted;
            var bands = folder.Complete
                ? EnsembleResults.Read(folder, experiment)
                : EnsembleResults.Finish(folder, experiment, inputs.Data, inputs.Catalogue(IndicatorCatalogue.All));
            if (parsed.GetValue(options.Json)) JsonText.Write(session.Output, EnsembleDocument.Of(experiment, bands, folder.Path));
            else EnsembleText.Write(session.Output, experiment, bands, inputs.Data.Parameters.Count, folder.Path);
            return ExitCode.Done;
        });
        return command.WithExamples(
            "ensemble baseline --draws 200",
            "ensemble tariff-wall --draws 50 --seeds 4 --design sobol --out results/wall",
            "ensemble baseline --design my-draws.csv --to 2020Q4");
    }
}
