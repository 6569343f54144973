using System.CommandLine;
using Neijuan.Cli.Input;
using Neijuan.Cli.Output;
using Neijuan.Cli.Terminal;
using Neijuan.Lab.Experiments.Ensembles;
using Neijuan.Lab.Experiments.Journals;
using Neijuan.Lab.Experiments.Trials;
using Neijuan.Lab.Store;
using Neijuan.Model.Indicators;

namespace Neijuan.Cli.Commands;

/// <summary>Makes the runs of an experiment that its folder does not have yet, and says how to go on when it is stopped.</summary>
internal static class ExperimentRun
{
    /// <summary>Runs an experiment over scenarios into its folder, or finds it finished there, and shows its results.</summary>
    /// <param name="title">What the progress is called, and the folder after the kind of the experiment.</param>
    /// <param name="read">Reads the results of an experiment that is finished.</param>
    /// <param name="finish">Writes them when the last run is there.</param>
    /// <param name="show">Prints them; the last argument is the folder.</param>
    public static int OfScenarios<T>(
        Session session, Inputs inputs, ExperimentOptionSet options, ParseResult parsed, SeriesExperiment experiment, string title,
        Func<ExperimentFolder, SeriesExperiment, T> read, Func<ExperimentFolder, Catalogue, T> finish, Action<T, string> show)
    {
        var plan = experiment.Plan;
        var path = options.Folder(parsed, $"{plan.Kind}-{title}", plan.Draws);
        using var folder = ExperimentFolder.Open(
            path, experiment.Specification, parsed.GetValue(options.Force), parsed.GetValue(options.Resume));
        var queue = new LocalTrials(inputs.Data, options.Run.Threads.Of(parsed));
        if (!Complete(
            session, folder, title, plan.Runs, parsed.GetValue(options.Quiet),
            (journal, kept, stop) => experiment.Run(journal, queue, kept, stop)))
            return ExitCode.Interrupted;
        show(Finished(folder, plan.Runs, () => read(folder, experiment), catalogue => finish(folder, catalogue), inputs), folder.Path);
        AbsurdText.WriteRuns(session.Error, ExperimentManifest.Read(Path.Combine(folder.Path, ExperimentFolder.ManifestName)).Runs);
        return ExitCode.Done;
    }

    /// <summary>Runs to the end of the experiment, or until interrupted: then the answer is false, and what is finished is kept.</summary>
    /// <param name="work">Makes the missing runs into the journal and calls back with the number it has.</param>
    public static bool Complete(
        Session session, ExperimentFolder folder, string title, int runs, bool quiet, Action<Journal, Action<int>?, CancellationToken> work)
    {
        if (folder.Complete)
        {
            if (!quiet) session.Error.WriteLine($"{folder.Path}: all {runs} runs found, nothing left to run");
            return true;
        }

        var journal = folder.Journal!;
        var found = journal.Count;
        if (!quiet && found > 0) session.Error.WriteLine($"{found} of {runs} runs found, going on");
        try
        {
            Kept.Saying(
                () => ExperimentProgress.Show(session, quiet, title, found, runs, kept => work(journal, kept, session.Cancellation)),
                () => $"{journal.Count} of {runs} runs are kept in {folder.Path}");
            session.Cancellation.ThrowIfCancellationRequested();
            return true;
        }
        catch (OperationCanceledException)
        {
            session.Error.WriteLine(journal.Count == 0
                ? "Interrupted before the first run was finished; the same command starts again."
                : $"Interrupted: {journal.Count} of {runs} runs are kept in {folder.Path}; the same command goes on.");
            return false;
        }
    }

    /// <summary>The results of an experiment all of whose runs are made: read where they are, or written.</summary>
    public static T Finished<T>(ExperimentFolder folder, int runs, Func<T> read, Func<Catalogue, T> finish, Inputs inputs)
    {
        if (folder.Complete) return read();
        var result = default(T)!;
        Kept.Saying(
            () => result = finish(inputs.Catalogue(IndicatorCatalogue.All)), () => $"all {runs} runs are kept in {folder.Path}");
        return result;
    }
}
