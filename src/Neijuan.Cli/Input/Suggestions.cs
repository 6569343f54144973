using Neijuan.Model.Reading;

namespace Neijuan.Cli.Input;

/// <summary>What somebody may have meant who wrote a name that does not exist, as the end of a sentence.</summary>
internal static class Suggestions
{
    const int Most = 3;

    /// <summary>"; did you mean …?" with the nearest names, or nothing when none is near.</summary>
    public static string Near(string name, IEnumerable<string> names)
    {
        var near = NearMiss.Nearest(name, names, Most);
        return near.Count == 0 ? "" : $"; did you mean {string.Join(" or ", near)}?";
    }
}
