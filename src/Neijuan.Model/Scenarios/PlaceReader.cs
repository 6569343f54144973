using Neijuan.Engine.Places;
using Neijuan.Model.Policies;
using Neijuan.Model.Reading;

namespace Neijuan.Model.Scenarios;

/// <summary>Holds the places of a change against those that exist and those that the lever differs by.</summary>
internal static class PlaceReader
{
    /// <summary>Every combination of the places that were named, by their ids: one where a change names none.</summary>
    public static IReadOnlyList<Place> Read(
        IReadOnlyList<(Located Kind, IReadOnlyList<Located> Places)> where, Lever? lever, PlaceNames places, Findings findings)
    {
        var named = new Dictionary<Axis, IReadOnlyList<string>>();
        foreach (var (kind, texts) in where)
            if (ReadAxis(kind, texts, lever, places, findings) is { } axis) named[axis] = ReadNames(axis, kind, texts, places, findings);
        IEnumerable<Place> result = [default(Place)];
        foreach (var axis in places.Written.Where(named.ContainsKey))
            result = result.SelectMany(place => named[axis].Select(name => place.With(axis, name)));
        return [.. result];
    }

    static Axis? ReadAxis(Located kind, IReadOnlyList<Located> texts, Lever? lever, PlaceNames places, Findings findings)
    {
        var shown = string.Join(", ", texts.Select(p => p.Text));
        var axis = places.Find(kind.Text);
        if (axis is null)
        {
            string[] known = [.. places.Written.Select(a => a.Id)];
            findings.AddUnknown(kind.Line, "where." + kind.Text, shown, known, string.Join(", ", known));
        }
        else if (lever is not null && !lever.Over.Axes.Contains(axis))
            findings.Add(kind.Line, "where." + kind.Text, shown, $"{lever.Id} does not differ by {axis}", Allowed(lever));

        return axis;
    }

    static List<string> ReadNames(Axis axis, Located kind, IReadOnlyList<Located> texts, PlaceNames places, Findings findings)
    {
        var (known, found) = (places[axis], new List<string>());
        foreach (var text in texts)
        {
            var id = known.FirstOrDefault(name => string.Equals(name, text.Text, StringComparison.OrdinalIgnoreCase));
            if (id is null) findings.AddUnknown(text.Line, "where." + kind.Text, text.Text, [.. known], string.Join(", ", known));
            else if (!found.Contains(id)) found.Add(id);
        }

        return found;
    }

    static string Allowed(Lever lever) => lever.Over.IsWhole ? "no place: it holds for the nation" : string.Join(" and ", lever.Over.Axes);
}
