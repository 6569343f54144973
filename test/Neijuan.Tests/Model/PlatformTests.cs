using System.Diagnostics;
using System.Text.Json;
using Xunit;

namespace Neijuan.Tests.Model;

/// <summary>
/// The same bits whatever the processor's instructions and however the program is compiled: whole runs in processes of their own.
/// </summary>
public class PlatformTests
{
    static readonly Lazy<string> Usual = new(() => StateHash());

    [Theory]
    [InlineData("DOTNET_EnableAVX2", "0")]
    [InlineData("DOTNET_EnableAVX512F", "0")]
    [InlineData("DOTNET_EnableAVX", "0")]
    [InlineData("DOTNET_TieredCompilation", "0")]
    [InlineData("DOTNET_TieredPGO", "1")]
    public void A_run_has_the_same_state_under(string variable, string value) => Assert.Equal(Usual.Value, StateHash((variable, value)));

    [Fact]
    public void A_run_has_the_same_state_whatever_threads_are_asked_for() => Assert.Equal(Usual.Value, StateHash(threads: 1));

    static string StateHash((string Variable, string Value)? setting = null, int threads = 2)
    {
        var folder = Path.Combine(Path.GetTempPath(), "neijuan-platform-" + Path.GetRandomFileName());
        try
        {
            var start = new ProcessStartInfo("dotnet")
            {
                UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true,
            };
            foreach (var argument in new[]
            {
                Path.Combine(AppContext.BaseDirectory, "neijuan.dll"), "run", "tariff-wall", "--to", "2019Q4", "--json", "--threads",
                $"{threads}", "--out", folder,
            })
                start.ArgumentList.Add(argument);
            if (setting is { } chosen) start.Environment[chosen.Variable] = chosen.Value;
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.True(process.ExitCode == 0, errors.GetAwaiter().GetResult());
            using var document = JsonDocument.Parse(output);
            return document.RootElement.GetProperty("stateHash").GetString()!;
        }
        finally
        {
            if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        }
    }
}
