using System.Text;
using Neijuan.Pages.Runs.Pictures;
using Neijuan.Pages.Words;

namespace Neijuan.Pages.Runs.Sections;

/// <summary>Links to the pictures and the sections below them.</summary>
internal static class ContentsSection
{
    static readonly (string Id, string Name)[] Below =
    [
        ("record", "Model and record"), ("books", "Books"), ("changes", "What was changed"), ("omissions", "What is left out"),
        ("sources", "Sources"), ("manifest", "Manifest"),
    ];

    public static void Write(StringBuilder page, IReadOnlyList<Picture> pictures)
    {
        page.Append("<nav aria-label=\"Contents\"><ul>");
        foreach (var (id, name) in pictures.Select(p => (p.Id, p.Topic))
            .Concat(Below)) page.Append($"<li><a href=\"#{id}\">{Markup.Text(name)}</a></li>");
        page.Append("</ul></nav>\n");
    }
}
