using System.Globalization;
using System.Text.RegularExpressions;
using Neijuan.Cli;
using Neijuan.Cli.Terminal;
using Neijuan.Tests.Lab.Store;
using Xunit;

namespace Neijuan.Tests.Cli;

/// <summary>The culture of whoever calls changes neither a bit nor a letter.</summary>
public sealed partial class CultureTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public static TheoryData<string> Cultures => ["commas", "signs"];

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(Cultures))]
    public void A_run_writes_the_same_under_every_culture(string culture)
    {
        string[] run = ["run", "--to", "2005Q4", "--scale", "0.3", "--set", "trade.tariff=0.25@2005Q3", "--json", "--quiet"];
        var usual = Under(CultureInfo.InvariantCulture, [.. run, "--out", folder.In("usual")]);
        var other = Under(Named(culture), [.. run, "--out", folder.In("other")]);
        Assert.Equal(ExitCode.Done, other.Code);
        Assert.Equal(Timeless(usual.Output).Replace(folder.In("usual"), ""), Timeless(other.Output).Replace(folder.In("other"), ""));
        foreach (var file in new[] { "report.html", "manifest.json" })
            Assert.Equal(
                File.ReadAllText(Path.Combine(folder.In("usual"), file)), File.ReadAllText(Path.Combine(folder.In("other"), file)));
        foreach (var command in new[] { "matrices", "matrices --format csv", "matrices --format latex" })
            Assert.Equal(
                Under(CultureInfo.InvariantCulture, [.. command.Split(' '), folder.In("usual")]).Output,
                Under(Named(culture), [.. command.Split(' '), folder.In("other")]).Output);
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public void What_is_listed_explained_and_refused_reads_the_same_under_every_culture(string culture)
    {
        foreach (var command in new[]
        {
            "list levers", "list parameters", "list indicators --json", "list claims", "list rules", "explain trade.tariff",
            "explain ambition_top", "schema", "schema --kind sweep", "run --help", "run --scale 0,5 --seed -1 --set trade.tariff=9",
            "check no-such.yaml",
        })
            Assert.Equal(Under(CultureInfo.InvariantCulture, command.Split(' ')), Under(Named(culture), command.Split(' ')));
    }

    [Fact]
    public void The_culture_of_the_caller_is_as_it_was_when_a_command_is_over()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = Named("commas");
            CommandLine.Invoke(["explain", "schedule"], new Session(TextWriter.Null, TextWriter.Null, false, default));
            Assert.Equal(",", CultureInfo.CurrentCulture.NumberFormat.NumberDecimalSeparator);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    // Made by hand, for the tests too are built for one culture: commas as in German, and signs and symbols of which none is ours.
    static CultureInfo Named(string name)
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        var numbers = culture.NumberFormat;
        (numbers.NumberDecimalSeparator, numbers.NumberGroupSeparator) = (",", ".");
        (numbers.PercentDecimalSeparator, numbers.PercentGroupSeparator) = (",", ".");
        if (name == "commas") return culture;
        (numbers.NegativeSign, numbers.PositiveSign, numbers.NaNSymbol) = ("−", "＋", "ليس");
        (numbers.PositiveInfinitySymbol, numbers.NegativeInfinitySymbol) = ("unendlich", "−unendlich");
        (culture.DateTimeFormat.ShortDatePattern, culture.DateTimeFormat.TimeSeparator) = ("d.M.yy", ".");
        return culture;
    }

    static (int Code, string Output, string Error) Under(CultureInfo culture, params string[] arguments)
    {
        var before = CultureInfo.CurrentCulture;
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        using var error = new StringWriter(CultureInfo.InvariantCulture);
        try
        {
            CultureInfo.CurrentCulture = culture;
            return (CommandLine.Invoke(arguments, new Session(output, error, false, default)), output.ToString(), error.ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    static string Timeless(string json) => Times().Replace(json, "");

    [GeneratedRegex("\"(wallSeconds|agentQuartersPerSecond)\": [^,]*,")]
    private static partial Regex Times();
}
