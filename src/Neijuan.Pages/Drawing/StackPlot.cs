using System.Text;
using Neijuan.Pages.Words;

namespace Neijuan.Pages.Drawing;

/// <summary>Parts of a whole over time, one upon the other from the first at the foot.</summary>
internal sealed record StackPlot(string Label, Unit Unit, IReadOnlyList<Curve> Layers) : Plot(Label, Unit)
{
    /// <summary>A layer needs this share of the plot's height to have a name beside it.</summary>
    const double WorthNaming = 0.012;

    public override double LabelWidth => Lettering.Width(Layers.Select(l => l.Name));

    public override bool Empty => Layers.All(l => l.Series.Empty);

    public override IEnumerable<DataColumn> Columns => Layers.SelectMany(l =>
        new[] { new DataColumn(l.Name, ColumnKind.Model, Unit, Label, l.Series) }
            .Concat(l.Baseline is { } baseline ? [new DataColumn(l.Name, ColumnKind.Baseline, Unit, Label, baseline)] : []));

    public override void Draw(Svg svg, Box box, TimeAxis time)
    {
        var periods = Layers[0].Series.Periods;
        var total = Total(Layers.Select(l => l.Series), periods.Count);
        TimeSeries? baseline = Layers.All(l => l.Baseline is not null)
            ? new TimeSeries(periods, Total(Layers.Select(l => l.Baseline!), periods.Count)) : null;
        var highest = total.Concat(baseline?.Values ?? []).Max();
        // shares of a whole end at the whole, without a tick above it
        var scale = Unit == Unit.Share && highest is > 0.999 and < 1.001 ? Scale.Even(0, 1, box.Bottom, box.Top, 4)
            : Scale.Even(0, highest, box.Bottom, box.Top, 5);
        DrawGrid(svg, box, scale, time);
        var below = new double[periods.Count];
        var labels = new List<EndLabel>();
        foreach (var layer in Layers)
        {
            double[] above = [.. below.Select((value, k) => value + Part(layer.Series, k))];
            svg.Path(Outline(time, scale, periods, below, above), $"area {layer.Class}", layer.Name);
            if (scale.At(below[^1]) - scale.At(above[^1]) > WorthNaming * box.Height)
                labels.Add(new EndLabel(layer.Name, layer.Class, (scale.At(below[^1]) + scale.At(above[^1])) / 2));
            below = above;
        }

        if (baseline is not null)
        {
            var path = string.Concat(
                periods.Select((p, k) => $"{(k == 0 ? 'M' : 'L')}{Svg.Number(time.At(p))} {Svg.Number(scale.At(baseline.Values[k]))}"));
            svg.Path(path, "baseline over", "Total, baseline");
        }

        Lettering.Beside(svg, box, labels);
    }

    static string Outline(TimeAxis time, Scale scale, IReadOnlyList<string> periods, double[] below, double[] above)
    {
        var path = new StringBuilder();
        for (var k = 0; k < periods.Count; k++)
            path.Append(k == 0 ? 'M' : 'L').Append(Svg.Number(time.At(periods[k]))).Append(' ').Append(Svg.Number(scale.At(above[k])));
        for (var k = periods.Count - 1; k >= 0; k--)
            path.Append('L').Append(Svg.Number(time.At(periods[k]))).Append(' ').Append(Svg.Number(scale.At(below[k])));
        return path.Append('Z').ToString();
    }

    static double[] Total(IEnumerable<TimeSeries> layers, int count)
    {
        var total = new double[count];
        foreach (var layer in layers)
            for (var k = 0; k < count; k++) total[k] += Part(layer, k);
        return total;
    }

    /// <summary>Where a part is not defined, there is nothing of it.</summary>
    static double Part(TimeSeries series, int k) => k < series.Count && double.IsFinite(series.Values[k]) ? series.Values[k] : 0;
}
