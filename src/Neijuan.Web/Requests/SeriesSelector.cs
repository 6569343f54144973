using Neijuan.Engine.Places;
using Neijuan.Engine.Recording;
using Neijuan.Model.Agents;
using Neijuan.Model.Indicators;
using Neijuan.Model.Places;
using Neijuan.Model.Reading;

namespace Neijuan.Web.Requests;

/// <summary>One series: an indicator at a place.</summary>
/// <param name="Position">Of the indicator in the catalogue.</param>
/// <param name="Row">Of the place in the indicator's kind.</param>
public sealed record SelectedSeries(Indicator Indicator, int Position, int Row, Place Place);

/// <summary>Finds the series that a client names: <c>industry.utilisation[industry=solar]</c>, or without a place all of them.</summary>
public sealed class SeriesSelector(PlaceNames places)
{
    /// <summary>Every national indicator: what a request gets that names none.</summary>
    public IReadOnlyList<SelectedSeries> Nation { get; } =
        [.. IndicatorCatalogue.All.Select((indicator, k) => new SelectedSeries(indicator, k, 0, default)).Where(s => s.Indicator.Kind == PlaceKinds.Nation)];

    public IReadOnlyList<SelectedSeries> Find(string field, string text, Findings findings)
    {
        var bracket = text.IndexOf('[');
        var id = bracket < 0 ? text : text[..bracket];
        var position = IndicatorCatalogue.All.ToList().FindIndex(i => string.Equals(i.Id, id, StringComparison.OrdinalIgnoreCase));
        if (position < 0)
        {
            findings.AddUnknown(0, field, id, [.. IndicatorCatalogue.All.Select(i => i.Id)], "an indicator of the catalogue");
            return [];
        }

        var indicator = IndicatorCatalogue.All[position];
        var within = bracket < 0 ? default : Where(field, text[(bracket + 1)..].TrimEnd(']'), indicator.Kind, findings);
        return [.. All(indicator, position).Where(s => within.Names.All(n => s.Place[n.Axis] == n.Name))];
    }

    /// <summary>The places of an indicator, in the order of its rows.</summary>
    public IEnumerable<SelectedSeries> All(Indicator indicator, int position) =>
        places.Of(indicator.Kind).Select((place, row) => new SelectedSeries(indicator, position, row, place));

    Place Where(string field, string text, PlaceKind kind, Findings findings)
    {
        var where = default(Place);
        foreach (var part in text.Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            var pair = part.Split('=', 2);
            var (key, value) = (pair[0].Trim().ToLowerInvariant(), pair.Length > 1 ? pair[1].Trim() : "");
            if (kind.Axes.FirstOrDefault(a => a.Id == key) is not { } axis)
            {
                var allowed = kind.IsWhole ? "no place" : string.Join(", ", kind.Axes);
                findings.Add(0, field, part, "is no place that the indicator differs by", allowed);
                continue;
            }

            var names = places[axis];
            if (names.FirstOrDefault(n => string.Equals(n, value, StringComparison.OrdinalIgnoreCase)) is not { } name)
                findings.AddUnknown(0, field, value, names, string.Join(", ", names));
            else if (where[axis] is not null) findings.Add(0, field, part, $"names {axis} twice", "one place of a kind");
            else where = where.With(axis, name);
        }

        return where;
    }
}
