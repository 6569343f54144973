using System.Text.RegularExpressions;
using Neijuan.Lab;

namespace Neijuan.Cli.Documents;

/// <summary>
/// The parts of a document that the program prints: between <c>&lt;!-- printed: NAME --&gt;</c> and <c>&lt;!-- end --&gt;</c>. The rest is prose.
/// </summary>
internal static partial class PrintedBlocks
{
    /// <summary>The text with every printed part as the program prints it now.</summary>
    public static string Fill(string text, Func<string, string> print) =>
        Block().Replace(text, block => $"<!-- printed: {block.Groups["name"].Value} -->\n\n{print(block.Groups["name"].Value).Trim('\n')}\n\n<!-- end -->");

    /// <summary>Prints the parts by name.</summary>
    public static Func<string, string> Printer(Inputs inputs) => name => name switch
    {
        "schedule" => Schedule.Text(),
        "sectors" => Headings.Sectors(),
        "instruments" => Headings.Instruments(),
        "flows" => Headings.Flows(),
        "other changes" => Headings.OtherChanges(),
        "verbs" => Verbs.Table(),
        "contents of rules" => RuleDocument.Contents(),
        "rules" => RuleDocument.Entries(inputs),
        _ when name.StartsWith("matrices ", StringComparison.Ordinal) => BaselineMatrices.Text(inputs.Data, name["matrices ".Length..]),
        _ => throw new InputException($"nothing is printed under the name '{name}'"),
    };

    [GeneratedRegex("<!-- printed: (?<name>[^>]*?) -->.*?<!-- end -->", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Block();
}
