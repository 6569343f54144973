using Neijuan.Engine.Time;

namespace Neijuan.Lab.Experiments.Ensembles;

/// <summary>The periods that bands are taken over: every quarter, and every year that is whole, as the mean of its quarters.</summary>
public sealed class Periods
{
    readonly int firstYear; // place of the first whole year's first quarter

    public Periods(Quarter from, int quarters)
    {
        Quarters = quarters;
        firstYear = (4 - (from.Number - 1)) % 4;
        Years = Math.Max(0, (quarters - firstYear) / 4);
        Names =
        [
            .. Enumerable.Range(from.Index, quarters).Select(q => new Quarter(q).ToString()),
            .. Enumerable.Range(0, Years).Select(y => $"{new Quarter(from.Index + firstYear + (4 * y)).Year}"),
        ];
    }

    public int Quarters { get; }

    public int Years { get; }

    public int Count => Quarters + Years;

    /// <summary>Quarters first (2018Q3), then years (2018).</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The last whole year; without one, the last quarter.</summary>
    public string Final => Names[^1];

    /// <summary>Periods that are printed: the whole years, or without one the last quarter.</summary>
    public bool IsPrinted(string period) => Years > 0 ? period.Length == 4 : period == Final;

    public bool IsYear(int period) => period >= Quarters;

    /// <summary>The value in a period. A year with a quarter that is not defined is not defined.</summary>
    public double Value(ReadOnlySpan<double> path, int period)
    {
        if (!IsYear(period)) return path[period];
        var sum = 0.0;
        foreach (var value in path.Slice(firstYear + (4 * (period - Quarters)), 4)) sum += value;
        return sum / 4;
    }
}
