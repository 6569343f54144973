using Neijuan.Lab.Claims;

namespace Neijuan.Pages.Claims;

/// <summary>All verdicts in a sentence.</summary>
public static class Summary
{
    public static string Of(ProtocolResult result)
    {
        var claims = result.Claims.Where(c => !c.Claim.IsPlacebo).ToArray();
        int Count(Verdict verdict) => claims.Count(c => c.Verdict == verdict);
        var placebos = result.Claims.Where(c => c.Claim.IsPlacebo).ToArray();
        var text = $"Of {claims.Length} {(claims.Length == 1 ? "claim" : "claims")} {Count(Verdict.Supported)} are supported, "
            + $"{Count(Verdict.Refuted)} refuted, {Count(Verdict.Undecided)} undecided, and {Count(Verdict.NotTestable)} cannot be tested "
            + "yet.";
        return placebos.Length == 0 ? text
            : $"{text} {placebos.Count(c => c.Verdict == Verdict.Supported)} of {placebos.Length} placebos are as they should be.";
    }
}
