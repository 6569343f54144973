using Neijuan.Engine.Places;
using Neijuan.Engine.Recording;
using Neijuan.Model.Agents;
using Neijuan.Model.Places;

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

    public static void Record(Economy economy, SeriesRecorder recorder)
    {
        var industries = IndustryStatistics.Of(economy);
        recorder.Record((k, values) => Entries[k].Measure(economy, industries, values));
    }

    internal static (Indicator Indicator, Measure Measure) Nation(
        string id, string name, string unit, string description, Func<Economy, IndustryStatistics, double> value) =>
        (new Indicator(PlaceKinds.Nation.Id + "." + id, name, unit, PlaceKinds.Nation, description),
            (e, i, values) => values[0] = value(e, i));

    internal static (Indicator Indicator, Measure Measure) Each(
        PlaceKind kind, string id, string name, string unit, string description, Func<Economy, IndustryStatistics, int, double> value)
    {
        return (new Indicator(kind.Id + "." + id, name, unit, kind, description), (e, i, values) =>
        {
            for (var row = 0; row < values.Length; row++) values[row] = value(e, i, row);
        });
    }
}
