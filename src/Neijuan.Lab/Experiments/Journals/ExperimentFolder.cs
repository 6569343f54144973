using System.Text.Json;
using Neijuan.Lab.Experiments.Plans;
using Neijuan.Lab.Runs;
using Neijuan.Lab.Store;
using Neijuan.Model.Reading;

namespace Neijuan.Lab.Experiments.Journals;

/// <summary>
/// The folder of an experiment. While it runs, a journal; when it is done, <c>results.duckdb</c>, <c>manifest.json</c> and a report, each
/// written beside its place and renamed when whole, and the journal goes last. So whatever the moment at which a process dies, the next one
/// finds either the journal or the finished results. A folder holds one experiment; another is refused and told what differs.
/// </summary>
public sealed class ExperimentFolder : IDisposable
{
    public const string ManifestName = "manifest.json";

    readonly bool created;
    FolderLock? held;

    ExperimentFolder(string path, bool created) => (Path, this.created) = (path, created);

    public string Path { get; }

    /// <summary>Whether the experiment is finished here already; there is then no journal and nothing to run.</summary>
    public bool Complete { get; private set; }

    /// <summary>What has been measured so far.</summary>
    public Journal? Journal { get; private set; }

    string JournalPath => In(Journal.FileName);

    /// <summary>Takes the folder for writing: begins the experiment, or goes on with what is there.</summary>
    /// <param name="force">Start over, whatever is there.</param>
    /// <param name="resume">Only go on with what is there.</param>
    public static ExperimentFolder Open(string path, Specification specification, bool force, bool resume)
    {
        FolderLock.RequireNoFile(path);
        var folder = new ExperimentFolder(path, !Directory.Exists(path));
        if (resume && folder.created) throw new InputException($"{path}: nothing here to go on with; leave out --resume to begin");
        return FolderLock.Begin(path, folder, held =>
        {
            folder.held = held;
            folder.RemoveLeftovers();
            folder.Begin(specification, force, resume);
        });
    }

    /// <summary>Writes the results and lets go of the journal.</summary>
    /// <param name="fill">Writes runs and bands into the store.</param>
    /// <param name="files">Further files by name, made after the store is filled: the manifest, the report.</param>
    internal void Finish(Catalogue catalogue, Action<StoreWriter> fill, Func<IReadOnlyDictionary<string, string>> files)
    {
        using (var store = PreparedStore.Write(In(ResultStore.FileName), catalogue, startOver: true, Journal!.Count, writer =>
        {
            StoreTables.CreateForExperiment(writer.Store);
            fill(writer);
        }))
        {
            var beside = files();
            store.Commit();
            foreach (var (name, text) in beside.OrderBy(f => f.Key == ManifestName)) RunFolder.WriteWhole(In(name), text);
        }

        Journal?.Dispose();
        Journal = null;
        File.Delete(JournalPath);
        Complete = true;
    }

    /// <summary>A file of the folder.</summary>
    public string In(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose()
    {
        var nothingKept = created && !Complete && (Journal is null || Journal.Count == 0);
        Journal?.Dispose();
        Journal = null;
        held?.Dispose();
        held = null;
        if (!nothingKept || !Directory.Exists(Path)) return;
        foreach (var file in Directory.GetFiles(Path)) File.Delete(file);
        Directory.Delete(Path);
    }

    void Begin(Specification specification, bool force, bool resume)
    {
        if (force)
        {
            File.Delete(JournalPath);
        }
        else if (File.Exists(JournalPath))
        {
            Journal = Journal.Open(JournalPath);
            RequireSame(specification, Journal.Specification);
            return;
        }
        else if (File.Exists(In(ManifestName)) && File.Exists(In(ResultStore.FileName))
            && SpecificationIn(In(ManifestName)) is { } there)
        {
            RequireSame(specification, there);
            Complete = true;
            return;
        }
        else if (resume)
        {
            throw new InputException($"{Path}: nothing here to go on with; leave out --resume to begin");
        }
        else if (Directory.EnumerateFileSystemEntries(Path).Select(System.IO.Path.GetFileName)
            .FirstOrDefault(f => f != FolderLock.FileName) is { } other)
        {
            throw new InputException($"{Path}: the folder exists and holds other things ({other}); choose another --out, or --force to "
                + "write there");
        }

        Journal = Journal.Create(JournalPath, specification);
    }

    void RequireSame(Specification asked, Specification there)
    {
        var differences = asked.DifferencesFrom(there);
        if (differences.Count == 0) return;
        throw new InputException(
            $"{Path}: holds another experiment; choose another --out, or --force to start over here. What differs:\n  "
            + $"{string.Join("\n  ", differences)}");
    }

    /// <summary>Files that a killed process left half-written; the lock says that nobody is writing them now.</summary>
    void RemoveLeftovers()
    {
        foreach (var file in Directory.GetFiles(Path, "*.tmp-*").Where(IsOurs)) File.Delete(file);
        foreach (var spilled in Directory.GetDirectories(Path, ResultStore.FileName + ".tmp-*"))
            Directory.Delete(spilled, recursive: true); // by the database
    }

    /// <summary>The specification of the experiment in the manifest, or null when the manifest is of something else.</summary>
    static Specification? SpecificationIn(string file)
    {
        if (TextFile.Read(file, new Findings(file), "a manifest", TextFile.Large) is not { } text) return null;
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("specification", out var entries) ? Specification.Find(entries.GetRawText()) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    static bool IsOurs(string file)
    {
        var name = System.IO.Path.GetFileName(file);
        return new[] { ResultStore.FileName, ManifestName, Journal.FileName, "report.html", "compare.html" }
            .Any(ours => name.StartsWith(ours + ".tmp-", StringComparison.Ordinal));
    }
}
