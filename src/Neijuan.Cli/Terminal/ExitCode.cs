namespace Neijuan.Cli.Terminal;

/// <summary>What the process returns.</summary>
public static class ExitCode
{
    public const int Done = 0;

    /// <summary>What was asked for did not come about, or what was found could not be printed.</summary>
    public const int Failed = 1;
    public const int WrongInput = 2;

    /// <summary>Stopped by the user: 128 and the number of the signal, as of the two below.</summary>
    public const int Interrupted = 130;

    /// <summary>Stopped by the system (SIGTERM).</summary>
    public const int Terminated = 143;

    /// <summary>Stopped because its terminal was closed (SIGHUP).</summary>
    public const int HungUp = 129;
}
