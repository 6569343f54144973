using Neijuan.Model.Policies;

namespace Neijuan.Model.Scenarios;

/// <summary>A baseline plus dated changes.</summary>
public sealed record Scenario(
    string Name,
    string Title,
    string Description,
    string? Extends,
    IReadOnlyList<PolicyChange> Changes,
    IReadOnlyList<ParameterChange> Parameters,
    IReadOnlyList<Expectation> Expectations)
{
    public static Scenario Baseline { get; } = new("baseline", "Baseline", "The policies of the record.", null, [], [], []);

    /// <summary>Whether it changes nothing: the baseline, under whatever name.</summary>
    public bool IsBaseline => Changes.Count + Parameters.Count == 0;

    /// <summary>Lays changes over the scenario: from their quarter on they win over all that it has.</summary>
    public Scenario With(IEnumerable<PolicyChange> changes, IEnumerable<ParameterChange> parameters)
    {
        var layer = Changes.Count == 0 ? 0 : Changes.Max(change => change.Layer) + 1;
        ParameterChange[] replaced = [.. parameters];
        return this with
        {
            Changes = [.. Changes, .. changes.Select(change => change with { Layer = layer })],
            Parameters = [.. Parameters.Where(p => Array.TrueForAll(replaced, r => r.Id != p.Id)), .. replaced],
        };
    }
}
