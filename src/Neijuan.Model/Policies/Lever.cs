using Neijuan.Engine.Places;

namespace Neijuan.Model.Policies;

/// <summary>
/// Something policy can set, with dates. Declared once; schema, options, documentation and tests follow from the declaration.
/// </summary>
/// <param name="Over">The kind of place it differs by.</param>
public sealed record Lever(string Id, string Name, string Unit, PlaceKind Over, double Min, double Max, double Default, string Description)
{
    /// <summary>A mechanism that can be turned off.</summary>
    public bool IsSwitch => Id.StartsWith("switch.", StringComparison.Ordinal);

    /// <summary>Dated series of <c>data/calendar.csv</c> or <c>data/forcing.csv</c> whose path is the default.</summary>
    public string? Calendar { get; init; }

    /// <summary>The rule of the model it acts on.</summary>
    public string Rule { get; init; } = "";

    /// <summary>Ids it had before: old files and links still resolve.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Its id, then its aliases.</summary>
    public IEnumerable<string> Names => Aliases.Prepend(Id);
}
