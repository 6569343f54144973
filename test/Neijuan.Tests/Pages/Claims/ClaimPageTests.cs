using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Neijuan.Lab;
using Neijuan.Lab.Claims;
using Neijuan.Pages.Claims;
using Neijuan.Tests.Lab.Claims;
using Neijuan.Tests.Lab.Store;
using Xunit;

namespace Neijuan.Tests.Pages.Claims;

public sealed partial class ClaimPageTests : IDisposable
{
    static readonly ProtocolResult Result = Sets.Try(Sets.Read(
        Sets.Less("off").Replace("Less of it.", "<script>alert(1)</script> & more")
            + "\nC02:\n  title: T\n  gist: G\n  sentences: [SC001]\n  rules: R61\n  needs: [bargaining]"),
        new ProtocolOptions(4, 1, 2, 0));

    static readonly Essay Essay = Essay.Load(Economies.Data, ClaimSet.Load(Economies.Data).Outcomes);

    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_page_fetches_nothing_and_escapes_what_it_is_given()
    {
        var page = ClaimPage.Of(Result, Essay);
        Assert.DoesNotContain("<script", page);
        Assert.DoesNotContain("http://", page.Replace("http://www.w3.org/2000/svg", ""));
        Assert.Contains("&lt;script&gt;", page);
        Assert.Equal(page, ClaimPage.Of(Result, Essay));
    }

    [Fact]
    public void Every_tested_claim_has_one_picture_with_a_dot_for_every_draw()
    {
        var drawing = Assert.Single(Drawings().Matches(ClaimPage.Of(Result, Essay)));
        var svg = XElement.Parse(drawing.Value);
        Assert.Equal(4, svg.Descendants().Count(e => (string?)e.Attribute("class") == "dot"));
        Assert.NotEmpty(svg.Elements().First(e => e.Name.LocalName == "desc").Value);
    }

    [Fact]
    public void The_paper_says_what_the_page_says()
    {
        var paper = ClaimPaper.Of(Result, Essay);
        Assert.Contains("**Verdict: supported.**", paper);
        Assert.Contains("Needs bargaining.", paper);
        Assert.Contains("SC131", paper);
        Assert.Contains(Summary.Of(Result), paper);
        Assert.Contains(Story.NothingAgainst, paper);
        Assert.Contains(Story.NothingAgainst, ClaimPage.Of(Result, Essay));
    }

    [Fact]
    public void The_folder_holds_page_paper_pictures_and_store()
    {
        Write("trial");
        foreach (var file in new[] { ClaimFolder.Page, ClaimFolder.Paper, "results.duckdb", "claims/C01.svg", "claims/verdicts.json" })
            Assert.True(File.Exists(Path.Combine(folder.In("trial"), file)), file);
        XElement.Parse(File.ReadAllText(Path.Combine(folder.In("trial"), "claims", "C01.svg")));
        using var store = new DuckDB.NET.Data.DuckDBConnection($"Data Source={Path.Combine(folder.In("trial"), "results.duckdb")}");
        store.Open();
        using var command = store.CreateCommand();
        command.CommandText = "SELECT count(*) FROM claim_draw d JOIN claim c ON c.id = d.claim WHERE c.verdict = 'supported'";
        Assert.Equal(4L, command.ExecuteScalar());
    }

    [Fact]
    public void The_verdicts_for_programs_are_the_rows_of_the_paper()
    {
        Write("verdicts");
        var file = VerdictFile.Find(Path.Combine(folder.In("verdicts"), ClaimPaper.Pictures))!;
        Assert.Equal(VerdictFile.Of(Result).Text(), file.Text());
        Assert.Equal(Result.Claims.Count, file.Claims.Count);
        var paper = ClaimPaper.Of(Result, Essay);
        Assert.All(file.Claims, row => Assert.Contains(row.Markdown(Result.Claims.Single(c => c.Claim.Id == row.Id).Claim.Title), paper));
        Assert.Contains(file.Trial, paper);
    }

    [Fact]
    public void The_verdicts_that_come_with_the_model_are_those_of_its_paper()
    {
        var set = ClaimSet.Load(Economies.Data);
        var docs = Path.Combine(Economies.Data.Root, "docs");
        var (file, paper) = (VerdictFile.Find(Path.Combine(docs, ClaimPaper.Pictures))!, File.ReadAllText(Path.Combine(docs, "claims.md")));
        Assert.Equal(File.ReadAllText(Path.Combine(docs, ClaimPaper.Pictures, VerdictFile.Name)), file.Text());
        Assert.Equal(
            set.Claims.Select(c => c.Id).Order(StringComparer.Ordinal), file.Claims.Select(row => row.Id).Order(StringComparer.Ordinal));
        Assert.All(file.Claims, row => Assert.Contains(row.Markdown(set.Claims.Single(c => c.Id == row.Id).Title), paper));
        Assert.Contains(file.Trial, paper);
        Assert.Equal(file.Trial.Replace("*", "").Replace("`", ""), OnThePage(file));
    }

    // How a trial was held, as the lab's page says it: the paper's own sentence with the file's numbers.
    static string OnThePage(VerdictFile file)
    {
        using var strings = JsonDocument.Parse(
            File.ReadAllText(Path.Combine(Economies.Data.Root, "src", "Neijuan.Web", "client", "src", "strings", "en.json")));
        return strings.RootElement.GetProperty("claims.how").GetString()!
            .Replace("{draws}", $"{file.Draws}").Replace("{seed}", $"{file.Seed}").Replace("{arms}", $"{file.Arms}")
            .Replace("{runs}", $"{file.Runs}");
    }

    [Fact]
    public void A_folder_with_other_things_is_left_alone()
    {
        Directory.CreateDirectory(folder.In("mine"));
        File.WriteAllText(Path.Combine(folder.In("mine"), "mine.txt"), "mine");
        Assert.Contains("mine.txt", Assert.Throws<InputException>(() => ClaimFolder.Open(folder.In("mine"), Economies.Data)).Message);
    }

    void Write(string name)
    {
        using var open = ClaimFolder.Open(folder.In(name), Economies.Data);
        open.Write(Result, Essay);
    }

    [GeneratedRegex("<svg.*?</svg>", RegexOptions.Singleline, 5000)]
    private static partial Regex Drawings();
}
