namespace Neijuan.Model.Rules;

/// <summary>A rule of the model, in words and as an equation. Parameters, levers and claims name it and are not repeated here.</summary>
/// <param name="Id">What code, parameters, levers and claims cite: R22.</param>
/// <param name="Name">In the field's words.</param>
/// <param name="Says">What happens, in one to three sentences.</param>
/// <param name="Equation">What the code computes, with the symbols of the parameters, or their ids where they have none.</param>
/// <param name="Source">The literature it comes from, or that it is an assumption of this model.</param>
/// <param name="In">The types that do it; none if it is not built.</param>
public sealed record Rule(string Id, string Name, string Says, string Equation, string Source, params Type[] In)
{
    /// <summary>Letters of the equation that are not parameters: "p = price; v = stock of goods".</summary>
    public string Letters { get; init; } = "";

    /// <summary>Claims may name what the model does not do (yet).</summary>
    public bool IsBuilt => In.Length > 0;

    /// <summary>Its letters, each with its meaning.</summary>
    public IEnumerable<(string Letter, string Meaning)> LettersExplained =>
        from part in Letters.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        let at = part.IndexOf('=', StringComparison.Ordinal)
        select (part[..at].TrimEnd(), part[(at + 1)..].TrimStart());
}

/// <summary>Rules that belong together.</summary>
public sealed record RuleBlock(string Name, params Rule[] Rules);
