namespace Neijuan.Model.Reading;

/// <summary>One thing wrong with a file, an option or a request.</summary>
/// <param name="File">File, or what was given instead of one; empty where the field says all.</param>
/// <param name="Line">Line of the file from 1; 0 means the whole of it.</param>
/// <param name="Allowed">What could stand there; empty where nothing could.</param>
public sealed record Finding(string File, int Line, string Field, string Value, string Problem, string Allowed, string? Suggestion)
{
    /// <summary>Letter of the field's text, from 1, at which an expression goes wrong; 0 means the whole of it.</summary>
    public int Column { get; init; }

    public override string ToString() =>
        (File.Length == 0 ? "" : $"{File}{(Line > 0 ? $":{Line}" : "")}: ")
        + $"{Field}{(Column > 0 ? $" at {Column}" : "")}{(Value.Length > 0 ? $" = {Value}" : "")}: {Problem}"
        + (Allowed.Length == 0 ? "" : $"; allowed {Allowed}")
        + (Suggestion is null ? "" : $"; did you mean {Suggestion}?");
}
