using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Neijuan.Model;
using Xunit;

namespace Neijuan.Tests.Model;

public partial class DocumentationTests
{
    [Fact]
    public void The_schedule_in_the_protocol_is_the_program_s()
    {
        var written = Numbered().Matches(File.ReadAllText(Path.Combine(Economies.Data.Root, "docs", "odd.md")))
            .Select(m => m.Groups[1].Value);
        Assert.Equal(QuarterStages.Stages.Select(stage => stage.Name), written);
    }

    [Fact]
    public void Checksums_of_the_data_are_those_written_down()
    {
        var written = File.ReadAllText(Path.Combine(Economies.Data.Root, "data", "sources.md"));
        var data = Path.Combine(Economies.Data.Root, "data");
        foreach (var file in Directory.GetFiles(data, "*.csv").Concat(Directory.GetFiles(Path.Combine(data, "record"))))
            Assert.Contains(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file))), written, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^\d+\. (.+)$", RegexOptions.Multiline, 1000)]
    private static partial Regex Numbered();
}
