using System.Text;
using Neijuan.Lab.Results;
using Neijuan.Pages.Layout;
using Neijuan.Pages.Runs.Pictures;
using Neijuan.Pages.Runs.Sections;
using Neijuan.Pages.Runs.Sources;
using Neijuan.Pages.Words;

namespace Neijuan.Pages.Runs;

/// <summary>
/// The report of a run: one page that needs nothing but itself. What it says and its pictures come first, then the record, the books,
/// what was changed, the sources and the manifest. The same run gives the same bytes: nothing in it depends on the hour it was written.
/// </summary>
public static class Report
{
    public static string Render(ReportSource source)
    {
        var evidence = new Evidence(source);
        var headline = source.Run.Headline(source.Record);
        var pictures = All(evidence);
        var page = new StringBuilder(1 << 20);
        Begin(page, source);
        AbsurdSection.Write(page, source.Run.Manifest.Absurd ?? []);
        SummarySection.Write(page, evidence, headline);
        ContentsSection.Write(page, pictures);
        page.Append("<section id=\"pictures\" aria-labelledby=\"pictures-h\"><h2 id=\"pictures-h\">Pictures</h2>\n");
        foreach (var picture in pictures) PictureSection.Write(page, picture, evidence.Run.Horizon, source.Run.Manifest.Scenario.Name);
        page.Append("</section>\n");
        RecordSection.Write(page, source, headline);
        BooksSection.Write(page, source);
        ChangesSection.Write(page, source);
        OmissionsSection.Write(page, evidence, headline);
        SourcesSection.Write(page, source.Record.Measured(source.Run.Indicators.Select(i => i.Id)));
        ManifestSection.Write(page, source.Run.Manifest);
        page.Append(Skeleton.End);
        return page.ToString();
    }

    /// <summary>
    /// The pictures in the order of the argument: the glut, its prices, who survives, who pays, what it does to the nation and abroad.
    /// </summary>
    internal static IReadOnlyList<Picture> All(Evidence evidence) =>
    [
        Utilisation.Draw(evidence), Capacity.Draw(evidence), PricesAndCosts.Draw(evidence), FirmDynamics.Draw(evidence),
        LocalDebt.Draw(evidence),
        Expenditure.Draw(evidence), Inflation.Draw(evidence), Jobs.Draw(evidence), ForeignTrade.Draw(evidence), Diffusion.Draw(evidence),
    ];

    static void Begin(StringBuilder page, ReportSource source)
    {
        var manifest = source.Run.Manifest;
        var title = manifest.Scenario.Title is { Length: > 0 } named ? named : manifest.Scenario.Name;
        page.Append(Skeleton.Begin(title, Style.Sheet, "pictures", "To the pictures", $"""
            <p class="kicker">Neijuan · report of a run</p><h1>{Markup.Text(title)}</h1>
            <p class="run">Scenario <b>{Markup.Text(manifest.Scenario.Name)}</b>, {Luck(manifest)}, {State(manifest)}</p>
            """));
    }

    static string Luck(Manifest manifest) => $"seed {manifest.Seed}, {manifest.From} to {manifest.To}";

    static string State(Manifest manifest) =>
        $"scale {Figures.Exact(manifest.Scale)}, state <code>{Markup.Text(manifest.StateHash)}</code>";
}
