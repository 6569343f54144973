using Neijuan.Lab.Claims;

namespace Neijuan.Pages.Claims;

/// <summary>What came of a claim, in sentences that the page and the paper share.</summary>
internal static class Story
{
    /// <summary>The verdict on a test and why.</summary>
    public static string Of(TestResult result, int draws)
    {
        var (test, b) = (result.Test, result.Bands);
        var agree = (int)Math.Round(result.Share * draws);
        var band = $"median {ShortNumber.Of(b.Median)} {test.Unit}, four fifths of the draws between {ShortNumber.Of(b.P10)} and "
            + $"{ShortNumber.Of(b.P90)}";
        var undefined = b.Undefined > 0 ? $" In {b.Undefined} draws it is undefined, which does not count as agreement." : "";
        var expected = test.Expected.IsSign
            ? $"The effect is {test.Expected.Text} in {agree} of {draws} draws; {band}; it matters from {ShortNumber.Of(test.Materiality)}"
                + " on."
            : $"It is {test.Expected.Text} in {agree} of {draws} draws; {band}.";
        return expected + undefined;
    }

    public static string Of(Robustness r)
    {
        var moved = $"The parameter that drives it most is `{r.Parameter}` (rank correlation {ShortNumber.Of(r.RankCorrelation)}).";
        string Result(MovedResult m) =>
            $"{VerdictName.Of(m.Result.Verdict)}"
            + $"{(m.Clipped > 0 ? $" (its range stops it in {100 * m.Clipped:F0} percent of the draws)" : "")}";
        return $"{moved} On the first {r.Unmoved.Values.Count} draws the leading test is {VerdictName.Of(r.Unmoved.Verdict)}; with the "
            + $"parameter halved {Result(r.Halved)}, doubled {Result(r.Doubled)}: "
            + (r.Survives ? "the verdict survives." : "the verdict does not survive.");
    }

    public static string Of(AdversaryResult a, ClaimTest test)
    {
        var moves = string.Join(
            ", ", a.Moves.Take(3).Select(m => $"`{m.Parameter}` {ShortNumber.Of(m.Usual)} → {ShortNumber.Of(m.Found)}"));
        var end = a.Flips
            ? $"there the claim fails, and with other luck in {100 * a.OtherLuck:F0} percent of the runs. On the straight way from the "
                + $"usual values it first fails {100 * a.FirstFlip:F0} percent along."
            : "even there the claim holds.";
        if (a.Flips && double.IsNaN(a.FirstFlip))
            end = $"there the claim fails, and with other luck in {100 * a.OtherLuck:F0} percent of the runs.";
        return $"A search over {a.Vectors} parameter vectors within the ranges moved the statistic from {ShortNumber.Of(a.Start)} in the "
            + $"least favourable draw to {ShortNumber.Of(a.Found)} {test.Unit}; {end} Furthest moved: {moves}.";
    }

    /// <summary>What stands where <see cref="Against"/> has nothing to list.</summary>
    public const string NothingAgainst = "Nothing: none of the tests held here says the opposite of the essay.";

    /// <summary>Where the model speaks against the essay: refuted claims, and tests beside a verdict that say the opposite.</summary>
    public static IEnumerable<(ClaimResult Claim, TestResult Test)> Against(ProtocolResult result) =>
        result.Claims.Where(c => !c.Claim.IsPlacebo).SelectMany(c => c.Tests.Where(t => t.Verdict == Verdict.Refuted).Select(t => (c, t)));
}
