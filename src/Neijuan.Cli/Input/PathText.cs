using Neijuan.Model.Reading;

namespace Neijuan.Cli.Input;

/// <summary>
/// Paths as they are written on a command line: any name is a path, and <c>~</c> is the home also where no shell has put it in, as in
/// <c>--out=~/x</c>.
/// </summary>
internal static class PathText
{
    const string Home = "~";

    /// <summary>The path with the home put in.</summary>
    public static string Of(string written)
    {
        if (written != Home && !written.StartsWith(Home + "/", StringComparison.Ordinal)) return written;
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        return home.Length == 0 ? written : home.TrimEnd('/') + written[Home.Length..] is { Length: > 0 } path ? path : "/";
    }

    /// <summary>Says what keeps a text from being a path.</summary>
    public static void Check(string written, string field, string allowed, Findings findings)
    {
        if (written.Length == 0) findings.Add(0, field, written, "is empty", allowed);
        else if (written.Contains('\0')) findings.Add(0, field, written, "has a letter that no path has", allowed);
        else if (written.Contains('\uFFFD')) findings.Add(0, field, written, "is no text in UTF-8", allowed);
    }
}
