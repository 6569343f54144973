using System.CommandLine;
using Neijuan.Model.Reading;

namespace Neijuan.Cli.Input;

/// <summary>An option that is a path, of a file or of a folder.</summary>
internal sealed class PathOption : Option<string?>, ICheckedOption
{
    readonly string allowed;

    /// <param name="kind">What the help calls it: FILE or DIR.</param>
    public PathOption(string name, string description, string kind) : base(name)
    {
        Description = description;
        HelpName = kind;
        Arity = ArgumentArity.ExactlyOne;
        allowed = kind == "FILE" ? "a file" : "a folder";
    }

    /// <summary>The path, or null when none was given.</summary>
    /// <exception cref="FindingsException">An option of the command is wrong; all of them are named.</exception>
    public string? Of(ParseResult parsed)
    {
        CheckedOptions.Require(parsed);
        return parsed.GetValue(this) is { } written ? PathText.Of(written) : null;
    }

    public void Check(ParseResult parsed, Findings findings)
    {
        if (CheckedOptions.TextOf(parsed, this) is { } text) PathText.Check(text, Name, allowed, findings);
    }
}
