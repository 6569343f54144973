using System.Diagnostics;
using System.Text.RegularExpressions;
using Xunit;

namespace Neijuan.Tests.Web;

public sealed partial class DocumentationTests(LabFixture lab) : IClassFixture<LabFixture>
{
    [Fact]
    public async Task The_examples_in_the_document_work_as_they_stand()
    {
        var text = await File.ReadAllTextAsync(Path.Combine(Economies.Data.Root, "docs", "api.md"));
        var examples = Shell().Matches(text).Select(m => m.Groups[1].Value).ToArray();
        Assert.True(examples.Length >= 7, $"{examples.Length} examples");
        foreach (var example in examples)
        {
            var start = new ProcessStartInfo("bash",
                ["-c", "set -e\n" + example.Replace("http://127.0.0.1:5005/", lab.Address.ToString())])
                {
                    UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true,
                };
            using var shell = Process.Start(start)!;
            var errors = shell.StandardError.ReadToEndAsync();
            var output = await shell.StandardOutput.ReadToEndAsync();
            await shell.WaitForExitAsync();
            Assert.True(shell.ExitCode == 0 && output.Length > 0, $"{example}\n{output}\n{await errors}");
        }
    }

    [Fact]
    public async Task Every_endpoint_is_in_the_document()
    {
        var text = await File.ReadAllTextAsync(Path.Combine(Economies.Data.Root, "docs", "api.md"));
        var (_, description) = await lab.GetAsync("openapi.json");
        foreach (var path in description.GetProperty("paths").EnumerateObject().Select(p => p.Name)
            .Where(p => !p.StartsWith("/api/v1/catalogue/", StringComparison.Ordinal)))
            Assert.Contains(path, text, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^```sh\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline, 1000)]
    private static partial Regex Shell();
}
