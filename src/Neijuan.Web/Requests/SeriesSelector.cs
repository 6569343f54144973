using Neijuan.Engine.Recording;
using Neijuan.Model.Agents;
using Neijuan.Model.Indicators;
using Neijuan.Model.Policies;
using Neijuan.Model.Reading;

namespace Neijuan.Web.Requests;

/// <summary>One series: an indicator at a place.</summary>
/// <param name="Position">Of the indicator in the catalogue.</param>
/// <param name="Row">Of the place in the indicator's dimension.</param>
public sealed record SelectedSeries(Indicator Indicator, int Position, int Row, string? Industry, string? Province, string? Bloc);

/// <summary>Finds the series that a client names: <c>industry.utilisation[industry=solar]</c>, or without a place all of them.</summary>
public sealed class SeriesSelector(PlaceNames places)
{
    /// <summary>Every national indicator: what a request gets that names none.</summary>
    public IReadOnlyList<SelectedSeries> Nation { get; } =
        [.. IndicatorCatalogue.All.Select((indicator, k) => new SelectedSeries(indicator, k, 0, null, null, null)).Where(s => s.Indicator.Dimension == Dimension.Nation)];

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
        var where = bracket < 0 ? [] : Where(field, text[(bracket + 1)..].TrimEnd(']'), indicator.Dimension, findings);
        return [.. All(indicator, position).Where(s => Matches(s, where))];
    }

    /// <summary>The places of an indicator, in the order of its rows.</summary>
    public IEnumerable<SelectedSeries> All(Indicator indicator, int position)
    {
        var industries = places.Industries;
        return indicator.Dimension switch
        {
            Dimension.Nation => [new SelectedSeries(indicator, position, 0, null, null, null)],
            Dimension.Industry => industries.Select((name, row) => new SelectedSeries(indicator, position, row, name, null, null)),
            Dimension.Province => places.Provinces.Select((name, row) => new SelectedSeries(indicator, position, row, null, name, null)),
            Dimension.Bloc => places.Blocs.Select((name, row) => new SelectedSeries(indicator, position, row, null, null, name)),
            Dimension.ProvinceIndustry => places.Provinces.SelectMany((province, r) =>
                industries.Select((industry, s) => new SelectedSeries(indicator, position, (r * industries.Count) + s, industry, province, null))),
            _ => places.Blocs.SelectMany((bloc, b) =>
                industries.Select((industry, s) => new SelectedSeries(indicator, position, (b * industries.Count) + s, industry, null, bloc))),
        };
    }

    static bool Matches(SelectedSeries series, Dictionary<string, string> where) => where.All(w => w.Value == w.Key switch
    {
        "industry" => series.Industry,
        "province" => series.Province,
        _ => series.Bloc,
    });

    Dictionary<string, string> Where(string field, string text, Dimension dimension, Findings findings)
    {
        var where = new Dictionary<string, string>();
        foreach (var part in text.Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            var pair = part.Split('=', 2);
            var (key, value) = (pair[0].Trim().ToLowerInvariant(), pair.Length > 1 ? pair[1].Trim() : "");
            var names = NamesOf(dimension, key);
            var name = names.FirstOrDefault(n => string.Equals(n, value, StringComparison.OrdinalIgnoreCase));
            if (names.Count == 0) findings.Add(0, field, part, "is no place that the indicator differs by", dimension.ToString());
            else if (name is null) findings.AddUnknown(0, field, value, names, string.Join(", ", names));
            else where[key] = name;
        }

        return where;
    }

    IReadOnlyList<string> NamesOf(Dimension dimension, string key) => (key, dimension) switch
    {
        ("industry", Dimension.Industry or Dimension.ProvinceIndustry or Dimension.BlocIndustry) => places.Industries,
        ("province", Dimension.Province or Dimension.ProvinceIndustry) => places.Provinces,
        ("bloc", Dimension.Bloc or Dimension.BlocIndustry) => places.Blocs,
        _ => [],
    };
}
