using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Neijuan.Lab.History;
using Neijuan.Lab.Results;
using Neijuan.Lab.Runs;
using Neijuan.Model.Places;
using Neijuan.Model.Scenarios;
using Neijuan.Pages.Runs;
using Neijuan.Pages.Runs.Sections;
using Neijuan.Pages.Words;
using Neijuan.Tests.Lab.Store;
using Xunit;

namespace Neijuan.Tests.Pages.Runs;

public partial class ReportPageTests
{
    static string Page => ReportRuns.Page;

    [Fact]
    public void Every_picture_is_there_once_with_title_caption_and_numbers()
    {
        var pictures = Report.All(ReportRuns.Evidence(ReportRuns.Whole));
        Assert.Equal(10, pictures.Count);
        var figures = FigureElements().Matches(Page).Select(m => m.Value).ToArray();
        Assert.Equal(pictures.Select(p => p.Id), figures.Select(f => Id().Match(f).Groups[1].Value));
        foreach (var (picture, figure) in pictures.Zip(figures))
        {
            Assert.Empty(picture.Missing);
            Assert.Contains($"<h3 id=\"{picture.Id}-h\">{Markup.Text(picture.Title)}</h3>", figure, StringComparison.Ordinal);
            Assert.Contains($"<figcaption>{Markup.Text(picture.Caption)}</figcaption>", figure, StringComparison.Ordinal);
            Assert.Equal(picture.Panels.Count, Drawings().Count(figure));
            Assert.Equal(picture.Data.Count, figure.Split("href=\"data:text/csv").Length - 1);
            Assert.Matches(@"\d", picture.Title);
        }
    }

