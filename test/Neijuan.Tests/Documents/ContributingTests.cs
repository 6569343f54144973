using System.Text.RegularExpressions;
using Xunit;

namespace Neijuan.Tests.Documents;

public partial class ContributingTests
{
    static readonly string Root = Economies.Data.Root;

    [Fact]
    public void The_code_that_is_shown_is_in_the_program()
    {
        var code = Directory.GetFiles(Path.Combine(Root, "src"), "*.cs", SearchOption.AllDirectories);
        string[] files = [.. code.Select(file => Plain(File.ReadAllText(file)))];
        var page = File.ReadAllText(Path.Combine(Root, "CONTRIBUTING.md"));
        string[] shown = [.. Block().Matches(page).Select(block => block.Groups["code"].Value)];
        Assert.NotEmpty(shown);
        Assert.All(shown, block => Assert.Contains(files, file => file.Contains(Plain(block), StringComparison.Ordinal)));
    }

    [Fact]
    public void The_graph_of_folders_has_its_place() =>
        Assert.Matches("<!-- graph -->(.|\n)*<!-- /graph -->", File.ReadAllText(Path.Combine(Root, "docs", "architecture.md")));

    static string Plain(string code) => Space().Replace(code, " ").Trim();

    [GeneratedRegex("```csharp\n(?<code>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Block();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
