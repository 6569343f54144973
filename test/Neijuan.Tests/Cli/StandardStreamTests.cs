using System.Text;
using Neijuan.Cli;
using Neijuan.Cli.Terminal;
using Neijuan.Tests.Lab.Store;
using Xunit;

namespace Neijuan.Tests.Cli;

/// <summary>What a command writes to may be full, closed or gone: the work is kept, and one sentence says what is missing.</summary>
public sealed class StandardStreamTests : IDisposable
{
    static readonly string[] Kept = ["manifest.json", "report.html", "results.duckdb"];

    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(">&-", ExitCode.Failed)]
    [InlineData(">&- 2>&- <&-", ExitCode.Failed)]
    [InlineData(">/dev/full", ExitCode.Failed)]
    [InlineData("2>&-", ExitCode.Done)]
    [InlineData("2>/dev/full", ExitCode.Done)]
    public void A_run_is_kept_whatever_becomes_of_what_it_prints(string to, int expected)
    {
        var (code, _, error) = Shell.Run($"neijuan run --to 2005Q1 --out kept {to}", folder.Path);
        Assert.Equal(expected, code);
        Assert.Equal(Kept, folder.Contents().Keys.Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        if (expected != ExitCode.Done && !to.Contains("2>", StringComparison.Ordinal))
            Assert.Contains("standard output cannot be written", error);
    }

    [Fact]
    public void A_reader_that_goes_away_ends_a_list_without_a_word()
    {
        var (code, output, error) = Shell.Run("neijuan list parameters --json | head -1; exit ${PIPESTATUS[0]}", folder.Path);
        Assert.Equal((ExitCode.Done, "[", ""), (code, output.Trim(), error));
    }

    [Fact]
    public void A_working_folder_that_is_gone_is_said_in_a_sentence()
    {
        var (code, _, error) = Shell.Run("mkdir gone; cd gone; rmdir ../gone; neijuan run", folder.Path);
        Assert.Equal(ExitCode.WrongInput, code);
        Assert.Contains("the working folder is not there any more", error);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_needs_neither_a_home_nor_a_folder_for_temporary_files()
    {
        var (code, _, error) = Shell.Run(
            "unset HOME; neijuan run --to 2005Q1 --quiet --out kept", folder.Path, ("TMPDIR", folder.In("no-such")));
        Assert.True(code == ExitCode.Done, error);
        Assert.Equal(Kept, folder.Contents().Keys.Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("list levers")]
    [InlineData("list levers --json")]
    [InlineData("explain schedule")]
    [InlineData("schema")]
    [InlineData("run --help")]
    public void What_cannot_be_printed_exits_1_and_says_so(string command)
    {
        using var error = new StringWriter();
        using var full = new Full(letters: 5);
        Assert.Equal(ExitCode.Failed, CommandLine.Invoke(command.Split(' '), new Session(full, error, false, default)));
        Assert.Equal("Not all could be printed: standard output cannot be written (no space). Files that the command writes are there.\n",
            error.ToString());
    }

    [Fact]
    public void Wrong_input_stays_wrong_input_where_nothing_can_be_said()
    {
        using var full = new Full(letters: 0);
        Assert.Equal(ExitCode.WrongInput, CommandLine.Invoke(["run", "no-such"], new Session(full, full, false, default)));
    }

    /// <summary>Has room for so many letters.</summary>
    sealed class Full(int letters) : TextWriter
    {
        int written;

        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value)
        {
            if (++written > letters) throw new IOException("no space");
        }
    }
}
