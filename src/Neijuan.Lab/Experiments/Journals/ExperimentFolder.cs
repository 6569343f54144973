using System.Text.Json;
using Neijuan.Lab.Experiments.Plans;
using Neijuan.Lab.Store;
using Neijuan.Model.Reading;

namespace Neijuan.Lab.Experiments.Journals;

/// <summary>
/// The folder of an experiment. While it runs, a journal; when it is done, <c>results.duckdb</c>, <c>manifest.json</c> and a report, which
/// come together, and the journal goes. So whatever the moment at which a process dies, the next one finds either the journal or the
/// finished results. A folder holds one experiment; another is refused and told what differs.
/// </summary>
public sealed class ExperimentFolder : IDisposable
{
    public const string ManifestName = "manifest.json";

    readonly TakenFolder taken;

    ExperimentFolder(TakenFolder taken) => this.taken = taken;

    public string Path => taken.Path;

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
        if (resume && !System.IO.Path.Exists(path)) throw NothingHere(path);
        return TakenFolder.Take(path, taken =>
        {
            var folder = new ExperimentFolder(taken);
            folder.Begin(specification, force, resume);
            if (!folder.Complete) StoreDraft.Require(folder.In(ResultStore.FileName));
            return folder;
        });
    }

    /// <summary>Writes the results and lets go of the journal.</summary>
    /// <param name="fill">Writes runs and bands into the store.</param>
    /// <param name="files">Further files by name, made after the store is filled: the manifest, the report.</param>
    internal void Finish(Catalogue catalogue, Action<StoreWriter> fill, Func<IReadOnlyDictionary<string, string>> files)
    {
        taken.Write(staged =>
        {
            StoreFile.Write(staged.In(ResultStore.FileName), earlier: null, catalogue, Journal!.Count, writer =>
            {
                StoreTables.CreateForExperiment(writer.Store);
                fill(writer);
            });
            foreach (var (name, text) in files()) staged.Add(name, text);
            staged.Remove(StoreFile.LogOf(ResultStore.FileName));
            staged.Remove(Journal.FileName);
            Journal.Dispose();
            Journal = null;
        });
        Complete = true;
    }

    /// <summary>A file of the folder.</summary>
    public string In(string name) => taken.In(name);

    public void Dispose()
    {
        var nothingKept = Journal is { Count: 0 };
        Journal?.Dispose();
        Journal = null;
        if (nothingKept) File.Delete(JournalPath);
        taken.Dispose();
    }

    void Begin(Specification specification, bool force, bool resume)
    {
        if (!force && File.Exists(JournalPath))
        {
            var found = Journal.Open(JournalPath);
            Journal = found;
            RequireSame(specification, found.Specification);
            return;
        }

        if (!force && File.Exists(In(ManifestName)) && File.Exists(In(ResultStore.FileName))
            && SpecificationIn(In(ManifestName)) is { } there)
        {
            RequireSame(specification, there);
            Complete = true;
            return;
        }

        if (resume && !force) throw NothingHere(Path);
        if (!force) taken.RequireNothingElse();
        taken.Write(staged => Journal.Begin(staged.In(Journal.FileName), specification));
        Journal = Journal.Open(JournalPath);
    }

    static InputException NothingHere(string path) => new($"{path}: nothing here to go on with; leave out --resume to begin");

    void RequireSame(Specification asked, Specification there)
    {
        var differences = asked.DifferencesFrom(there);
        if (differences.Count == 0) return;
        throw new InputException(
            $"{Path}: holds another experiment; choose another --out, or --force to start over here. What differs:\n  "
            + $"{string.Join("\n  ", differences)}");
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
}
