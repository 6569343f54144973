using Neijuan.Lab.Claims;

namespace Neijuan.Pages.Claims;

/// <summary>What a claim came to, in the words and numbers of the paper's table.</summary>
/// <param name="Agree">Share of the draws that agree; empty, as the numbers are, where nothing could be tested.</param>
/// <param name="Expected">What the essay leads one to expect, or what is needed before it can be tested.</param>
/// <param name="Survives">Whether the verdict survives when the parameter that matters most is halved and doubled; null when that was not
/// tried.</param>
/// <param name="Parameter">That parameter.</param>
public sealed record VerdictRow(
    string Id, string Verdict, string Agree, string Median, string Band, string Expected, bool? Survives, string? Parameter)
{
    public static VerdictRow Of(ClaimResult result) => result.Leading is { } leading
        ? new VerdictRow(
            result.Claim.Id, VerdictName.Of(result.Verdict), $"{100 * leading.Share:F0} %", ShortNumber.Of(leading.Bands.Median),
            $"{ShortNumber.Of(leading.Bands.P10)} to {ShortNumber.Of(leading.Bands.P90)}", leading.Test.Expected.Text,
            result.Robustness?.Survives, result.Robustness?.Parameter)
        : new VerdictRow(
            result.Claim.Id, VerdictName.Of(result.Verdict), "", "", "", $"needs {string.Join("; ", result.Claim.Needs)}", null, null);

    /// <summary>The row as the paper prints it.</summary>
    public string Markdown(string title)
    {
        var survives = Survives switch { true => "yes", false => $"not to `{Parameter}`", null => "" };
        return Agree.Length == 0
            ? $"| {Id} | {title} | **{Verdict}** |  | | | {Expected} | |"
            : $"| {Id} | {title} | **{Verdict}** | {Agree} | {Median} | {Band} | {Expected} | {survives} |";
    }
}
