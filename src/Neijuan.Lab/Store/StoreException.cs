using DuckDB.NET.Data;
using Neijuan.Model.Reading;

namespace Neijuan.Lab.Store;

/// <summary>Why a results store could not be read or written.</summary>
public enum StoreProblem
{
    Missing,
    Locked,
    Corrupt,
    DiskFull,
    NotWritable,
}

/// <summary>A results store could not be read or written. What existed before is untouched.</summary>
public sealed class StoreException(StoreProblem problem, string path, string message, Exception? cause = null)
    : InputException(message, cause!)
{
    public StoreProblem Problem { get; } = problem;

    public string Path { get; } = path;

    /// <summary>Numbers of the operating system: ENOSPC and EDQUOT, and ERROR_DISK_FULL and ERROR_HANDLE_DISK_FULL.</summary>
    static readonly int[] DiskFullCodes = [28, 122, 112, 39];

    /// <summary>EROFS and EACCES, EPERM.</summary>
    static readonly int[] RightsCodes = [30, 13, 1];

    /// <summary>EAGAIN (Linux, macOS), and ERROR_SHARING_VIOLATION and ERROR_LOCK_VIOLATION.</summary>
    static readonly int[] LockedCodes = [11, 35, 32, 33];

    /// <summary>Names the problem behind an error of the file system or the database.</summary>
    public static StoreException From(Exception cause, string path) => cause switch
    {
        StoreException store => store,
        AppendException refused => FromDatabase(refused, path),
        FileNotFoundException or DirectoryNotFoundException => Missing(path, cause),
        UnauthorizedAccessException => NotWritable(path, cause),
        IOException io when IsFull(io) => Full(path, cause),
        IOException io when LockedCodes.Contains(io.HResult & 0xFFFF) => Locked(path, holder: null, cause),
        IOException => NotWritable(path, cause),
        DuckDBException database => FromDatabase(database, path),
        _ => new StoreException(
            StoreProblem.Corrupt, path, $"{path}: cannot be read as a results store ({FirstLine(cause.Message)})", cause),
    };

    /// <summary>Whether an error of the file system is about space or rights rather than about another process.</summary>
    public static bool IsDiskOrRights(IOException e) =>
        IsFull(e) || RightsCodes.Contains(e.HResult & 0xFFFF);

    /// <summary>Whether an error of the file system says that another process holds the file.</summary>
    public static bool IsLocked(IOException e) => LockedCodes.Contains(e.HResult & 0xFFFF);

    public static StoreException Missing(string path, Exception? cause = null) =>
        new(StoreProblem.Missing, path, $"{path}: no results here; `neijuan run --out DIR` makes them", cause);

    /// <param name="holder">Who is writing there, as far as that is known.</param>
    public static StoreException Locked(string path, string? holder, Exception? cause = null) => new(
        StoreProblem.Locked, path,
        $"{path}: {(holder is null ? "another process" : $"another process, {holder},")} is writing here; wait until it is done, or choose "
        + "another --out",
        cause);

    public static StoreException NoFolder(string file, Exception? cause = null) => new(
        StoreProblem.NotWritable, file,
        $"{file}: there is no folder {System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(file))}; make it, or choose another --out",
        cause);

    public static StoreException Corrupt(string path, string why, Exception? cause = null) =>
        new(StoreProblem.Corrupt, path, $"{path}: not a results store, or damaged ({why})", cause);

    /// <summary>A store whose cells do not hold what they should; every finding is a line.</summary>
    internal static StoreException Damaged(string path, IReadOnlyList<Finding> findings) =>
        new(StoreProblem.Corrupt, path, string.Join('\n', findings));

    /// <summary>The platform has words and no number for a file whose room cannot be set aside.</summary>
    static bool IsFull(IOException e) => DiskFullCodes.Contains(e.HResult & 0xFFFF) || Says(e.Message, "because the disk was full");

    static StoreException Full(string path, Exception cause) =>
        new(StoreProblem.DiskFull, path, $"{path}: the disk is full; nothing was changed", cause);

    static StoreException NotWritable(string path, Exception cause) =>
        new(StoreProblem.NotWritable, path, $"{path}: cannot be written ({FirstLine(cause.Message)})", cause);

    static StoreException FromDatabase(Exception cause, string path)
    {
        var text = cause.Message;
        if (Says(text, "No space left", "out of disk", "disk is full", "Disk quota", "failed to offload")) return Full(path, cause);
        if (Says(text, "Could not set lock", "being used by another process", "Conflicting lock")) return Locked(path, holder: null, cause);
        if (Says(text, "Read-only file system", "Permission denied")) return NotWritable(path, cause);
        if (Says(text, "database does not exist", "No such file")) return Missing(path, cause);
        return Corrupt(path, FirstLine(text), cause);
    }

    static bool Says(string text, params string[] phrases) => phrases.Any(p => text.Contains(p, StringComparison.OrdinalIgnoreCase));

    static string FirstLine(string text) => text.Split('\n')[0].Trim();
}
