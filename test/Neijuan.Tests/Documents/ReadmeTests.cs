using System.Diagnostics;
using System.Text.RegularExpressions;
using Neijuan.Tests.Lab.Store;
using Xunit;

namespace Neijuan.Tests.Documents;

public sealed partial class ReadmeTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    static string Readme => File.ReadAllText(Path.Combine(Economies.Data.Root, "README.md"));

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_commands_of_the_tour_run_as_they_stand()
    {
        var blocks = ShellBlock().Matches(Readme).Select(m => m.Groups["text"].Value).ToArray();
        Assert.Equal(2, blocks.Length);
        var first = blocks[0].Split('\n').Single(line => line.StartsWith("./neijuan run", StringComparison.Ordinal));
        var (code, output) = await Run($"{first}\n{blocks[1]}");
        Assert.True(code == 0, output);
        Assert.True(File.Exists(folder.In("results/baseline/report.html")));
        Assert.Contains("Same: all 104 quarters", output);
    }

    [Fact]
    public void Links_of_the_documents_lead_somewhere()
    {
        var root = Economies.Data.Root;
        foreach (var file in Directory.GetFiles(Path.Combine(root, "docs"), "*.md").Concat(Directory.GetFiles(root, "*.md")))
            foreach (var link in Link().Matches(File.ReadAllText(file)).Select(m => m.Groups["path"].Value))
                Assert.True(Path.Exists(Path.Combine(Path.GetDirectoryName(file)!, link)), $"{file}: {link}");
    }

    // The program that the tests were built with stands in for the one that a clone builds.
    async Task<(int Code, string Output)> Run(string commands)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "neijuan.dll");
        await File.WriteAllTextAsync(folder.In("neijuan"), $"#!/usr/bin/env bash\nexec dotnet '{program}' \"$@\"\n");
        await File.WriteAllTextAsync(folder.In("tour.sh"), $"set -euo pipefail\nchmod +x neijuan\n{commands}");
        using var process = Process.Start(new ProcessStartInfo("bash", ["tour.sh"])
        {
            WorkingDirectory = folder.Path,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await error);
    }

    [GeneratedRegex("```sh\n(?<text>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex ShellBlock();

    [GeneratedRegex(@"\]\((?<path>(?!https?:)[^)#]+)\)", RegexOptions.ExplicitCapture)]
    private static partial Regex Link();
}
