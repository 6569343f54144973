using System.Text;
using Neijuan.Pages.Words;

namespace Neijuan.Pages.Drawing;

/// <summary>A line of the model, with the baseline's beside it where there is one.</summary>
/// <param name="Style">Which of the page's colours and dashes.</param>
internal sealed record Curve(string Name, int Style, TimeSeries Series, TimeSeries? Baseline = null)
{
    const int Styles = 8;

    public string Class => $"s{Style % Styles}";
}

/// <summary>How the model stands to a number of the record.</summary>
internal enum Standing
{
    Met,
    Missed,

    /// <summary>Of another scope than the model's, or of a quarter in which the model has no value: drawn, not judged.</summary>
    Orientation,
}

/// <summary>A number of the record on a plot.</summary>
internal sealed record Mark(string Period, double Value, double? Low, double? High, Standing Standing, string Source);

/// <summary>A level worth a line of its own, such as one.</summary>
internal sealed record Level(double Value, string Name);

/// <summary>Lines over time with the record's points on them.</summary>
internal sealed record LinePlot(string Label, Unit Unit, IReadOnlyList<Curve> Curves) : Plot(Label, Unit)
{
    /// <summary>Numbers of the record, and the curve they belong to.</summary>
    public IReadOnlyList<(Curve Curve, IReadOnlyList<Mark> Marks)> Record { get; init; } = [];

    public Level? Level { get; init; }

    /// <summary>Equal ratios are equally long.</summary>
    public bool Ratios { get; init; }

    /// <summary>The axis reaches zero.</summary>
    public bool FromZero { get; init; }

    /// <summary>Names stand at the ends of the lines; otherwise the picture has a key.</summary>
    public bool Named { get; init; }

    /// <summary>Ends of the axis, when panels share one.</summary>
    public (double Low, double High)? Ends { get; init; }

    public int TicksWanted { get; init; } = 5;

    public override double LabelWidth => Named ? Lettering.Width(Curves.Select(c => c.Name)) : 0;

    public override bool Empty => Curves.All(c => c.Series.Empty);

    public override IEnumerable<DataColumn> Columns
    {
        get
        {
            foreach (var curve in Curves)
            {
                yield return new DataColumn(curve.Name, ColumnKind.Model, Unit, Label, curve.Series);
                if (curve.Baseline is { } baseline) yield return new DataColumn(curve.Name, ColumnKind.Baseline, Unit, Label, baseline);
                // two numbers of one period need two columns
                var marks = Record.Where(r => r.Curve == curve).SelectMany(r => r.Marks).GroupBy(m => m.Period)
                    .SelectMany(g => g.Select((m, k) => (Mark: m, Column: k)));
                foreach (var column in marks.GroupBy(m => m.Column, m => m.Mark).OrderBy(g => g.Key))
                    yield return new DataColumn(
                        curve.Name, ColumnKind.Record, Unit, Label,
                        new TimeSeries([.. column.Select(m => m.Period)], [.. column.Select(m => m.Value)]), column.Key);
            }
        }
    }

    public override void Draw(Svg svg, Box box, TimeAxis time)
    {
        var scale = ScaleOf(box);
        DrawGrid(svg, box, scale, time);
        if (Level is { } level && Within(box, scale.At(level.Value)))
        {
            svg.Line(box.Left, scale.At(level.Value), box.Right, scale.At(level.Value), "level");
            if (level.Name.Length > 0) svg.Text(box.Left + 4, scale.At(level.Value) - 4, level.Name, "unit");
        }

        foreach (var curve in Curves)
            if (curve.Baseline is { } baseline) Trace(svg, time, scale, baseline, "baseline", $"{curve.Name}, baseline");
        foreach (var curve in Curves)
            Trace(svg, time, scale, curve.Series, $"line {curve.Class}{(Curves.Count == 1 ? " solo" : "")}", curve.Name);
        foreach (var (curve, marks) in Record)
            foreach (var mark in marks) Point(svg, time, scale, mark, curve);
        if (Named)
            Lettering.Beside(
                svg, box,
                Curves.Where(c => !c.Series.Empty).Select(c => new EndLabel(c.Name, c.Class, scale.At(Drawable(c.Series).Last().Value))));
    }

    Scale ScaleOf(Box box)
    {
        if (Ends is var (bottom, top) && top > bottom) return Scale.Exactly(bottom, top, box.Bottom, box.Top, TicksWanted);
        var values = Curves.SelectMany(c => Drawable(c.Series).Select(v => v.Value)
                .Concat(c.Baseline is null ? [] : Drawable(c.Baseline).Select(v => v.Value)))
            .Concat(Record.SelectMany(r => r.Marks).SelectMany(m => new[] { m.Value, m.Low ?? m.Value, m.High ?? m.Value }))
            .Concat(Level is { } level && !Ratios ? [level.Value] : [])
            .Where(v => !Ratios || v > 0).DefaultIfEmpty(1).ToArray();
        return Ratios
            ? Scale.OfRatios(values.Min(), values.Max(), box.Bottom, box.Top)
            : Scale.Even(
                FromZero ? Math.Min(0, values.Min()) : values.Min(), FromZero ? Math.Max(0, values.Max()) : values.Max(), box.Bottom,
                box.Top, TicksWanted);
    }

    IEnumerable<(string Period, double Value)> Drawable(TimeSeries series) => series.Defined.Where(v => !Ratios || v.Value > 0);

    static bool Within(Box box, double y) => y >= box.Top - 0.5 && y <= box.Bottom + 0.5;

    void Trace(Svg svg, TimeAxis time, Scale scale, TimeSeries series, string style, string tip)
    {
        var path = new StringBuilder();
        var pen = false;
        for (var k = 0; k < series.Count; k++)
        {
            var value = series.Values[k];
            if (!double.IsFinite(value) || (Ratios && value <= 0))
            {
                pen = false;
                continue;
            }

            path.Append(pen ? 'L' : 'M').Append(Svg.Number(time.At(series.Periods[k]))).Append(' ').Append(Svg.Number(scale.At(value)));
            pen = true;
        }

        if (path.Length == 0) return;
        if (Drawable(series).Take(2).Count() == 1) path.Append("h.1"); // a single quarter would leave no trace
        svg.Path(path.ToString(), style, tip);
    }

    void Point(Svg svg, TimeAxis time, Scale scale, Mark mark, Curve curve)
    {
        if (Ratios && mark.Value <= 0) return;
        var (x, y) = (time.At(mark.Period), scale.At(mark.Value));
        if ((mark.Low ?? mark.High) is not null && (!Ratios || mark.Low is null or > 0))
            svg.Line(x, scale.At(mark.Low ?? mark.Value), x, scale.At(mark.High ?? mark.Value), $"range {curve.Class}");
        var said = mark.Standing switch { Standing.Met => "met", Standing.Missed => "missed", _ => "for orientation" };
        var tip = $"Record, {mark.Period}: {Figures.InUnit(mark.Value, Unit)} ({said}). {mark.Source}";
        if (mark.Standing == Standing.Orientation)
            svg.Path($"M{Svg.Number(x - 3.5)} {Svg.Number(y - 3.5)}l7 7m0 -7l-7 7", $"cross {curve.Class}", tip);
        else svg.Circle(x, y, 3.6, $"mark {(mark.Standing == Standing.Met ? "met" : "missed")} {curve.Class}", tip);
    }
}
