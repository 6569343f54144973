using System.Text;
using Neijuan.Lab.Claims;
using Neijuan.Pages.Words;

namespace Neijuan.Pages.Claims;

/// <summary>The end of the page: figures held against the model, and the way from the essay to the claims.</summary>
internal static class ClaimPageEnd
{
    public static void Facts(StringBuilder page, ProtocolResult result)
    {
        if (result.Facts.Count == 0) return;
        var score = result.Score;
        page.Append($"<section id=\"figures\" aria-labelledby=\"figures-h\"><h2 id=\"figures-h\">Figures</h2><p>{score.Inside} of "
            + $"{score.Facts} figures of the essay and of the record are inside their accepted range; the mean distance is "
            + $"{score.MeanDistance:F2} half widths of the range, none counted as more than ten.</p>");
        Table(page, "Figures of the essay", result.Facts.Where(f => f.Fact.FromEssay));
        page.Append("<details><summary>Figures of the record</summary>");
        Table(page, "Figures of the record", result.Facts.Where(f => !f.Fact.FromEssay));
        page.Append("</details></section>\n");
    }

    public static void Crosswalk(StringBuilder page, Essay essay)
    {
        page.Append("<section id=\"crosswalk\" aria-labelledby=\"crosswalk-h\"><h2 id=\"crosswalk-h\">From the essay to here</h2>");
        page.Append($"<details><summary>{essay.Sentences.Count} sentences</summary><div class=\"wide\" tabindex=\"0\"><table><thead><tr>"
            + "<th scope=\"col\">Sentence</th><th scope=\"col\">says</th><th scope=\"col\">answered by</th></tr></thead><tbody>");
        foreach (var s in essay.Sentences) Row(page, s.Id, s.Gist, ClaimPaper.Answer(s.AnsweredBy, s.Reason));
        page.Append($"</tbody></table></div></details><details><summary>{essay.Figures.Count} figures</summary><div class=\"wide\" "
            + "tabindex=\"0\"><table><thead><tr><th scope=\"col\">Figure</th><th scope=\"col\">says</th><th scope=\"col\">answered by</th>"
            + "</tr></thead><tbody>");
        foreach (var f in essay.Figures)
            Row(page, f.Id, $"{f.Gist}: {f.Value} {f.Unit}",
                ClaimPaper.Answer(f.Check is null ? f.AnsweredBy : [.. f.AnsweredBy, "the figures above"], f.Reason));
        page.Append("</tbody></table></div></details></section>\n");
    }

    static void Table(StringBuilder page, string caption, IEnumerable<FactResult> facts)
    {
        page.Append($"<div class=\"wide\" tabindex=\"0\"><table><caption>{caption}</caption><thead><tr><th scope=\"col\">Figure</th><th "
            + "scope=\"col\">says</th><th scope=\"col\">model</th><th scope=\"col\">10–90 %</th><th scope=\"col\">accepted</th><th "
            + "scope=\"col\">met</th><th scope=\"col\">distance</th></tr></thead><tbody>");
        foreach (var f in facts)
        {
            page.Append($"<tr><th scope=\"row\">{Markup.Text(f.Fact.Id)}</th><td>{Markup.Text(f.Fact.Gist)}</td><td>"
                + $"{ShortNumber.Of(f.Model)} {Markup.Text(f.Fact.Unit)}</td><td>{ShortNumber.Of(f.Bands.P10)} to "
                + $"{ShortNumber.Of(f.Bands.P90)}</td>");
            page.Append($"<td>{ClaimPaper.Interval(f.Fact)}</td><td class=\"{(f.Hit ? "hit" : "miss")}\">{(f.Hit ? "yes" : "no")}</td><td>"
                + $"{ShortNumber.Of(f.Distance)}</td></tr>\n");
        }

        page.Append("</tbody></table></div>");
    }

    static void Row(StringBuilder page, string id, string says, string answer) =>
        page.Append($"<tr><th scope=\"row\">{id}</th><td>{Markup.Text(says)}</td><td>{Markup.Text(answer)}</td></tr>\n");
}
