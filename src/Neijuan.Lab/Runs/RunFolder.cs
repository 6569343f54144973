using Neijuan.Lab.Results;
using Neijuan.Lab.Store;

namespace Neijuan.Lab.Runs;

/// <summary>
/// A results folder: <c>results.duckdb</c>, and beside it <c>manifest.json</c> and <c>report.html</c> of its first run,
/// <c>manifest-2.json</c> and <c>report-2.html</c> of the second, and so on. A folder that holds a store gains a run; a folder that holds
/// something else is left alone unless forced; forced on a store means starting over. While it is open no other process can write there.
/// </summary>
public sealed class RunFolder : IDisposable
{
    readonly TakenFolder taken;
    readonly bool startOver;

    RunFolder(TakenFolder taken, bool startOver) => (this.taken, this.startOver) = (taken, startOver);

    public string Path => taken.Path;

    /// <summary>Whether there is a store here that a run would join.</summary>
    public bool Gains => !startOver && File.Exists(Store);

    string Store => taken.In(ResultStore.FileName);

    /// <summary>Takes the folder for writing, before any work is done that could be lost for want of it.</summary>
    public static RunFolder Open(string path, bool force) => TakenFolder.Take(path, taken =>
    {
        var folder = new RunFolder(taken, force);
        if (!force && !File.Exists(folder.Store)) taken.RequireNothingElse();
        StoreDraft.Require(folder.Store);
        return folder;
    });

    /// <summary>Adds the run with its manifest and report. Returns its number.</summary>
    public int Save(RunResult result, Catalogue catalogue, Func<int, string> report)
    {
        var run = 0;
        taken.Write(staged =>
        {
            run = StoreFile.Write(staged.In(ResultStore.FileName), Gains ? Store : null, [result], catalogue)[0];
            staged.Remove(StoreFile.LogOf(ResultStore.FileName)); // folded into the new store
            staged.Add(ManifestName(run), result.Manifest.ToJson() + "\n");
            staged.Add(ReportName(run), report(run));
            foreach (var old in Enumerable.Range(2, Math.Max(0, RunsReplaced() - 1)))
            {
                staged.Remove(ManifestName(old));
                staged.Remove(ReportName(old));
            }
        });
        return run;
    }

    public static string ManifestName(int run) => run == 1 ? "manifest.json" : $"manifest-{run}.json";

    public static string ReportName(int run) => run == 1 ? "report.html" : $"report-{run}.html";

    public void Dispose() => taken.Dispose();

    /// <summary>
    /// Last run of the store that starting over replaces; none when it cannot be read, for then its files are not known to be ours.
    /// </summary>
    int RunsReplaced()
    {
        if (!startOver || !File.Exists(Store)) return 0;
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
}
