using System.Globalization;
using System.Text.RegularExpressions;

namespace Neijuan.Model.Rules;

/// <summary>Rules as texts cite them: "R2, R4–R6, R49b". A range takes in the rules with letters between its ends.</summary>
public static partial class RuleCitations
{
    /// <summary>Ids that a text cites, declared or not, each once and in the order of their appearance.</summary>
    public static IReadOnlyList<string> In(string text) => [.. Citation().Matches(text).SelectMany(Ids).Distinct()];

    /// <summary>The text with every citation of a single rule replaced.</summary>
    public static string Replaced(string text, Func<string, string> replace) =>
        Citation().Replace(text, citation => citation.Groups["to"].Success ? citation.Value : replace(citation.Value));

    /// <summary>Whether a text cites a rule.</summary>
    public static bool Cites(string text, Rule rule) => In(text).Contains(rule.Id);

    /// <summary>The number that rules are ordered by: 49 of R49b.</summary>
    public static int Number(string id) => int.Parse(id.AsSpan(1).TrimEnd("abcdefghijklmnopqrstuvwxyz"), CultureInfo.InvariantCulture);

    static IEnumerable<string> Ids(Match citation)
    {
        if (!citation.Groups["to"].Success) return [citation.Value];
        var (first, last) = (Number(citation.Groups["from"].Value), Number(citation.Groups["to"].Value));
        return Enumerable.Range(first, last - first + 1).SelectMany(number => Between(number, last));
    }

    // R1–R12 means R1, R1b, R1c, R2 and so on to R12, and not what has a letter behind its end.
    static IEnumerable<string> Between(int number, int last) =>
        ModelRules.All.Select(rule => rule.Id).Where(id => number < last && Number(id) == number && char.IsLetter(id[^1]))
            .Order(StringComparer.Ordinal).Prepend($"R{number}");

    [GeneratedRegex(@"\b(?:(?<from>R\d+)[-–](?<to>R\d+)|R\d+[a-e]?)\b", RegexOptions.ExplicitCapture)]
    private static partial Regex Citation();
}
