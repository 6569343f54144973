namespace Neijuan.Lab.Claims;

/// <summary>The claims as a paper.</summary>
public static class ClaimPaper
{
    public static string Of(ProtocolResult result, Essay essay) => Summary.Of(result);
}
