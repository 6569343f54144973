using System.Text.Json.Serialization;
using Neijuan.Cli.Input;
using Neijuan.Engine.Places;
using Neijuan.Engine.Recording;
using Neijuan.Model.Indicators;
using Neijuan.Model.Places;
using Neijuan.Model.Policies;
using Neijuan.Model.Rules;
using Neijuan.Model.Scenarios;

namespace Neijuan.Cli.Listing;

/// <summary>One thing that has a name: what <c>list</c> shows in a line and <c>explain</c> in full.</summary>
internal sealed record CatalogueEntry(string Kind, string Id, string Name, string Description)
{
    public string? Unit { get; init; }

    public double? Low { get; init; }

    public double? High { get; init; }

    public double? Value { get; init; }

    public string? Over { get; init; }

    public string? Symbol { get; init; }

    public string? Rule { get; init; }

    public string? Source { get; init; }

    public string? Note { get; init; }

    // Of a rule
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Equation { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Letters { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<RuleParameter>? Parameters { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Levers { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Claims { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Code { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Stages { get; init; }

    [JsonIgnore]
    public string RangeText => (Low, High) switch
    {
        (null, null) => "",
        ({ } low, null) => $"from {low}",
        (null, { } high) => $"up to {high}",
        _ => $"{Low}..{High}",
    };
}

/// <summary>A parameter in the entry of a rule.</summary>
internal sealed record RuleParameter(string Symbol, string Id, double Value, double Low, double High, string Unit);

/// <summary>The catalogue by kind, from the declarations.</summary>
internal static class CatalogueEntries
{
    public static readonly string[] Kinds =
    [
        "levers", "switches", "parameters", "rules", "indicators", "scenarios", .. PlaceKinds.Axes.Select(axis => axis.Plural), "claims",
        "sentences", "figures",
    ];

    public static IReadOnlyList<CatalogueEntry> Of(Inputs inputs, string kind) => kind switch
    {
        "levers" => [.. Levers.All.Where(l => !l.IsSwitch).Select(Entry)],
        "switches" => [.. Levers.All.Where(l => l.IsSwitch).Select(Entry)],
        "parameters" => [.. inputs.Data.Parameters.Select(Entry)],
        "rules" => RuleEntries.Of(inputs),
        "indicators" => [.. IndicatorCatalogue.All.Select(Entry)],
        "scenarios" => [.. inputs.ScenarioNames().Select(name => Scenario(inputs, name))],
        "claims" or "sentences" or "figures" => EssayEntries.Of(inputs, kind),
        _ => [.. PlaceKinds.Axes.Where(axis => axis.Plural == kind).SelectMany(axis => Places(inputs, axis))],
    };

    /// <summary>
    /// The entry of an id; an alias of a lever finds its lever, a parameter may be written as in <c>--set</c>, and a rule in small letters.
    /// </summary>
    public static CatalogueEntry? Find(IReadOnlyList<CatalogueEntry> all, string id)
    {
        var lever = Levers.Find(id)?.Id;
        var parameter = id.StartsWith(ChangeText.ParameterPrefix, StringComparison.Ordinal) ? id[ChangeText.ParameterPrefix.Length..] : id;
        var rule = ModelRules.Find(id)?.Id;
        return all.FirstOrDefault(e => e.Id == id || e.Id == lever || e.Id == rule || (e.Kind == "parameter" && e.Id == parameter));
    }

    static CatalogueEntry Entry(Lever lever) => new(lever.IsSwitch ? "switch" : "lever", lever.Id, lever.Name, lever.Description)
    {
        Unit = lever.Unit,
        Low = lever.Min,
        High = lever.Max,
        Value = lever.Calendar is null ? lever.Default : null,
        Over = lever.Over.ToString(),
        Rule = lever.Rule,
        Source = lever.Calendar is null ? null : $"follows the dated series {lever.Calendar} of data/ unless set",
        Note = Notes(lever),
    };

    internal static string? Notes(Lever lever) => lever.Aliases.Count == 0 ? null : $"also known as {string.Join(", ", lever.Aliases)}";

    static IEnumerable<CatalogueEntry> Places(Inputs inputs, Axis axis) =>
        inputs.Data.Places[axis].Select(name => new CatalogueEntry(axis.Id, name, name, axis.Description));

    static CatalogueEntry Entry(Indicator indicator)
    {
        var (low, high) = IndicatorRanges.Of(indicator);
        return new CatalogueEntry("indicator", indicator.Id, indicator.Name, indicator.Description)
        {
            Unit = indicator.Unit,
            Over = indicator.Kind.ToString(),
            Low = low,
            High = high,
        };
    }

    static CatalogueEntry Entry(ParameterInfo parameter) => new("parameter", parameter.Id, parameter.Name, parameter.Description)
    {
        Unit = parameter.Unit,
        Low = parameter.Low,
        High = parameter.High,
        Value = parameter.Value,
        Symbol = parameter.Symbol,
        Rule = parameter.Rule,
        Source = parameter.Source,
        Note = parameter.Ensemble ? "drawn from its range in ensembles" : null,
    };

    static CatalogueEntry Scenario(Inputs inputs, string name)
    {
        var scenario = inputs.Scenario(name, []);
        return new CatalogueEntry("scenario", name, scenario.Title, scenario.Description)
        {
            Note = scenario.Extends is null ? null : $"extends {scenario.Extends}",
        };
    }
}
