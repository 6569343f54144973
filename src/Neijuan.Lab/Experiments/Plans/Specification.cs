using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Neijuan.Engine.Recording;
using Neijuan.Lab.Results;
using Neijuan.Lab.Store;
using Neijuan.Model;
using Neijuan.Model.Agents;
using Neijuan.Model.Scenarios;
using Neijuan.Model.Setup;

namespace Neijuan.Lab.Experiments.Plans;

/// <summary>
/// Everything that decides an experiment's results, as names and values: two experiments with the same specification have the same bits.
/// What does not decide them (threads, machine, folder) is not in it.
/// </summary>
public sealed class Specification
{
    static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    Specification(SortedDictionary<string, string> entries) => Entries = entries;

    public IReadOnlyDictionary<string, string> Entries { get; }

    /// <summary>The specification of an experiment on these data by this program.</summary>
    public static Specification Of(
        string kind, ModelData data, RunOptions options, IEnumerable<Arm> arms, IEnumerable<(string Name, string Value)> further)
    {
        var entries = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["kind"] = kind,
            ["program"] = Program(),
            ["seed"] = $"{options.Seed}",
            ["from"] = options.From.ToString(),
            ["to"] = options.To.ToString(),
            ["scale"] = options.Scale.ToString("R"),
        };
        foreach (var (file, hash) in data.FileHashes) entries[$"file {file}"] = hash;
        var number = 0;
        foreach (var arm in arms) entries[$"arm {++number:D4}"] = $"{arm.Name} {HashOf(arm.Scenario)}";
        foreach (var (name, value) in further) entries.Add(name, value);
        return new Specification(entries);
    }

    /// <summary>The specification of a plan. <paramref name="measured"/> says what is kept of a run.</summary>
    public static Specification Of(ExperimentPlan plan, ModelData data, string measured) => Of(plan.Kind, data, plan.Options, plan.Arms,
    [
        ("draws", $"{plan.Draws.Count}"),
        ("design", plan.Draws.Design),
        ("vectors", plan.Draws.Hash()),
        ("seeds", $"{plan.Seeds}"),
        ("matrices", plan.Matrices ? "every run" : "the first run"),
        ("measured", measured),
    ]);

    /// <summary>The same with one more entry.</summary>
    public Specification With(string name, string value) =>
        new(new SortedDictionary<string, string>(Entries.ToDictionary(), StringComparer.Ordinal) { [name] = value });

    /// <summary>The specification that is written in a journal or a manifest; null when that is none.</summary>
    public static Specification? Find(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, string>>(json, Options) is { } entries && !entries.ContainsValue(null!)
                ? new Specification(new SortedDictionary<string, string>(entries, StringComparer.Ordinal)) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public string ToJson() => JsonSerializer.Serialize(Entries, Options);

    /// <summary>What differs, a line each; nothing when the two are the same experiment.</summary>
    public IReadOnlyList<string> DifferencesFrom(Specification there) =>
    [
        .. Entries.Keys.Union(there.Entries.Keys).Order(StringComparer.Ordinal)
            .Where(name => Entries.GetValueOrDefault(name) != there.Entries.GetValueOrDefault(name))
            .Select(name =>
                $"{name}: {Short(there.Entries.GetValueOrDefault(name))} there, {Short(Entries.GetValueOrDefault(name))} asked"),
    ];

    /// <summary>SHA-256 of the names of what a series experiment keeps.</summary>
    public static string Measured(SeriesLayout layout) => Sha(string.Join('\n', layout.Paths.Select(p => $"{p.Indicator.Id} {p.Place}")));

    public static string Sha(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>Every change in its order and layer, and every parameter that is set.</summary>
    static string HashOf(Scenario scenario)
    {
        ManifestChange[] changes = [.. scenario.Changes.Select(ManifestChange.Of)];
        return Sha(
            Manifest.HashOf(changes, scenario.Parameters.ToDictionary(p => p.Id, p => p.Value))
                + string.Join(' ', changes.Select(c => c.Layer)));
    }

    // A deterministic build gives a module the same id whenever its code is the same, and another when it is not.
    static string Program() =>
        $"{typeof(Simulation).Assembly.GetName().Version} model {Module(typeof(Simulation))} engine {Module(typeof(SeriesRecorder))}";

    static string Module(Type type) => type.Module.ModuleVersionId.ToString("N")[..12];

    static string Short(string? value) =>
        value is null ? "nothing" : value.Length > 24 && value.All(char.IsAsciiHexDigitLower) ? value[..12] : value;
}
