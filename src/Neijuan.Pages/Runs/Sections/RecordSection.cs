using System.Text;
using Neijuan.Lab.History;
using Neijuan.Pages.Drawing;
using Neijuan.Pages.Layout;
using Neijuan.Pages.Runs.Sources;
using Neijuan.Pages.Words;

namespace Neijuan.Pages.Runs.Sections;

/// <summary>The model held against the record, number by number, misses included.</summary>
internal static class RecordSection
{
    public static void Write(StringBuilder page, ReportSource source, IReadOnlyList<HeadlineRow> headline)
    {
        page.Append("<section id=\"record\" aria-labelledby=\"record-h\"><h2 id=\"record-h\">Model and record</h2>\n");
        if (headline.Count == 0)
        {
            page.Append("<p>The record has nothing to hold against these quarters.</p></section>\n");
            return;
        }

        var (record, score) = (source.Record, RecordScore.Of(source.Record, headline));
        page.Append($"<p><b>{headline.Count(h => h.Hit)} of {headline.Count}</b> numbers of the record are met.</p><ul>");
        foreach (var sentence in score.Sentences(record.Reading)) page.Append($"<li>{Typeset(sentence)}</li>");
        page.Append("</ul>\n<p>Beside the model stand three rivals that know no economics. Their columns say how many numbers the rival "
            + "meets / the model meets, of those that the rival can answer. Numbers of the record that differ in scope from the model’s "
            + "are drawn in the pictures and do not count here.</p>\n");
        ScoreTables.Write(page, score, record.Reading);
        page.Append($"<p class=\"note\">{Typeset(record.Reading.Text)}</p><p class=\"note\">{Typeset(Rivals.Text)}</p>\n");
        NotMeasured(page, source);
        page.Append("<details><summary>By indicator</summary>\n");
        ByIndicator(page, source, headline);
        page.Append($"</details><details><summary>All {headline.Count} numbers</summary>\n");
        Tables.Begin(
            page, "Every number of the record that counts", ["Indicator", "Period", "Model", "Record", "Accepted", "Verdict", "Source"],
            "record");
        foreach (var row in headline) Row(page, source, row);
        Tables.End(page);
        page.Append("</details></section>\n");
    }

    static void ByIndicator(StringBuilder page, ReportSource source, IReadOnlyList<HeadlineRow> headline)
    {
        Tables.Begin(page, "Numbers met, by indicator", ["Indicator", "Met", "Of", "", "Model less record, mean"]);
        foreach (var group in headline.GroupBy(h => h.Record.Indicator))
        {
            var (met, all) = (group.Count(h => h.Hit), group.Count());
            var unit = UnitOf(group.First().Record);
            var mean = group.Average(h => h.Model - h.Record.Value);
            page.Append($"<tr><th scope=\"row\">{Markup.Text(NameOf(source, group.First().Record))}</th><td>{met}</td><td>{all}</td>");
            page.Append($"<td class=\"meter\" aria-hidden=\"true\"><span style=\"width:{Svg.Number(100.0 * met / all)}%\"></span></td>");
            var distance = unit == Unit.Share ? Figures.Points(mean) + " points" : $"{Figures.Plain(mean)} ({group.First().Record.Unit})";
            page.Append($"<td>{Markup.Text(distance)}</td></tr>\n");
        }

        Tables.End(page);
    }

    static void Row(StringBuilder page, ReportSource source, HeadlineRow row)
    {
        var entry = row.Record;
        var unit = UnitOf(entry);
        string[] places = [.. entry.Place.Names.Select(n => source.Name(n.Name))];
        var name = IndicatorOf(source, entry) + (places.Length == 0 ? "" : $", {string.Join(", ", places)}");
        var (low, high) = (row.Accepted.Low, row.Accepted.High);
        var range = double.IsInfinity(high) ? "at least " + Figures.InUnit(low, unit)
            : double.IsInfinity(low) ? "at most " + Figures.InUnit(high, unit)
            : $"{Figures.InUnit(low, unit)} to {Figures.InUnit(high, unit)}";
        page.Append($"<tr><th scope=\"row\">{Markup.Text(name)}</th><td>{Markup.Text(entry.Period)}</td><td>"
            + $"{Figures.InUnit(row.Model, unit)}</td><td>{Figures.InUnit(entry.Value, unit)}</td>");
        page.Append($"<td>{range}</td><td class=\"{(row.Hit ? "hit\">✓ met" : "miss\">✗ missed")}</td><td>"
            + $"{Markup.Link(entry.Address, entry.Source)}</td></tr>\n");
    }

    static string Typeset(string text) => Markup.Text(text.Replace('\'', '’'));

    static void NotMeasured(StringBuilder page, ReportSource source)
    {
        var rest = source.Record.NotMeasured(source.Run.Indicators.Select(i => i.Id));
        if (rest.Count == 0) return;
        page.Append($"<details><summary>{rest.Sum(r => r.Rows)} more numbers of the record are about {rest.Count} things that the model "
            + "does not measure</summary><p>");
        page.Append(string.Join(", ", rest.Select(r => $"<code>{Markup.Text(r.Indicator)}</code> ({r.Rows})"))).Append("</p></details>\n");
    }

    static string NameOf(ReportSource source, RecordEntry entry) => IndicatorOf(source, entry)
        + (entry.Place.Names switch { [] => "", [var (axis, _)] => $", by {axis}", _ => ", by place" });

    static string IndicatorOf(ReportSource source, RecordEntry entry) =>
        source.Run.Indicators.FirstOrDefault(i => i.Id == entry.Indicator)?.Name ?? entry.Indicator;

    static Unit UnitOf(RecordEntry entry) =>
        entry.Unit.StartsWith("share", StringComparison.Ordinal) || entry.Unit.StartsWith("per year", StringComparison.Ordinal)
            ? Unit.Share : Unit.Number;
}
