using Neijuan.Lab.Results;
using Neijuan.Lab.Store;

namespace Neijuan.Lab.Runs;

/// <summary>
/// A results folder: <c>results.duckdb</c>, and beside it <c>manifest.json</c> and <c>report.html</c> of its first run,
/// <c>manifest-2.json</c> and <c>report-2.html</c> of the second, and so on. A folder that holds a store gains a run; a folder that holds
/// something else is left alone unless forced; forced on a store means starting over.
/// Everything is written beside its place and renamed when whole. While it is open no other process can write there.
/// </summary>
public sealed class RunFolder : IDisposable
{
    readonly bool created;
    readonly bool startOver;
    FolderLock? held;
    bool saved;

    RunFolder(string path, bool created, bool startOver)
    {
        Path = path;
        this.created = created;
        this.startOver = startOver;
    }

    public string Path { get; }

    /// <summary>Whether there is a store here that a run would join.</summary>
    public bool Gains => !startOver && File.Exists(Store);

    string Store => System.IO.Path.Combine(Path, ResultStore.FileName);

    /// <summary>Takes the folder for writing, before any work is done that could be lost for want of it.</summary>
    public static RunFolder Open(string path, bool force)
    {
        FolderLock.RequireNoFile(path);
        var exists = Directory.Exists(path);
        var folder = new RunFolder(path, !exists, force);
        return FolderLock.Begin(path, folder, held =>
        {
            folder.held = held;
            folder.RemoveLeftovers();
            folder.RequireOurs(force);
            StoreDraft.Require(folder.Store);
        });
    }

    /// <summary>Adds the run with its manifest and report. Returns its number.</summary>
    public int Save(RunResult result, Catalogue catalogue, Func<int, string> report)
    {
        var beside = new List<string>();
        try
        {
            var replaced = startOver ? RunsReplaced() : 0;
            using var store = PreparedStore.Write(Store, [result], catalogue, startOver);
            var run = store.Runs[0];
            var manifest = Beside(ManifestName(run), result.Manifest.ToJson() + "\n", beside);
            var page = Beside(ReportName(run), report(run), beside);
            store.Commit();
            saved = true;
            RemoveRuns(replaced);
            File.Move(manifest, Full(ManifestName(run)), overwrite: true);
            File.Move(page, Full(ReportName(run)), overwrite: true);
            return run;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw StoreException.From(e, Path);
        }
        finally
        {
            foreach (var file in beside) File.Delete(file);
        }
    }

    public static string ManifestName(int run) => run == 1 ? "manifest.json" : $"manifest-{run}.json";

    public static string ReportName(int run) => run == 1 ? "report.html" : $"report-{run}.html";

    /// <summary>Writes a file whole or not at all.</summary>
    public static void WriteWhole(string path, string text)
    {
        var beside = $"{path}.tmp-{Environment.ProcessId}";
        try
        {
            File.WriteAllText(beside, text);
            File.Move(beside, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            if (File.Exists(beside)) File.Delete(beside);
            throw StoreException.NotWritten(e, path);
        }
    }

    /// <summary>Finds out whether a file can be written, before any work is done for it. Nothing is left of the try.</summary>
    public static void RequireWritable(string path)
    {
        if (Directory.Exists(path)) throw new InputException($"{path}: is a folder, where a file is to be written");
        try
        {
            using var tried = new FileStream(
                $"{path}.tmp-{Environment.ProcessId}", FileMode.Create, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw StoreException.NotWritten(e, path);
        }
    }

    public void Dispose()
    {
        held?.Dispose();
        held = null;
        if (!created || saved || !Directory.Exists(Path)) return;
        foreach (var file in Directory.GetFiles(Path)) File.Delete(file);
        Directory.Delete(Path);
    }

    /// <summary>Files that a killed process left half-written; the lock says that nobody is writing them now.</summary>
    void RemoveLeftovers()
    {
        foreach (var pattern in new[] { ResultStore.FileName + ".tmp-*", "manifest*.json.tmp-*", "report*.html.tmp-*" })
            foreach (var file in Directory.GetFiles(Path, pattern)) File.Delete(file);
    }

    void RequireOurs(bool force)
    {
        if (force || File.Exists(Store)) return;
        var other = Directory.EnumerateFileSystemEntries(Path).Select(System.IO.Path.GetFileName)
            .FirstOrDefault(f => f != FolderLock.FileName);
        if (other is not null)
            throw new InputException($"{Path}: the folder exists and holds other things ({other}); choose another --out, or --force to "
                + "write there");
    }

    /// <summary>
    /// Last run of the store that starting over replaces; none when it cannot be read, for then its files are not known to be ours.
    /// </summary>
    int RunsReplaced()
    {
        if (!File.Exists(Store)) return 0;
        try
        {
            using var old = ResultStore.Open(Store);
            return old.Runs().Select(r => r.Run).DefaultIfEmpty().Max();
        }
        catch (StoreException e) when (e.Problem == StoreProblem.Corrupt)
        {
            return 0;
        }
    }

    /// <summary>Manifests and reports of the second and later runs of a store that was replaced.</summary>
    void RemoveRuns(int runs)
    {
        for (var run = 2; run <= runs; run++)
        {
            File.Delete(Full(ManifestName(run)));
            File.Delete(Full(ReportName(run)));
        }
    }

    string Beside(string name, string text, List<string> files)
    {
        var file = Full($"{name}.tmp-{Environment.ProcessId}");
        files.Add(file);
        File.WriteAllText(file, text);
        return file;
    }

    string Full(string name) => System.IO.Path.Combine(Path, name);
}
