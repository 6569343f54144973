using System.Runtime.InteropServices;

namespace Neijuan.Cli.Terminal;

/// <summary>
/// Signals that ask the process to end: Ctrl-C, the one that systems send to services, and the one of a terminal that is closed. The first
/// stops at the end of a quarter, and nothing is left half-written; the second ends at once.
/// </summary>
internal sealed class Interruption : IDisposable
{
    readonly CancellationTokenSource stop = new();
    readonly PosixSignalRegistration[] registrations;
    int code;

    public Interruption() => registrations =
    [
        .. new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP }.Select(s => PosixSignalRegistration.Create(s, Hear)),
    ];

    /// <summary>Set at the first signal.</summary>
    public CancellationToken Token => stop.Token;

    /// <summary>What the process returns: of an interrupted command, by which signal it was.</summary>
    public int CodeOf(int returned) => returned == ExitCode.Interrupted && code != 0 ? code : returned;

    public void Dispose()
    {
        foreach (var registration in registrations) registration.Dispose();
        stop.Dispose();
    }

    void Hear(PosixSignalContext signal)
    {
        signal.Cancel = true;
        var heard = signal.Signal switch
        {
            PosixSignal.SIGTERM => ExitCode.Terminated,
            PosixSignal.SIGHUP => ExitCode.HungUp,
            _ => ExitCode.Interrupted,
        };
        if (Interlocked.CompareExchange(ref code, heard, 0) != 0) Environment.Exit(heard);
        stop.Cancel();
    }
}
