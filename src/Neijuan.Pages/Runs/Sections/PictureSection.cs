using System.Text;
using Neijuan.Pages.Drawing;
using Neijuan.Pages.Layout;
using Neijuan.Pages.Runs.Pictures;
using Neijuan.Pages.Words;

namespace Neijuan.Pages.Runs.Sections;

/// <summary>A picture in the page: title, caption, key, drawings, and their numbers.</summary>
internal static class PictureSection
{
    public static void Write(StringBuilder page, Picture picture, AxisSpan horizon, string scenario)
    {
        page.Append($"<figure id=\"{picture.Id}\" aria-labelledby=\"{picture.Id}-h\"><h3 id=\"{picture.Id}-h\">"
            + $"{Markup.Text(picture.Title)}</h3>\n");
        page.Append($"<figcaption>{Markup.Text(picture.Caption)}</figcaption>\n");
        if (picture.Missing.Count > 0)
            page.Append("<p class=\"missing\">Not drawn, because the run does not have it: "
                + $"{Markup.Text(string.Join(", ", picture.Missing))}.</p>\n");
        if (picture.Panels.Count > 0)
        {
            Key(page, picture);
            Drawings(page, picture, horizon);
            page.Append("<details><summary>Numbers of this picture</summary>\n");
            foreach (var table in picture.Data) Data(page, table, FileName(scenario, picture.Id + table.Name));
            page.Append("</details>\n");
        }

        page.Append("</figure>\n");
    }

    static void Drawings(StringBuilder page, Picture picture, AxisSpan horizon)
    {
        var heat = picture.Panels.OfType<HeatPanel>().ToArray();
        var charts = picture.Panels.OfType<ChartPanel>().ToArray();
        var number = 0;
        Grid(charts.Length > 0 && charts[0].Size == PanelSize.Small ? "small" : "large", charts);
        Grid("maps", heat);

        void Grid(string size, IReadOnlyList<Panel> panels)
        {
            if (panels.Count == 0) return;
            page.Append($"<div class=\"panels {size}\">\n");
            foreach (var panel in panels) page.Append("<div>").Append(panel.Draw($"{picture.Id}-{++number}", horizon)).Append("</div>\n");
            page.Append("</div>\n");
        }
    }

    /// <summary>Samples of the lines, points and dashes.</summary>
    static void Key(StringBuilder page, Picture picture)
    {
        var entries = new List<string>();
        foreach (var curve in picture.Key) entries.Add(Sample($"<path class=\"line {curve.Class}\" d=\"M0 6h30\"/>", curve.Name));
        if (picture.HasBaseline) entries.Add(Sample("<path class=\"baseline\" d=\"M0 6h30\"/>", "Baseline, same seed"));
        var standings = picture.Panels.OfType<ChartPanel>().SelectMany(p => p.Plots).OfType<LinePlot>().SelectMany(p => p.Record)
            .SelectMany(r => r.Marks).Select(m => m.Standing).ToHashSet();
        if (standings.Contains(Standing.Met))
            entries.Add(Sample("<circle class=\"mark met\" cx=\"15\" cy=\"6\" r=\"3.6\"/>", "Record, met"));
        if (standings.Contains(Standing.Missed))
            entries.Add(Sample("<circle class=\"mark missed\" cx=\"15\" cy=\"6\" r=\"3.6\"/>", "Record, missed"));
        if (standings.Contains(Standing.Orientation))
            entries.Add(Sample("<path class=\"cross\" d=\"M11.5 2.5l7 7m0 -7l-7 7\"/>", "Record, of another scope: for orientation"));
        if (entries.Count > 0) page.Append($"<ul class=\"key\">{string.Concat(entries)}</ul>\n");
    }

    static string Sample(string drawing, string name) =>
        "<li><svg xmlns=\"http://www.w3.org/2000/svg\" class=\"sample\" viewBox=\"0 0 30 12\" width=\"30\" height=\"12\" "
        + $"aria-hidden=\"true\">{drawing}</svg>{Markup.Text(name)}</li>";

    static void Data(StringBuilder page, DataTable table, string file)
    {
        page.Append($"<p><a download=\"{file}\" href=\"{Markup.DataAddress("text/csv", table.Csv)}\">{file}</a>: all numbers in full</p>"
            + "\n");
        foreach (var reading in table.Readings)
        {
            Tables.Begin(page, reading.Caption, reading.Headings);
            foreach (var row in reading.Rows)
            {
                page.Append($"<tr><th scope=\"row\">{Markup.Text(row[0])}</th>");
                foreach (var cell in row.AsSpan(1)) page.Append($"<td>{Markup.Text(cell)}</td>");
                page.Append("</tr>\n");
            }

            Tables.End(page);
        }
    }

    /// <summary>Letters, digits and hyphens: a name that every file system takes.</summary>
    static string FileName(string scenario, string picture)
    {
        var safe = string.Concat($"neijuan-{scenario}-{picture}".Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'));
        return (safe.Length > 100 ? safe[..8] + safe[^92..] : safe) + ".csv";
    }
}
