using Neijuan.Lab.Claims;
using Neijuan.Lab.Store;
using Neijuan.Model.Setup;

namespace Neijuan.Pages.Claims;

/// <summary>
/// A folder with what the claims came to: the page, the paper with its pictures, and a store; and, from the first run on, the journal with
/// which a trial that was stopped goes on.
/// </summary>
public sealed class ClaimFolder : IDisposable
{
    public const string Page = "claims.html";
    public const string Paper = "claims.md";

    readonly TakenFolder taken;

    ClaimFolder(TakenFolder taken, MeasureJournal journal) => (this.taken, Journal) = (taken, journal);

    public string Path => taken.Path;

    /// <summary>The runs that were made for this folder.</summary>
    public MeasureJournal Journal { get; }

    /// <summary>Takes the folder before any work is done: it must be new, or hold an earlier trial.</summary>
    public static ClaimFolder Open(string path, ModelData data) => TakenFolder.Take(path, taken =>
    {
        if (!File.Exists(taken.In(MeasureJournal.FileName))) taken.RequireNothingElse("choose another --out");
        return new ClaimFolder(taken, MeasureJournal.Open(path, data));
    });

    public void Write(ProtocolResult result, Essay essay) => taken.Write(staged =>
    {
        ClaimStore.Write(staged.In(ResultStore.FileName), result);
        staged.Add(Page, ClaimPage.Of(result, essay));
        AddPaper(staged, Paper, result, essay);
    });

    /// <summary>The paper, a picture for every claim that was tested, and the verdicts for programs, in a folder of documents.</summary>
    public static void WritePaper(TakenFolder documents, ProtocolResult result, Essay essay) =>
        documents.Write(staged => AddPaper(staged, Paper, result, essay));

    public void Dispose()
    {
        var nothingKept = Journal.Count == 0 && taken.Entries.All(name => name == MeasureJournal.FileName);
        Journal.Dispose();
        if (nothingKept) File.Delete(taken.In(MeasureJournal.FileName));
        taken.Dispose();
    }

    static void AddPaper(StagedFiles staged, string name, ProtocolResult result, Essay essay)
    {
        foreach (var claim in result.Claims.Where(c => c.Leading is not null))
            staged.Add(
                System.IO.Path.Combine(ClaimPaper.Pictures, $"{claim.Claim.Id}.svg"),
                EffectPicture.File($"{claim.Claim.Id}-picture", claim.Leading!));
        staged.Add(System.IO.Path.Combine(ClaimPaper.Pictures, VerdictFile.Name), VerdictFile.Of(result).Text());
        staged.Add(name, ClaimPaper.Of(result, essay));
    }
}
