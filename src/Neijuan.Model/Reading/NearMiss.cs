namespace Neijuan.Model.Reading;

/// <summary>What somebody may have meant who wrote a name that does not exist.</summary>
public static class NearMiss
{
    const int LongestName = 200;

    /// <summary>The nearest of the known names, if one is near.</summary>
    public static string? Of(string given, IEnumerable<string> known) => Nearest(given, known, 1) is [var name] ? name : null;

    /// <summary>The nearest names, best first: few letters away, or containing what was given.</summary>
    public static IReadOnlyList<string> Nearest(string given, IEnumerable<string> known, int most)
    {
        if (given.Length is 0 or > LongestName) return [];
        var far = Math.Max(2, given.Length / 3); // at least as many letters as the lengths differ by
        bool Holds(string name) => given.Length > 2 && name.Contains(given, StringComparison.OrdinalIgnoreCase);
        return
        [
            .. known.Where(name => Math.Abs(name.Length - given.Length) <= far || Holds(name))
                .Select(name => (Name: name, Distance: Distance(given, name)))
                .Where(n => n.Distance <= far || Holds(n.Name))
                .OrderBy(n => n.Distance).ThenBy(n => n.Name, StringComparer.Ordinal).Take(most).Select(n => n.Name),
        ];
    }

    /// <summary>Levenshtein's distance: letters to insert, delete or replace; case does not count.</summary>
    public static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var above = row[j];
                var replaced = diagonal + (char.ToLowerInvariant(left[i - 1]) == char.ToLowerInvariant(right[j - 1]) ? 0 : 1);
                row[j] = Math.Min(replaced, Math.Min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }

        return row[right.Length];
    }
}
