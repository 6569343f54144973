using Neijuan.Cli;
using Neijuan.Cli.Input;
using Neijuan.Cli.Terminal;
using Neijuan.Engine.Randomness;
using Neijuan.Tests.Lab.Store;
using Xunit;

namespace Neijuan.Tests.Cli;

/// <summary>A path is a path, whatever is in it; and what cannot be written is found before anything is run.</summary>
[Trait("size", "nightly")]
public sealed class PathNameTests : IDisposable
{
    const int LongestName = 10;

    static readonly string[] Pieces =
    [
        ";", "?", " ", "'", "\"", "=", "%", "%20", "#", "~", "md:", "s3:", ":memory:", "\n", "\t", "é", "中", "🜁",
        "\\", "$HOME", "*", "[a]",
        "{b}", "&", "<b>", "-", "..", ":", "|", "access_mode=READ_ONLY", "'); DROP TABLE run; --", ".wal", "a", "B",
    ];

    readonly TemporaryFolder folder = new();

    public static TheoryData<int> Drawn => [.. Enumerable.Range(0, Nightly.Size(3, 200))];

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("a;threads=1")]
    [InlineData("a?b")]
    [InlineData(" a")]
    [InlineData("md:x")]
    public void Results_are_written_to_and_read_from_the_folder_of_that_name(string name)
    {
        var results = folder.In(name);
        Assert.Equal((ExitCode.Done, ""), Invoke("run", "--to", "2005Q1", "--quiet", $"--out={results}"));
        Assert.Equal(["manifest.json", "report.html", "results.duckdb"], Below(name).Order(StringComparer.Ordinal));
        Assert.Equal((ExitCode.Done, ""), Invoke("matrices", results));
        Assert.Equal((ExitCode.Done, ""), Invoke("export", results, "--format", "csv", $"--out={folder.In(name + "-csv")}"));
        Assert.Equal((ExitCode.Done, ""), Invoke("report", results, $"--out={folder.In(name + ".html")}"));
        Assert.Contains("run.csv", Below(name + "-csv"));
        Assert.Equal( // and nothing is anywhere else
            [name, name + "-csv", name + ".html"],
            Directory.GetFileSystemEntries(folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Drawn))]
    public void Results_are_written_to_and_read_from_a_folder_of_any_name(int number)
    {
        var draws = new Randomness(7, 0).For(0, (uint)number);
        var name = "";
        for (var length = 1 + (int)(draws.Uniform() * LongestName); length > 0; length--)
            name += Pieces[(int)(draws.Uniform() * Pieces.Length)];
        if (name is "." or "..") name += "x";
        Results_are_written_to_and_read_from_the_folder_of_that_name(name);
    }

    [Theory]
    [InlineData("run", "--to", "2005Q1")]
    [InlineData("ensemble", "--draws", "1", "--to", "2005Q1")]
    [InlineData("compare", "baseline", "tariff-wall", "--draws", "1", "--to", "2005Q4")]
    [InlineData("sensitivity", "baseline")]
    [InlineData("claims", "C73", "--draws", "1")]
    public void What_cannot_be_written_is_found_before_anything_is_run(string command, params string[] arguments)
    {
        File.WriteAllText(folder.In("file"), "mine");
        foreach (var place in new[] { "file", "file/below", "file/below/further" })
        {
            // one that began would be interrupted
            var (code, error) = Invoke([command, .. arguments, "--quiet", "--out", folder.In(place)]);
            Assert.True(code == ExitCode.WrongInput, $"{place}: {code} {error}");
            Assert.Contains(folder.In("file"), error);
            Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        }

        Assert.Equal("mine", File.ReadAllText(folder.In("file")));
    }

    [Fact]
    public void A_report_for_a_folder_that_is_not_there_says_that()
    {
        Assert.Equal(ExitCode.Done, Invoke("run", "--to", "2005Q1", "--quiet", "--out", folder.In("results")).Code);
        var (code, error) = Invoke("report", folder.In("results"), "--out", folder.In("no/such/report.html"));
        Assert.Equal(ExitCode.WrongInput, code);
        Assert.Contains("there is no folder", error);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a\0b")]
    [InlineData("a\uFFFDb")]
    public void What_is_no_path_is_refused(string path)
    {
        var (code, error) = Invoke("run", "--out", path);
        Assert.Equal(ExitCode.WrongInput, code);
        Assert.Contains("--out", error);
        Assert.Equal(ExitCode.WrongInput, Invoke("matrices", path).Code);
    }

    [Fact]
    public void A_tilde_is_the_home_where_no_shell_has_put_it_in()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile).TrimEnd('/');
        Assert.Equal((home, home + "/x", home + "/~"), (PathText.Of("~"), PathText.Of("~/x"), PathText.Of("~/~")));
        Assert.All(["./~", "~x", "a/~", "a~", "~~"], path => Assert.Equal(path, PathText.Of(path)));
    }

    // Commands that would make runs for long are interrupted from the first; a single run of a quarter is not.
    (int Code, string Error) Invoke(params string[] arguments)
    {
        using var stop = new CancellationTokenSource();
        if (File.Exists(folder.In("file"))) stop.Cancel();
        using var error = new StringWriter();
        var code = CommandLine.Invoke(arguments, new Session(TextWriter.Null, error, Interactive: false, stop.Token));
        return (code, code == ExitCode.Done ? "" : error.ToString());
    }

    IEnumerable<string> Below(string name) =>
        Directory.GetFileSystemEntries(folder.In(name)).Select(file => Path.GetFileName(file)).Where(file => file != ".lock");
}
