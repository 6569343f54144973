using Neijuan.Lab.Experiments.Ensembles;
using Neijuan.Lab.Experiments.Journals;
using Neijuan.Lab.Store;
using Neijuan.Model.Setup;

namespace Neijuan.Lab.Experiments.Comparisons;

/// <summary>
/// The results of a comparison in its folder: written when the last run is in the journal, read again when the command is.
/// </summary>
public static class ComparisonResults
{
    /// <summary>The page beside the store.</summary>
    public const string PageName = "compare.html";

    /// <summary>Writes store, manifest and page, and gives the differences that are printed.</summary>
    /// <param name="page">Tells the differences.</param>
    public static IReadOnlyList<DifferenceRow> Finish(
        ExperimentFolder folder, SeriesExperiment experiment, ModelData data, Catalogue catalogue,
        Func<IReadOnlyList<DifferenceRow>, string> page)
    {
        var printed = new List<DifferenceRow>();
        var journal = folder.Journal!;
        folder.Finish(
            catalogue,
            store =>
            {
                experiment.WriteRuns(store, journal);
                Comparison.Write(store, experiment, journal, printed);
            },
            () => new Dictionary<string, string>
            {
                [ExperimentFolder.ManifestName] = ExperimentManifest.Text(data, experiment, experiment.Specification, journal),
                [PageName] = page(printed),
            });
        return printed;
    }

    public static IReadOnlyList<DifferenceRow> Read(ExperimentFolder folder, SeriesExperiment experiment)
    {
        using var store = ResultStore.Open(folder.Path);
        return DifferenceTable.Read(store, experiment);
    }
}
