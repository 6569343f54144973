namespace Neijuan.Lab.Store;

/// <summary>
/// Files on their way into a folder. They are written whole into a folder inside it, which then gets another name: that is the moment at
/// which they count. Then they are moved into their places. Whatever the moment at which the process dies, who takes the folder next finds
/// either files that do not count, and removes them, or files that do, and moves what is left of them.
/// </summary>
public sealed class StagedFiles
{
    /// <summary>Holds files that do not count yet.</summary>
    public const string WritingName = ".writing";

    /// <summary>Holds files that count and are not all in their places yet.</summary>
    public const string WholeName = ".whole";

    /// <summary>Names of files that go when the others are in their places.</summary>
    const string RemovedName = ".removed";

    readonly string folder;
    readonly List<string> removed = [];

    StagedFiles(string folder)
    {
        this.folder = folder;
        Path = System.IO.Path.Combine(folder, WritingName);
        Directory.CreateDirectory(Path);
    }

    /// <summary>Where the files are written: all that lies here in the end goes into the folder.</summary>
    public string Path { get; }

    /// <summary>Fills a folder with what is written; when that fails, the folder is what it was.</summary>
    internal static void Write(string folder, Action<StagedFiles> fill)
    {
        var staged = new StagedFiles(folder);
        try
        {
            fill(staged);
            staged.Commit();
        }
        finally
        {
            Clear(folder);
        }
    }

    /// <summary>Where to write a file of the folder.</summary>
    public string In(string name)
    {
        var file = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        return file;
    }

    /// <summary>A file of the folder with this text.</summary>
    public void Add(string name, string text) => File.WriteAllText(In(name), text);

    /// <summary>A file of the folder that goes, if it is there, when the others are in their places.</summary>
    public void Remove(string name) => removed.Add(name);

    /// <summary>Removes what does not count.</summary>
    internal static void Clear(string folder)
    {
        var writing = System.IO.Path.Combine(folder, WritingName);
        if (Directory.Exists(writing)) Directory.Delete(writing, recursive: true);
    }

    /// <summary>Whether somebody who died left files that count and are not in their places.</summary>
    internal static bool AreLeft(string folder) => Directory.Exists(System.IO.Path.Combine(folder, WholeName));

    /// <summary>Puts files that count into their places. Whoever does this holds the folder; done again it changes nothing.</summary>
    internal static void Settle(string folder)
    {
        if (!AreLeft(folder)) return;
        var whole = System.IO.Path.Combine(folder, WholeName);
        var list = System.IO.Path.Combine(whole, RemovedName);
        foreach (var file in Files(whole).Where(f => f != list))
        {
            var place = System.IO.Path.Combine(folder, System.IO.Path.GetRelativePath(whole, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(place)!);
            File.Move(file, place, overwrite: true);
        }

        if (File.Exists(list)) foreach (var name in File.ReadAllLines(list)) File.Delete(System.IO.Path.Combine(folder, name));
        Directory.Delete(whole, recursive: true);
    }

    /// <summary>All that can want for room is done before the files count.</summary>
    void Commit()
    {
        if (removed.Count > 0) File.WriteAllLines(System.IO.Path.Combine(Path, RemovedName), removed);
        foreach (var file in Files(Path))
        {
            var place = System.IO.Path.Combine(folder, System.IO.Path.GetRelativePath(Path, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(place)!);
            using var whole = new FileStream(file, FileMode.Open, FileAccess.ReadWrite);
            whole.Flush(flushToDisk: true);
        }

        Directory.Move(Path, System.IO.Path.Combine(folder, WholeName));
        Settle(folder);
    }

    static string[] Files(string folder) =>
        [.. Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
}
