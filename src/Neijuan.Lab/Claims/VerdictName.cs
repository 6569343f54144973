namespace Neijuan.Lab.Claims;

/// <summary>What a verdict is called, in stores and on pages alike.</summary>
public static class VerdictName
{
    public static string Of(Verdict verdict) => verdict switch
    {
        Verdict.Supported => "supported",
        Verdict.Refuted => "refuted",
        Verdict.Undecided => "undecided",
        _ => "not testable yet",
    };
}
