using System.Text;
using Neijuan.Lab.Claims;
using Neijuan.Pages.Layout;
using Neijuan.Pages.Words;

namespace Neijuan.Pages.Claims;

/// <summary>The claims as one page that needs nothing but itself: the verdicts first, then the argument for each.</summary>
public static class ClaimPage
{
    static readonly string Extra = Asset.Text("claims.css") + EffectPicture.Style;

    public static string Of(ProtocolResult result, Essay essay)
    {
        var page = new StringBuilder(1 << 20);
        page.Append(Skeleton.Begin("the essay on trial", Style.Sheet + Extra, "claims", "To the claims", $"""
            <p class="kicker">Neijuan · claims</p><h1>The essay on trial</h1>
            <p class="run">{result.Options.Draws} draws, seed {result.Options.Seed}, {result.Arms} arms, {result.Runs} runs</p>
            """));
        SummaryOf(page, result);
        AgainstOf(page, result);
        TableOf(page, result);
        page.Append("<section id=\"claims\" aria-labelledby=\"claims-h\"><h2 id=\"claims-h\">Claim by claim</h2>\n");
        foreach (var claim in result.Claims.Where(c => c.Leading is not null)) ClaimOf(page, claim, result.Options.Draws);
        page.Append("</section>\n");
        MissingOf(page, result);
        ClaimPageEnd.Facts(page, result);
        ClaimPageEnd.Crosswalk(page, essay);
        page.Append(Skeleton.End);
        return page.ToString();
    }

