namespace Neijuan.Lab.Outcomes;

/// <summary>The known name nearest to one that is not known.</summary>
internal static class NearMiss
{
    const int Longest = 200;

    public static string? Of(string given, IEnumerable<string> known)
    {
        if (given.Length > Longest) return null;
        var nearest = known.Select(k => (Known: k, Distance: Distance(given.ToLowerInvariant(), k.ToLowerInvariant()))).OrderBy(k => k.Distance).FirstOrDefault();
        return nearest.Known is not null && nearest.Distance <= Math.Max(given.Length > 3 ? 2 : 1, given.Length / 3) ? nearest.Known : null;
    }

    // Levenshtein distance.
    static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[b.Length];
    }
}
