using System.Text;
using Neijuan.Pages.Words;

namespace Neijuan.Pages.Layout;

/// <summary>Tables that can be wider than the page: they scroll by themselves, also with the keyboard.</summary>
internal static class Tables
{
    public static void Begin(StringBuilder page, string caption, IEnumerable<string> headings, string kind = "numbers")
    {
        page.Append($"<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"{Markup.Text(caption)}\"><table class=\"{kind}\">"
            + $"<caption>{Markup.Text(caption)}</caption><thead><tr>");
        foreach (var heading in headings) page.Append($"<th scope=\"col\">{Markup.Text(heading)}</th>");
        page.Append("</tr></thead><tbody>\n");
    }

    public static void End(StringBuilder page) => page.Append("</tbody></table></div>\n");
}
