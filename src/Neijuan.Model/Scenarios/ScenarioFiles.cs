using System.Text.RegularExpressions;

namespace Neijuan.Model.Scenarios;

/// <summary>
/// Where scenarios are: shipped ones by name in one folder, others by path; a file extends by name only, so that none leads elsewhere.
/// </summary>
public sealed partial class ScenarioFiles(string folder)
{
    public const string NameForm = "lower-case words, digits and hyphens";

    /// <summary>The pattern of a name, also for the schema.</summary>
    public const string NamePattern = "^[a-z0-9]+(-[a-z0-9]+)*$";

    public static bool IsName(string text) => text.Length <= 100 && NameRegex().IsMatch(text);

    /// <summary>Names of the shipped scenarios.</summary>
    public IReadOnlyList<string> Shipped() => Directory.Exists(folder)
        ? [.. Directory.GetFiles(folder, "*.yaml").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)]
        : [];

    /// <summary>The file of a scenario given by path or name.</summary>
    public string? Find(string nameOrPath) => File.Exists(nameOrPath) ? nameOrPath : ByName(nameOrPath, folder);

    /// <summary>The file that a scenario extends: a shipped one, or one beside it.</summary>
    public string? FindExtended(string name, string? beside) => ByName(name, folder) ?? (beside is null ? null : ByName(name, beside));

    static string? ByName(string name, string folder)
    {
        if (!IsName(name)) return null;
        var path = Path.Combine(folder, name + ".yaml");
        return File.Exists(path) ? path : null;
    }

    [GeneratedRegex(NamePattern, RegexOptions.CultureInvariant)]
    private static partial Regex NameRegex();
}
