namespace Neijuan.Lab.Store;

/// <summary>
/// A file by itself, written whole or not at all: beside its place, and renamed. Two who write the same file at once do not disturb each
/// other, and the last one's stays. What a killed process left beside it goes when the file is written next.
/// </summary>
public static class WholeFile
{
    static int written;

    public static void Write(string path, string text)
    {
        try
        {
            RemoveLeft(path);
            try
            {
                WriteBeside(path, text);
            }
            catch (IOException e) when (e is FileNotFoundException || StoreException.IsLocked(e))
            {
                WriteBeside(path, text); // another took the file for one that was left, between its making and its lock
            }
        }
        catch (DirectoryNotFoundException e)
        {
            throw StoreException.NoFolder(path, e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw StoreException.From(e, path);
        }
    }

    /// <summary>Finds out whether a file can be written, before any work is done for it. Nothing is left of the try.</summary>
    public static void Require(string path)
    {
        if (Directory.Exists(path)) throw new InputException($"{path}: is a folder, where a file is to be written");
        try
        {
            var beside = $"{path}.tmp-{Environment.ProcessId}-{Interlocked.Increment(ref written)}";
            using var tried = new FileStream(beside, FileMode.Create, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (DirectoryNotFoundException e)
        {
            throw StoreException.NoFolder(path, e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw StoreException.From(e, path);
        }
    }

    static void WriteBeside(string path, string text)
    {
        var beside = $"{path}.tmp-{Environment.ProcessId}-{Interlocked.Increment(ref written)}";
        var share = OperatingSystem.IsWindows() ? FileShare.Delete : FileShare.None; // renamed while it is held
        using var file = new FileStream(beside, FileMode.Create, FileAccess.Write, share);
        try
        {
            using (var writer = new StreamWriter(file, leaveOpen: true)) writer.Write(text);
            file.Flush(flushToDisk: true);
            File.Move(beside, path, overwrite: true);
        }
        catch
        {
            File.Delete(beside);
            throw;
        }
    }

    /// <summary>Removes files beside this one that nobody is writing now: whoever writes one holds it.</summary>
    static void RemoveLeft(string path)
    {
        var full = Path.GetFullPath(path);
        foreach (var left in Directory.GetFiles(Path.GetDirectoryName(full)!, $"{Path.GetFileName(full)}.tmp-*"))
            if (!IsHeld(left)) File.Delete(left);
    }

    static bool IsHeld(string file)
    {
        try
        {
            new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None).Dispose();
            return false;
        }
        catch (IOException e) when (e is FileNotFoundException || StoreException.IsLocked(e))
        {
            return true; // or has just got its name
        }
    }
}
