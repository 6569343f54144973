using System.Globalization;
using Neijuan.Engine.Time;

namespace Neijuan.Pages.Drawing;

/// <summary>Time along the foot of a panel: a quarter stands in its middle, a year in its own.</summary>
internal sealed class TimeAxis
{
    readonly Scale scale;
    readonly Box box;
    readonly bool labelled;
    readonly double first;
    readonly double last;

    public TimeAxis(AxisSpan horizon, Box box, bool labelled)
    {
        this.box = box;
        this.labelled = labelled;
        (first, last) = (horizon.From.DecimalYear, horizon.To.DecimalYear + 0.25);
        scale = Scale.Between(first, last, box.Left, box.Right);
    }

    public double At(string period) => scale.At(Middle(period));

    /// <summary>Width that a year takes.</summary>
    public double YearWidth => scale.At(first + 1) - scale.At(first);

    public static double Middle(string period) => Quarter.TryParse(period, out var quarter)
        ? quarter.DecimalYear + 0.125
        : int.Parse(period, CultureInfo.InvariantCulture) + 0.5;

    /// <summary>
    /// Years where a label stands, or quarters when the run is shorter than two years. Plots above others leave the labels to the lowest.
    /// </summary>
    public void Draw(Svg svg)
    {
        svg.Line(box.Left, box.Bottom, box.Right, box.Bottom, "axis");
        foreach (var (at, label) in Labels())
        {
            var x = scale.At(at);
            svg.Line(x, box.Bottom, x, box.Bottom + 4, "axis");
            if (labelled) svg.Text(x, box.Bottom + 17, label, x > box.Right - 14 ? "tick end" : x < box.Left + 6 ? "tick" : "tick middle");
        }
    }

    IEnumerable<(double At, string Label)> Labels()
    {
        if (last - first < 2)
        {
            for (var q = (int)Math.Round(4 * (first - 2005)); q < Math.Round(4 * (last - 2005)); q += last - first > 1 ? 2 : 1)
                yield return (new Quarter(q).DecimalYear + 0.125, new Quarter(q).ToString());
            yield break;
        }

        var fits = Math.Max(2, (int)(box.Width / 52));
        var step = new[] { 1, 2, 5, 10, 20, 50 }.First(s => (last - first) / s <= fits || s == 50);
        for (var year = (int)Math.Ceiling(first / step) * step; year < last; year += step)
            yield return (year, year.ToString(CultureInfo.InvariantCulture));
    }
}

/// <summary>First and last quarter of a run.</summary>
internal readonly record struct AxisSpan(Quarter From, Quarter To);
