using System.Text.Json;

namespace Neijuan.Mutants;

/// <summary>One place of the program that is written otherwise.</summary>
/// <param name="File">From <c>src</c> on.</param>
/// <param name="Before">What stands there.</param>
/// <param name="After">What stands there instead.</param>
internal sealed record Change(int Id, string File, int Line, string Before, string After)
{
    public string Folder => File[..File.LastIndexOf('/')];

    /// <summary>Those of a report that can be tried: what does not compile, or is not asked for, is left out.</summary>
    public static Change[] Read(string report)
    {
        using var root = JsonDocument.Parse(System.IO.File.ReadAllText(report));
        return [.. root.RootElement.GetProperty("files").EnumerateObject().SelectMany(OfFile).OrderBy(c => c.File, StringComparer.Ordinal)
            .ThenBy(c => c.Line).ThenBy(c => c.Id)];
    }

    static IEnumerable<Change> OfFile(JsonProperty file)
    {
        var lines = file.Value.GetProperty("source").GetString()!.Split('\n');
        var path = file.Name.Replace('\\', '/');
        var name = path[(path.LastIndexOf("/src/", StringComparison.Ordinal) + "/src/".Length)..];
        foreach (var mutant in file.Value.GetProperty("mutants").EnumerateArray())
        {
            if (mutant.GetProperty("status").GetString() is not ("NoCoverage" or "Survived" or "Killed" or "Timeout")) continue;
            var (start, end) = (mutant.GetProperty("location").GetProperty("start"), mutant.GetProperty("location").GetProperty("end"));
            var (line, last) = (start.GetProperty("line").GetInt32(), end.GetProperty("line").GetInt32());
            var (from, to) = (start.GetProperty("column").GetInt32() - 1, end.GetProperty("column").GetInt32() - 1);
            var before = line == last ? lines[line - 1][from..to] : lines[line - 1][from..] + " ...";
            var after = mutant.TryGetProperty("replacement", out var text) ? text.GetString() ?? "" : "";
            yield return new Change(int.Parse(mutant.GetProperty("id").GetString()!), name, line, Short(before), Short(after));
        }
    }

    static string Short(string code)
    {
        var plain = string.Join(' ', code.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return plain.Length > 90 ? plain[..87] + "..." : plain;
    }
}
