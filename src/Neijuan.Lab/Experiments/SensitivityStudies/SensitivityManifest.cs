using System.Text.Json;
using Neijuan.Lab.Results;
using Neijuan.Lab.Runs;
using Neijuan.Model.Setup;

namespace Neijuan.Lab.Experiments.SensitivityStudies;

/// <summary>A declared parameter with the range that the study moves it over.</summary>
public sealed record StudiedParameter(string Id, double Low, double High, double Value, bool Survived);

/// <summary>What makes a sensitivity study again: its designs follow from the numbers here.</summary>
public sealed record SensitivityManifest(
    int Format, string Experiment, IReadOnlyDictionary<string, string> Specification, ManifestVersions Versions, ManifestPlatform Platform,
    ManifestScenario Scenario, IReadOnlyDictionary<string, string> Outcomes, IReadOnlyList<StudiedParameter> Parameters, int Trajectories,
    int Levels, int Rows, ulong Seed, string From, string To, double Scale, int Runs)
{
    static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static SensitivityManifest Of(ModelData data, SensitivityStudy study, SensitivityResult result)
    {
        var plan = study.Plan;
        return new SensitivityManifest(
            Manifest.CurrentFormat, "sensitivity", study.Specification.Entries, RunManifest.Versions(), RunManifest.Platform(),
            new RunManifest(data).Resolved(plan.Scenario, new Dictionary<string, double>()),
            plan.Outcomes.ToDictionary(o => o.Id, o => o.Expression.Text),
            [.. plan.Parameters.Select(p => new StudiedParameter(p.Id, p.Low, p.High, p.Value, result.Survivors.Contains(p)))],
            plan.Trajectories,
            SensitivityPlan.Levels, plan.Rows, plan.Options.Seed, plan.Options.From.ToString(), plan.Options.To.ToString(),
            plan.Options.Scale, plan.Runs);
    }

    public string ToJson() => JsonSerializer.Serialize(this, Options);
}
