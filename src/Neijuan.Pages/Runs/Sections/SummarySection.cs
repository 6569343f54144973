using System.Text;
using Neijuan.Lab.History;
using Neijuan.Pages.Runs.Sources;
using Neijuan.Pages.Words;

namespace Neijuan.Pages.Runs.Sections;

/// <summary>What the run says: sentences made from its numbers, and the figures to remember.</summary>
internal static class SummarySection
{
    public static void Write(StringBuilder page, Evidence evidence, IReadOnlyList<HeadlineRow> headline)
    {
        var sentences = Sentences.Of(evidence);
        page.Append("<section id=\"summary\" aria-labelledby=\"summary-h\"><h2 id=\"summary-h\">What it says</h2>\n");
        if (sentences.Count > 0)
        {
            page.Append("<ol class=\"says\">");
            foreach (var sentence in sentences) page.Append($"<li>{Markup.Text(sentence)}</li>");
            page.Append("</ol>\n");
        }
        else
        {
            page.Append("<p>The run has none of the indicators that the summary is made from.</p>\n");
        }

        page.Append("<dl class=\"badges\">");
        foreach (var badge in Badges.Of(evidence, headline))
            page.Append($"<div><dt>{Markup.Text(badge.Name)}</dt><dd><b>{Markup.Text(badge.Figure)}</b><span>{Markup.Text(badge.Beside)}"
                + "</span></dd></div>");
        page.Append("</dl>\n</section>\n");
    }
}
