using Neijuan.Cli.Documents;
using Neijuan.Cli.Input;
using Neijuan.Cli.Terminal;
using Xunit;

namespace Neijuan.Tests.Documents;

public class PrintedDocumentTests
{
    public static TheoryData<string> Documents =>
        [.. Directory.GetFiles(Path.Combine(Economies.Data.Root, "docs"), "*.md")
            .Where(file => File.ReadAllText(file).Contains("<!-- printed: ")).Select(file => Path.GetFileName(file))];

    [Theory]
    [MemberData(nameof(Documents))]
    public void What_a_document_says_is_printed_is_what_the_program_prints(string document)
    {
        var text = File.ReadAllText(Path.Combine(Economies.Data.Root, "docs", document));
        Assert.Equal(
            PrintedBlocks.Fill(text, PrintedBlocks.Printer(Inputs.Load(new Session(TextWriter.Null, TextWriter.Null, false, default)))),
            text);
    }

    [Theory]
    [InlineData("odd.md", "schedule")]
    [InlineData("rules.md", "contents of rules", "rules")]
    [InlineData("accounting.md", "matrices 2015Q4", "verbs", "flows", "instruments", "sectors", "other changes")]
    public void The_parts_that_must_be_printed_are(string document, params string[] parts)
    {
        var text = File.ReadAllText(Path.Combine(Economies.Data.Root, "docs", document));
        Assert.All(parts, part => Assert.Contains($"<!-- printed: {part} -->", text));
    }

    [Fact]
    public void A_stale_part_is_seen_and_the_prose_is_kept() =>
        Assert.Equal(
            "prose\n<!-- printed: a -->\n\nnew a\n\n<!-- end -->\nmore\n<!-- printed: b -->\n\nnew b\n\n<!-- end -->",
            PrintedBlocks.Fill(
                "prose\n<!-- printed: a -->\nold\n<!-- end -->\nmore\n<!-- printed: b --><!-- end -->", name => $"new {name}\n"));
}
