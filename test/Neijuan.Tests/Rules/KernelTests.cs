using Neijuan.Model.Reading;
using Neijuan.Model.Setup;
using Xunit;

namespace Neijuan.Tests.Rules;

/// <summary>Every rule does what its equation says with numbers small enough to reckon by hand (<c>test/rules/</c>).</summary>
public class KernelTests
{
    static readonly Findings Found = new("test/rules");
    static readonly IReadOnlyList<RuleCase> Cases = RuleFile.ReadAll(Found);

    public static TheoryData<string> Kernels => [.. Kernel.All.Select(kernel => kernel.Name)];

    [Fact]
    public void The_files_of_rules_are_sound() => Assert.Empty(Found.All);

    [Theory]
    [MemberData(nameof(Kernels))]
    public void A_rule_is_its_equation(string kernel)
    {
        RuleCase[] cases = [.. Cases.Where(c => c.Kernel.Name == kernel)];
        Assert.True(cases.Length > 0, $"{kernel} has no file in test/rules");
        var problems = new List<string>();
        foreach (var one in cases) problems.AddRange(Try([one, one, one, one], "with the same in all lanes"));
        foreach (var alike in cases.GroupBy(Shared))
        {
            RuleCase[] row = [.. alike];
            for (var first = 0; first < row.Length && row[0].Kernel.IsWide; first++)
                problems.AddRange(
                    Try([.. Enumerable.Range(first, 4).Select(k => row[k % row.Length])], $"from case {first + 1} on, four at once"));
        }

        Assert.True(problems.Count == 0, string.Join('\n', problems.Distinct()));
    }

    [Fact]
    public void A_rule_for_four_firms_at_once_is_tried_with_four_different_ones() =>
        Assert.DoesNotContain(
            Kernel.All, k => k.IsWide && !Cases.Where(c => c.Kernel == k).GroupBy(Shared).Any(alike => alike.Count() >= 4));

    [Fact]
    public void A_mistake_in_a_file_of_a_rule_is_named_with_its_line()
    {
        var findings = new Findings("R22.yaml");
        RuleFile.Read(
            """
            rule: R22
            kernel: Pricing.Change
            equation: x
            source: x
            cases:
              - case: x
                given: { stock_ration: 1, order_rate: much, log_gap_to_market: 0 }
                parameters: { markup_of: 1 }
                expected: 1
                because: x
            """, findings);
        string[] problems = [.. findings.All.Select(f => f.ToString())];
        Assert.Contains(
            problems,
            p => p.Contains("R22.yaml:7: given.stock_ration = 1: is unknown", StringComparison.Ordinal)
                && p.Contains("stock_ratio?", StringComparison.Ordinal));
        Assert.Contains(problems, p => p.Contains("given.stock_ratio: is missing", StringComparison.Ordinal));
        Assert.Contains(problems, p => p.Contains("R22.yaml:7: given.order_rate = much: is no number", StringComparison.Ordinal));
        Assert.Contains(problems, p => p.Contains("R22.yaml:8: parameters.markup_of = 1: is unknown", StringComparison.Ordinal));
        findings = new Findings("R22.yaml");
        Assert.Empty(RuleFile.Read("rule: R22\nkernel: Pricing.Chance\nequation: x\nsource: x\ncases: []", findings));
        Assert.Contains("did you mean Pricing.Change?", Assert.Single(findings.All).ToString(), StringComparison.Ordinal);
    }

    static IEnumerable<string> Try(RuleCase[] four, string how)
    {
        var returned = four[0].Kernel.Of(
            [.. four.Select(c => c.Given)], ParameterFiles.Bind(Economies.Data.Parameters, four[0].Parameters));
        return Enumerable.Range(0, 4).SelectMany(lane => four[lane].Problems(returned[lane], $"{how} (lane {lane})"));
    }

    // What must be the same for cases to stand side by side in four lanes.
    static string Shared(RuleCase one) =>
        string.Join(
            ' ', one.Kernel.Shared.Select(name => $"{name}={one.Given[name]:R}")
                .Concat(one.Parameters.OrderBy(p => p.Key).Select(p => $"{p.Key}={p.Value:R}")));
}
