using Neijuan.Engine.Time;

namespace Neijuan.Model.Policies;

/// <summary>The places that a lever's dimensions range over, by id.</summary>
public sealed record PlaceNames(IReadOnlyList<string> Industries, IReadOnlyList<string> Provinces, IReadOnlyList<string> Blocs);

/// <summary>A lever takes a value from a quarter on, everywhere or at one place.</summary>
public sealed record PolicyChange(string Lever, string? Industry, string? Province, string? Bloc, Quarter From, double Value, string Source);

/// <summary>A behavioural constant takes another value.</summary>
public sealed record ParameterChange(string Id, double Value, string Source);

/// <summary>What a scenario promises about an indicator, tested with a fixed seed.</summary>
public sealed record Expectation(string Indicator, string? Place, Quarter At, double? Value, double? Within, double? Above, double? Below, ulong Seed);

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
}

/// <summary>One entry of <c>parameters/</c>.</summary>
public sealed record ParameterInfo(
    string Id, string Name, string Description, string Unit, string Symbol, string Rule, double Low, double High, double Value, string Source,
    bool Ensemble, string File);

/// <summary>One thing wrong with a file or an option.</summary>
public sealed record Finding(string File, int Line, string Field, string Value, string Problem, string Allowed, string? Suggestion)
{
    public override string ToString() =>
        $"{File}:{Line}: {Field} = {Value}: {Problem}; allowed {Allowed}{(Suggestion is null ? "" : $"; did you mean {Suggestion}?")}";
}
