using System.Text;
using Neijuan.Lab.History;
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
        page.Append($"""
            <section id="omissions" aria-labelledby="omissions-h"><h2 id="omissions-h">What these pictures leave out</h2>
            <p>This is one run with one seed: another seed, or parameters elsewhere in their ranges, would draw other lines, and how far they would lie apart is not shown here. {Markup.Text(missed)}</p>
            <p>There are {evidence.Run.Industries.Count} industries; everything else that is produced is one branch of services and one of building. Households are one cohort to a province, without ages, homes or status.
            Provinces have neither cities nor counties. Firms do not invest abroad, and productivity abroad stands still. Homes are sold at cost and land, without a boom of land prices.
            Nothing stops the credit that keeps losing firms alive: neither a banking crisis nor a fiscal one is modelled. There is no ceiling on supply, so less investment always means less nominal output.</p>
            <p>The record is often of a wider branch than the model’s industry, of another place, or in other prices; the note at each point says so. The file <code>docs/model-notes.md</code> lists conventions and known misfits. None of this is a forecast.</p></section>

            """);
    }
}
