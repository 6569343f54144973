namespace Neijuan.Cli;

/// <summary>Where one invocation talks to: results go to <paramref name="Output"/>, talk to <paramref name="Error"/>.</summary>
/// <param name="Interactive">Whether the talk is read on a terminal, so that a moving progress bar helps.</param>
/// <param name="Cancellation">Set when the user interrupts.</param>
public sealed record Session(TextWriter Output, TextWriter Error, bool Interactive, CancellationToken Cancellation)
{
    /// <summary>Folder with <c>data/</c>, <c>parameters/</c> and <c>scenarios/</c>; found from where the program stands unless given.</summary>
    public string? Root { get; init; }
}
