using DuckDB.NET.Data;

namespace Neijuan.Lab.Store;

/// <summary>
/// A folder taken for writing: the course that every command goes which writes more than one file. It takes the lock or says who holds it,
/// puts in order what a killed predecessor left, writes files whole or not at all, and lets go. A folder that was made for this and in
/// which nothing was kept is removed again.
/// </summary>
public sealed class TakenFolder : IDisposable
{
    static readonly string[] Ours =
        [FolderLock.FileName, FolderLock.HolderName, StagedFiles.WritingName, StagedFiles.WholeName];

    readonly FolderLock held;
    readonly bool made;
    bool released;

    TakenFolder(string path, FolderLock held, bool made) => (Path, this.held, this.made) = (path, held, made);

    public string Path { get; }

    /// <summary>What lies in the folder, apart from what belongs to the writing itself.</summary>
    public IEnumerable<string> Entries =>
        Directory.EnumerateFileSystemEntries(Path).Select(e => System.IO.Path.GetFileName(e)).Where(name => !Ours.Contains(name));

    /// <summary>Takes a folder, which is made if it is not there, before any work is done that could be lost for want of it.</summary>
    public static TakenFolder Take(string path) => Take(path, taken => taken);

    /// <summary>Takes a folder for an owner, who lets go of it; when the owner refuses to begin there, it is let go of at once.</summary>
    public static T Take<T>(string path, Func<TakenFolder, T> begin)
    {
        if (File.Exists(path)) throw new InputException($"{path}: a file of this name exists; choose another --out");
        try
        {
            var made = !Directory.Exists(path);
            Directory.CreateDirectory(path);
            var taken = new TakenFolder(path, FolderLock.Take(path), made);
            try
            {
                StagedFiles.Clear(path);
                StagedFiles.Settle(path);
                return begin(taken);
            }
            catch
            {
                taken.Dispose();
                throw;
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw StoreException.From(e, path);
        }
    }

    /// <summary>Puts files that a killed process decided on into their places, unless somebody does that now.</summary>
    internal static void Settle(string path)
    {
        if (!StagedFiles.AreLeft(path)) return;
        try
        {
            Take(path).Dispose();
        }
        catch (StoreException e) when (e.Problem is StoreProblem.Locked or StoreProblem.NotWritable)
        {
            // what can be read here is whole, file by file
        }
    }

    /// <summary>Refuses a folder that holds things of which nothing says that they are ours.</summary>
    public void RequireNothingElse(string wayOut = "choose another --out, or --force to write there")
    {
        if (Entries.FirstOrDefault() is { } other)
            throw new InputException($"{Path}: the folder exists and holds other things ({other}); {wayOut}");
    }

    /// <summary>A file of the folder.</summary>
    public string In(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Writes files into the folder, all or none.</summary>
    public void Write(Action<StagedFiles> fill)
    {
        try
        {
            StagedFiles.Write(Path, fill);
        }
        catch (StoreException e) when (e.Problem is StoreProblem.DiskFull or StoreProblem.NotWritable && e.InnerException is { } cause)
        {
            throw StoreException.From(cause, Path); // where the folder stands says more than where the file was on its way
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or DuckDBException)
        {
            throw StoreException.From(e, Path);
        }
    }

    public void Dispose()
    {
        if (released) return;
        released = true;
        var empty = made && Directory.Exists(Path) && !Entries.Any();
        held.Dispose();
        if (empty) Unmake();
    }

    void Unmake()
    {
        try
        {
            File.Delete(In(FolderLock.FileName));
            Directory.Delete(Path);
        }
        catch (IOException)
        {
            // another process has begun here
        }
    }
}
