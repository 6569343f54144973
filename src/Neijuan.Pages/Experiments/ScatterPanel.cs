using Neijuan.Pages.Drawing;
using Neijuan.Pages.Words;

namespace Neijuan.Pages.Experiments;

/// <summary>A point of a scatter; those that matter carry their name.</summary>
internal sealed record ScatterPoint(string Name, double X, double Y, bool Named);

/// <summary>Points on two axes that begin at zero, with the line on which both are equal.</summary>
internal sealed record ScatterPanel(string Title, string Across, string Up, IReadOnlyList<ScatterPoint> Points) : Panel(Title)
{
    const double Width = 480;
    const double Height = 330;

    public override string Draw(string id, AxisSpan horizon)
    {
        var box = new Box(52, 46, Width - 16, Height - 42);
        var defined = Points.Where(p => double.IsFinite(p.X) && double.IsFinite(p.Y)).ToArray();
        var across = Scale.Even(0, defined.Select(p => p.X).DefaultIfEmpty(1).Max(), box.Left, box.Right, 5);
        var up = Scale.Even(0, defined.Select(p => p.Y).DefaultIfEmpty(1).Max(), box.Bottom, box.Top, 5);
        var svg = new Svg();
        svg.Text(0, 14, WordWrap.Lines(Title, 70)[0], "ptitle");
        svg.Text(0, 33, Up, "unit");
        svg.Text(box.Right, Height - 6, Across, "unit end");
        foreach (var tick in up.Ticks)
        {
            svg.Line(box.Left, up.At((double)tick), box.Right, up.At((double)tick), tick == 0 ? "axis" : "grid");
            svg.Text(box.Left - 7, up.At((double)tick) + 4, Lettering.Tick(tick, Unit.Number), "tick end");
        }

        foreach (var tick in across.Ticks)
        {
            svg.Line(across.At((double)tick), box.Top, across.At((double)tick), box.Bottom, tick == 0 ? "axis" : "grid");
            svg.Text(across.At((double)tick), box.Bottom + 16, Lettering.Tick(tick, Unit.Number), "tick middle");
        }

        var equal = Math.Min((double)across.Ticks[^1], (double)up.Ticks[^1]);
        svg.Line(across.At(0), up.At(0), across.At(equal), up.At(equal), "baseline");
        foreach (var point in defined)
            svg.Circle(
                across.At(point.X), up.At(point.Y), 4, point.Named ? "mark met s0" : "mark missed s7",
                $"{point.Name}: {Figures.Plain(point.X)}, {Figures.Plain(point.Y)}");
        Names(svg, box, across, up, defined);
        return svg.Close(id, Width, Height, Title, Describe());
    }

    public override string Describe() =>
        $"{Across} against {Up}. " + string.Join(' ', Points.Where(p => p.Named).OrderByDescending(p => p.X)
        .Select(p => $"{p.Name}: {Figures.Plain(p.X)}, {Figures.Plain(p.Y)}."));

    /// <summary>Names beside their points, moved apart where they would cover each other.</summary>
    static void Names(Svg svg, Box box, Scale across, Scale up, ScatterPoint[] points)
    {
        const double LineHeight = 13;
        var named = points.Where(p => p.Named).OrderBy(p => up.At(p.Y)).ToArray();
        var heights = Lettering.Spread([.. named.Select(p => up.At(p.Y))], [.. named.Select(_ => LineHeight)], box.Top - 6, box.Bottom);
        for (var k = 0; k < named.Length; k++)
        {
            var x = across.At(named[k].X);
            var toTheLeft = x > (box.Left + box.Right) / 2;
            svg.Text(toTheLeft ? x - 8 : x + 8, heights[k] + 4, named[k].Name, toTheLeft ? "row end" : "row");
        }
    }
}
