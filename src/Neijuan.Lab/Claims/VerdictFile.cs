using System.Text.Encodings.Web;
using System.Text.Json;

namespace Neijuan.Lab.Claims;

/// <summary>The verdicts of a trial for programs: a small file beside the paper's pictures, made of the same rows as the paper's table.</summary>
/// <param name="Trial">How the trial was held.</param>
public sealed record VerdictFile(string Trial, IReadOnlyList<VerdictRow> Claims)
{
    public const string Name = "verdicts.json";

    static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static VerdictFile Of(ProtocolResult result) => new(ClaimPaper.Protocol(result).TrimEnd(), [.. result.Claims.Select(VerdictRow.Of)]);

    /// <summary>Reads the file of a folder; null when there is none.</summary>
    public static VerdictFile? Find(string folder) =>
        Path.Combine(folder, Name) is var path && File.Exists(path) ? JsonSerializer.Deserialize<VerdictFile>(File.ReadAllText(path), Options) : null;

    public string Text() => JsonSerializer.Serialize(this, Options) + "\n";
}
