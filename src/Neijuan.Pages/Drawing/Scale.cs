using Neijuan.Engine.Numerics;

namespace Neijuan.Pages.Drawing;

/// <summary>Where a value stands on an axis.</summary>
internal sealed class Scale
{
    readonly double low;
    readonly double high;
    readonly double from;
    readonly double to;
    readonly bool logarithmic;

    Scale(double low, double high, double from, double to, bool logarithmic, IReadOnlyList<decimal> ticks)
    {
        (this.low, this.high, this.from, this.to, this.logarithmic) = (Bend(low, logarithmic), Bend(high, logarithmic), from, to,
            logarithmic);
        Ticks = ticks;
    }

    public IReadOnlyList<decimal> Ticks { get; }

    /// <summary>An even scale that begins and ends at a tick.</summary>
    public static Scale Even(double low, double high, double from, double to, int ticks)
    {
        // a range too narrow for ticks of its own is one value
        if (high - low <= 1e-9 * Math.Max(Math.Abs(low), Math.Abs(high)))
            (low, high) = low == 0 ? (0, 1) : (low - (Math.Abs(low) / 2), low + (Math.Abs(low) / 2));
        var marks = Drawing.Ticks.Linear(low, high, ticks);
        return new Scale((double)marks[0], (double)marks[^1], from, to, logarithmic: false, marks);
    }

    /// <summary>An even scale of exactly this range, with the ticks that lie in it.</summary>
    public static Scale Exactly(double low, double high, double from, double to, int ticks) =>
        new(low, high, from, to, logarithmic: false,
            [.. Drawing.Ticks.Linear(low, high, ticks).Where(t => (double)t >= low && (double)t <= high)]);

    /// <summary>A scale on which equal ratios are equally long; for values above zero.</summary>
    public static Scale OfRatios(double low, double high, double from, double to)
    {
        (low, high) = high < low * 1.3 ? (low / 1.3, high * 1.3) : (low / 1.06, high * 1.06);
        return new Scale(low, high, from, to, logarithmic: true, Drawing.Ticks.Logarithmic(low, high));
    }

    /// <summary>A scale from one end to the other, without ticks of its own.</summary>
    public static Scale Between(double low, double high, double from, double to) => new(low, high, from, to, logarithmic: false, []);

    public double At(double value) => from + ((Bend(value, logarithmic) - low) / (high - low) * (to - from));

    // not Math.Log: a page must have the same bytes on every platform
    static double Bend(double value, bool logarithmic) => logarithmic ? Elementary.Log(value) : value;
}
