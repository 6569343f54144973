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

    public void Dispose() => held.Dispose();
}
