using Neijuan.Cli.Terminal;
using Neijuan.Engine.Randomness;
using Neijuan.Tests.Lab.Store;
using Xunit;

namespace Neijuan.Tests.Cli.Writing;

/// <summary>Every command that writes, on a small file system of its own.</summary>
[Trait("size", "nightly")]
public sealed class FullDiskTests(ITestOutputHelper output) : IDisposable
{
    readonly TemporaryFolder folder = new();

    string Ballast => folder.In("ballast");

    public void Dispose() => folder.Dispose();

    /// <summary>
    /// With no room at all, and with rooms of all sizes that fill up somewhere between the first byte and the last: it is done, or it says
    /// in one sentence that the disk is full, and what was there is there. With room again the same command goes on to the same end.
    /// </summary>
    [Theory]
    [MemberData(nameof(WritingCases.Names), MemberType = typeof(WritingCases))]
    public void A_disk_that_is_full_or_fills_up_costs_nothing(string name)
    {
        Assert.SkipUnless(folder.Mount("size=24m"), "mounting a small file system is not possible here");
        var @case = WritingCases.Of(name);
        var (old, @new) = Written.Of(@case);
        var (stopped, tries) = (0, Nightly.Size(2, 24));
        var rooms = new Randomness(28, 0).For(0, 0);
        for (var k = 0; k < tries; k++)
        {
            foreach (var entry in Directory.GetDirectories(folder.Path)) Directory.Delete(entry, recursive: true);
            foreach (var file in Directory.GetFiles(folder.Path)) File.Delete(file);
            @case.Prepare?.Invoke(folder.Path);
            var room = k == 0 ? 0 : (long)(4096 * Math.Pow(1024, rooms.Uniform())); // 4 KB to 4 MB
            Fill(room);
            var (code, _, error) = @case.Give(folder.Path);
            if (code != ExitCode.Done)
            {
                stopped++;
                Assert.Equal(ExitCode.WrongInput, code);
                Assert.True(
                    error.Contains(": the disk is full; nothing was changed") && !error.Contains('\n'), $"room of {room}: {error}");
                Assert.Equal(old, Written.In(folder.Path));
                Assert.All(Written.Leftovers(folder.Path), left => Assert.Contains(Path.GetFileName(left), WritingCase.Journals));
            }

            File.Delete(Ballast);
            if (code != ExitCode.Done) Assert.Equal((ExitCode.Done, name), (@case.Give(folder.Path).Code, name));
            Assert.Equal(@new, Written.In(folder.Path));
            Assert.Empty(Written.Leftovers(folder.Path));
            if (k == 0) Assert.Equal(1, stopped);
        }

        output.WriteLine($"{name}: {tries} rooms, {stopped} times the disk was full");
    }

    [Theory]
    [MemberData(nameof(WritingCases.Names), MemberType = typeof(WritingCases))]
    public void A_disk_that_cannot_be_written_is_named(string name)
    {
        Assert.SkipUnless(folder.Mount("size=24m"), "mounting a read-only file system is not possible here");
        var @case = WritingCases.Of(name);
        var (old, @new) = Written.Of(@case);
        @case.Prepare?.Invoke(folder.Path);
        Assert.True(folder.Remount("ro"));
        var (code, output, error) = @case.Give(folder.Path);
        Assert.Equal((ExitCode.WrongInput, ""), (code, output));
        Assert.Matches(@"^[^\n]*: cannot be written \(Read-only file system[^\n]*$", error);
        Assert.Equal(old, Written.In(folder.Path));
        Assert.True(folder.Remount("rw"));
        Assert.Equal(ExitCode.Done, @case.Give(folder.Path).Code);
        Assert.Equal(@new, Written.In(folder.Path));
    }

    void Fill(long room)
    {
        var free = new DriveInfo(folder.Path).AvailableFreeSpace;
        File.WriteAllBytes(Ballast, new byte[Math.Max(0, free - room)]);
    }
}
