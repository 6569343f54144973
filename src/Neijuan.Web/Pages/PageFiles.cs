namespace Neijuan.Web.Pages;

/// <summary>
/// The page's files, read once when the server starts. A request finds its file by name in this table or not at all: no path from a client
/// reaches the file system.
/// </summary>
public sealed class PageFiles
{
    const string Index = "/index.html";

    static readonly Dictionary<string, string> Types = new()
    {
        [".html"] = "text/html; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".json"] = "application/json; charset=utf-8",
        [".svg"] = "image/svg+xml",
        [".png"] = "image/png",
        [".webmanifest"] = "application/manifest+json",
        [".txt"] = "text/plain; charset=utf-8",
    };

    readonly Dictionary<string, PageFile> files = [];

    /// <summary>Reads a folder; one that does not exist has no files.</summary>
    public static PageFiles Read(string? folder)
    {
        var pages = new PageFiles();
        if (folder is null || !Directory.Exists(folder)) return pages;
        foreach (var path in Directory.GetFiles(folder, "*", SearchOption.AllDirectories))
        {
            if (Types.TryGetValue(Path.GetExtension(path), out var type))
                pages.files["/" + Path.GetRelativePath(folder, path).Replace('\\', '/')] = PageFile.Of(type, File.ReadAllBytes(path));
        }

        return pages;
    }

    public IReadOnlyCollection<string> Names => files.Keys;

    public bool HasPage => files.ContainsKey(Index);

    public PageFile? Find(string path) => files.GetValueOrDefault(path == "/" ? Index : path);
}
