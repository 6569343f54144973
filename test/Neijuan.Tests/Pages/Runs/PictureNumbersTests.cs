using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Neijuan.Engine.Numerics;
using Neijuan.Lab.Runs;
using Neijuan.Model.Places;
using Neijuan.Model.Reading;
using Neijuan.Pages.Drawing;
using Neijuan.Pages.Runs;
using Neijuan.Pages.Runs.Pictures;
using Neijuan.Pages.Words;
using Xunit;

namespace Neijuan.Tests.Pages.Runs;

public partial class PictureNumbersTests
{
    static readonly Lazy<IReadOnlyList<Picture>> AllPictures = new(() => Report.All(ReportRuns.Evidence(ReportRuns.Whole)));

    public static TheoryData<string> Pictures => [.. AllPictures.Value.Select(p => p.Id)];

    [Theory]
    [MemberData(nameof(Pictures))]
    public void The_file_in_the_page_holds_every_drawn_number_in_full(string id)
    {
        var picture = Picture(id);
        foreach (var table in picture.Data)
            Assert.Contains(Markup.DataAddress("text/csv", table.Csv), ReportRuns.Page, StringComparison.Ordinal);
        var drawn = picture.Panels.OfType<ChartPanel>().SelectMany(p => p.Plots).SelectMany(p => p.Columns).ToArray();
        if (drawn.Length == 0) return;
        var rows = CsvText.Rows(picture.Data[0].Csv);
        Assert.Equal(drawn.Length + 1, rows[0].Length);
        Assert.Equal(rows[0].Length, rows[0].Distinct().Count());
        for (var k = 0; k < drawn.Length; k++)
        {
            var written = rows.Skip(1).Where(r => r[k + 1].Length > 0)
                .ToDictionary(r => r[0], r => double.Parse(r[k + 1], CultureInfo.InvariantCulture));
            Assert.Equal(drawn[k].Series.Defined.ToDictionary(v => v.Period, v => v.Value), written);
        }
    }

    [Theory]
    [MemberData(nameof(Pictures))]
    public void Every_line_stands_where_its_numbers_are(string id)
    {
        foreach (var panel in Picture(id).Panels.OfType<ChartPanel>())
        {
            var drawing = XElement.Parse(panel.Draw("x", ReportRuns.Evidence(ReportRuns.Whole).Run.Horizon));
            foreach (var plot in panel.Plots.OfType<LinePlot>())
                foreach (var curve in plot.Curves) OnItsLine(drawing, plot, curve);
        }
    }

    [Fact]
    public void Pictures_show_what_the_run_measured()
    {
        var places = Economies.Data.Places;
        var utilisation = Picture("utilisation").Panels.Cast<ChartPanel>().Skip(1).Select(p => p.Plots[0].Columns.First().Series.Values)
            .ToArray();
        for (var s = 0; s < places.Industries.Count; s++)
            Assert.Equal(ReportRuns.Whole.Series.Path("industry.utilisation", s), utilisation[s]);
        var firms = Picture("firms").Panels.Cast<ChartPanel>().First().Plots[0].Columns.Select(c => c.Series.Values).ToArray();
        for (var s = 0; s < places.Industries.Count; s++) Assert.Equal(ReportRuns.Whole.Series.Path("industry.firms", s), firms[s]);
        var debt = Picture("local-debt").Panels.Cast<ChartPanel>().ElementAt(1).Plots[0].Columns.Sum(c => c.Series.Values[^1]);
        Assert.Equal(
            Enumerable.Range(0, places.Provinces.Count).Sum(r => ReportRuns.Whole.Series.Path("province.vehicle_debt", r)[^1]) / 1000,
            debt, 9);
    }

    [Fact]
    public void The_uses_of_the_product_add_up_to_it_in_every_year()
    {
        var bars = Assert.IsType<BarPlot>(((ChartPanel)Picture("expenditure").Panels[0]).Plots[0]);
        foreach (var year in bars.Parts[0].Series.Periods) Assert.Equal(1, bars.Parts.Sum(p => p.Series.At(year)), 9);
    }

    [Fact]
    public void The_map_of_adoption_gives_the_first_quarter_in_which_a_province_adopts()
    {
        var map = (HeatPanel)Picture("provinces").Panels[0];
        var (places, series) = (Economies.Data.Places, ReportRuns.Whole.Series);
        for (var row = 0; row < map.Rows.Count; row++)
        {
            var province = places.Provinces.ToList().FindIndex(p => Economies.Data.DisplayName(p) == map.Rows[row]);
            for (var s = 0; s < places.Industries.Count; s++)
            {
                var first = Array.FindIndex(
                    series.Path("province_industry.adopted", (province * places.Industries.Count) + s), v => v > 0.5);
                Assert.Equal(first < 0 ? "" : ReportRuns.Whole.QuarterOf(first).ToString(), map.Cells[row, s].Value);
            }
        }
    }

    [Fact]
    public void Points_of_the_record_are_drawn_with_their_source_and_judged_as_the_table_judges()
    {
        var plot = (LinePlot)((ChartPanel)Picture("utilisation").Panels[0]).Plots[0];
        var marks = plot.Record[0].Marks;
        var entries = ReportRuns.Record.Rows.Where(r => r.Indicator == "china.capacity_utilisation").ToArray();
        Assert.Equal(entries.Length, marks.Count);
        var headline = RunView.Of(ReportRuns.Whole).Headline(ReportRuns.Record with { Rows = entries });
        Assert.Equal(headline.Count(h => h.Hit), marks.Count(m => m.Standing == Standing.Met));
        var svg = ((ChartPanel)Picture("utilisation").Panels[0]).Draw("x", ReportRuns.Evidence(ReportRuns.Whole).Run.Horizon);
        Assert.Equal(entries.Length, XElement.Parse(svg).Elements().Count(e => e.Name.LocalName == "circle"));
        foreach (var entry in entries) Assert.Contains(Markup.Text(entry.Source), svg, StringComparison.Ordinal);
    }

    /// <summary>Heights in the drawing are a straight line of the values (or of their logarithms), one point per defined value.</summary>
    static void OnItsLine(XElement drawing, LinePlot plot, Curve curve)
    {
        double[] values =
        [
            .. curve.Series.Defined.Select(v => v.Value).Where(v => !plot.Ratios || v > 0).Select(v => plot.Ratios ? Elementary.Log(v) : v),
        ];
        if (values.Length < 2) return;
        var style = $"line {curve.Class}{(plot.Curves.Count == 1 ? " solo" : "")}";
        var heights = drawing.Elements().Where(e => e.Attribute("class")?.Value == style && e.Elements().First().Value == curve.Name)
            .Select(e =>
                Points().Matches(e.Attribute("d")!.Value).Select(m => double.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture))
                    .ToArray())
            .Single(h => h.Length == values.Length);
        var (low, high) = (Array.IndexOf(values, values.Min()), Array.IndexOf(values, values.Max()));
        if (values[high] - values[low] < 1e-9) return;
        var slope = (heights[high] - heights[low]) / (values[high] - values[low]);
        Assert.True(slope < 0, "higher values stand higher");
        for (var k = 0; k < values.Length; k++)
            Assert.InRange(heights[k] - heights[low] - (slope * (values[k] - values[low])), -0.21, 0.21);
    }

    static Picture Picture(string id) => AllPictures.Value.Single(p => p.Id == id);

    [GeneratedRegex(@"[ML][\d.-]+ ([\d.-]+)", RegexOptions.None, 1000)]
    private static partial Regex Points();
}
