using Neijuan.Model.Policies;
using Neijuan.Model.Reading;

namespace Neijuan.Model.Scenarios;

/// <summary>Holds the places of a change against those that exist and those that the lever differs by.</summary>
internal static class PlaceReader
{
    /// <summary>The places of each kind that was named, by their ids.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Read(
        IReadOnlyList<(Located Kind, IReadOnlyList<Located> Places)> where, Lever? lever, PlaceNames places, Findings findings)
    {
        var result = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var (kind, named) in where)
        {
            if (!PlaceNames.Kinds.Contains(kind.Text))
            {
                findings.AddUnknown(kind.Line, "where." + kind.Text, string.Join(", ", named.Select(p => p.Text)), [.. PlaceNames.Kinds], string.Join(", ", PlaceNames.Kinds));
                continue;
            }

            if (lever is not null && !PlaceNames.KindsOf(lever.Over).Contains(kind.Text))
                findings.Add(kind.Line, "where." + kind.Text, string.Join(", ", named.Select(p => p.Text)), $"{lever.Id} does not differ by {kind.Text}", Allowed(lever));
            var known = places.Of(kind.Text);
            var found = new List<string>();
            foreach (var place in named)
            {
                var id = known.FirstOrDefault(name => string.Equals(name, place.Text, StringComparison.OrdinalIgnoreCase));
                if (id is null) findings.AddUnknown(place.Line, "where." + kind.Text, place.Text, [.. known], string.Join(", ", known));
                else if (!found.Contains(id)) found.Add(id);
            }

            result[kind.Text] = found;
        }

        return result;
    }

    static string Allowed(Lever lever) =>
        PlaceNames.KindsOf(lever.Over) is { Count: > 0 } kinds ? string.Join(" and ", kinds) : "no place: it holds for the nation";
}
