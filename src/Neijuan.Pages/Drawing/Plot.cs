using Neijuan.Pages.Words;

namespace Neijuan.Pages.Drawing;

/// <summary>What a column of a picture's data is about.</summary>
internal enum ColumnKind
{
    Model,
    Baseline,
    Record,
}

/// <summary>A drawn series with its name, as the data beside the picture lists it.</summary>
/// <param name="Part">Second and later numbers of the record for the same period have columns of their own.</param>
internal sealed record DataColumn(string Name, ColumnKind Kind, Unit Unit, string Measure, TimeSeries Series, int Part = 0);

/// <summary>Axes and what is drawn between them.</summary>
/// <param name="Label">What the vertical axis measures, with its unit.</param>
internal abstract record Plot(string Label, Unit Unit)
{
    /// <summary>Height relative to the other plots of the panel.</summary>
    public double Weight { get; init; } = 1;

    /// <summary>Room that names to the right of the plot need.</summary>
    public abstract double LabelWidth { get; }

    public abstract bool Empty { get; }

    public abstract IEnumerable<DataColumn> Columns { get; }

    public abstract void Draw(Svg svg, Box box, TimeAxis time);

    public string Describe() => Empty
        ? $"{Label}: no value in these quarters."
        : string.Join(' ', Columns.Where(c => !c.Series.Empty).Select(Describe));

    protected void DrawGrid(Svg svg, Box box, Scale scale, TimeAxis time)
    {
        foreach (var tick in scale.Ticks)
        {
            var y = scale.At((double)tick);
            if (y < box.Top - 0.5 || y > box.Bottom + 0.5) continue;
            svg.Line(box.Left, y, box.Right, y, tick == 0 ? "axis" : "grid");
            svg.Text(box.Left - 7, y + 4, Lettering.Tick(tick, Unit), "tick end");
        }

        time.Draw(svg);
    }

    static string Describe(DataColumn column)
    {
        var series = column.Series;
        string Number(double value) => Figures.InUnit(value, column.Unit);
        var of = column.Kind switch { ColumnKind.Baseline => " in the baseline", ColumnKind.Record => " in the record", _ => "" };
        if (series.Defined.Take(2).Count() == 1) return $"{column.Name}{of}: {Number(series.First.Value)} in {series.First.Period}.";
        return $"{column.Name}{of}: {Number(series.First.Value)} in {series.First.Period}, lowest {Number(series.Lowest.Value)} in "
            + $"{series.Lowest.Period}, "
            + $"highest {Number(series.Highest.Value)} in {series.Highest.Period}, {Number(series.Last.Value)} in {series.Last.Period}.";
    }
}
