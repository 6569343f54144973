using System.Diagnostics;
using Neijuan.Cli.Terminal;
using Neijuan.Lab.Experiments.Journals;
using Neijuan.Tests.Lab.Store;
using Xunit;

namespace Neijuan.Tests.Cli;

/// <summary>Signals that ask the program to end: the first ends it in order, the second at once.</summary>
public sealed class SignalTests : IDisposable
{
    const int Many = 2_000;

    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("INT", ExitCode.Interrupted)]
    [InlineData("TERM", ExitCode.Terminated)]
    [InlineData("HUP", ExitCode.HungUp)]
    public void An_experiment_keeps_its_runs_and_returns_which_signal_it_was(string signal, int expected)
    {
        using var process = Begun();
        Shell.Signal(process, signal);
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(expected == process.ExitCode, error);
        Assert.Contains("the same command goes on", error);
        Assert.Equal([Journal.FileName], folder.Contents().Keys.Select(Path.GetFileName));
    }

    [Fact]
    public void A_single_run_leaves_nothing()
    {
        using var process = Shell.Start("run", "--scale", "20", "--out", folder.In("results"));
        Until(() => Directory.Exists(folder.In("results")));
        Shell.Signal(process, "TERM");
        process.WaitForExit();
        Assert.Equal(ExitCode.Terminated, process.ExitCode);
        Assert.False(Directory.Exists(folder.In("results")));
    }

    [Fact]
    public void The_second_signal_ends_at_once()
    {
        using var process = Begun("--scale", "20"); // a quarter takes a while
        Shell.Signal(process, "HUP");
        var watch = Stopwatch.StartNew();
        Shell.Signal(process, "TERM");
        process.WaitForExit();
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 5);
        Assert.Contains(process.ExitCode, new[] { ExitCode.HungUp, ExitCode.Terminated });
    }

    // An experiment that would take hours, with its first run made or being made.
    Process Begun(params string[] more)
    {
        var journal = Path.Combine(folder.In("results"), Journal.FileName);
        string[] usual =
        [
            "ensemble", "--draws", $"{Many}", "--to", "2020Q4", "--threads", "1", "--quiet", "--out", folder.In("results"),
        ];
        var process = Shell.Start([.. usual, .. more]);
        var begun = -1L;
        Until(() => process.HasExited || (File.Exists(journal) && (more.Length > 0 || Grown(new FileInfo(journal).Length))));
        return process;

        bool Grown(long length)
        {
            if (begun < 0) begun = length;
            return length > begun;
        }
    }

    static void Until(Func<bool> condition)
    {
        var watch = Stopwatch.StartNew();
        while (!condition() && watch.Elapsed < TimeSpan.FromMinutes(2)) Thread.Sleep(20);
    }
}