    static void SummaryOf(StringBuilder page, ProtocolResult result)
    {
        page.Append($"<section id=\"summary\"><p class=\"lead\">{Markup.Text(Summary.Of(result))}</p><dl class=\"badges\">");
        foreach (var verdict in Enum.GetValues<Verdict>())
            page.Append($"<div><dt>{VerdictName.Of(verdict)}</dt><dd><b>"
                + $"{result.Claims.Count(c => !c.Claim.IsPlacebo && c.Verdict == verdict)}</b><span>claims</span></dd></div>");
        if (result.Claims.Any(c => c.Claim.IsPlacebo))
            page.Append("<div><dt>placebos as they should be</dt><dd><b>"
                + $"{result.Claims.Count(c => c.Claim.IsPlacebo && c.Verdict == Verdict.Supported)}</b><span>of "
                + $"{result.Claims.Count(c => c.Claim.IsPlacebo)}</span></dd></div>");
        if (result.Facts.Count > 0)
            page.Append($"<div><dt>figures met</dt><dd><b>{result.Score.Inside}</b><span>of {result.Score.Facts}</span></dd></div>");
        page.Append($"</dl><p>{Markup.Text(ClaimPaper.Protocol(result).Replace("*", "").Replace("`", ""))}</p></section>\n");
    }

    static void AgainstOf(StringBuilder page, ProtocolResult result)
    {
        page.Append("<section id=\"against\" aria-labelledby=\"against-h\"><h2 id=\"against-h\">What the model says against the essay</h2>"
            + "<ul>");
        var against = Story.Against(result).ToList();
        if (against.Count == 0) page.Append($"<li>{Story.NothingAgainst}</li>");
        foreach (var (claim, test) in against)
        {
            page.Append($"<li><a href=\"#{claim.Claim.Id}\">{claim.Claim.Id}</a> <b>{Markup.Text(claim.Claim.Title)}</b>: "
                + $"{Markup.Text(test.Test.Name)}");
            page.Append(test.Test.Decides ? ". " : " (a test beside the verdict). ")
                .Append(Markup.Text(Story.Of(test, result.Options.Draws))).Append("</li>");
        }

        page.Append("</ul></section>\n");
    }

    static void TableOf(StringBuilder page, ProtocolResult result)
    {
        page.Append("<section id=\"verdicts\" aria-labelledby=\"verdicts-h\"><h2 id=\"verdicts-h\">All verdicts</h2><div class=\"wide\" "
            + "tabindex=\"0\"><table class=\"verdicts\"><thead><tr><th scope=\"col\">Claim</th><th scope=\"col\">in short</th><th "
            + "scope=\"col\">Verdict</th><th scope=\"col\">agree</th><th scope=\"col\">median</th><th scope=\"col\">10–90 %</th><th "
            + "scope=\"col\">expected</th><th scope=\"col\">robust</th></tr></thead><tbody>\n");
        foreach (var claim in result.Claims)
        {
            page.Append($"<tr><th scope=\"row\"><a href=\"#{claim.Claim.Id}\">{claim.Claim.Id}</a></th><td>"
                + $"{Markup.Text(claim.Claim.Title)}</td><td>{VerdictOf(claim.Verdict)}</td>");
            if (claim.Leading is not { } leading) page.Append("<td></td><td></td><td></td><td></td><td></td></tr>\n");
            else
            {
                var b = leading.Bands;
                page.Append($"<td>{100 * leading.Share:F0} %</td><td>{ShortNumber.Of(b.Median)}</td><td>{ShortNumber.Of(b.P10)} to "
                    + $"{ShortNumber.Of(b.P90)}</td><td>{Markup.Text(leading.Test.Expected.Text)}</td>");
                page.Append($"<td>{(claim.Robustness is { } r ? (r.Survives ? "yes" : "no") : "")}</td></tr>\n");
            }
        }

        page.Append("</tbody></table></div></section>\n");
    }

    static void ClaimOf(StringBuilder page, ClaimResult result, int draws)
    {
        var claim = result.Claim;
        page.Append($"<article class=\"claim\" id=\"{claim.Id}\"><h3>{claim.Id} · {Markup.Text(claim.Title)} — {VerdictOf(result.Verdict)}"
            + "</h3><dl>");
        Item(page, claim.IsPlacebo ? "The placebo" : "What the essay says", claim.Gist);
        Item(page, "What was done", claim.Done);
        page.Append("</dl>").Append(EffectPicture.Draw($"{claim.Id}-picture", result.Leading!));
        page.Append("<div class=\"wide\" tabindex=\"0\"><table class=\"tests\"><thead><tr><th scope=\"col\">Test</th><th scope=\"col\">"
            + "Verdict</th><th scope=\"col\">What came of it</th><th scope=\"col\">Why this bar</th></tr></thead><tbody>");
        foreach (var test in result.Tests)
        {
            page.Append($"<tr><th scope=\"row\">{Markup.Text(test.Test.Name)}{(test.Test.Decides ? " (decides)" : "")}</th><td>"
                + $"{VerdictOf(test.Verdict)}</td><td>{Markup.Text(Story.Of(test, draws))}</td><td>{Markup.Text(test.Test.Why)}</td></tr>");
        }

        page.Append("</tbody></table></div><dl>");
        if (result.Robustness is { } r) Item(page, "How robust", Story.Of(r).Replace("`", ""));
        if (result.Adversary is { } a) Item(page, "The worst case against it", Story.Of(a, result.Leading!.Test).Replace("`", ""));
        if (claim.LeavesOut.Length > 0) Item(page, "Left out", claim.LeavesOut);
        Item(page, "What would change it", claim.WouldChange);
        page.Append("</dl></article>\n");
    }

    static void MissingOf(StringBuilder page, ProtocolResult result)
    {
        if (result.Claims.All(c => c.Claim.IsTestable)) return;
        page.Append("<section id=\"missing\" aria-labelledby=\"missing-h\"><h2 id=\"missing-h\">Not testable yet</h2><ul>");
        foreach (var claim in result.Claims.Where(c => !c.Claim.IsTestable))
            page.Append($"<li id=\"{claim.Claim.Id}\"><b>{claim.Claim.Id}</b> {Markup.Text(claim.Claim.Gist)} Needs "
                + $"{Markup.Text(string.Join("; ", claim.Claim.Needs))}.</li>");
        page.Append("</ul></section>\n");
    }

    static void Item(StringBuilder page, string term, string text) => page.Append($"<dt>{term}</dt><dd>{Markup.Text(text)}</dd>");

    static string VerdictOf(Verdict verdict)
    {
        var sign = verdict switch { Verdict.Supported => "✓", Verdict.Refuted => "✗", Verdict.Undecided => "?", _ => "…" };
        return $"<span class=\"verdict {VerdictName.Of(verdict).Replace(' ', '-')}\">{sign} {VerdictName.Of(verdict)}</span>";
    }
}
