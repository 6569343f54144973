using Neijuan.Lab.Results;

namespace Neijuan.Lab.Runs;

/// <summary>Whether a run made again is the same, bit for bit; if not, where the two first part.</summary>
/// <param name="Quarter">First quarter whose state differs.</param>
/// <param name="Stage">First stage of that quarter whose state differs, when both runs recorded stages.</param>
/// <param name="DataChanged">Input files that are not what they were.</param>
public sealed record Reproduction(bool Same, int Quarters, string? Quarter, string? Stage, IReadOnlyList<string> DataChanged)
{
    public static Reproduction Compare(Manifest before, Manifest after)
    {
        string[] changed = [.. before.Data.Keys.Union(after.Data.Keys).Order(StringComparer.Ordinal)
            .Where(f => before.Data.GetValueOrDefault(f) != after.Data.GetValueOrDefault(f))];
        var k = 0;
        foreach (var (quarter, hash) in before.Quarters.OrderBy(q => q.Key, StringComparer.Ordinal))
        {
            if (after.Quarters.GetValueOrDefault(quarter) != hash)
                return new Reproduction(false, before.Quarters.Count, quarter, StageOf(before.Stages, after.Stages, k), changed);
            k++;
        }

        // the same states can be reached, and yet the end be another, only when the file was edited
        var same = before.StateHash == after.StateHash && before.Quarters.Count == after.Quarters.Count;
        return new Reproduction(same, before.Quarters.Count, same ? null : before.To, null, changed);
    }

    static string? StageOf(ManifestStages? before, ManifestStages? after, int quarter)
    {
        if (before is null || after is null || quarter >= before.Hashes.Count || quarter >= after.Hashes.Count) return null;
        var (old, now) = (before.Hashes[quarter], after.Hashes[quarter]);
        for (var k = 0; k < Math.Min(old.Count, now.Count); k++)
            if (old[k] != now[k]) return k < before.Names.Count ? before.Names[k] : null;
        return null;
    }
}
