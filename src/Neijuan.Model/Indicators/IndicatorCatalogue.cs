using Neijuan.Engine.Recording;
using Neijuan.Model.Agents;
using Neijuan.Model.Policies;

namespace Neijuan.Model.Indicators;

/// <summary>All indicators, each defined once with how it is measured.</summary>
public static class IndicatorCatalogue
{
    static readonly (Indicator Indicator, Measure Measure)[] Entries =
    [
        .. NationIndicators.All, .. IndustryIndicators.All, .. ProvinceIndicators.All, .. BlocIndicators.All,
        .. SelectionIndicators.All, .. DebtIndicators.All, .. WorldIndicators.All,
    ];

    /// <summary>Fills one value per place.</summary>
    public delegate void Measure(Economy economy, IndustryStatistics industries, Span<double> values);

    public static IReadOnlyList<Indicator> All { get; } = [.. Entries.Select(entry => entry.Indicator)];

    public static IReadOnlyDictionary<Dimension, int> Rows(PlaceNames places) => new Dictionary<Dimension, int>
    {
        [Dimension.Nation] = 1,
        [Dimension.Industry] = places.Industries.Count,
        [Dimension.Province] = places.Provinces.Count,
        [Dimension.ProvinceIndustry] = places.Provinces.Count * places.Industries.Count,
        [Dimension.Bloc] = places.Blocs.Count,
        [Dimension.BlocIndustry] = places.Blocs.Count * places.Industries.Count,
    };

    public static void Record(Economy economy, SeriesRecorder recorder)
    {
        var industries = IndustryStatistics.Of(economy);
        recorder.Record((k, values) => Entries[k].Measure(economy, industries, values));
    }

    internal static (Indicator Indicator, Measure Measure) Nation(string id, string name, string unit, string description, Func<Economy, IndustryStatistics, double> value) =>
        (new Indicator("china." + id, name, unit, Dimension.Nation, description), (e, i, values) => values[0] = value(e, i));

    internal static (Indicator Indicator, Measure Measure) Each(
        Dimension dimension, string id, string name, string unit, string description, Func<Economy, IndustryStatistics, int, double> value)
    {
        var prefix = dimension switch
        {
            Dimension.Industry => "industry.",
            Dimension.Province => "province.",
            Dimension.ProvinceIndustry => "province_industry.",
            Dimension.Bloc => "bloc.",
            _ => "bloc_industry.",
        };
        return (new Indicator(prefix + id, name, unit, dimension, description), (e, i, values) =>
        {
            for (var row = 0; row < values.Length; row++) values[row] = value(e, i, row);
        });
    }
}
