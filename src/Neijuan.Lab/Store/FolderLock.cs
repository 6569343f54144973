using System.Globalization;

namespace Neijuan.Lab.Store;

/// <summary>
/// The lock of a folder: while it is held no other process can write there, and when its process ends, however it ends, it is free. The
/// lock file stays, for a lock that is removed can be held twice; beside it, while the lock is held, stands who holds it.
/// </summary>
internal sealed class FolderLock : IDisposable
{
    public const string FileName = ".lock";

    /// <summary>Who holds the lock: process and command. Only whoever holds it writes or removes this.</summary>
    public const string HolderName = ".holder";

    readonly FileStream held;
    readonly string holder;

    FolderLock(FileStream held, string folder)
    {
        this.held = held;
        holder = Path.Combine(folder, HolderName);
        Announce();
    }

    /// <summary>Takes a folder that is there, or says who holds it.</summary>
    public static FolderLock Take(string folder)
    {
        var path = Path.Combine(folder, FileName);
        while (true)
        {
            FileStream file;
            try
            {
                file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException e) when (File.Exists(path) && !StoreException.IsDiskOrRights(e))
            {
                throw StoreException.Locked(folder, HolderOf(folder), e);
            }

            if (File.Exists(path)) return new FolderLock(file, folder);
            file.Dispose(); // its holder removed the folder with it
        }
    }

    public void Dispose()
    {
        Withdraw();
        held.Dispose();
    }

    /// <summary>Where there is no room for this note there may still be room for what there is to write, or nothing to write.</summary>
    void Announce()
    {
        try
        {
            File.WriteAllText(holder, $"{Environment.ProcessId}\n{string.Join(' ', Environment.GetCommandLineArgs().Skip(1))}\n");
        }
        catch (IOException e) when (StoreException.IsDiskOrRights(e))
        {
            Withdraw();
        }
    }

    void Withdraw()
    {
        try
        {
            if (File.Exists(holder)) File.Delete(holder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // a note that stays is read only while somebody holds the lock, and the next holder writes over it
        }
    }

    /// <summary>What is known of the holder, who may not have said yet, or may just be gone.</summary>
    static string? HolderOf(string folder)
    {
        var file = Path.Combine(folder, HolderName);
        try
        {
            var said = File.ReadAllLines(file);
            var since = File.GetLastWriteTime(file).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
            return said is [var process, .. var command] ? $"process {process} ({string.Join(' ', command)}), since {since}" : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
