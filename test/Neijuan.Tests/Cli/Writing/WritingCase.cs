using Neijuan.Cli;
using Neijuan.Cli.Terminal;

namespace Neijuan.Tests.Cli.Writing;

/// <summary>
/// A command that writes, with the arguments of its trial: small, so that it can be tried often. Everything it reads and writes lies in one
/// folder, which stands for <c>{at}</c> in the arguments.
/// </summary>
/// <param name="Name">What the case is called; the command is the first of the arguments.</param>
/// <param name="Folder">The folder that it takes, below the one of the trial; null when it writes files by themselves.</param>
internal sealed record WritingCase(string Name, string? Folder, string[] Arguments)
{
    /// <summary>What must be there before.</summary>
    public Action<string>? Prepare { get; init; }

    /// <summary>Whether each time adds to what is there, so that it is not given again when it is done.</summary>
    public bool Adds { get; init; }

    /// <summary>Whether it writes beside the model's data, which a process of its own finds only where they are.</summary>
    public bool WritesAtRoot { get; init; }

    /// <summary>What it keeps while it runs, by which it goes on.</summary>
    public static IReadOnlyList<string> Journals { get; } = ["experiment.journal", "measures.txt"];

    public override string ToString() => Name;

    public string[] At(string at) => [.. Arguments.Select(a => a.Replace("{at}", at))];

    /// <summary>Gives the command in this process.</summary>
    public Answer Give(string at) => Give(At(at), WritesAtRoot ? at : null);

    public static Answer Give(string[] arguments, string? root = null)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = CommandLine.Invoke(
            arguments, new Session(output, error, Interactive: false, CancellationToken.None) { Root = root });
        return new Answer(code, output.ToString(), error.ToString().Trim());
    }
}

/// <summary>What a command answered.</summary>
internal sealed record Answer(int Code, string Output, string Error);
