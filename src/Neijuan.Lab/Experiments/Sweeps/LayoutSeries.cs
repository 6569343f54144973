using Neijuan.Lab.Outcomes;
using Neijuan.Lab.Store;

namespace Neijuan.Lab.Experiments.Sweeps;

/// <summary>The series of a run as they lie in one array.</summary>
internal sealed class LayoutSeries(SeriesLayout layout, double[] values) : ISeries
{
    readonly Dictionary<string, int> starts = Enumerable.Range(0, layout.Indicators.Count)
        .ToDictionary(k => layout.Indicators[k].Id, layout.Start);

    public int Quarters => layout.Quarters;

    public double Value(string indicator, int row, int quarter) => values[starts[indicator] + (row * layout.Quarters) + quarter];
}
