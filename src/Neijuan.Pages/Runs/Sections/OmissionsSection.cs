using System.Text;
using Neijuan.Lab.History;
using Neijuan.Pages.Layout;
using Neijuan.Pages.Runs.Sources;
using Neijuan.Pages.Words;

namespace Neijuan.Pages.Runs.Sections;

/// <summary>What a reader must know before believing a number.</summary>
internal static class OmissionsSection
{
    public static void Write(StringBuilder page, Evidence evidence, IReadOnlyList<HeadlineRow> headline)
    {
        var missed = headline.Count == 0 ? "The record could not be held against it."
            : $"It misses {headline.Count(h => !h.Hit)} of the {headline.Count} numbers of the record that it can be held against.";
        page.Append(Asset.Filled("omissions.html", new Dictionary<string, string>
        {
            ["missed"] = Markup.Text(missed),
            ["industries"] = $"{evidence.Run.Industries.Count}",
        })).Append('\n');
    }
}
