using Neijuan.Lab.Experiments.Journals;
using Neijuan.Lab.Store;
using Neijuan.Model.Setup;

namespace Neijuan.Lab.Experiments.SensitivityStudies;

/// <summary>
/// The results of a sensitivity study in its folder: written when the last run is in the journal, read again when the command is.
/// </summary>
public static class SensitivityResults
{
    /// <summary>The page beside the store.</summary>
    public const string PageName = "report.html";

    /// <summary>Writes store, manifest and page, and gives what the study found.</summary>
    /// <param name="page">Tells the result.</param>
    public static SensitivityResult Finish(
        ExperimentFolder folder, SensitivityStudy study, ModelData data, Catalogue catalogue, Func<SensitivityResult, string> page)
    {
        var values = study.Values(folder.Journal!);
        var result = study.Analyse(values);
        folder.Finish(
            catalogue,
            store => SensitivityTables.Write(store, study, values, result),
            () => new Dictionary<string, string>
            {
                [ExperimentFolder.ManifestName] = SensitivityManifest.Of(data, study, result).ToJson() + "\n",
                [PageName] = page(result),
            });
        return result;
    }

    public static SensitivityResult Read(ExperimentFolder folder, SensitivityStudy study)
    {
        using var store = ResultStore.Open(folder.Path);
        return study.Analyse(SensitivityTables.Read(store, study.Plan));
    }
}
