using Neijuan.Lab;
using Neijuan.Lab.Runs;
using Neijuan.Lab.Store;
using Neijuan.Tests.Lab.Store;
using Xunit;

namespace Neijuan.Tests.Lab.Runs;

public sealed class RunFolderTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    string Results => folder.In("results");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_first_run_gives_three_files_and_the_second_adds_its_own()
    {
        Save();
        Assert.Equal(["manifest.json", "report.html", "results.duckdb"], Files());
        Save();
        Assert.Equal(["manifest-2.json", "manifest.json", "report-2.html", "report.html", "results.duckdb"], Files());
    }

    [Fact]
    public void Starting_over_leaves_one_run_and_what_is_not_ours()
    {
        Save();
        Save();
        File.WriteAllText(Path.Combine(Results, "report-2019.html"), "mine");
        Save(force: true);
        Assert.Equal(["manifest.json", "report-2019.html", "report.html", "results.duckdb"], Files());
        using var store = ResultStore.Open(Results);
        Assert.Single(store.Runs());
    }

    [Fact]
    public void A_folder_with_other_things_is_left_alone_unless_forced()
    {
        Directory.CreateDirectory(Results);
        File.WriteAllText(Path.Combine(Results, "thesis.tex"), "mine");
        Assert.Contains("thesis.tex", Assert.Throws<InputException>(() => Save()).Message);
        Assert.Equal(["thesis.tex"], Files());
        Save(force: true);
        Assert.Contains("thesis.tex", Files());
        Assert.Contains("results.duckdb", Files());
    }

    [Fact]
    public void Two_cannot_write_in_one_folder()
    {
        Save();
        using var first = RunFolder.Open(Results, force: false);
        Assert.Equal(StoreProblem.Locked, Assert.Throws<StoreException>(() => RunFolder.Open(Results, force: false)).Problem);
    }

    [Fact]
    public void A_run_that_fails_leaves_a_new_folder_unmade_and_an_old_one_as_it_was()
    {
        Assert.Throws<NotSupportedException>(() => Save(report: () => throw new NotSupportedException()));
        Assert.False(Directory.Exists(Results));
        Save();
        var before = folder.Contents();
        Assert.Throws<NotSupportedException>(() => Save(report: () => throw new NotSupportedException()));
        Assert.Equal(before, folder.Contents());
    }

    [Fact]
    public void What_a_killed_process_left_is_cleared_and_does_no_harm()
    {
        Save();
        Directory.CreateDirectory(Path.Combine(Results, ".writing"));
        File.WriteAllText(Path.Combine(Results, ".writing", "results.duckdb"), "half");
        Save();
        Assert.False(Directory.Exists(Path.Combine(Results, ".writing")));
        using var store = ResultStore.Open(Results);
        Assert.Equal(2, store.Runs().Count);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(9000)]
    public void A_damaged_store_is_refused_and_not_touched(int keptBytes)
    {
        Save();
        var file = Path.Combine(Results, ResultStore.FileName);
        File.WriteAllBytes(file, File.ReadAllBytes(file)[..keptBytes]);
        var before = folder.Contents();
        Assert.Equal(StoreProblem.Corrupt, Assert.Throws<StoreException>(() => Save()).Problem);
        Assert.Equal(before, folder.Contents());
    }

    [Fact]
    public void A_full_disk_is_named_and_costs_nothing()
    {
        Assert.SkipUnless(folder.Mount("size=8m"), "mounting a small file system is not possible here");
        Save();
        var room = new DriveInfo(folder.Path).AvailableFreeSpace;
        File.WriteAllBytes(folder.In("ballast"), new byte[room - 100_000]);
        var before = folder.Contents();
        Assert.Equal(StoreProblem.DiskFull, Assert.Throws<StoreException>(() => Save()).Problem);
        Assert.Equal(before, folder.Contents());
        using (var store = ResultStore.Open(Results)) Assert.Single(store.Runs());
        Assert.Equal(StoreProblem.DiskFull, Assert.Throws<StoreException>(() => Save(force: true)).Problem);
        Assert.Equal(before, folder.Contents());
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_named()
    {
        Assert.SkipUnless(folder.Mount("size=8m"), "mounting a read-only file system is not possible here");
        Save();
        Assert.True(folder.Remount("ro"));
        Assert.Equal(StoreProblem.NotWritable, Assert.Throws<StoreException>(() => Save()).Problem);
        Assert.Equal(StoreProblem.NotWritable, Assert.Throws<StoreException>(() => RunFolder.Open(folder.In("new"), force: false)).Problem);
        using var store = ResultStore.Open(Results);
        Assert.Single(store.Runs());
    }

    [Fact]
    public void A_store_that_is_not_there_is_missing() =>
        Assert.Equal(StoreProblem.Missing, Assert.Throws<StoreException>(() => ResultStore.Open(Results)).Problem);

    void Save(bool force = false, Func<string>? report = null)
    {
        using var open = RunFolder.Open(Results, force);
        open.Save(SmallRun.Result(), SmallRun.Catalogue(), _ => report?.Invoke() ?? "<!doctype html>");
    }

    string[] Files() =>
        [.. Directory.GetFiles(Results).Select(f => Path.GetFileName(f)!).Where(f => f != ".lock").Order(StringComparer.Ordinal)];
}
