namespace Neijuan.Lab.Store;

/// <summary>
/// The file in which a new store is written: its place, as a rule. What follows a question mark in a path the database takes for parameters
/// when it names the journal of a store, which it would then look for elsewhere; a store that is to stand below such a name is written in
/// the folder for temporary files and copied from there.
/// </summary>
internal sealed class StoreDraft : IDisposable
{
    readonly string place;
    readonly DirectoryInfo? apart;

    StoreDraft(string place, DirectoryInfo? apart)
    {
        (this.place, this.apart) = (place, apart);
        Path = apart is null ? place : System.IO.Path.Combine(apart.FullName, System.IO.Path.GetFileName(place));
    }

    /// <summary>The file to write.</summary>
    public string Path { get; }

    public static StoreDraft Of(string place) => new(place, IsPlain(place) ? null : Apart(place));

    /// <summary>Finds out before any work is done whether there is a place to write in.</summary>
    public static void Require(string place) => Of(place).Dispose();

    /// <summary>Puts the finished store in its place.</summary>
    public void PutInPlace()
    {
        if (apart is not null) File.Copy(Path, place, overwrite: true);
    }

    public void Dispose()
    {
        if (apart is not null && Directory.Exists(apart.FullName)) apart.Delete(recursive: true);
    }

    static bool IsPlain(string path) => OperatingSystem.IsWindows() || !System.IO.Path.GetFullPath(path).Contains('?');

    static DirectoryInfo Apart(string place)
    {
        var folder = System.IO.Path.GetTempPath();
        try
        {
            if (IsPlain(folder)) return Directory.CreateTempSubdirectory("neijuan-");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Wanting(e);
        }

        throw Wanting(null);

        StoreException Wanting(Exception? cause) => new(
            StoreProblem.NotWritable, place,
            $"{place}: a path with a question mark is written by way of the folder for temporary files, and {folder} is none that can be "
            + "written; set TMPDIR, or choose another --out", cause);
    }
}
