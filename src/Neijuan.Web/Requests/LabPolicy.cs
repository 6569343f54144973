using Neijuan.Lab.Results;
using Neijuan.Model.Agents;
using Neijuan.Model.Scenarios;

namespace Neijuan.Web.Requests;

/// <summary>A run as it was asked for, with everything resolved. Two with the same key have the same results, bit for bit.</summary>
public sealed record LabPolicy(Scenario Scenario, IReadOnlyList<string> Changes, RunOptions Options)
{
    public string Key { get; } = KeyOf(Scenario, Options);

    static string KeyOf(Scenario scenario, RunOptions options)
    {
        var changes = scenario.Changes.Select(change => ManifestChange.Of(change) with { Source = "" });
        var hash = Manifest.HashOf(changes, scenario.Parameters.ToDictionary(p => p.Id, p => p.Value));
        return $"{hash} {options.Seed} {options.Scale:R} {options.To}";
    }
}
