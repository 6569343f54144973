using Neijuan.Lab.Claims;
using Neijuan.Pages.Drawing;
using Neijuan.Pages.Layout;
using Neijuan.Pages.Words;

namespace Neijuan.Pages.Claims;

/// <summary>
/// One dot a draw, stacked along the statistic; what agrees with the claim is shaded, what is too small to matter is hatched out by the
/// band around zero.
/// </summary>
internal static class EffectPicture
{
    public static readonly string Style = Asset.Text("effect.css");

    // A file of its own has no page around it to say what the colours are.
    static readonly string Alone = Asset.Text("effect-alone.css") + Style;

    const double Width = 560;
    const double Left = 26;
    const double Right = Width - 26;
    const double Top = 22;
    const double Radius = 3.4;
    const int Bins = 72;
    const double Beyond = 0.15;

    public static string Draw(string id, TestResult result)
    {
        double[] values = [.. result.Values.Where(double.IsFinite)];
        if (values.Length == 0) return Empty(id, result);
        var (low, high) = Range(result.Test, values);
        var scale = Scale.Even(low, high, Left, Right, 6);
        var bins = values.Order().GroupBy(v => (int)Math.Floor((scale.At(v) - Left) / (Right - Left) * Bins)).ToArray();
        var step = Math.Min(2 * Radius, 96.0 / bins.Max(b => b.Count()));
        var floor = Top + Math.Max(40, (bins.Max(b => b.Count()) * step) + 6);
        var svg = new Svg();
        Shade(svg, result.Test, scale, floor);
        foreach (var tick in scale.Ticks)
        {
            var x = scale.At((double)tick);
            svg.Line(x, Top, x, floor, tick == 0 ? "axis" : "grid");
            svg.Text(x, floor + 16, Lettering.Tick(tick, Unit.Number), "tick middle");
        }

        foreach (var bin in bins)
        {
            var stacked = 0;
            var x = Left + ((bin.Key + 0.5) * (Right - Left) / Bins);
            foreach (var value in bin) svg.Circle(x, floor - Radius - 1 - (stacked++ * step), Radius, "dot", ShortNumber.Of(value));
        }

        var median = scale.At(result.Bands.Median);
        svg.Line(median, Top - 4, median, floor + 4, "median");
        svg.Text(0, 12, $"{result.Test.Name}, {result.Test.Unit}", "unit");
        return svg.Close(id, Width, floor + 24, result.Test.Name, Description(result));
    }

    /// <summary>The picture as a file.</summary>
    public static string File(string id, TestResult result) =>
        Draw(id, result).Replace("<title id=", $"<style>{Alone}</style><title id=") + "\n";

    static string Description(TestResult result) =>
        $"One dot for each draw along {result.Test.Unit}: median {ShortNumber.Of(result.Bands.Median)}, lowest "
        + $"{ShortNumber.Of(result.Values.Where(double.IsFinite).Min())}, "
        + $"highest {ShortNumber.Of(result.Values.Where(double.IsFinite).Max())}. Expected: {result.Test.Expected.Text}.";

    static string Empty(string id, TestResult result)
    {
        var svg = new Svg();
        svg.Text(0, 12, $"{result.Test.Name}: undefined in every draw", "unit");
        return svg.Close(id, Width, 20, result.Test.Name, "Undefined in every draw.");
    }

    static (double Low, double High) Range(ClaimTest test, double[] values)
    {
        var marks = values.ToList();
        if (test.Expected.IsSign) marks.AddRange([0, test.Materiality * (test.Expected.Low == 0 ? 1 : -1)]);
        else marks.AddRange(new[] { test.Expected.Low, test.Expected.High }.Where(double.IsFinite));
        var (low, high) = (marks.Min(), marks.Max());

        // An open interval begins at the last mark; what lies beyond must be seen.
        var room = Beyond * (high - low);
        return (double.IsNegativeInfinity(test.Expected.Low) && low == test.Expected.High ? low - room : low,
            double.IsPositiveInfinity(test.Expected.High) && high == test.Expected.Low ? high + room : high);
    }

    static void Shade(Svg svg, ClaimTest test, Scale scale, double floor)
    {
        var from = double.IsFinite(test.Expected.Low) ? Math.Clamp(scale.At(test.Expected.Low), Left, Right) : Left;
        var to = double.IsFinite(test.Expected.High) ? Math.Clamp(scale.At(test.Expected.High), Left, Right) : Right;
        svg.Rectangle(from, Top, Math.Max(0.5, to - from), floor - Top, "agree");
        if (!test.Expected.IsSign) return;
        var (low, high) = (Math.Clamp(scale.At(-test.Materiality), Left, Right), Math.Clamp(scale.At(test.Materiality), Left, Right));
        svg.Rectangle(low, Top, high - low, floor - Top, "trivial");
    }
}
