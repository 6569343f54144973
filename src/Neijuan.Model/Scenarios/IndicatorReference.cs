using Neijuan.Engine.Recording;
using Neijuan.Model.Policies;
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

        var kinds = PlaceNames.KindsOf(indicator.Dimension);
        if (named is null || named.Count != kinds.Count)
        {
            findings.Add(line, "expect." + text, "", "is not at one place", Form(indicator.Id, kinds));
            return null;
        }

        var (row, names) = (0, new List<string>());
        for (var k = 0; k < kinds.Count; k++)
        {
            var known = places.Of(kinds[k]);
            var found = Enumerable.Range(0, known.Count).FirstOrDefault(r => string.Equals(known[r], named[k], StringComparison.OrdinalIgnoreCase), -1);
            if (found < 0)
            {
                findings.AddUnknown(line, "expect." + text, named[k], [.. known], string.Join(", ", known));
                return null;
            }

            row = (row * known.Count) + found;
            names.Add(known[found]);
        }

        return new IndicatorReference(indicator.Id, row, names.Count == 0 ? indicator.Id : $"{indicator.Id}[{string.Join(", ", names)}]");
    }

    static string Form(string id, IReadOnlyList<string> kinds) => kinds.Count == 0 ? id : $"{id}[{string.Join(", ", kinds)}]";

    // The places between the brackets; none without brackets, null when the brackets do not close.
    static (string Id, IReadOnlyList<string>? Places) Split(string text)
    {
        var bracket = text.IndexOf('[');
        if (bracket < 0) return (text, []);
        var id = text[..bracket];
        return text.EndsWith(']') ? (id, [.. text[(bracket + 1)..^1].Split(',').Select(place => place.Trim(' '))]) : (id, null);
    }
}
