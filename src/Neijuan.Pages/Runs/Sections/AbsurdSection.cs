using System.Text;
using Neijuan.Pages.Words;

namespace Neijuan.Pages.Runs.Sections;

/// <summary>Above everything that the run says: that it has values which no economy has. Nothing for a run that has none.</summary>
internal static class AbsurdSection
{
    public static void Write(StringBuilder page, IReadOnlyList<string> absurd)
    {
        if (absurd.Count == 0) return;
        page.Append("<section id=\"absurd\" class=\"absurd\" aria-labelledby=\"absurd-h\">")
            .Append("<h2 id=\"absurd-h\">Do not believe this run</h2>\n")
            .Append("<p>It has values that no economy has. With these parameters and policies the model is beyond what it was made for; ")
            .Append("its books close, but its numbers mean nothing.</p>\n<ul>");
        foreach (var sentence in absurd) page.Append($"<li>{Markup.Text(sentence)}</li>");
        page.Append("</ul>\n</section>\n");
    }
}
