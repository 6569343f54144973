using System.CommandLine;
using System.Runtime.CompilerServices;

namespace Neijuan.Cli.Commands;

/// <summary>
/// What a command writes to disk, said where the command is made and shown in its help. Every command says it, for what writes has
/// promises to keep: one process at a time in a folder, all or nothing, and nothing lost on a full disk or to a kill.
/// </summary>
internal static class Writing
{
    const string Nothing = "";

    static readonly ConditionalWeakTable<Command, string> Written = [];

    /// <summary>The command writes this.</summary>
    public static Command Writes(this Command command, string what)
    {
        Written.Add(command, what);
        return command;
    }

    /// <summary>The command leaves the disk as it is.</summary>
    public static Command WritesNothing(this Command command) => command.Writes(Nothing);

    /// <summary>Whether the command writes to disk; null when it does not say.</summary>
    public static bool? Of(Command command) => Written.TryGetValue(command, out var what) ? what.Length > 0 : null;

    /// <summary>Adds what is written to the description, for the help of this command.</summary>
    public static void ShowIn(Command command)
    {
        if (Of(command) == true && Written.TryGetValue(command, out var what)) command.Description += $"\n\nWrites {what}.";
    }
}
