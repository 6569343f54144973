using System.Text;
using Neijuan.Lab.Experiments.Plans;
using Neijuan.Pages.Drawing;
using Neijuan.Pages.Layout;
using Neijuan.Pages.Words;

namespace Neijuan.Pages.Experiments;

/// <summary>
/// What the pages of experiments share: a page that needs nothing but itself, figures with their numbers, and the specification at the end.
/// </summary>
internal sealed class ExperimentPage
{
    /// <summary>Bands, whiskers and points of experiments, beside the style of all reports.</summary>
    static readonly string Bands = Asset.Text("bands.css");

    readonly StringBuilder page = new(1 << 18);
    readonly AxisSpan horizon;
    int drawings;

    public ExperimentPage(string kind, string title, string facts, AxisSpan horizon)
    {
        this.horizon = horizon;
        page.Append(Skeleton.Begin(
            title, Style.Sheet + Bands, "main", "To the results",
            $"<p class=\"kicker\">Neijuan · {Markup.Text(kind)}</p><h1>{Markup.Text(title)}</h1><p class=\"run\">{Markup.Text(facts)}</p>",
            "main"));
    }

    /// <summary>A section with its heading.</summary>
    public void Section(string id, string heading, Action write)
    {
        page.Append($"<section id=\"{id}\" aria-labelledby=\"{id}-h\"><h2 id=\"{id}-h\">{Markup.Text(heading)}</h2>\n");
        write();
        page.Append("</section>\n");
    }

    public void Paragraph(string text) => page.Append($"<p>{Markup.Text(text)}</p>\n");

    public void List(IEnumerable<string> items)
    {
        page.Append("<ul class=\"says\">");
        foreach (var item in items) page.Append($"<li>{Markup.Text(item)}</li>\n");
        page.Append("</ul>\n");
    }

    public void Table(string caption, IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows, string kind = "numbers")
    {
        Tables.Begin(page, caption, headings, kind);
        foreach (var row in rows)
        {
            page.Append($"<tr><th scope=\"row\">{Markup.Text(row[0])}</th>");
            foreach (var cell in row.Skip(1)) page.Append($"<td>{Markup.Text(cell)}</td>");
            page.Append("</tr>\n");
        }

        Tables.End(page);
    }

    /// <summary>A table that is folded away until somebody wants the numbers.</summary>
    public void Folded(string caption, IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows)
    {
        page.Append("<details><summary>Numbers of this picture</summary>\n");
        Table(caption, headings, rows);
        page.Append("</details>\n");
    }

    /// <summary>Panels under a statement, with what to see in them and their numbers.</summary>
    /// <param name="numbers">Writes the numbers of panels that do not bring their own.</param>
    public void Figure(string id, string title, string caption, IReadOnlyList<Panel> panels, Action? numbers = null)
    {
        if (panels.Count == 0) return;
        page.Append($"<figure id=\"{id}\" aria-labelledby=\"{id}-h\"><h3 id=\"{id}-h\">{Markup.Text(title)}</h3>\n");
        if (caption.Length > 0) page.Append($"<figcaption>{Markup.Text(caption)}</figcaption>\n");
        page.Append($"<div class=\"panels {(panels[0] is ChartPanel { Size: PanelSize.Small } ? "small" : "large")}\">\n");
        foreach (var panel in panels) page.Append("<div>").Append(panel.Draw($"{id}-{++drawings}", horizon)).Append("</div>\n");
        page.Append("</div>\n");
        foreach (var table in DataTable.Of(panels))
        {
            page.Append($"<details><summary>Numbers of this picture</summary>\n<p><a download=\"{id}.csv\" href=\""
                + $"{Markup.DataAddress("text/csv", table.Csv)}\">{id}.csv</a></p>\n");
            foreach (var reading in table.Readings) Table(reading.Caption, reading.Headings, reading.Rows);
            page.Append("</details>\n");
        }

        numbers?.Invoke();
        page.Append("</figure>\n");
    }

    /// <summary>What makes the experiment again, and the end of the page.</summary>
    public string Close(Specification specification)
    {
        Section("specification", "What was run", () => Table(
            "Everything that decides the results; threads, machine and folder do not", ["Entry", "Value"],
            specification.Entries.Select(e => (IReadOnlyList<string>)[e.Key, e.Value]), "plain"));
        page.Append(Skeleton.End);
        return page.ToString();
    }
}
