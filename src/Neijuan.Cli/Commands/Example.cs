using System.CommandLine;
using System.Runtime.CompilerServices;

namespace Neijuan.Cli.Commands;

/// <summary>Examples of a command: shown in its own help, where people look first, and not in the overview.</summary>
internal static class Example
{
    static readonly ConditionalWeakTable<Command, string[]> Examples = [];

    public static Command WithExamples(this Command command, params string[] examples)
    {
        Examples.Add(command, examples);
        return command;
    }

    /// <summary>Adds the examples to the description, for the help of this command.</summary>
    public static void ShowIn(Command command)
    {
        if (!Examples.TryGetValue(command, out var examples)) return;
        command.Description += "\n\nExamples:\n" + string.Join('\n', examples.Select(e => "  neijuan " + e));
        Examples.Remove(command);
    }
}
