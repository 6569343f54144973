using System.CommandLine;
using Neijuan.Model.Reading;

namespace Neijuan.Cli.Input;

/// <summary>An argument that is the path of something to read.</summary>
internal sealed class PathArgument(string name) : Argument<string>(name)
{
    /// <exception cref="FindingsException">It is no path.</exception>
    public string Of(ParseResult parsed)
    {
        var written = parsed.GetValue(this)!;
        var findings = new Findings("");
        PathText.Check(written, Name, "a file or a folder", findings);
        findings.ThrowIfAny();
        return PathText.Of(written);
    }
}
