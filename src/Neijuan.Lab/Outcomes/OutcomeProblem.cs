namespace Neijuan.Lab.Outcomes;

/// <summary>One thing wrong with an expression.</summary>
/// <param name="Position">Letters before it, from 0.</param>
/// <param name="Value">What stands there.</param>
public sealed record OutcomeProblem(int Position, string Value, string Problem, string Allowed, string? Suggestion)
{
    public override string ToString() =>
        $"at {Position + 1}: '{Value}' {Problem}; allowed {Allowed}{(Suggestion is null ? "" : $"; did you mean {Suggestion}?")}";
}
