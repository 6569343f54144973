using System.Text.Json;
using Neijuan.Cli;
using Neijuan.Cli.Terminal;
using Xunit;

namespace Neijuan.Tests.Cli;

public class ClaimsCommandTests
{
    [Theory]
    [InlineData("C73", "claims", "C733")]
    [InlineData("--draws", "claims", "C25", "--draws", "0")]
    [InlineData("--threads", "claims", "C25", "--threads", "0")]
    [InlineData("leave the IDs out", "claims", "C25", "--write-docs")]
    public void Wrong_input_exits_2_and_says_what_is_allowed(string said, params string[] arguments)
    {
        var (code, output, error) = Invoke(arguments);
        Assert.Equal((ExitCode.WrongInput, ""), (code, output));
        Assert.Contains(said, error);
    }

    [Fact]
    public void Json_is_one_document_with_what_was_promised()
    {
        var (code, output, _) = Invoke("claims", "C45", "C20", "--draws", "2", "--robustness", "0", "--json", "--quiet");
        Assert.Equal(ExitCode.Done, code);
        using var document = JsonDocument.Parse(output);
        Assert.Equal(2, document.RootElement.GetArrayLength());
        string[] promised =
        [
            "id", "gist", "verdict", "share", "median", "p10", "p90", "draws", "materiality", "treatment", "control", "outcome",
            "expectedSign",
        ];
        foreach (var claim in document.RootElement.EnumerateArray())
            Assert.All(promised, name => Assert.True(claim.TryGetProperty(name, out _), name));
        Assert.Equal(
            ["not_testable", "supported"], document.RootElement.EnumerateArray().Select(c => c.GetProperty("verdict").GetString()));
    }

    static (int Code, string Output, string Error) Invoke(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = CommandLine.Invoke(arguments, new Session(output, error, Interactive: false, CancellationToken.None));
        return (code, output.ToString(), error.ToString());
    }
}
