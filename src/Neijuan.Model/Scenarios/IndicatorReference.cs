using Neijuan.Engine.Places;
using Neijuan.Engine.Recording;
using Neijuan.Model.Reading;

namespace Neijuan.Model.Scenarios;

/// <summary>
/// An indicator at one place: written by position, <c>bloc_industry.exports[eu, ev]</c>, and read by position or by the ids of its axes,
/// <c>[industry=ev, bloc=eu]</c>; case does not count. It is written and read here and nowhere else.
/// </summary>
/// <param name="Row">Row of the place in the recorder.</param>
public sealed record IndicatorReference(string Id, int Row, string Label)
{
    /// <summary>Says what is wrong with a name between the brackets, or with all of them where the position is -1.</summary>
    public delegate void Report(int position, string problem, string allowed, string? suggestion);

    /// <summary>The text of an indicator at a place.</summary>
    public static string Text(string id, Place place) => place.IsEverywhere ? id : $"{id}[{place.Short}]";

    /// <summary>Reads a reference; null with findings when it names no indicator at one place.</summary>
    public static IndicatorReference? Read(string text, int line, IReadOnlyList<Indicator> indicators, PlaceNames places, Findings findings)
    {
        var field = "expect." + text;
        var (id, given) = Split(text);
        var indicator = indicators.FirstOrDefault(i => string.Equals(i.Id, id, StringComparison.OrdinalIgnoreCase));
        if (indicator is null)
        {
            findings.AddUnknown(line, field, "", [.. indicators.Select(i => i.Id)], "an indicator (list indicators)");
            return null;
        }

        if (given is null) findings.Add(line, field, "", "has brackets that do not close", Form(indicator.Kind));
        if (given is null || Place(indicator.Kind, given, places, Say) is not { } place) return null;
        return new IndicatorReference(indicator.Id, places.Within(indicator.Kind, place)[0], Text(indicator.Id, place));

        void Say(int position, string problem, string allowed, string? suggestion) =>
            findings.Add(line, field, position < 0 ? "" : given[position].Name, problem, allowed, suggestion);
    }

    /// <summary>The place that is named between brackets; null when it is not one place of the kind, and then it has been said why.</summary>
    /// <param name="given">Names, each with the id of its axis where that was written.</param>
    /// <param name="all">Whether axes may be left out, for all of their places.</param>
    public static Place? Place(
        PlaceKind kind, IReadOnlyList<(string? Axis, string Name)> given, PlaceNames places, Report report, bool all = false)
    {
        var sound = true;
        var names = new Dictionary<Axis, string>();
        for (var k = 0; k < given.Count; k++)
        {
            var axis = given[k].Axis is { } written ? kind.Axes.FirstOrDefault(a => a.Id == written) : kind.Axes.ElementAtOrDefault(k);
            if (axis is null && kind.IsWhole) Wrong(-1, "has no such place", Form(kind), null);
            else if (axis is null) Wrong(k, "is no place that it differs by", Form(kind), null);
            else if (names.ContainsKey(axis)) Wrong(k, $"is a second {axis}", "one place of a kind", null);
            else if (Known(places[axis], given[k].Name) is { } known) names[axis] = known;
            else
            {
                names[axis] = "";
                Wrong(k, $"is no {axis}", string.Join(", ", places[axis]), NearMiss.Of(given[k].Name, places[axis]));
            }
        }

        if (sound && !all && names.Count < kind.Axes.Count) Wrong(-1, "lacks a place", Form(kind), null);
        if (!sound) return null;
        return kind.Axes.Where(names.ContainsKey).Aggregate(default(Place), (place, axis) => place.With(axis, names[axis]));

        void Wrong(int position, string problem, string allowed, string? suggestion)
        {
            sound = false;
            report(position, problem, allowed, suggestion);
        }
    }

    /// <summary>The id and what stands between the brackets: nothing without brackets, null when they do not close.</summary>
    public static (string Id, IReadOnlyList<(string? Axis, string Name)>? Given) Split(string text)
    {
        var bracket = text.IndexOf('[');
        if (bracket < 0) return (text.Trim(), []);
        var id = text[..bracket].Trim();
        return text.EndsWith(']') ? (id, [.. text[(bracket + 1)..^1].Split(',').Select(Named)]) : (id, null);
    }

    static string? Known(IReadOnlyList<string> names, string given) =>
        names.FirstOrDefault(name => string.Equals(name, given, StringComparison.OrdinalIgnoreCase));

    static (string? Axis, string Name) Named(string text) =>
        text.Split('=', 2) is [var axis, var name] ? (axis.Trim().ToLowerInvariant(), name.Trim()) : (null, text.Trim());

    static string Form(PlaceKind kind) => kind.IsWhole ? "no place" : $"[{string.Join(", ", kind.Axes)}]";
}
