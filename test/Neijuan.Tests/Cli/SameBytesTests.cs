using Neijuan.Cli.Terminal;
using Neijuan.Tests.Lab.Store;
using Xunit;

namespace Neijuan.Tests.Cli;

/// <summary>
/// The same bits and the same letters wherever the program is run: language, time zone, rights of new files, working folder, threads and
/// instructions, each in a process of its own. What is printed, the manifest and the report are compared byte for byte.
/// </summary>
public sealed class SameBytesTests : IDisposable
{
    const string Command = "neijuan run tariff-wall --to 2006Q2 --scale 0.3 --set trade.tariff=0.25@2005Q3 --quiet --out results";

    static readonly Lazy<string[]> Usual = new(() =>
    {
        using var folder = new TemporaryFolder();
        return Files(Command, folder.Path);
    });

    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("umask 077; export TZ=Pacific/Kiritimati LC_ALL=C USER=nobody; unset HOME LANG; " + Command)]
    [InlineData("umask 000; export TZ=America/St_Johns DOTNET_EnableAVX2=0 NO_COLOR=1 COLUMNS=20 TERM=dumb; " + Command + " --threads 1")]
    [InlineData("mkdir -p 'other ü folder'; cd 'other ü folder'; export DOTNET_gcServer=1; " + Command + "; mv results ..")]
    public void A_run_has_the_same_bytes(string line) => Assert.Equal(Usual.Value, Files(line, folder.Path));

    /// <summary>With the cultures of the system, which a build for one culture leaves out unless the environment asks for them.</summary>
    [Theory]
    [InlineData("de_DE.UTF-8")]
    [InlineData("tr_TR.UTF-8")]
    [InlineData("zh_CN.UTF-8")]
    [InlineData("ar_EG.UTF-8")]
    public void A_run_has_the_same_bytes_in_every_language(string language) => Assert.Equal(
        Usual.Value, Files($"export LC_ALL={language} LANG={language} DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=0; {Command}", folder.Path));

    static string[] Files(string line, string folder)
    {
        var (code, output, error) = Shell.Run(line, folder);
        Assert.True(code == ExitCode.Done, error);
        return
        [
            output, File.ReadAllText(Path.Combine(folder, "results", "manifest.json")),
            File.ReadAllText(Path.Combine(folder, "results", "report.html")),
        ];
    }
}
