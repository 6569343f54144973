using Neijuan.Lab.Outcomes;
using Neijuan.Lab.Store;
using Neijuan.Model;

namespace Neijuan.Lab.Measurements;

/// <summary>The paths of one run: indicator by indicator, place by place, quarter by quarter, as its shape says.</summary>
public sealed class PathCube(SeriesLayout shape, double[] values) : ISeries
{
    readonly Dictionary<string, int> positions = Enumerable.Range(0, shape.Indicators.Count).ToDictionary(k => shape.Indicators[k].Id);

    public SeriesLayout Shape => shape;

    /// <summary>All numbers, as they lie.</summary>
    public double[] Values => values;

    public int Quarters => shape.Quarters;

    /// <summary>The paths of a finished run.</summary>
    /// <param name="indicators">Ids of those wanted; null for all.</param>
    public static PathCube Of(Simulation run, IReadOnlyList<string>? indicators)
    {
        var recorder = run.Recorder;
        var wanted = indicators?.ToHashSet();
        var kept = Enumerable.Range(0, recorder.Indicators.Count).Where(k => wanted?.Contains(recorder.Indicators[k].Id) ?? true).ToArray();
        var shape = SeriesLayout.Of(recorder, run.Options.From, [.. kept.Select(k => recorder.Indicators[k])]);
        return new PathCube(shape, shape.Flatten(recorder, kept));
    }

    /// <summary>The quarters of an indicator at a row of its places.</summary>
    public ReadOnlySpan<double> Path(string indicator, int row) =>
        values.AsSpan(shape.Start(positions[indicator]) + (row * shape.Quarters), shape.Quarters);

    public double Value(string indicator, int row, int quarter) =>
        values[shape.Start(positions[indicator]) + (row * shape.Quarters) + quarter];
}
