namespace Neijuan.Lab.Store;

/// <summary>A results folder taken for writing: while it is held no other process can write there.</summary>
internal sealed class FolderLock : IDisposable
{
    public const string FileName = ".lock";

    readonly FileStream held;

    FolderLock(FileStream held) => this.held = held;

    public static FolderLock Take(string folder)
    {
        var path = Path.Combine(folder, FileName);
        try
        {
            return new FolderLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException e) when (File.Exists(path) && !StoreException.IsDiskOrRights(e))
        {
            throw StoreException.Locked(folder, e);
        }
    }

    /// <summary>Makes a folder if need be, takes it for writing and begins there; when that fails, its owner lets go of it.</summary>
    public static T Begin<T>(string folder, T owner, Action<FolderLock> begin)
        where T : IDisposable
    {
        try
        {
            Directory.CreateDirectory(folder);
            begin(Take(folder));
            return owner;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            owner.Dispose();
            throw StoreException.From(e, folder);
        }
        catch
        {
            owner.Dispose();
            throw;
        }
    }

    /// <summary>Refuses a folder whose name a file has.</summary>
    public static void RequireNoFile(string folder)
    {
        if (File.Exists(folder)) throw new InputException($"{folder}: a file of this name exists; choose another --out");
    }

    public void Dispose() => held.Dispose();
}
