using Neijuan.Lab;
using Neijuan.Lab.Store;
using Xunit;

namespace Neijuan.Tests.Lab.Store;

public sealed class TakenFolderTests : IDisposable
{
    const int Files = 5;

    readonly TemporaryFolder folder = new();

    string Results => folder.In("results");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Files_come_together_and_what_they_replace_goes()
    {
        Write("first", "one", "two", "below/three");
        Write("second", staged => staged.Remove("two"), "one", "below/three");
        Assert.Equal(["below/three", "one"], Names());
        Assert.Equal("second below/three", File.ReadAllText(Path.Combine(Results, "below", "three")));
    }

    [Fact]
    public void A_writing_that_fails_leaves_the_old_files_and_nothing_else()
    {
        Write("first", "one", "two");
        Assert.Throws<NotSupportedException>(() => Write("second", _ => throw new NotSupportedException(), "one", "two"));
        Assert.Equal(["one", "two"], Names());
        Assert.All(Names(), name => Assert.Equal($"first {name}", File.ReadAllText(Path.Combine(Results, name))));
        Assert.Equal([".lock"], Hidden());
    }

    /// <summary>Killed before the files count: they are gone. Killed after any number of moves: all of them are there.</summary>
    [Fact]
    public void Whatever_the_moment_of_its_death_a_writing_is_done_or_undone()
    {
        string[] names = [.. Enumerable.Range(0, Files).Select(k => $"file{k}")];
        for (var moved = -1; moved <= Files; moved++)
        {
            Write("old", [.. names, "gone"]);
            var left = Path.Combine(Results, moved < 0 ? StagedFiles.WritingName : StagedFiles.WholeName);
            Directory.CreateDirectory(left);
            foreach (var name in names) File.WriteAllText(Path.Combine(left, name), $"new {name}");
            if (moved >= 0) File.WriteAllText(Path.Combine(left, ".removed"), "gone\n");
            foreach (var name in names.Take(moved)) File.Move(Path.Combine(left, name), Path.Combine(Results, name), overwrite: true);
            TakenFolder.Take(Results).Dispose();
            var age = moved < 0 ? "old" : "new";
            Assert.All(names, name => Assert.Equal($"{age} {name}", File.ReadAllText(Path.Combine(Results, name))));
            Assert.Equal(moved < 0, File.Exists(Path.Combine(Results, "gone")));
            Assert.Equal([".lock"], Hidden());
        }
    }

    [Fact]
    public void Who_only_reads_a_store_finds_what_a_killed_process_had_decided_on()
    {
        var left = Path.Combine(Results, StagedFiles.WholeName);
        Directory.CreateDirectory(left);
        StoreFile.Write(Path.Combine(left, ResultStore.FileName), null, [SmallRun.Result()], SmallRun.Catalogue());
        using var store = ResultStore.Open(Results);
        Assert.Single(store.Runs());
    }

    [Fact]
    public void The_second_is_told_who_holds_the_folder_and_since_when()
    {
        using var first = TakenFolder.Take(Results);
        first.Write(staged => staged.Add("one", "first"));
        var refused = Assert.Throws<StoreException>(() => TakenFolder.Take(Results));
        Assert.Equal(StoreProblem.Locked, refused.Problem);
        Assert.Matches(@$"process {Environment.ProcessId} \(.*\), since [-0-9]+ [:0-9]+, is writing here", refused.Message);
        Assert.Equal(["one"], Names());
    }

    [Fact]
    public void A_holder_that_has_not_said_who_it_is_is_another_process()
    {
        using var first = TakenFolder.Take(Results);
        File.Delete(Path.Combine(Results, FolderLock.HolderName));
        Assert.Contains(": another process is writing here", Assert.Throws<StoreException>(() => TakenFolder.Take(Results)).Message);
    }

    [Fact]
    public void Who_is_refused_a_new_folder_takes_nothing_away_from_who_made_it()
    {
        using var first = TakenFolder.Take(Results);
        Assert.Throws<StoreException>(() => TakenFolder.Take(Results));
        first.Write(staged => staged.Add("one", "first"));
        Assert.Throws<StoreException>(() => TakenFolder.Take(Results));
        Assert.Equal(["one"], Names());
    }

    [Fact]
    public void A_folder_made_for_nothing_is_removed_and_one_that_was_there_stays()
    {
        TakenFolder.Take(Results).Dispose();
        Assert.False(Directory.Exists(Results));
        Directory.CreateDirectory(Results);
        TakenFolder.Take(Results).Dispose();
        Assert.True(Directory.Exists(Results));
    }

    [Fact]
    public void A_file_where_the_folder_should_be_is_named()
    {
        File.WriteAllText(Results, "mine");
        Assert.Contains("a file of this name exists", Assert.Throws<InputException>(() => TakenFolder.Take(Results)).Message);
        Assert.Equal("mine", File.ReadAllText(Results));
    }

    void Write(string text, params string[] names) => Write(text, _ => { }, names);

    void Write(string text, Action<StagedFiles> then, params string[] names)
    {
        using var taken = TakenFolder.Take(Results);
        taken.Write(staged =>
        {
            foreach (var name in names) staged.Add(name, $"{text} {name}");
            then(staged);
        });
    }

    string[] Names() =>
        [.. Directory.GetFiles(Results, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Results, f))
            .Where(name => !name.StartsWith('.')).Order(StringComparer.Ordinal)];

    string[] Hidden() => [.. Directory.GetFileSystemEntries(Results, ".*").Select(e => Path.GetFileName(e)!)];
}
