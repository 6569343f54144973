using Neijuan.Engine.Places;
using Neijuan.Engine.Recording;
using Neijuan.Engine.Time;

namespace Neijuan.Lab.Store;

/// <summary>
/// One indicator at one place: which indicator, which row of its places, and where its quarters begin in a <see cref="SeriesLayout"/>.
/// </summary>
public sealed record SeriesPath(Indicator Indicator, int Row, Place Place, int Offset);

/// <summary>
/// How all indicators of a run lie in one array: indicator by indicator, place by place, quarter by quarter. A path is contiguous,
/// so that it can be read from many runs without reading the runs.
/// </summary>
public sealed class SeriesLayout
{
    readonly int[] starts;
    readonly int[] rows;
    readonly Lazy<IReadOnlyList<SeriesPath>> paths;

    public SeriesLayout(IReadOnlyList<Indicator> indicators, PlaceNames places, Quarter from, int quarters)
    {
        (Indicators, Places, From, Quarters) = (indicators, places, from, quarters);
        rows = [.. indicators.Select(i => places.Count(i.Kind))];
        starts = new int[indicators.Count];
        for (var k = 1; k < starts.Length; k++) starts[k] = checked(starts[k - 1] + (rows[k - 1] * quarters));
        Count = starts.Length == 0 ? 0 : checked(starts[^1] + (rows[^1] * quarters));
        paths = new Lazy<IReadOnlyList<SeriesPath>>(() => [.. Enumerable.Range(0, indicators.Count).SelectMany(PathsOf)]);
        QuarterNames = [.. Enumerable.Range(from.Index, quarters).Select(q => new Quarter(q).ToString())];
    }

    public IReadOnlyList<Indicator> Indicators { get; }

    public PlaceNames Places { get; }

    /// <summary>The first quarter recorded.</summary>
    public Quarter From { get; }

    public int Quarters { get; }

    public IReadOnlyList<string> QuarterNames { get; }

    /// <summary>Numbers in the array of one run.</summary>
    public int Count { get; }

    /// <summary>Every path in the order of the array.</summary>
    public IReadOnlyList<SeriesPath> Paths => paths.Value;

    public static SeriesLayout Of(SeriesRecorder series, Quarter from) => Of(series, from, series.Indicators);

    /// <summary>The layout of some of the indicators that were recorded.</summary>
    public static SeriesLayout Of(SeriesRecorder series, Quarter from, IReadOnlyList<Indicator> indicators) =>
        new(indicators, series.Places, from, series.Quarters);

    public int Rows(int indicator) => rows[indicator];

    /// <summary>Where the quarters of one indicator at its first place begin.</summary>
    public int Start(int indicator) => starts[indicator];

    /// <summary>The whole run as one array.</summary>
    public double[] Flatten(SeriesRecorder series) => Flatten(series, [.. Enumerable.Range(0, Indicators.Count)]);

    /// <summary>A run as one array.</summary>
    /// <param name="positions">Of the layout's indicators among those recorded.</param>
    public double[] Flatten(SeriesRecorder series, IReadOnlyList<int> positions)
    {
        var values = new double[Count];
        for (var k = 0; k < positions.Count; k++)
            for (var quarter = 0; quarter < Quarters; quarter++)
            {
                var recorded = series.Values(positions[k], quarter);
                for (var row = 0; row < rows[k]; row++) values[starts[k] + (row * Quarters) + quarter] = recorded[row];
            }

        return values;
    }

    IEnumerable<SeriesPath> PathsOf(int indicator) => Places.Of(Indicators[indicator].Kind)
        .Select((place, row) => new SeriesPath(Indicators[indicator], row, place, starts[indicator] + (row * Quarters)));
}
