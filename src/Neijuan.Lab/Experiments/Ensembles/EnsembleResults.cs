using Neijuan.Lab.Experiments.Journals;
using Neijuan.Lab.Store;
using Neijuan.Model.Setup;

namespace Neijuan.Lab.Experiments.Ensembles;

/// <summary>
/// The results of an ensemble in its folder: written when the last run is in the journal, read again when the command is.
/// </summary>
public static class EnsembleResults
{
    /// <summary>The page beside the store.</summary>
    public const string PageName = "report.html";

    /// <summary>Writes store, manifest and page, and gives the bands that are printed.</summary>
    /// <param name="page">Tells the bands.</param>
    public static IReadOnlyList<BandRow> Finish(
        ExperimentFolder folder, SeriesExperiment experiment, ModelData data, Catalogue catalogue,
        Func<IReadOnlyList<BandRow>, string> page)
    {
        var printed = new List<BandRow>();
        var journal = folder.Journal!;
        folder.Finish(
            catalogue,
            store =>
            {
                experiment.WriteRuns(store, journal);
                experiment.WriteBands(store, journal, printed);
            },
            () => new Dictionary<string, string>
            {
                [ExperimentFolder.ManifestName] = ExperimentManifest.Text(data, experiment, experiment.Specification, journal),
                [PageName] = page(printed),
            });
        return printed;
    }

    public static IReadOnlyList<BandRow> Read(ExperimentFolder folder, SeriesExperiment experiment)
    {
        using var store = ResultStore.Open(folder.Path);
        return ExperimentReader.Bands(store, experiment);
    }
}
