using System.CommandLine;
using Neijuan.Cli.Input;
using Neijuan.Cli.Output;
using Neijuan.Cli.Terminal;
using Neijuan.Lab.Experiments.Journals;
using Neijuan.Lab.Experiments.Sweeps;
using Neijuan.Lab.Experiments.Trials;
using Neijuan.Lab.Outcomes;
using Neijuan.Model.Indicators;
using Neijuan.Model.Reading;
using Neijuan.Pages.Experiments;

namespace Neijuan.Cli.Commands;

/// <summary><c>sweep FILE</c>: a designed experiment over levers, switches and parameters.</summary>
internal static class SweepCommand
{
    public static Command Create(Session session)
    {
        var file = new PathArgument("FILE") { Description = "Sweep file (its form: neijuan schema --kind sweep)" };
        var options = new ExperimentOptionSet(draws: 0, "results/sweep-NAME");
        var command = new Command("sweep",
            "Runs a designed experiment over levers, switches and parameters; stops and goes on without losing a run.")
        {
            file, options.Output, options.Resume, options.Force, options.Matrices, options.Json, options.Quiet, options.Run.Threads,
        };
        command.SetAction(parsed =>
        {
            var inputs = Inputs.Load(session);
            var (sweep, threads) = Together.Read(() => Read(inputs, file.Of(parsed)), () => options.Run.Threads.Of(parsed));
            var experiment = new SweepExperiment(inputs.Data, sweep, parsed.GetValue(options.Matrices));
            var path = options.Output.Of(parsed) ?? Path.Combine("results", $"sweep-{sweep.Name}");
            using var folder = ExperimentFolder.Open(
                path, experiment.Specification, parsed.GetValue(options.Force), parsed.GetValue(options.Resume));
            var queue = new LocalTrials(inputs.Data, threads);
            if (!ExperimentRun.Complete(
                session, folder, sweep.Name, experiment.Series.Plan.Runs, parsed.GetValue(options.Quiet),
                (journal, kept, stop) => experiment.Series.Run(journal, queue, kept, stop)))
                return ExitCode.Interrupted;
            var table = ExperimentRun.Finished(
                folder, experiment.Series.Plan.Runs, () => SweepResults.Read(folder, experiment),
                catalogue => SweepResults.Finish(
                    folder, experiment, inputs.Data, catalogue, found => SweepPage.Render(found, inputs.Data)),
                inputs);
            if (parsed.GetValue(options.Json)) JsonText.Write(session.Output, SweepJson.Of(table, folder.Path));
            else SweepText.Write(session.Output, table, inputs.Data.Parameters.Count, folder.Path);
            return ExitCode.Done;
        });
        return command.Writes("a journal while it runs, and then a store, a table, a manifest and a page, into the folder of --out")
            .WithExamples("sweep sweeps/softness-and-ambition.yaml", "sweep my-sweep.yaml --out results/mine");
    }

    /// <summary>What reads sweeps, with all that they may name.</summary>
    public static SweepReader Reader(Inputs inputs) =>
        new(inputs.Reader(), inputs.Data.Parameters, new OutcomeChoice(inputs.Root, IndicatorCatalogue.All, inputs.Data.Places));

    static Sweep Read(Inputs inputs, string file)
    {
        var (sweep, findings) = Reader(inputs).Read(file);
        return sweep ?? throw new FindingsException(findings);
    }
}
