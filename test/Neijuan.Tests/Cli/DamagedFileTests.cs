using Neijuan.Cli.Terminal;
using Neijuan.Cli;
using Neijuan.Tests.Lab.Store;
using Xunit;

namespace Neijuan.Tests.Cli;

/// <summary>Every file that the program reads, damaged in every way: what is wrong is said, with its file, and nothing breaks.</summary>
public sealed class DamagedFileTests : IDisposable
{
    // A command that reads the file and would do little if it found nothing wrong.
    static readonly (string Path, string Command)[] Commands =
    [
        ("data/claims/", "list claims"), ("data/outcomes.yaml", "list claims"), ("data/essay/", "list sentences"),
        ("data/sensitivity.yaml", "sensitivity --rows 3"), ("data/", "list levers"), ("parameters/", "list levers"),
    ];

    readonly TemporaryFolder folder = new();

    public DamagedFileTests()
    {
        foreach (var file in Files.Concat(Below("scenarios")))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(folder.In(file))!);
            File.Copy(Path.Combine(Economies.Data.Root, file), folder.In(file));
        }
    }

    static IEnumerable<string> Files => Below("data").Concat(Below("parameters"));

    public static TheoryData<string> Read => [.. Files];

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(Read))]
    public void A_damaged_file_is_named_and_nothing_breaks(string file)
    {
        var whole = File.ReadAllText(folder.In(file));
        foreach (var (damage, text) in Damages(whole, file.EndsWith(".csv", StringComparison.Ordinal)))
        {
            File.WriteAllText(folder.In(file), text);
            AssertNamed(file, damage);
        }

        File.WriteAllBytes(folder.In(file), [.. "name: "u8, 0xff, 0xfe, .. "\n"u8]);
        AssertNamed(file, "not UTF-8");
        File.WriteAllText(folder.In(file), whole);
        using var locked = new FileStream(folder.In(file), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        AssertNamed(file, "unreadable");
    }

    [Theory]
    [InlineData("data/outcomes.yaml")]
    [InlineData("data/essay/claims.csv")]
    [InlineData("data/essay/facts.csv")]
    [InlineData("data/record/accounts.csv")]
    [InlineData("data/record/reading.yaml")]
    public void A_run_does_not_begin_before_all_that_it_is_held_against_is_read(string file)
    {
        File.WriteAllText(folder.In(file), "");
        using var interrupted = new CancellationTokenSource();
        interrupted.Cancel(); // a run that began would end as interrupted
        using var error = new StringWriter();
        var session = new Session(TextWriter.Null, error, false, interrupted.Token) { Root = folder.Path };
        Assert.Equal(ExitCode.WrongInput, CommandLine.Invoke(["run", "--out", folder.In("results")], session));
        Assert.Contains(Path.GetFileName(file), error.ToString(), StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.In("results")));
    }

    static IEnumerable<(string Damage, string Text)> Damages(string whole, bool table)
    {
        var lines = whole.Split('\n');
        yield return ("empty", "");
        if (table)
        {
            yield return ("another table", "a,b\n1,2\n");
            yield return ("a wrong column", "x" + whole);
            yield return ("a short row", whole.TrimEnd('\n') + "\nx\n");
            yield return ("a quote that does not close", whole + "\"");
            yield break;
        }

        yield return ("a list", "- a\n- b\n");
        yield return ("a word", "word\n");
        yield return ("no YAML", "a: [\n");
        yield return ("a wrong key", whole.TrimEnd('\n') + "\nno_such_key: 1\n");
        var at = Array.FindIndex(
            lines, line => !line.StartsWith('#') && (line.Contains(": ", StringComparison.Ordinal) || line == "outcomes:"));
        yield return ("a wrong value", string.Join('\n', [.. lines[..at], lines[at].Split(':')[0] + ": [[]]"]));
    }

    void AssertNamed(string file, string damage)
    {
        var command = Commands.First(c => file.StartsWith(c.Path, StringComparison.Ordinal)).Command;
        using var output = new StringWriter();
        using var error = new StringWriter();
        string[] results = command.StartsWith("list", StringComparison.Ordinal) ? [] : ["--out", folder.In("results"), "--quiet"];
        var session = new Session(output, error, false, default) { Root = folder.Path };
        var code = CommandLine.Invoke([.. command.Split(' '), .. results], session);
        Assert.True(code == ExitCode.WrongInput, $"{damage}: exit code {code}\n{error}");
        Assert.Contains(Path.GetFileName(file), error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error.ToString(), StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.In("results")), damage);
    }

    static IEnumerable<string> Below(string kind) =>
        Directory.GetFiles(Path.Combine(Economies.Data.Root, kind), "*.*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".csv" or ".yaml")
            .Select(file => Path.GetRelativePath(Economies.Data.Root, file).Replace('\\', '/')).Order(StringComparer.Ordinal);
}
