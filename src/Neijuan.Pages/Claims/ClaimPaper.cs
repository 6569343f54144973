using System.Text;
using Neijuan.Lab.Claims;

namespace Neijuan.Pages.Claims;

/// <summary>The claims as a paper in Markdown: <c>docs/claims.md</c>. Its pictures are files beside it.</summary>
public static class ClaimPaper
{
    /// <summary>Folder of the pictures and of the verdicts for programs, beside the paper.</summary>
    public const string Pictures = "claims";

    public static string Of(ProtocolResult result, Essay essay)
    {
        var text = new StringBuilder();
        text.Append("# The essay on trial\n\n");
        text.Append("Every claim of Z. Z. Liu, \"China's Real Economic Crisis\" (*Foreign Affairs*, September/October 2024), as an "
            + "experiment in the model. This page is written by\n");
        text.Append("`neijuan claims --write-docs`; no verdict in it was typed by anybody.\n\n");
        text.Append(Summary.Of(result)).Append("\n\n");
        text.Append(Protocol(result)).Append('\n');
        Against(text, result);
        Table(text, result, essay);
        foreach (var claim in result.Claims.Where(c => c.Leading is not null)) Claim(text, claim, result.Options.Draws);
        Missing(text, result);
        Facts(text, result);
        Crosswalk(text, essay);
        return text.ToString();
    }

    /// <summary>How it was done, for those who want to know before they believe.</summary>
    internal static string Protocol(ProtocolResult result) =>
        $"{result.Options.Draws} parameter vectors were drawn from the ranges in `parameters/` (Latin hypercube, seed "
        + $"{result.Options.Seed}). Treatment and control have the same vectors and the same luck. "
        + "A test is *supported* if at least 80 percent of the draws agree and the median is larger than the materiality stated "
        + "beforehand, *refuted* if at least 80 percent say the opposite, and *undecided* otherwise; "
        + "a value that is undefined agrees with nothing. A claim is supported if all its deciding tests are, refuted if one of them is. "
        + $"{result.Arms} arms, {result.Runs} runs.\n";

    static void Against(StringBuilder text, ProtocolResult result)
    {
        text.Append("## What the model says against the essay\n\n");
        var against = Story.Against(result).ToList();
        if (against.Count == 0) text.Append(Story.NothingAgainst + "\n");
        foreach (var (claim, test) in against)
            text.Append($"- **{claim.Claim.Id}** {claim.Claim.Title} — {test.Test.Name}"
                + $"{(test.Test.Decides ? "" : " (a test beside the verdict)")}: {Lower(Story.Of(test, result.Options.Draws))}\n");
        text.Append('\n');
    }

    static void Table(StringBuilder text, ProtocolResult result, Essay essay)
    {
        text.Append("## All claims\n\n| | claim | verdict | agree | median | 10–90 % | expected | survives halving and doubling |\n"
            + "|---|---|---|---|---|---|---|---|\n");
        foreach (var claim in result.Claims) text.Append(VerdictRow.Of(claim).Markdown(claim.Claim.Title)).Append('\n');
        text.Append($"\nThe essay's {essay.Sentences.Count} sentences and {essay.Figures.Count} figures are joined to these claims "
            + "below.\n\n");
    }

    static void Claim(StringBuilder text, ClaimResult result, int draws)
    {
        var claim = result.Claim;
        text.Append($"## {claim.Id} {claim.Title}\n\n");
        text.Append($"**{(claim.IsPlacebo ? "The placebo" : "The essay")}**: {claim.Gist}\n\n**Done**: {claim.Done}\n\n");
        text.Append($"![{result.Leading!.Test.Name}]({Pictures}/{claim.Id}.svg)\n\n**Verdict: {VerdictName.Of(result.Verdict)}.**\n\n");
        text.Append("| test | verdict | what came of it | why this bar |\n|---|---|---|---|\n");
        foreach (var test in result.Tests)
            text.Append($"| {(test.Test.Decides ? $"**{test.Test.Name}**" : test.Test.Name)} | {VerdictName.Of(test.Verdict)} | "
                + $"{Story.Of(test, draws)} | {test.Test.Why} |\n");
        text.Append("\nTests in bold decide.");
        if (result.Robustness is { } r) text.Append($" {Story.Of(r)}");
        if (result.Adversary is { } a) text.Append($"\n\n**Against it**: {Story.Of(a, result.Leading.Test)}");
        if (claim.LeavesOut.Length > 0) text.Append($"\n\n**Left out**: {claim.LeavesOut}");
        text.Append($"\n\n**What would change it**: {claim.WouldChange}\n\n");
    }

    static void Missing(StringBuilder text, ProtocolResult result)
    {
        text.Append("## Not testable yet\n\n");
        foreach (var claim in result.Claims.Where(c => !c.Claim.IsTestable))
            text.Append($"- **{claim.Claim.Id}** {claim.Claim.Gist} Needs {string.Join("; ", claim.Claim.Needs)}.\n");
        text.Append('\n');
    }

    static void Facts(StringBuilder text, ProtocolResult result)
    {
        if (result.Facts.Count == 0) return;
        var score = result.Score;
        text.Append($"## The essay's figures and the record\n\n{score.Inside} of {score.Facts} figures are inside their accepted range; "
            + $"the mean distance is {score.MeanDistance:F2} half widths of the range.\n");
        text.Append("The essay's own figures:\n\n| | figure | model | 10–90 % | accepted | met |\n|---|---|---|---|---|---|\n");
        foreach (var fact in result.Facts.Where(f => f.Fact.FromEssay))
            text.Append($"| {fact.Fact.Id} | {fact.Fact.Gist} | {ShortNumber.Of(fact.Model)} {fact.Fact.Unit} | "
                + $"{ShortNumber.Of(fact.Bands.P10)} to {ShortNumber.Of(fact.Bands.P90)} | {Interval(fact.Fact)} | "
                + $"{(fact.Hit ? "yes" : $"no, by {ShortNumber.Of(fact.Distance)}")} |\n");
        text.Append('\n');
    }

    static void Crosswalk(StringBuilder text, Essay essay)
    {
        text.Append("## From the essay to here\n\n| sentence | says | answered by |\n|---|---|---|\n");
        foreach (var s in essay.Sentences) text.Append($"| {s.Id} | {Cell(s.Gist)} | {Answer(s.AnsweredBy, s.Reason)} |\n");
        text.Append("\n| figure | says | answered by |\n|---|---|---|\n");
        foreach (var f in essay.Figures)
            text.Append($"| {f.Id} | {Cell(f.Gist)}: {Cell(f.Value)} {Cell(f.Unit)} | "
                + $"{Answer(f.Check is null ? f.AnsweredBy : [.. f.AnsweredBy, "the figures above"], f.Reason)} |\n");
    }

    internal static string Interval(FactCheck fact) => (double.IsInfinity(fact.Low), double.IsInfinity(fact.High)) switch
    {
        (true, true) => "any",
        (true, _) => $"at most {ShortNumber.Of(fact.High)}",
        (_, true) => $"at least {ShortNumber.Of(fact.Low)}",
        _ => $"{ShortNumber.Of(fact.Low)} to {ShortNumber.Of(fact.High)}",
    };

    internal static string Answer(IReadOnlyList<string> answers, string reason) => answers.Count > 0 ? string.Join(", ", answers) : reason;

    static string Cell(string text) => text.Replace("|", "\\|");

    static string Lower(string text) => text.Length == 0 ? text : char.ToLowerInvariant(text[0]) + text[1..];
}
