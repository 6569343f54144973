using System.Globalization;

namespace Neijuan.Lab.Claims;

/// <summary>Verdicts and numbers as readers see them.</summary>
public static class Words
{
    public static string Of(Verdict verdict) => verdict switch
    {
        Verdict.Supported => "supported",
        Verdict.Refuted => "refuted",
        Verdict.Undecided => "undecided",
        _ => "not testable yet",
    };

    /// <summary>Three significant digits, whatever the size.</summary>
    public static string Number(double value)
    {
        if (!double.IsFinite(value)) return "undefined";
        var size = Math.Abs(value);
        return value.ToString(size >= 100 ? "F0" : size >= 10 ? "F1" : size >= 1 ? "F2" : size >= 0.01 || size == 0 ? "F3" : "0.0###", CultureInfo.InvariantCulture);
    }
}

/// <summary>All verdicts in a sentence.</summary>
public static class Summary
{
    public static string Of(ProtocolResult result)
    {
        var claims = result.Claims.Where(c => !c.Claim.IsPlacebo).ToArray();
        int Count(Verdict verdict) => claims.Count(c => c.Verdict == verdict);
        var placebos = result.Claims.Where(c => c.Claim.IsPlacebo).ToArray();
        var text = $"Of {claims.Length} {(claims.Length == 1 ? "claim" : "claims")} {Count(Verdict.Supported)} are supported, {Count(Verdict.Refuted)} refuted, {Count(Verdict.Undecided)} undecided, and {Count(Verdict.NotTestable)} cannot be tested yet.";
        return placebos.Length == 0 ? text : $"{text} {placebos.Count(c => c.Verdict == Verdict.Supported)} of {placebos.Length} placebos are as they should be.";
    }
}
