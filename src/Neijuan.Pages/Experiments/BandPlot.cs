using System.Text;
using Neijuan.Lab.Experiments.Statistics;
using Neijuan.Pages.Drawing;
using Neijuan.Pages.Words;

namespace Neijuan.Pages.Experiments;

/// <summary>
/// Bands over time: the middle half and nine tenths of the runs as areas, the median as a line, and a line at zero for differences.
/// </summary>
internal sealed record BandPlot(string Label, Unit Unit, IReadOnlyList<string> Periods, IReadOnlyList<Bands> Bands) : Plot(Label, Unit)
{
    public int Style { get; init; }

    public bool FromZero { get; init; }

    public override double LabelWidth => 0;

    public override bool Empty => Bands.All(b => double.IsNaN(b.Median));

    public override IEnumerable<DataColumn> Columns =>
    [
        Column("Median", b => b.Median), Column("5 %", b => b.P5), Column("25 %", b => b.P25), Column("75 %", b => b.P75),
        Column("95 %", b => b.P95),
    ];

    public override void Draw(Svg svg, Box box, TimeAxis time)
    {
        var values = Bands.SelectMany(b => new[] { b.P5, b.P95 }).Where(double.IsFinite).ToArray();
        var scale = Scale.Even(
            FromZero ? Math.Min(0, values.Min()) : values.Min(), FromZero ? Math.Max(0, values.Max()) : values.Max(), box.Bottom, box.Top,
            5);
        DrawGrid(svg, box, scale, time);
        foreach (var stretch in Stretches())
        {
            Area(svg, time, scale, stretch, b => b.P5, b => b.P95, "band90", "90 % of the runs");
            Area(svg, time, scale, stretch, b => b.P25, b => b.P75, "band50", "50 % of the runs");
            svg.Path(Trace(time, scale, stretch, b => b.Median) + (stretch.Count == 1 ? "h.1" : ""), $"line s{Style} solo", "Median");
        }

        if (FromZero) svg.Line(box.Left, scale.At(0), box.Right, scale.At(0), "level");
    }

    /// <summary>Periods that follow one another without one that is not defined.</summary>
    List<List<int>> Stretches()
    {
        var stretches = new List<List<int>>();
        for (var k = 0; k < Bands.Count; k++)
        {
            if (double.IsNaN(Bands[k].Median)) continue;
            if (stretches.Count > 0 && stretches[^1][^1] == k - 1) stretches[^1].Add(k);
            else stretches.Add([k]);
        }

        return stretches;
    }

    void Area(
        Svg svg, TimeAxis time, Scale scale, List<int> stretch, Func<Bands, double> low, Func<Bands, double> high, string kind, string tip)
    {
        if (stretch.Count == 1)
        {
            var x = time.At(Periods[stretch[0]]);
            svg.Line(x, scale.At(low(Bands[stretch[0]])), x, scale.At(high(Bands[stretch[0]])), $"w{kind[4..]} s{Style}");
            return;
        }

        var back = new List<int>(stretch);
        back.Reverse();
        svg.Path(Trace(time, scale, stretch, high) + Trace(time, scale, back, low).Replace('M', 'L') + "Z", $"{kind} s{Style}", tip);
    }

    string Trace(TimeAxis time, Scale scale, List<int> stretch, Func<Bands, double> value)
    {
        var path = new StringBuilder();
        foreach (var k in stretch)
            path.Append(path.Length == 0 ? 'M' : 'L').Append(Svg.Number(time.At(Periods[k]))).Append(' ')
                .Append(Svg.Number(scale.At(value(Bands[k]))));
        return path.ToString();
    }

    DataColumn Column(string name, Func<Bands, double> value) =>
        new(name, ColumnKind.Model, Unit, Label, new TimeSeries(Periods, [.. Bands.Select(value)]));
}
