using Neijuan.Model.Reading;
using Neijuan.Model.Scenarios;

namespace Neijuan.Tests.Model.Scenarios;

/// <summary>Readers and texts of scenarios for the tests.</summary>
internal static class ScenarioTexts
{
    public static readonly string Folder = Path.Combine(Economies.Data.Root, "scenarios");

    public static ScenarioReader Reader() => new(Economies.Data.Places, Economies.Data.Parameters, Folder);

    public static IReadOnlyList<string> Shipped { get; } = new ScenarioFiles(Folder).Shipped();

    public static IReadOnlyList<Finding> Check(string text) => Reader().ReadText(text, "given.yaml").Findings;

    /// <summary>What is wrong with a scenario with these changes; each is a flow mapping without its source.</summary>
    public static IReadOnlyList<Finding> CheckChanges(params string[] changes) => Check(WithChanges(changes));

    public static Scenario Read(string text)
    {
        var (scenario, findings) = Reader().ReadText(text, "given.yaml");
        Xunit.Assert.Empty(findings);
        return scenario!;
    }

    public static string WithChanges(params string[] changes) =>
        "name: given\ntitle: Given\nchanges:\n" + string.Concat(changes.Select(c => $"  - {{ {c}, source: test }}\n"));
}
