using Neijuan.Engine.Places;

namespace Neijuan.Engine.Recording;

/// <summary>A measured output, defined once. Its id begins with that of the kind of place it is measured at.</summary>
public sealed record Indicator(string Id, string Name, string Unit, PlaceKind Kind, string Description);

/// <summary>Fills one value per place of an indicator, which is given by its position.</summary>
public delegate void MeasureIndicator(int indicator, Span<double> values);

/// <summary>The indicators of a run, quarter by quarter, in memory: one block of numbers per quarter, indicator by indicator.</summary>
public sealed class SeriesRecorder
{
    readonly int[] offsets; // of each indicator in a quarter's block, and the block's length at the end
    readonly List<double[]> quarters = [];
    readonly Dictionary<string, int> positions;

    public SeriesRecorder(IReadOnlyList<Indicator> indicators, PlaceNames places)
    {
        (Indicators, Places) = (indicators, places);
        offsets = new int[indicators.Count + 1];
        for (var k = 0; k < indicators.Count; k++) offsets[k + 1] = offsets[k] + Rows(indicators[k].Kind);
        positions = Enumerable.Range(0, indicators.Count).ToDictionary(k => indicators[k].Id);
    }

    public IReadOnlyList<Indicator> Indicators { get; }

    /// <summary>The places that rows stand for.</summary>
    public PlaceNames Places { get; }

    /// <summary>Quarters recorded so far.</summary>
    public int Quarters => quarters.Count;

    /// <summary>Numbers per quarter, all indicators and places together.</summary>
    public int Width => offsets[^1];

    public int Rows(PlaceKind kind) => Places.Count(kind);

    public double Value(int indicator, int quarter, int row) => Values(indicator, quarter)[row];

    public ReadOnlySpan<double> Values(int indicator, int quarter) =>
        quarters[quarter].AsSpan(offsets[indicator], offsets[indicator + 1] - offsets[indicator]);

    /// <summary>Everything recorded in a quarter, in the order of the indicators and, within each, of the places.</summary>
    public ReadOnlySpan<double> Block(int quarter) => quarters[quarter];

    /// <summary>Position of an indicator in <see cref="Indicators"/>, or -1.</summary>
    public int Find(string id) => positions.GetValueOrDefault(id, -1);

    /// <summary>The path of one indicator at one place.</summary>
    public double[] Path(string id, int row = 0)
    {
        var k = Find(id);
        if (k < 0) throw new ArgumentException($"no indicator '{id}'", nameof(id));
        var path = new double[Quarters];
        for (var quarter = 0; quarter < path.Length; quarter++) path[quarter] = Value(k, quarter, row);
        return path;
    }

    /// <summary>Records a quarter.</summary>
    public void Record(MeasureIndicator measure)
    {
        var block = new double[Width];
        for (var k = 0; k < Indicators.Count; k++) measure(k, block.AsSpan(offsets[k], offsets[k + 1] - offsets[k]));
        quarters.Add(block);
    }
}
