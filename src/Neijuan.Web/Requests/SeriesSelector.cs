using Neijuan.Engine.Places;
using Neijuan.Engine.Recording;
using Neijuan.Model.Indicators;
using Neijuan.Model.Places;
using Neijuan.Model.Reading;
using Neijuan.Model.Scenarios;

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
        [.. IndicatorCatalogue.All.Select((indicator, k) => new SelectedSeries(indicator, k, 0, default))
            .Where(s => s.Indicator.Kind == PlaceKinds.Nation)];

    public IReadOnlyList<SelectedSeries> Find(string field, string text, Findings findings)
    {
        var (id, given) = IndicatorReference.Split(text);
        var position = IndicatorCatalogue.All.ToList().FindIndex(i => string.Equals(i.Id, id, StringComparison.OrdinalIgnoreCase));
        if (position < 0)
        {
            findings.AddUnknown(0, field, id, [.. IndicatorCatalogue.All.Select(i => i.Id)], "an indicator of the catalogue");
            return [];
        }

        var indicator = IndicatorCatalogue.All[position];
        if (given is null) findings.Add(0, field, text, "has brackets that do not close", "an indicator, or an indicator[axis=place]");
        if (given is null || IndicatorReference.Place(indicator.Kind, given, places, Say, all: true) is not { } within) return [];
        return [.. All(indicator, position).Where(s => within.Names.All(n => s.Place[n.Axis] == n.Name))];

        void Say(int at, string problem, string allowed, string? suggestion) =>
            findings.Add(0, field, at < 0 ? text : given[at].Name, problem, allowed, suggestion);
    }

    /// <summary>The places of an indicator, in the order of its rows.</summary>
    public IEnumerable<SelectedSeries> All(Indicator indicator, int position) =>
        places.Of(indicator.Kind).Select((place, row) => new SelectedSeries(indicator, position, row, place));
}
