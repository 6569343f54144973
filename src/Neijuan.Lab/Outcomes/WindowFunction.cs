using Neijuan.Engine.Numerics;
using Neijuan.Engine.Time;
using Neijuan.Lab.Experiments.Statistics;

namespace Neijuan.Lab.Outcomes;

/// <summary>
/// A function of paths in a window of quarters: <c>max(x, 2012Q1, 2015Q4)</c>. Without quarters the window is the whole run.
/// </summary>
/// <param name="Form">How it is written, for those who wrote it wrong.</param>
/// <param name="Numbers">How many numbers stand between the paths and the quarters.</param>
/// <param name="Quarters">How many quarters there must be; 0 or 2 where they may be left out.</param>
/// <param name="KeepsUnit">Whether it is in the unit of its path.</param>
/// <param name="Value">From the paths in the window, the numbers, and the first quarter of the window.</param>
internal sealed record WindowFunction(
    string Name, string Form, int Paths, int Numbers, int Quarters, bool KeepsUnit, Func<double[][], double[], int, double> Value)
{
    public static readonly WindowFunction[] All =
    [
        Kept("max", (x, _) => Defined(x, x.Max())),
        Kept("min", (x, _) => Defined(x, x.Min())),
        Of("sum", (x, _) => OrderedMoments.Mean(x) * x.Length),
        Kept("mean", (x, _) => OrderedMoments.Mean(x)),
        Of("first", (x, from) => Year(Array.FindIndex(x, IsTrue), from)),
        Of("last", (x, from) => Year(Array.FindLastIndex(x, IsTrue), from)),
        Of("when_max", (x, from) => Year(Array.IndexOf(x, Defined(x, x.Max())), from)),
        Of("when_min", (x, from) => Year(Array.IndexOf(x, Defined(x, x.Min())), from)),
        Of("quarters", (x, _) => x.Count(IsTrue)),
        new("at", "at(path, quarter)", 1, 0, 1, true, (paths, _, _) => paths[0][0]),
        new("growth", "growth(path, from, to)", 1, 0, 2, false, (paths, _, _) => Growth(paths[0])),
        new("correlation", "correlation(path, path[, from, to])", 2, 0, 0, false, (paths, _, _) => Correlation.Of(paths[0], paths[1])),
        new("peaks", "peaks(path, prominence[, from, to])", 1, 1, 0, false, (paths, numbers, _) => Peaks(paths[0], numbers[0])),
    ];

    static WindowFunction Of(string name, Func<double[], int, double> value) =>
        new(name, $"{name}(path[, from, to])", 1, 0, 0, false, (paths, _, from) => value(paths[0], from));

    static WindowFunction Kept(string name, Func<double[], int, double> value) => Of(name, value) with { KeepsUnit = true };

    static bool IsTrue(double value) => !double.IsNaN(value) && value != 0;

    // Maxima must not silently pass over quarters that are not defined.
    static double Defined(double[] window, double value) => Array.Exists(window, double.IsNaN) ? double.NaN : value;

    static double Year(int place, int from) => place < 0 ? double.NaN : new Quarter(from + place).DecimalYear;

    /// <summary>Growth per year from the first quarter of the window to the last.</summary>
    static double Growth(double[] window)
    {
        var ratio = Term.Quotient(window[^1], window[0]);
        return window.Length > 1 && ratio > 0 ? Elementary.Pow(ratio, 4.0 / (window.Length - 1)) - 1 : double.NaN;
    }

    /// <summary>Rises of at least the prominence that are followed by falls of at least the prominence.</summary>
    static double Peaks(double[] window, double prominence)
    {
        if (Array.Exists(window, double.IsNaN) || !(prominence > 0)) return double.NaN;
        var (count, risen) = (0, false);
        var (low, high) = (window[0], window[0]);
        foreach (var value in window)
        {
            (low, high) = (Math.Min(low, value), Math.Max(high, value));
            if (risen && high - value >= prominence) (count, risen, low) = (count + 1, false, value);
            else if (!risen && value - low >= prominence) (risen, high) = (true, value);
        }

        return count;
    }
}
