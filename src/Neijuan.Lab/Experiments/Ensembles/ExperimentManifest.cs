using System.Text.Json;
using Neijuan.Lab.Experiments.Journals;
using Neijuan.Lab.Experiments.Plans;
using Neijuan.Lab.Results;
using Neijuan.Lab.Runs;
using Neijuan.Model.Reading;
using Neijuan.Model.Setup;

namespace Neijuan.Lab.Experiments.Ensembles;

/// <summary>An arm as it was resolved.</summary>
public sealed record ManifestArm(string Name, ManifestScenario Scenario, IReadOnlyDictionary<string, double> Parameters);

/// <summary>The parameter vectors: names once, numbers by draw.</summary>
public sealed record ManifestDraws(string Design, IReadOnlyList<string> Parameters, IReadOnlyList<IReadOnlyList<double>> Vectors);

/// <summary>One run of an experiment, and the hash by which one knows it again.</summary>
/// <param name="Absurd">Indicators with values that no economy has, a sentence each; null where there is nothing of the kind.</param>
public sealed record ManifestTrial(
    int Run, string Arm, int? Draw, ulong Seed, string StateHash, IReadOnlyList<string>? Absurd = null);

/// <summary>What makes an experiment again, and the state every run ended in.</summary>
public sealed record ExperimentManifest(
    int Format,
    string Experiment,
    IReadOnlyDictionary<string, string> Specification,
    ManifestVersions Versions,
    ManifestPlatform Platform,
    IReadOnlyList<ManifestArm> Arms,
    ManifestDraws Draws,
    string From,
    string To,
    double Scale,
    IReadOnlyList<ManifestTrial> Runs)
{
    static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    public string ToJson() => JsonSerializer.Serialize(this, Options);

    /// <summary>Reads the manifest of a finished experiment; whatever is wrong with it is the user's to know.</summary>
    public static ExperimentManifest Read(string path)
    {
        var findings = new Findings(path);
        var text = TextFile.Read(path, findings, "the manifest of an experiment", TextFile.Large);
        findings.ThrowIfAny();
        try
        {
            return JsonSerializer.Deserialize<ExperimentManifest>(text!, Options) ?? throw new JsonException("it is empty");
        }
        catch (JsonException e)
        {
            throw new FindingsException(new Finding(
                path, (int)(e.LineNumber ?? 0) + 1, e.Path ?? "manifest", "", "is no manifest, or damaged: " + e.Message,
                "the manifest of an experiment", null));
        }
    }

    /// <summary>Describes a finished experiment.</summary>
    /// <param name="stateHash">Hash of the state in which a trial ended.</param>
    /// <param name="absurd">What is absurd in a trial, where its series are known.</param>
    public static ExperimentManifest Of(
        ModelData data, ExperimentPlan plan, Specification specification, Func<int, string> stateHash,
        Func<int, IReadOnlyList<string>?>? absurd = null)
    {
        var manifests = new RunManifest(data);
        ManifestArm[] arms =
        [
            .. plan.Arms.Select(a => new ManifestArm(
                a.Name, manifests.Resolved(a.Scenario, new Dictionary<string, double>()),
                a.Scenario.Parameters.ToDictionary(p => p.Id, p => p.Value))),
        ];
        ManifestTrial[] runs =
        [
            .. plan.Trials().Select(t => new ManifestTrial(
                t.Number + 1, plan.Arms[plan.ArmOf(t.Number)].Name, t.Draw < 0 ? null : t.Draw, t.Options.Seed, stateHash(t.Number),
                absurd?.Invoke(t.Number))),
        ];
        var draws = new ManifestDraws(
            plan.Draws.Design, plan.Draws.Parameters, [.. plan.Draws.Vectors.Select(v => (IReadOnlyList<double>)[.. v.Values])]);
        return new ExperimentManifest(
            Manifest.CurrentFormat, plan.Kind, specification.Entries, RunManifest.Versions(), RunManifest.Platform(), arms, draws,
            plan.Options.From.ToString(), plan.Options.To.ToString(), plan.Options.Scale, runs);
    }

    /// <summary>The state in which each run of a series experiment ended.</summary>
    public static Func<int, string> HashesIn(SeriesExperiment experiment, Journal journal) =>
        number => Manifest.Hex(SeriesRecord.Hashes(experiment.Layout, journal, number)[^1]);

    /// <summary>The manifest of what is in a journal, as its file holds it.</summary>
    public static string Text(ModelData data, SeriesExperiment experiment, Specification specification, Journal journal) =>
        Of(data, experiment.Plan, specification, HashesIn(experiment, journal), number => experiment.Absurd(journal, number)).ToJson()
        + "\n";
}
