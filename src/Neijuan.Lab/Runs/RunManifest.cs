using System.Reflection;
using System.Runtime.InteropServices;
using Neijuan.Engine.Time;
using Neijuan.Lab.Results;
using Neijuan.Model.Agents;
using Neijuan.Model.Scenarios;
using Neijuan.Model.Setup;

namespace Neijuan.Lab.Runs;

/// <summary>Writes down how to make runs again. The input files are hashed once.</summary>
public sealed class RunManifest(ModelData data)
{
    readonly SortedDictionary<string, string> files = new(data.FileHashes.ToDictionary(), StringComparer.Ordinal);

    /// <summary>Versions of the programs that are running now.</summary>
    public static ManifestVersions Versions() => new(
        typeof(RunManifest).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown",
        Environment.Version.ToString(), Store.ResultStore.Version);

    public static ManifestPlatform Platform() =>
        new(RuntimeInformation.OSDescription, RuntimeInformation.ProcessArchitecture.ToString(), Environment.ProcessorCount);

    /// <summary>A scenario with every change as it is resolved.</summary>
    public ManifestScenario Resolved(Scenario scenario, IReadOnlyDictionary<string, double> replaced) =>
        Resolved(scenario, Parameters(scenario, replaced));

    /// <summary>The manifest of a finished run.</summary>
    /// <param name="replaced">Parameters replaced by id; they win over those of the scenario.</param>
    /// <param name="quarterHashes">Hash of the state after each quarter.</param>
    public Manifest Of(
        Scenario scenario, IReadOnlyDictionary<string, double> replaced, RunOptions options, IReadOnlyList<ulong> quarterHashes,
        ManifestStages? stages)
    {
        var parameters = Parameters(scenario, replaced);
        var quarters = new Dictionary<string, string>();
        for (var k = 0; k < quarterHashes.Count; k++)
            quarters[new Quarter(options.From.Index + k).ToString()] = Manifest.Hex(quarterHashes[k]);
        return new Manifest(
            Manifest.CurrentFormat, Versions(), Resolved(scenario, parameters), parameters, files, options.Seed, options.From.ToString(),
            options.To.ToString(), options.Scale, Platform(), Manifest.Hex(quarterHashes.Count > 0 ? quarterHashes[^1] : 0), quarters,
            stages);
    }

    static ManifestScenario Resolved(Scenario scenario, SortedDictionary<string, double> parameters)
    {
        ManifestChange[] changes = [.. scenario.Changes.Select(ManifestChange.Of)];
        return new ManifestScenario(scenario.Name, scenario.Title, Manifest.HashOf(changes, parameters), changes);
    }

    SortedDictionary<string, double> Parameters(Scenario scenario, IReadOnlyDictionary<string, double> replaced)
    {
        var parameters = new SortedDictionary<string, double>(StringComparer.Ordinal);
        foreach (var parameter in data.Parameters) parameters[parameter.Id] = parameter.Value;
        foreach (var change in scenario.Parameters) parameters[change.Id] = change.Value;
        foreach (var (id, value) in replaced) parameters[id] = value;
        return parameters;
    }
}
