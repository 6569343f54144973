using System.Text.Encodings.Web;
using System.Text.Json;
using Neijuan.Lab.Claims;

namespace Neijuan.Pages.Claims;

/// <summary>
/// The verdicts of a trial for programs: a small file beside the paper's pictures, made of the same rows as the paper's table.
/// </summary>
/// <param name="Trial">How the trial was held.</param>
/// <param name="Draws">Parameter vectors.</param>
/// <param name="Seed">Seed of the vectors and of all chance.</param>
/// <param name="Arms">Treatments and controls, each counted once.</param>
/// <param name="Runs">Runs made.</param>
/// <param name="Claims">One row per claim.</param>
public sealed record VerdictFile(string Trial, int Draws, ulong Seed, int Arms, int Runs, IReadOnlyList<VerdictRow> Claims)
{
    public const string Name = "verdicts.json";

    static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static VerdictFile Of(ProtocolResult result) =>
        new(ClaimPaper.Protocol(result).TrimEnd(), result.Options.Draws, result.Options.Seed, result.Arms, result.Runs,
            [.. result.Claims.Select(VerdictRow.Of)]);

    /// <summary>Reads the file of a folder; null when there is none.</summary>
    public static VerdictFile? Find(string folder) =>
        Path.Combine(folder, Name) is var path && File.Exists(path)
            ? JsonSerializer.Deserialize<VerdictFile>(File.ReadAllText(path), Options) : null;

    public string Text() => JsonSerializer.Serialize(this, Options) + "\n";
}
