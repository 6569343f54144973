using System.Text;
using System.Text.RegularExpressions;
using Neijuan.Model.Reading;

namespace Neijuan.Model.Scenarios;

/// <summary>Where scenarios are: shipped ones by name in one folder, others by path; a file extends by name only, so that none leads elsewhere.</summary>
public sealed partial class ScenarioFiles(string folder)
{
    public const string NameForm = "lower-case words, digits and hyphens";

    /// <summary>The pattern of a name, also for the schema.</summary>
    public const string NamePattern = "^[a-z0-9]+(-[a-z0-9]+)*$";

    const int LargestFile = 1 << 20;

    static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static bool IsName(string text) => text.Length <= 100 && NameRegex().IsMatch(text);

    /// <summary>Names of the shipped scenarios.</summary>
    public IReadOnlyList<string> Shipped() => Directory.Exists(folder)
        ? [.. Directory.GetFiles(folder, "*.yaml").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)]
        : [];

    /// <summary>The file of a scenario given by path or name.</summary>
    public string? Find(string nameOrPath) => File.Exists(nameOrPath) ? nameOrPath : ByName(nameOrPath, folder);

    /// <summary>The file that a scenario extends: a shipped one, or one beside it.</summary>
    public string? FindExtended(string name, string? beside) => ByName(name, folder) ?? (beside is null ? null : ByName(name, beside));

    /// <summary>The text of a file, or null with a finding.</summary>
    public static string? Read(string path, Findings findings)
    {
        try
        {
            using var stream = File.OpenRead(path);
            var bytes = new byte[LargestFile + 1];
            var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            if (length <= LargestFile) return Strict.GetString(bytes, 0, length);
            findings.Add(0, "file", "", "is too large", $"at most {LargestFile} bytes");
        }
        catch (DecoderFallbackException)
        {
            findings.Add(0, "file", "", "is no text in UTF-8", "a YAML document");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            findings.Add(0, "file", "", "cannot be read: " + exception.Message, "a file that can be read");
        }

        return null;
    }

    static string? ByName(string name, string folder)
    {
        if (!IsName(name)) return null;
        var path = Path.Combine(folder, name + ".yaml");
        return File.Exists(path) ? path : null;
    }

    [GeneratedRegex(NamePattern, RegexOptions.CultureInvariant)]
    private static partial Regex NameRegex();
}
