using Neijuan.Pages.Words;

namespace Neijuan.Pages.Drawing;

/// <summary>A bar for each year made of parts; what is below zero hangs down.</summary>
internal sealed record BarPlot(string Label, Unit Unit, IReadOnlyList<Curve> Parts) : Plot(Label, Unit)
{
    const double WidthOfYear = 0.78;

    /// <summary>Names of parts that are counted downward, such as exits beside entries.</summary>
    public IReadOnlyList<string> Downward { get; init; } = [];

    public override double LabelWidth => Lettering.Width(Parts.Select(p => p.Name));

    public override bool Empty => Parts.All(p => p.Series.Empty);

    public override IEnumerable<DataColumn> Columns => Parts.SelectMany(p =>
        new[] { new DataColumn(p.Name, ColumnKind.Model, Unit, Label, p.Series) }
            .Concat(p.Baseline is { } baseline ? [new DataColumn(p.Name, ColumnKind.Baseline, Unit, Label, baseline)] : []));

    public override void Draw(Svg svg, Box box, TimeAxis time)
    {
        var years = Parts[0].Series.Periods;
        var ends =
            years.Select(year => (Down: Parts.Sum(p => Math.Min(0, Drawn(p, year))), Up: Parts.Sum(p => Math.Max(0, Drawn(p, year)))))
                .ToArray();
        var (lowest, highest) = (ends.Min(e => e.Down), ends.Max(e => e.Up));
        var scale = highest > lowest ? Scale.Exactly(lowest, highest, box.Bottom, box.Top, 5) : Scale.Even(0, 1, box.Bottom, box.Top, 5);
        DrawGrid(svg, box, scale, time);
        var width = time.YearWidth * WidthOfYear;
        var labels = new List<EndLabel>();
        foreach (var year in years)
        {
            var (down, up) = (0.0, 0.0);
            foreach (var part in Parts)
            {
                var value = Drawn(part, year);
                var from = value < 0 ? down : up;
                var (y1, y2) = (scale.At(from), scale.At(from + value));
                svg.Rectangle(time.At(year) - (width / 2), Math.Min(y1, y2), width, Math.Abs(y1 - y2), $"bar {part.Class}",
                    $"{part.Name}, {year}: {Figures.InUnit(part.Series.At(year), Unit)}");
                if (value < 0) down += value;
                else up += value;
                if (year == years[^1]) labels.Add(new EndLabel(part.Name, part.Class, (y1 + y2) / 2));
            }
        }

        Lettering.Beside(svg, box, labels);
    }

    double Drawn(Curve part, string year)
    {
        var value = part.Series.At(year);
        return !double.IsFinite(value) ? 0 : Downward.Contains(part.Name) ? -value : value;
    }
}
