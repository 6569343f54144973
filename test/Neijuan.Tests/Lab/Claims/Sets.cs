using Neijuan.Lab.Claims;
using Neijuan.Lab.Experiments.Trials;
using Neijuan.Model.Reading;

namespace Neijuan.Tests.Lab.Claims;

/// <summary>Claims made up for a test, tried on runs that end in 2013.</summary>
internal static class Sets
{
    public const string Arms = """
        off: { title: "No designation", changes: [switch.priorities=0] }
        more: { title: "More designation", changes: ["planner.priority[industry=solar]=1@2008Q1"] }
        same: { title: "What is so already", changes: [switch.priorities=1] }
        off_again: { title: "No designation, under another name", changes: [switch.priorities=0] }
        """;

    public const string Outcome = "at(industry.capacity[solar], 2013Q2)";

    /// <summary>One claim that says that an arm has less solar capacity than the baseline.</summary>
    public static string Less(string arm) => Claim($"""
              - name: Capacity
                unit: units
                outcome: {Outcome}
                treatment: {arm}
                control: baseline
                expect: negative
                materiality: 0.01
                why: assumption
        """);

    public static string Claim(string tests) => $"""
        C01:
          title: Less
          gist: Less of it.
          sentences: [SC001]
          done: Something.
          rules: R1
          would_change: Nothing.
          tests:
        {tests}
        """;

    public static ClaimSet Read(string claims, string arms = Arms)
    {
        var findings = new Findings("");
        var set = ClaimSet.Read(Economies.Data, [("arms.yaml", arms), ("claims.yaml", claims)], findings);
        findings.ThrowIfAny();
        return set;
    }

    public static IReadOnlyList<Finding> Findings(string claims, string arms = Arms)
    {
        var findings = new Findings("");
        ClaimSet.Read(Economies.Data, [("arms.yaml", arms), ("claims.yaml", claims)], findings);
        return findings.All;
    }

    public static ProtocolResult Try(
        ClaimSet set, ProtocolOptions? options = null, int threads = 2, MeasureJournal? journal = null,
        CancellationToken cancellation = default) =>
        new ClaimProtocol(Economies.Data, set.Arms, new LocalTrials(Economies.Data, threads), options ?? new ProtocolOptions(5, 1, 0, 0))
        {
            Journal = journal,
        }
            .Try(set.Claims, [], cancellation);
}
