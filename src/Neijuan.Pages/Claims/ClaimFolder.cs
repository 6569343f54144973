using Neijuan.Lab;
using Neijuan.Lab.Claims;
using Neijuan.Lab.Runs;
using Neijuan.Lab.Store;

namespace Neijuan.Pages.Claims;

/// <summary>A folder with what the claims came to: the page, the paper with its pictures, and a store.</summary>
public static class ClaimFolder
{
    public const string Page = "claims.html";
    public const string Paper = "claims.md";

    /// <summary>Takes the folder before any work is done: it must be new, or hold an earlier trial.</summary>
    public static void Require(string path)
    {
        if (File.Exists(path)) throw new InputException($"{path}: a file of this name exists; choose another --out");
        if (!Directory.Exists(path) || File.Exists(Path.Combine(path, MeasureJournal.FileName))) return;
        if (Directory.EnumerateFileSystemEntries(path).Select(Path.GetFileName).FirstOrDefault() is { } other)
            throw new InputException($"{path}: the folder exists and holds other things ({other}); choose another --out");
    }

    public static void Write(string path, ProtocolResult result, Essay essay)
    {
        Directory.CreateDirectory(path);
        ClaimStore.Write(Path.Combine(path, ResultStore.FileName), result);
        RunFolder.WriteWhole(Path.Combine(path, Page), ClaimPage.Of(result, essay));
        WritePaper(Path.Combine(path, Paper), result, essay);
    }

    /// <summary>Finds out before any work is done whether the paper and what lies beside it can be written.</summary>
    public static void RequirePaper(string path)
    {
        RunFolder.RequireWritable(path);
        if (Directory.Exists(PicturesOf(path))) RunFolder.RequireWritable(Path.Combine(PicturesOf(path), VerdictFile.Name));
    }

    /// <summary>The paper, a picture for every claim that was tested, and the verdicts for programs.</summary>
    public static void WritePaper(string path, ProtocolResult result, Essay essay)
    {
        var pictures = PicturesOf(path);
        Directory.CreateDirectory(pictures);
        foreach (var claim in result.Claims.Where(c => c.Leading is not null))
            RunFolder.WriteWhole(
                Path.Combine(pictures, $"{claim.Claim.Id}.svg"), EffectPicture.File($"{claim.Claim.Id}-picture", claim.Leading!));
        RunFolder.WriteWhole(Path.Combine(pictures, VerdictFile.Name), VerdictFile.Of(result).Text());
        RunFolder.WriteWhole(path, ClaimPaper.Of(result, essay));
    }

    static string PicturesOf(string path) => Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, ClaimPaper.Pictures);
}
