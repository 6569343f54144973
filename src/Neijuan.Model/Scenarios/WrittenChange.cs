namespace Neijuan.Model.Scenarios;

/// <summary>A piece of input with the line it stands on; 0 on the command line.</summary>
public readonly record struct Located(string Text, int Line);

/// <summary>A change as somebody wrote it, in a file or on the command line, before it is held against what exists.</summary>
/// <param name="Where">Kind of place, and the places named.</param>
/// <param name="Number">The value as a number; NaN when it is none.</param>
public sealed record WrittenChange(
    Located Set, IReadOnlyList<(Located Kind, IReadOnlyList<Located> Places)> Where, Located? From, Located Value, double Number,
    string Source);
