using Neijuan.Lab.Claims;

namespace Neijuan.Cli.Output;

internal sealed record ClaimTestJson(
    string Name, string Unit, string Statistic, string ExpectedSign, double Materiality, string Why, bool Decides, Verdict Verdict,
    double Share, double OppositeShare, double? Median, double? P10, double? P90, int Undefined);

internal sealed record RobustnessJson(
    string Parameter, double RankCorrelation, int Draws, Verdict Unmoved, Verdict Halved, double HalvedClipped, Verdict Doubled,
    double DoubledClipped, bool Survives);

internal sealed record AdversaryJson(
    double? Start, double? Found, bool Flips, double OtherLuck, double? FirstFlip, int Vectors,
    IReadOnlyDictionary<string, double> Parameters);

/// <summary>One entry of <c>claims --json</c>: the leading test on top, all tests below it.</summary>
internal sealed record ClaimsJson(
    string Id, string Title, string Gist, Verdict Verdict, double? Share, double? Median, double? P10, double? P90, int Draws,
    double? Materiality,
    string? Treatment, string? Control, string? Outcome, string? ExpectedSign, bool Placebo, IReadOnlyList<string> Needs, string LeavesOut,
    IReadOnlyList<ClaimTestJson> Tests, RobustnessJson? Robustness, AdversaryJson? Adversary)
{
    public static ClaimsJson[] Of(ProtocolResult result) => [.. result.Claims.Select(c => Of(c, result.Options))];

    static ClaimsJson Of(ClaimResult result, ProtocolOptions options)
    {
        var (claim, leading) = (result.Claim, result.Leading);
        var arms = leading?.Test.Arms ?? [];
        return new ClaimsJson(
            claim.Id, claim.Title, claim.Gist, result.Verdict, leading?.Share, Finite(leading?.Bands.Median), Finite(leading?.Bands.P10),
            Finite(leading?.Bands.P90), leading is null ? 0 : options.Draws, leading?.Test.Materiality, arms.Count == 0 ? null : arms[0],
            arms.Count < 2 ? null : arms[^1],
            leading?.Test.Statistic.Text, leading?.Test.Expected.Text, claim.IsPlacebo, claim.Needs, claim.LeavesOut,
            [.. result.Tests.Select(Of)],
            result.Robustness is null ? null : Of(result.Robustness), result.Adversary is null ? null : Of(result.Adversary));
    }

    static ClaimTestJson Of(TestResult r) => new(
        r.Test.Name, r.Test.Unit, r.Test.Statistic.Text, r.Test.Expected.Text, r.Test.Materiality, r.Test.Why, r.Test.Decides, r.Verdict,
        r.Share, r.OppositeShare, Finite(r.Bands.Median), Finite(r.Bands.P10), Finite(r.Bands.P90), r.Bands.Undefined);

    static RobustnessJson Of(Robustness r) => new(
        r.Parameter, r.RankCorrelation, r.Unmoved.Values.Count, r.Unmoved.Verdict, r.Halved.Result.Verdict, r.Halved.Clipped,
        r.Doubled.Result.Verdict, r.Doubled.Clipped, r.Survives);

    static AdversaryJson Of(AdversaryResult a) => new(
        Finite(a.Start), Finite(a.Found), a.Flips, a.OtherLuck, Finite(a.FirstFlip), a.Vectors,
        a.Moves.ToDictionary(m => m.Parameter, m => m.Found));

    static double? Finite(double? value) => value is { } v ? JsonText.Finite(v) : null;
}