    [Fact]
    public void Every_drawing_is_well_formed_and_says_in_words_and_numbers_what_it_shows()
    {
        var drawings = Svgs().Matches(Page).Select(m => XElement.Parse(m.Value)).ToArray();
        var named = drawings.Where(d => d.Attribute("role")?.Value == "img").ToArray();
        Assert.True(named.Length > 40);
        foreach (var drawing in named)
        {
            var id = drawing.Attribute("id")!.Value;
            Assert.NotNull(drawing.Attribute("viewBox"));
            Assert.Equal($"{id}-t {id}-d", drawing.Attribute("aria-labelledby")!.Value);
            Assert.NotEmpty(drawing.Elements().First(e => e.Attribute("id")?.Value == id + "-t").Value);
            Assert.Matches(@"\d", drawing.Elements().First(e => e.Attribute("id")?.Value == id + "-d").Value);
        }

        Assert.Equal(named.Length, named.Select(d => d.Attribute("id")!.Value).Distinct().Count());
        Assert.DoesNotContain("NaN", Page, StringComparison.Ordinal);
        Assert.DoesNotContain("Infinity", Page, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_fetched()
    {
        Assert.DoesNotContain("<script", Page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("@import", Page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("url(", Page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(" src=", Page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("default-src 'none'", Page, StringComparison.Ordinal);
        foreach (Match link in Links().Matches(Page)) Assert.StartsWith("data:", link.Groups[1].Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Headings_are_in_order_and_landmarks_are_there()
    {
        var level = 0;
        foreach (Match heading in Headings().Matches(Page))
        {
            var next = int.Parse(heading.Groups[1].Value);
            Assert.True(next <= level + 1, $"h{next} after h{level}");
            level = next;
        }

        Assert.Contains("<html lang=\"en\">", Page, StringComparison.Ordinal);
        foreach (var landmark in new[] { "<header>", "<main>", "<nav aria-label", "<footer>", "<h1>" })
            Assert.Equal(2, Page.Split(landmark).Length);
        var ids = Ids().Matches(Page).Select(m => m.Groups[1].Value).ToArray();
        Assert.Equal(ids.Length, ids.Distinct().Count());
        Assert.All(Anchors().Matches(Page), anchor => Assert.Contains(anchor.Groups[1].Value, ids));
        Assert.All(TableHeads().Matches(Page), head => Assert.Contains("scope=", head.Value, StringComparison.Ordinal));
    }

    [Fact]
    public void The_page_is_small_and_has_the_same_bytes_each_time()
    {
        Assert.InRange(Encoding.UTF8.GetByteCount(Page), 100_000, 2_500_000);
        Assert.Equal(Page, Report.Render(ReportRuns.Source(ReportRuns.Whole)));
    }

    [Fact]
    public void Five_sentences_hold_the_model_against_the_record()
    {
        var says = Says().Match(Page).Value;
        Assert.Equal(5, says.Split("<li>").Length - 1);
        Assert.Contains("the record has", says, StringComparison.Ordinal);
        var headline = RunView.Of(ReportRuns.Whole).Headline(ReportRuns.Record);
        Assert.Contains($"{headline.Count(h => h.Hit)} of {headline.Count}; the others are missed", Page, StringComparison.Ordinal);
        Assert.Equal(headline.Count(h => !h.Hit), Page.Split("✗ missed").Length - 1);
    }

    [Fact]
    public void The_score_of_every_group_stands_in_the_report_with_the_rule_beside_it()
    {
        var (record, headline) = (ReportRuns.Record, RunView.Of(ReportRuns.Whole).Headline(ReportRuns.Record));
        var score = RecordScore.Of(record, headline);
        foreach (var group in score.Groups.Concat(score.Whole))
            Assert.Contains(
                $"<th scope=\"row\">{group.Group?.Name ?? "All"}</th><td>{group.Model.Met} of {group.Model.Asked}</td>", Page,
                StringComparison.Ordinal);
        Assert.Contains(Markup.Text(record.Reading.Text.Replace('\'', '’')), Page, StringComparison.Ordinal);
        Assert.All(
            score.Sentences(record.Reading),
            sentence => Assert.Contains(Markup.Text(sentence.Replace('\'', '’')), Page, StringComparison.Ordinal));
    }

    [Fact]
    public void Words_follow_the_numbers()
    {
        const string Glut = "industry.capacity_to_world_demand", Tariff = "china.average_tariff";
        var whole = Sentences.Of(ReportRuns.Evidence(ReportRuns.Whole));
        var early = Sentences.Of(ReportRuns.Evidence(ReportRuns.Run(Scenario.Baseline, "2006Q4")));
        Assert.InRange(Highest(ReportRuns.Whole, Glut), 1.0001, 100);
        Assert.StartsWith("The largest glut is in", whole[0], StringComparison.Ordinal);
        Assert.StartsWith("No industry outgrows the world", early[0], StringComparison.Ordinal);
        Assert.Equal(0, ReportRuns.Whole.Series.Path(Tariff)[7]);
        Assert.Contains("no tariff to speak of", early[4], StringComparison.Ordinal);
        Assert.Contains(
            $"an average tariff of {Figures.Percent(ReportRuns.Whole.Series.Path(Tariff)[^1])}", whole[4], StringComparison.Ordinal);

        static double Highest(RunResult run, string indicator) => Enumerable.Range(0, Economies.Data.Places.Industries.Count)
            .Max(s => run.Series.Path(indicator, s).Chunk(4).Max(year => year.Average()));
    }

    [Fact]
    public void A_hostile_title_stays_a_title()
    {
        const string Hostile = "</title><script>alert('x')</script>\u202e\u0001 \"&\ud800";
        var result = SmallRun.Result();
        var scenario = result.Manifest.Scenario with
        {
            Title = Hostile, Name = "../<b>",
            Changes =
            [
                new ManifestChange("<i>", new Dictionary<string, string> { ["industry"] = "\"><u>" }, "2005Q1", 1, "javascript:alert(1)"),
            ],
        };
        var page = Report.Render(
            ReportRuns.Source(result with { Manifest = result.Manifest with { Scenario = scenario, StateHash = "<s>" } }));
        foreach (var tag in new[] { "<script", "<i>", "<u>", "<s>", "../<b>", "\u202e", "\u0001", "href=\"javascript" })
            Assert.DoesNotContain(tag, page, StringComparison.Ordinal);
        Assert.Contains(
            "<h1>&lt;/title&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &quot;&amp;\ufffd</h1>", page, StringComparison.Ordinal);
    }

    [GeneratedRegex("<figure .*?</figure>", RegexOptions.Singleline, 5000)]
    private static partial Regex FigureElements();

    [GeneratedRegex("^<figure id=\"([^\"]+)\"", RegexOptions.None, 1000)]
    private static partial Regex Id();

    [GeneratedRegex("<svg [^>]*role=\"img\"", RegexOptions.None, 5000)]
    private static partial Regex Drawings();

    [GeneratedRegex("<svg .*?</svg>", RegexOptions.Singleline, 5000)]
    private static partial Regex Svgs();

    [GeneratedRegex("<link [^>]*href=\"([^\"]*)\"", RegexOptions.None, 1000)]
    private static partial Regex Links();

    [GeneratedRegex("<h([1-6])[ >]", RegexOptions.None, 5000)]
    private static partial Regex Headings();

    [GeneratedRegex(" id=\"([^\"]+)\"", RegexOptions.None, 5000)]
    private static partial Regex Ids();

    [GeneratedRegex("href=\"#([^\"]+)\"", RegexOptions.None, 5000)]
    private static partial Regex Anchors();

    [GeneratedRegex("<th[ >][^>]*", RegexOptions.None, 5000)]
    private static partial Regex TableHeads();

    [GeneratedRegex("<ol class=\"says\">.*?</ol>", RegexOptions.Singleline, 1000)]
    private static partial Regex Says();
}
