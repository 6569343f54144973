using Neijuan.Lab.Claims;
using Xunit;

namespace Neijuan.Tests.Lab.Claims;

/// <summary>Verdicts come out of runs: turn the mechanism round and the claim falls.</summary>
public class VerdictCanFailTests
{
    [Fact]
    public void A_claim_that_holds_is_supported() => Assert.Equal(Verdict.Supported, Of("off"));

    [Fact]
    public void With_the_sign_of_the_mechanism_flipped_it_is_refuted() => Assert.Equal(Verdict.Refuted, Of("more"));

    [Fact]
    public void Without_the_mechanism_it_is_not_supported()
    {
        var result = Assert.Single(Sets.Try(Sets.Read(Sets.Less("same"))).Claims);
        Assert.Equal(Verdict.Undecided, result.Verdict);
        Assert.All(result.Leading!.Values, value => Assert.Equal(0, value)); // the same draws and the same luck
    }

    [Fact]
    public void A_claim_whose_mechanism_is_missing_is_not_testable_yet()
    {
        var set = Sets.Read("C01:\n  title: T\n  gist: G\n  sentences: [SC001]\n  rules: R61\n  needs: [bargaining]");
        var result = Assert.Single(Sets.Try(set).Claims);
        Assert.Equal(Verdict.NotTestable, result.Verdict);
        Assert.Equal(["bargaining"], result.Claim.Needs);
        Assert.Empty(result.Tests);
    }

    static Verdict Of(string arm) => Assert.Single(Sets.Try(Sets.Read(Sets.Less(arm))).Claims).Verdict;
}
