using Neijuan.Lab.Runs;

namespace Neijuan.Lab.Claims;

/// <summary>A folder with what the claims came to.</summary>
public static class ClaimFolder
{
    public const string Page = "claims.html";

    public static void Require(string path)
    {
        if (File.Exists(path)) throw new InputException($"{path}: a file of this name exists; choose another --out");
    }

    public static void Write(string path, ProtocolResult result, Essay essay, ClaimSet set)
    {
        Directory.CreateDirectory(path);
        RunFolder.WriteWhole(Path.Combine(path, "claims.md"), ClaimPaper.Of(result, essay));
    }

    public static void WriteDocument(string path, ProtocolResult result, Essay essay) => RunFolder.WriteWhole(path, ClaimPaper.Of(result, essay));
}
