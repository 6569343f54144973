using Neijuan.Lab.History;

namespace Neijuan.Web.Documents;

/// <summary>A value from a quarter on.</summary>
public sealed record StepDocument(string From, double Value);

/// <summary>A lever or switch.</summary>
/// <param name="Over">What it may differ by.</param>
/// <param name="Baseline">Its path in the baseline.</param>
/// <param name="Inert">Why it changes nothing, when it does not.</param>
public sealed record LeverDocument(
    string Id, bool Switch, string Name, string Description, string Unit, string Over, double Low, double High,
    IReadOnlyList<StepDocument> Baseline, string Rule, string? Inert);

/// <summary>A behavioural constant.</summary>
/// <param name="Drawn">Whether ensembles draw it from its range.</param>
public sealed record ParameterDocument(
    string Id, string Name, string Description, string Unit, string Symbol, string Rule, double Low, double High, double Value,
    string Source, bool Drawn, string Group);

/// <summary>A measured output.</summary>
public sealed record IndicatorDocument(string Id, string Name, string Description, string Unit, string Dimension, bool Bands);

/// <summary>A scenario that comes with the model, its changes as the command line writes them.</summary>
public sealed record ScenarioDocument(string Name, string Title, string Description, string? Extends, IReadOnlyList<string> Changes);

/// <summary>Bounds of a request.</summary>
public sealed record LimitsDocument(
    int BodyBytes, int Changes, int Series, int Draws, double LowestScale, double HighestScale, int Compared);

/// <summary>Everything that is declared: what can be set, what is measured, where, and what really happened.</summary>
public sealed record CatalogueDocument(
    string Model, IReadOnlyList<string> Quarters, IReadOnlyList<LeverDocument> Levers, IReadOnlyList<ParameterDocument> Parameters,
    IReadOnlyList<IndicatorDocument> Indicators, IReadOnlyList<string> Industries, IReadOnlyList<string> Provinces,
    IReadOnlyList<string> Blocs,
    IReadOnlyList<ScenarioDocument> Scenarios, IReadOnlyList<RecordEntry> Record, IReadOnlyDictionary<string, string> Aliases,
    LimitsDocument Limits);
