using System.Text.RegularExpressions;

namespace Neijuan.Pages.Layout;

/// <summary>Style sheets and what is the same on every page: files beside the code, and within the program when it is built.</summary>
internal static partial class Asset
{
    /// <summary>The text of a file, without the line break at its end.</summary>
    public static string Text(string name)
    {
        using var file = typeof(Asset).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} was not built in");
        using var reader = new StreamReader(file);
        return reader.ReadToEnd().Replace("\r\n", "\n").TrimEnd('\n');
    }

    /// <summary>The text of a file with its gaps, <c>{{name}}</c>, filled. What fills a gap is not looked through for more.</summary>
    public static string Filled(string name, IReadOnlyDictionary<string, string> parts) =>
        Gap().Replace(Text(name), gap => parts[gap.Groups[1].Value]);

    [GeneratedRegex(@"\{\{([a-z]+)\}\}")]
    private static partial Regex Gap();
}
