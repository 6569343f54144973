using System.CommandLine;
using Neijuan.Model.Reading;

namespace Neijuan.Cli.Input;

/// <summary>An option that can be wrong by itself. What is wrong with it is said together with everything else that is.</summary>
internal interface ICheckedOption
{
    void Check(ParseResult parsed, Findings findings);
}

/// <summary>All options of a command that can be wrong by themselves.</summary>
internal static class CheckedOptions
{
    /// <summary>Says what is wrong with any option of the command that was given.</summary>
    public static void Check(ParseResult parsed, Findings findings)
    {
        foreach (var option in parsed.CommandResult.Command.Options.OfType<ICheckedOption>()) option.Check(parsed, findings);
    }

    /// <exception cref="FindingsException">An option of the command is wrong.</exception>
    public static void Require(ParseResult parsed)
    {
        var findings = new Findings("");
        Check(parsed, findings);
        findings.ThrowIfAny();
    }

    /// <summary>The text that was given for an option, or null when none was.</summary>
    public static string? TextOf(ParseResult parsed, Option option) =>
        parsed.GetResult(option) is { Implicit: false, Tokens: [.., var last] } ? last.Value : null;
}
