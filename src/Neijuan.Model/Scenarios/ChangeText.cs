namespace Neijuan.Model.Scenarios;

/// <summary>A piece of input with the line it stands on; 0 on the command line.</summary>
internal readonly record struct Located(string Text, int Line);

/// <summary>A change as it is written, in a file or on the command line.</summary>
/// <param name="Where">Kind of place, and the places named.</param>
/// <param name="Number">The value as a number; NaN when it is none.</param>
internal sealed record ChangeText(
    Located Set, IReadOnlyList<(Located Kind, IReadOnlyList<Located> Places)> Where, Located? From, Located Value, double Number, string Source);
