using Neijuan.Model.Reading;

namespace Neijuan.Cli.Input;

/// <summary>What somebody may have meant who wrote a name that does not exist, as the end of a sentence.</summary>
internal static class Suggestions
{
    const int Most = 3;

    /// <summary>"; did you mean …?" with the nearest names, or nothing when none is near.</summary>
    public static string Near(string name, IEnumerable<string> names) => Of(name, names) is { } near ? $"; did you mean {near}?" : "";

    /// <summary>The nearest names, or null when none is near.</summary>
    public static string? Of(string name, IEnumerable<string> names) =>
        NearMiss.Nearest(name, names, Most) is { Count: > 0 } near ? string.Join(" or ", near) : null;
}
