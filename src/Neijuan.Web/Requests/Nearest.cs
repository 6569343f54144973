namespace Neijuan.Web.Requests;

/// <summary>What a client may have meant that wrote a name which does not exist: the name that shares most pairs of letters (Dice's coefficient).</summary>
internal static class Nearest
{
    const double LeastShare = 0.5;
    const int LongestName = 100;

    public static string? To(string given, IEnumerable<string> known)
    {
        if (given.Length > LongestName) return null;
        var pairs = Pairs(given);
        var (best, share) = known.Select(k => (Name: k, Share: Share(pairs, Pairs(k)))).OrderByDescending(k => k.Share).FirstOrDefault();
        return share >= LeastShare ? best : null;
    }

    static double Share(HashSet<string> left, HashSet<string> right) =>
        left.Count + right.Count == 0 ? 0 : 2.0 * left.Count(right.Contains) / (left.Count + right.Count);

    static HashSet<string> Pairs(string text) =>
        [.. Enumerable.Range(0, Math.Max(0, text.Length - 1)).Select(k => text.Substring(k, 2).ToLowerInvariant())];
}
