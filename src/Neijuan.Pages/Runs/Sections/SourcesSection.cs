using System.Text;
using Neijuan.Lab.History;
using Neijuan.Pages.Words;

namespace Neijuan.Pages.Runs.Sections;

/// <summary>Who says what the record says, with what it is used for.</summary>
internal static class SourcesSection
{
    public static void Write(StringBuilder page, IReadOnlyList<RecordEntry> record)
    {
        var sources = record.GroupBy(r => (r.Source, r.Address)).OrderBy(g => g.Key.Source, StringComparer.Ordinal)
            .ThenBy(g => g.Key.Address, StringComparer.Ordinal).ToArray();
        page.Append("<section id=\"sources\" aria-labelledby=\"sources-h\"><h2 id=\"sources-h\">Sources of the record</h2>\n");
        if (sources.Length == 0) page.Append("<p>The store holds no record.</p></section>\n");
        else
        {
            page.Append($"<details><summary>{record.Count} numbers from {sources.Length} sources</summary><ul class=\"sources\">\n");
            foreach (var source in sources)
            {
                page.Append($"<li>{Markup.Link(source.Key.Address, source.Key.Source)}: ");
                page.Append(
                    Markup.Text(string.Join("; ", source.GroupBy(r => r.Definition).Select(d => $"{d.Key} ({Numbers(d.Count())})"))))
                    .Append("</li>\n");
            }

            page.Append("</ul></details></section>\n");
        }
    }

    static string Numbers(int count) => count == 1 ? "1 number" : $"{count} numbers";
}
