using Neijuan.Lab.Claims;
using Neijuan.Pages.Claims;

namespace Neijuan.Cli.Output;

/// <summary>Verdicts as a table of text.</summary>
internal static class ClaimsText
{
    public static void Write(TextWriter output, ProtocolResult result, string? folder)
    {
        var table = new TextTable("id", "claim", "verdict", "share", "median", "p10", "p90", "expected", "robust").Numbers(3, 4, 5, 6);
        foreach (var claim in result.Claims) Add(table, claim);
        table.Write(output);
        output.WriteLine();
        output.WriteLine(Summary.Of(result));
        var score = result.Score;
        if (score.Facts > 0)
            output.WriteLine($"Figures of the essay and of the record: {score.Inside} of {score.Facts} inside their range, mean distance "
                + $"{score.MeanDistance:F2} half widths.");
        if (folder is not null) output.WriteLine($"Read {Path.Combine(folder, ClaimFolder.Page)}.");
    }

    static void Add(TextTable table, ClaimResult result)
    {
        if (result.Leading is not { } leading)
        {
            table.Add(
                result.Claim.Id, result.Claim.Title, VerdictName.Of(result.Verdict), "", "", "", "",
                "needs " + string.Join("; ", result.Claim.Needs), "");
            return;
        }

        var b = leading.Bands;
        table.Add(
            result.Claim.Id, result.Claim.Title, VerdictName.Of(result.Verdict), leading.Share.ToString("P0"), ShortNumber.Of(b.Median),
            ShortNumber.Of(b.P10), ShortNumber.Of(b.P90),
            leading.Test.Expected.IsSign ? $"{leading.Test.Expected.Text}, above {ShortNumber.Of(leading.Test.Materiality)}"
                : leading.Test.Expected.Text,
            result.Robustness is { } r ? (r.Survives ? "yes" : $"not to {r.Parameter}") : "");
    }
}
