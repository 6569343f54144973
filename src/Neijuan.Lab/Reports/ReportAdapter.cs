using System.Net;
using System.Text;
using Neijuan.Lab.Records;
using Neijuan.Lab.Runs;

namespace Neijuan.Lab.Reports;

/// <summary>The report of a run: a page that needs nothing but itself. The model beside the record, the indicators, and the manifest.</summary>
public static class ReportAdapter
{
    const string Style = """
        body{font:16px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b;background:#fff}
        table{border-collapse:collapse;font-size:.9rem}td,th{padding:.2rem .7rem;text-align:left;border-bottom:1px solid #ddd;vertical-align:top}
        .n{text-align:right;font-variant-numeric:tabular-nums}.miss{color:#a40000;font-weight:600}pre{overflow:auto;background:#f5f5f5;padding:1rem}
        """;

    public static string Render(RunView run, IReadOnlyList<HeadlineRow> headline)
    {
        var manifest = run.Manifest;
        var title = Text($"{manifest.Scenario.Name}, seed {manifest.Seed}, {manifest.From} to {manifest.To}");
        var page = new StringBuilder();
        page.Append($"<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Neijuan: {title}</title><style>{Style}</style></head><body>\n");
        page.Append($"<h1>{Text(manifest.Scenario.Title is { Length: > 0 } named ? named : manifest.Scenario.Name)}</h1><p>{title}</p>\n");
        Headline(page, headline);
        Nation(page, run);
        page.Append($"<h2>Manifest</h2><pre>{Text(manifest.ToJson())}</pre></body></html>\n");
        return page.ToString();
    }

    static void Headline(StringBuilder page, IReadOnlyList<HeadlineRow> headline)
    {
        page.Append($"<h2>Model and record</h2><p>{headline.Count(h => h.Hit)} of {headline.Count} numbers of the record are met: ");
        page.Append("within its range, or within 10 % where it gives none.</p>\n<table><tr><th>Indicator<th>Period<th>Model<th>Record<th>Range<th><th>Source</tr>\n");
        foreach (var row in headline)
        {
            var range = row.Record.Low is null && row.Record.High is null ? "" : $"{row.Record.Low}–{row.Record.High}";
            page.Append($"<tr><td>{Text(row.Record.Label)}<td>{row.Record.Period}<td class=n>{row.Model:G4}<td class=n>{row.Record.Value:G4}");
            page.Append($"<td class=n>{range}<td class=miss>{(row.Hit ? "" : "MISS")}<td>{Text(row.Record.Source)}</tr>\n");
        }

        page.Append("</table>\n");
    }

    /// <summary>Every national indicator in the last quarter of every fifth year.</summary>
    static void Nation(StringBuilder page, RunView run)
    {
        var national = run.Indicators.Where(i => i.Dimension == Engine.Recording.Dimension.Nation).Select(i => (Indicator: i, Path: run.Paths(i)[0])).ToArray();
        if (national.Length == 0) return;
        var quarters = national[0].Path.Quarters;
        int[] shown = [.. Enumerable.Range(0, quarters.Count).Where(q => q == quarters.Count - 1 || quarters[q].EndsWith("5Q4") || quarters[q].EndsWith("0Q4"))];
        page.Append($"<h2>The nation</h2>\n<table><tr><th>Indicator<th>Unit{string.Concat(shown.Select(q => $"<th class=n>{quarters[q]}"))}</tr>\n");
        foreach (var (indicator, path) in national)
        {
            page.Append($"<tr><td title=\"{Text(indicator.Description)}\">{Text(indicator.Name)}<td>{Text(indicator.Unit)}");
            foreach (var q in shown) page.Append($"<td class=n>{(double.IsFinite(path.Values[q]) ? path.Values[q].ToString("G4") : "")}");
            page.Append("</tr>\n");
        }

        page.Append("</table>\n");
    }

    static string Text(string text) => WebUtility.HtmlEncode(text);
}
