using Neijuan.Pages.Words;

namespace Neijuan.Pages.Drawing;

/// <summary>One drawing of a picture, with the numbers it draws.</summary>
internal abstract record Panel(string Title)
{
    /// <summary>The drawing as SVG; <paramref name="id"/> is its own in the page.</summary>
    public abstract string Draw(string id, AxisSpan horizon);

    /// <summary>What it shows, in words and numbers, for those who do not see it.</summary>
    public abstract string Describe();
}

/// <summary>How wide a panel is drawn; two sizes fit a desk and a phone alike.</summary>
internal enum PanelSize
{
    Small,
    Large,
}

/// <summary>One or two plots above one axis of time.</summary>
internal sealed record ChartPanel(string Title, PanelSize Size, IReadOnlyList<Plot> Plots) : Panel(Title)
{
    const double Head = 48;
    const double Foot = 26;
    const double Left = 50;
    const double Between = 40;

    public override string Draw(string id, AxisSpan horizon)
    {
        var (width, height) = Size == PanelSize.Small ? (360.0, 224.0 + (96 * (Plots.Count - 1))) : (480.0, 312.0);
        var right = width - 12 - Plots.Max(p => p.LabelWidth);
        var svg = new Svg();
        var titled = WordWrap.Lines(Title, Size == PanelSize.Small ? 50 : 70);
        svg.Text(0, 14, titled[0], "ptitle");
        var free = height - Head - Foot - (Between * (Plots.Count - 1));
        var whole = Plots.Sum(p => p.Weight);
        var top = Head;
        foreach (var plot in Plots)
        {
            var box = new Box(Left, top, right, top + (free * plot.Weight / whole));
            svg.Text(0, box.Top - 13, plot.Label, "unit");
            if (plot.Empty) svg.Text(box.Left + 8, (box.Top + box.Bottom) / 2, "No value in these quarters", "unit");
            else plot.Draw(svg, box, new TimeAxis(horizon, box, labelled: plot == Plots[^1]));
            top = box.Bottom + Between;
        }

        return svg.Close(id, width, height, Title, Describe());
    }

    public override string Describe() => string.Join(' ', Plots.Select(p => p.Describe()));
}
