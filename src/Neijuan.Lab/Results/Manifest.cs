using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Neijuan.Engine.Places;
using Neijuan.Engine.Time;
using Neijuan.Model.Indicators;
using Neijuan.Model.Places;
using Neijuan.Model.Policies;
using Neijuan.Model.Reading;

namespace Neijuan.Lab.Results;

/// <summary>One dated change of a lever, as resolved from the scenario, what it extends, and the command line.</summary>
/// <param name="Where">Names by the axes that it is limited to; empty where it holds everywhere.</param>
/// <param name="Layer">0 for the lowest; a change of a higher layer wins from its quarter on.</param>
public sealed record ManifestChange(
    string Lever, IReadOnlyDictionary<string, string> Where, string From, double Value, string Source, int Layer = 0)
{
    public static ManifestChange Of(PolicyChange c) => new(c.Lever, c.Place.ById(), c.From.ToString(), c.Value, c.Source, c.Layer);

    public PolicyChange ToPolicyChange() => new(Lever, Place(), Quarter.Parse(From), Value, Source) { Layer = Layer };

    Place Place()
    {
        if (Where.Keys.FirstOrDefault(id => PlaceKinds.Axes.All(axis => axis.Id != id)) is { } unknown)
            throw new FindingsException(
                new Finding("", 0, $"{Lever} where", unknown, "is unknown", string.Join(", ", PlaceKinds.Axes), null));
        return PlaceKinds.Axes.Reverse().Where(axis => Where.ContainsKey(axis.Id))
            .Aggregate(default(Place), (place, axis) => place.With(axis, Where[axis.Id]));
    }
}

/// <summary>A scenario with everything resolved. Two scenarios with the same hash are the same policy.</summary>
public sealed record ManifestScenario(string Name, string Title, string Sha256, IReadOnlyList<ManifestChange> Changes);

/// <summary>Programs that made a run.</summary>
public sealed record ManifestVersions(string Neijuan, string Dotnet, string Store);

/// <summary>Machine that made a run. Results do not depend on it; the manifest says it all the same.</summary>
public sealed record ManifestPlatform(string System, string Architecture, int Processors);

/// <summary>State after each stage of each quarter: names of the stages, and one row of hashes per quarter.</summary>
public sealed record ManifestStages(IReadOnlyList<string> Names, IReadOnlyList<IReadOnlyList<string>> Hashes);

/// <summary>How well the run meets the essay's figures and the record, so that a change of the model shows whether it got better.</summary>
/// <param name="MeanDistance">Mean distance from the accepted range in half widths of it.</param>
public sealed record ManifestScore(int Facts, int Inside, double Share, double MeanDistance);

/// <summary>What makes a run again, bit for bit, and the hashes by which one knows that it did.</summary>
/// <param name="Parameters">Value of every behavioural parameter by id.</param>
/// <param name="Data">SHA-256 of every input file by its path in the repository.</param>
/// <param name="Scale">Agents relative to the standard population.</param>
/// <param name="StateHash">Hash of the state at the end, hexadecimal.</param>
/// <param name="Quarters">Hash of the state after each quarter, hexadecimal.</param>
/// <param name="Stages">Hash after each stage, when the run recorded them.</param>
/// <param name="Score">Distance from the figures that the run is long enough for; manifests before it have none.</param>
/// <param name="Absurd">Indicators with values that no economy has, a sentence each; none where there is nothing of the kind.</param>
public sealed record Manifest(
    int Format,
    ManifestVersions Versions,
    ManifestScenario Scenario,
    IReadOnlyDictionary<string, double> Parameters,
    IReadOnlyDictionary<string, string> Data,
    ulong Seed,
    string From,
    string To,
    double Scale,
    ManifestPlatform Platform,
    string StateHash,
    IReadOnlyDictionary<string, string> Quarters,
    ManifestStages? Stages,
    ManifestScore? Score = null,
    IReadOnlyList<string>? Absurd = null)
{
    /// <summary>Format of the file. A reader refuses a later one.</summary>
    public const int CurrentFormat = 2;

    static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        AllowDuplicateProperties = false,
    };

    public static string Hex(ulong hash) => hash.ToString("x16");

    public string ToJson() => JsonSerializer.Serialize(this, Options);

    /// <summary>Says what is absurd in the run.</summary>
    public Manifest With(IReadOnlyList<Absurdity> absurd) =>
        this with { Absurd = absurd.Count > 0 ? [.. absurd.Select(a => a.ToString())] : null };

    /// <summary>SHA-256 over every change in order, in a form that does not depend on the file's layout.</summary>
    public static string HashOf(IEnumerable<ManifestChange> changes, IReadOnlyDictionary<string, double> parameters)
    {
        var text = new StringBuilder();
        foreach (var c in changes)
            text.Append(c.Lever).Append('|')
                .AppendJoin(',', c.Where.OrderBy(w => w.Key, StringComparer.Ordinal).Select(w => $"{w.Key}={w.Value}")).Append('|')
                .Append(c.From).Append('|')
                .Append(c.Value.ToString("R", CultureInfo.InvariantCulture)).Append('|').Append(c.Layer).Append('\n');
        foreach (var (id, value) in parameters.OrderBy(p => p.Key, StringComparer.Ordinal))
            text.Append(id).Append('=').Append(value.ToString("R", CultureInfo.InvariantCulture)).Append('\n');
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    /// <summary>Reads a manifest; whatever is wrong with it is the user's to know.</summary>
    public static Manifest Read(string path)
    {
        var findings = new Findings(path);
        var text = TextFile.Read(path, findings, "the manifest of a run", TextFile.Large);
        findings.ThrowIfAny();
        return Parse(text!, path);
    }

    /// <summary>Parses the text of a manifest; <paramref name="origin"/> names it in errors.</summary>
    public static Manifest Parse(string text, string origin)
    {
        try
        {
            var manifest = JsonSerializer.Deserialize<Manifest>(text, Options)
                ?? throw Wrong(origin, 0, "manifest", "null", "is no manifest", "a mapping");
            if (manifest.Format != CurrentFormat)
                throw Wrong(origin, 0, "format", $"{manifest.Format}", "is another format", $"{CurrentFormat}");
            var findings = new Findings(origin);
            ManifestCheck.Check(manifest, findings);
            findings.ThrowIfAny();
            return manifest;
        }
        catch (JsonException e)
        {
            throw Wrong(
                origin, (int)(e.LineNumber ?? 0) + 1, e.Path ?? "manifest", "", "is no manifest, or damaged: " + e.Message,
                "the manifest of a run");
        }
    }

    static FindingsException Wrong(string file, int line, string field, string value, string problem, string allowed) =>
        new(new Finding(file, line, field, value, problem, allowed, null));
}
