namespace Neijuan.Model.Reading;

/// <summary>One thing wrong with a file or an option. Line 0 means the whole of it.</summary>
public sealed record Finding(string File, int Line, string Field, string Value, string Problem, string Allowed, string? Suggestion)
{
    public override string ToString() =>
        $"{File}{(Line > 0 ? $":{Line}" : "")}: {Field}{(Value.Length > 0 ? $" = {Value}" : "")}: {Problem}; allowed {Allowed}"
        + (Suggestion is null ? "" : $"; did you mean {Suggestion}?");
}
