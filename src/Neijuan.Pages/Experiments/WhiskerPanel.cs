using Neijuan.Pages.Drawing;
using Neijuan.Pages.Words;

namespace Neijuan.Pages.Experiments;

/// <summary>One row of a whisker chart: a point with a thin interval, and a thick one inside where there is one.</summary>
internal sealed record Whisker(string Name, double Value, double Low, double High, double? InnerLow = null, double? InnerHigh = null)
{
    /// <summary>Which of the page's colours, and which shape of point.</summary>
    public int Style { get; init; }
}

/// <summary>Rows of points with their intervals on one scale: provinces by what they gain, parameters by what they explain.</summary>
/// <param name="Groups">Rows that share a name stand close together.</param>
internal sealed record WhiskerPanel(
    string Title, string Measure, Unit Unit, IReadOnlyList<(string Name, IReadOnlyList<Whisker> Rows)> Groups) : Panel(Title)
{
    /// <summary>Ends of the scale when panels share one; otherwise it reaches from zero over all intervals.</summary>
    public (double Low, double High)? Ends { get; init; }

    const double Width = 480;
    const double RowHeight = 13;
    const double Between = 5;
    const double Head = 46;
    const double Foot = 24;

    public override string Draw(string id, AxisSpan horizon)
    {
        var left = Groups.Max(g => g.Name.Length) * 6.9 + 10;
        var bottom = Head + Groups.Sum(g => (g.Rows.Count * RowHeight) + Between);
        var values = Groups.SelectMany(g => g.Rows).SelectMany(r => new[] { r.Low, r.High, r.Value }).Where(double.IsFinite)
            .DefaultIfEmpty(0).ToArray();
        var (low, high) = Ends ?? (Math.Min(0, values.Min()), Math.Max(0, values.Max()));
        var scale = Scale.Even(low, high, left, Width - 14, 5);
        var svg = new Svg();
        svg.Text(0, 14, WordWrap.Lines(Title, 70)[0], "ptitle");
        svg.Text(0, 33, Measure, "unit");
        foreach (var tick in scale.Ticks)
        {
            svg.Line(scale.At((double)tick), Head - 6, scale.At((double)tick), bottom, tick == 0 ? "axis" : "grid");
            svg.Text(scale.At((double)tick), bottom + 16, Lettering.Tick(tick, Unit), "tick middle");
        }

        var y = Head;
        foreach (var (name, rows) in Groups)
        {
            svg.Text(left - 8, y + (rows.Count * RowHeight / 2) + 3, name, "row end");
            foreach (var row in rows)
            {
                Row(svg, scale, row, y + (RowHeight / 2));
                y += RowHeight;
            }

            y += Between;
        }

        return svg.Close(id, Width, bottom + Foot, Title, Describe());
    }

    public override string Describe() => $"{Measure}. " + string.Join(' ', Groups.SelectMany(g => g.Rows.Select(r =>
        $"{(g.Name == r.Name ? g.Name : $"{g.Name}, {r.Name}")}: {Figures.InUnit(r.Value, Unit)} ({Figures.InUnit(r.Low, Unit)} to "
        + $"{Figures.InUnit(r.High, Unit)}).")));

    void Row(Svg svg, Scale scale, Whisker row, double y)
    {
        if (!double.IsFinite(row.Value)) return;
        var tip = $"{row.Name}: {Figures.InUnit(row.Value, Unit)}, {Figures.InUnit(row.Low, Unit)} to {Figures.InUnit(row.High, Unit)}";
        if (double.IsFinite(row.Low)) svg.Line(scale.At(row.Low), y, scale.At(row.High), y, $"w90 s{row.Style}");
        if (row.InnerLow is { } inner && double.IsFinite(inner))
            svg.Line(scale.At(inner), y, scale.At(row.InnerHigh ?? inner), y, $"w50 s{row.Style}");
        if (row.Style == 0) svg.Circle(scale.At(row.Value), y, 3.4, "mark met s0", tip);
        else svg.Rectangle(scale.At(row.Value) - 3, y - 3, 6, 6, $"mark missed s{row.Style}", tip);
    }
}
