using Neijuan.Engine.Places;
using Neijuan.Engine.Recording;
using Neijuan.Model.Reading;

namespace Neijuan.Model.Scenarios;

/// <summary>An indicator at one place, written <c>bloc_industry.exports[eu, ev]</c>; case does not count.</summary>
/// <param name="Row">Row of the place in the recorder.</param>
public sealed record IndicatorReference(string Id, int Row, string Label)
{
    /// <summary>Reads a reference; null with findings when it names no indicator at one place.</summary>
    public static IndicatorReference? Read(string text, int line, IReadOnlyList<Indicator> indicators, PlaceNames places, Findings findings)
    {
        var (id, named) = Split(text);
        var indicator = indicators.FirstOrDefault(i => string.Equals(i.Id, id, StringComparison.OrdinalIgnoreCase));
        if (indicator is null)
        {
            findings.AddUnknown(line, "expect." + text, "", [.. indicators.Select(i => i.Id)], "an indicator (list indicators)");
            return null;
        }

        var axes = indicator.Kind.Axes;
        if (named is null || named.Count != axes.Count)
        {
            findings.Add(line, "expect." + text, "", "is not at one place", Form(indicator.Id, axes));
            return null;
        }

        var place = default(Place);
        for (var k = 0; k < axes.Count; k++)
        {
            var known = places[axes[k]];
            var found = known.FirstOrDefault(name => string.Equals(name, named[k], StringComparison.OrdinalIgnoreCase));
            if (found is null)
            {
                findings.AddUnknown(line, "expect." + text, named[k], [.. known], string.Join(", ", known));
                return null;
            }

            place = place.With(axes[k], found);
        }

        var label = place.IsEverywhere ? indicator.Id : $"{indicator.Id}[{place.Short}]";
        return new IndicatorReference(indicator.Id, places.Within(indicator.Kind, place)[0], label);
    }

    static string Form(string id, IReadOnlyList<Axis> axes) => axes.Count == 0 ? id : $"{id}[{string.Join(", ", axes)}]";

    // The places between the brackets; none without brackets, null when the brackets do not close.
    static (string Id, IReadOnlyList<string>? Places) Split(string text)
    {
        var bracket = text.IndexOf('[');
        if (bracket < 0) return (text, []);
        var id = text[..bracket];
        return text.EndsWith(']') ? (id, [.. text[(bracket + 1)..^1].Split(',').Select(place => place.Trim(' '))]) : (id, null);
    }
}
