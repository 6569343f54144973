using System.Diagnostics;
using Neijuan.Cli.Terminal;
using Neijuan.Engine.Randomness;
using Neijuan.Tests.Lab.Experiments;
using Neijuan.Tests.Lab.Store;
using Xunit;

namespace Neijuan.Tests.Cli.Writing;

/// <summary>
/// Every command that writes, killed (SIGKILL on Unix) at random moments and given again until it is done. After each kill what lies there
/// is the old or the new, whole; in the end it is the same to the last character as what nobody killed.
/// </summary>
[Trait("size", "nightly")]
public sealed class KilledCommandTests(ITestOutputHelper output) : IDisposable
{
    readonly TemporaryFolder folder = new();
    readonly Dictionary<Stage, int> kills = Enum.GetValues<Stage>().ToDictionary(stage => stage, _ => 0);

    /// <summary>How far a command was when it was killed, as far as its folder shows.</summary>
    enum Stage
    {
        BeforeItTookTheFolder,
        WhileItWorked,
        WithRunsKept,
        WhileItWrote,
        WhileItMovedFiles,
        WhenAllWasInPlace,
    }

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(WritingCases.NamesOfProcesses), MemberType = typeof(WritingCases))]
    public void What_is_killed_leaves_the_old_or_the_new_and_goes_on_to_the_same_end(string name)
    {
        var @case = WritingCases.Of(name);
        var (old, @new) = Written.Of(@case);
        var moments = new Randomness(9, 0).For(0, 0);
        var watch = Stopwatch.StartNew();
        var (killed, tries, attempts, ends, wentOn) = (0, Nightly.Size(2, 20), 0, 0, 0);
        var life = Nightly.Asked ? LifeOf(@case) : TimeSpan.Zero;
        while (killed < tries)
        {
            // Again and again into one folder until it is done there, then into another.
            var at = folder.In($"{ends++}");
            Directory.CreateDirectory(at);
            @case.Prepare?.Invoke(at);
            for (var done = false; !done && killed < tries;)
            {
                var before = Kept(at);
                if (!KilledAfter(@case, at, Moment(attempts++, at))) break;
                killed++;
                var stage = StageOf(@case, at, before, old, @new);
                kills[stage]++;
                if (stage == Stage.WhileItMovedFiles && @case.Folder is not null) Settle(@case, at);
                var now = Written.In(at);
                Assert.True(Same(now, old) || Same(now, @new), $"{name}, killed {stage}: neither the old nor the new");
                done = Same(now, @new);
            }

            if (!Same(Written.In(at), @new) || !@case.Adds)
            {
                if (Kept(at) > 0) wentOn++;
                Assert.Equal((ExitCode.Done, name), (@case.Give(at).Code, name));
            }

            Assert.Equal(@new, Written.In(at));
            Assert.Empty(Written.Leftovers(at));
        }

        var stages = string.Join(", ", kills.Where(k => k.Value > 0).Select(k => $"{k.Value} {k.Key}"));
        output.WriteLine($"{name}: {killed} kills: {stages}; "
            + $"{ends} folders, {wentOn} finished from what was kept, all identical, {watch.Elapsed.TotalSeconds:F0} s");

        // A moment of the whole life, or one soon after the command took its folder, or began to write, or to move files; what writes a
        // file by itself shows little of this, and is killed at moments of a short life.
        Func<Process, bool> Moment(int attempt, string at)
        {
            var wait = moments.Uniform();
            if (!Nightly.Asked && @case.Folder is null) return process => !process.WaitForExit(TimeSpan.FromSeconds(wait));
            return (Nightly.Asked ? attempt % 4 : 1 + (attempt % 2)) switch
            {
                0 => process => !process.WaitForExit(life * wait),
                1 => process => Reached(process, at, ".holder", ".tmp-") && !process.WaitForExit(TimeSpan.FromMilliseconds(400 * wait)),
                2 => process => Reached(process, at, ".writing", ".tmp-") && !process.WaitForExit(TimeSpan.FromMilliseconds(40 * wait)),
                _ => process => Reached(process, at, ".whole", "never") || !process.HasExited,
            };
        }
    }

    static TimeSpan LifeOf(WritingCase @case)
    {
        using var folder = new TemporaryFolder();
        @case.Prepare?.Invoke(folder.Path);
        var watch = Stopwatch.StartNew();
        Assert.Equal(ExitCode.Done, CommandProcess.Run(@case.At(folder.Path)));
        return watch.Elapsed;
    }

    // True when the process was killed, false when it was done first.
    static bool KilledAfter(WritingCase @case, string at, Func<Process, bool> moment)
    {
        using var process = CommandProcess.Start(@case.At(at));
        if (moment(process))
        {
            process.Kill();
            process.WaitForExit();
            return process.ExitCode != ExitCode.Done;
        }

        process.WaitForExit();
        Assert.Equal(ExitCode.Done, process.ExitCode);
        return false;
    }

    static bool Reached(Process process, string at, string entry, string part)
    {
        while (!process.HasExited)
            if (Directory.EnumerateFileSystemEntries(at, "*", SearchOption.AllDirectories).Select(e => Path.GetFileName(e))
                .Any(name => name == entry || name.Contains(part)))
                return true;
        return false;
    }

    static Stage StageOf(
        WritingCase @case, string at, long before, Dictionary<string, string> old, Dictionary<string, string> @new)
    {
        var left = Written.Leftovers(at);
        if (left.Any(l => l.Split('/').Contains(".whole"))) return Stage.WhileItMovedFiles;
        if (left.Any(l => l.Split('/').Contains(".writing") || l.Contains(".tmp-"))) return Stage.WhileItWrote;
        if (Same(Written.In(at), @new) && !Same(old, @new)) return Stage.WhenAllWasInPlace;
        if (Kept(at) > before) return Stage.WithRunsKept;
        return left.Any(l => Path.GetFileName(l) == ".holder") ? Stage.WhileItWorked : Stage.BeforeItTookTheFolder;
    }

    /// <summary>Whoever opens the folder next moves what is left; a store is enough to have it done.</summary>
    static void Settle(WritingCase @case, string at) =>
        Neijuan.Lab.Store.TakenFolder.Take(Path.Combine(at, @case.Folder!)).Dispose();

    static bool Same(Dictionary<string, string> one, Dictionary<string, string> other) =>
        one.Count == other.Count && one.All(file => other.GetValueOrDefault(file.Key) == file.Value);

    static long Kept(string at) => Directory.GetFiles(at, "*", SearchOption.AllDirectories)
        .Where(file => WritingCase.Journals.Contains(Path.GetFileName(file))).Sum(file => new FileInfo(file).Length);
}
