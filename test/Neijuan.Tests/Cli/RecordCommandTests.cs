using System.Text.Json;
using Neijuan.Cli;
using Neijuan.Cli.Terminal;
using Xunit;

namespace Neijuan.Tests.Cli;

public sealed class RecordCommandTests
{
    [Theory]
    [InlineData("baseline", "record", "baselin")]
    [InlineData("1..1000", "record", "--seeds", "0")]
    [InlineData("--threads", "record", "--threads", "0")]
    [InlineData("--rows", "record", "--row")]
    [InlineData("trade.tariff", "record", "--set", "trade.tarif=1")]
    public void Wrong_input_exits_2_and_says_what_is_allowed(string said, params string[] arguments)
    {
        var (code, output, error) = Invoke(arguments);
        Assert.Equal((ExitCode.WrongInput, ""), (code, output));
        Assert.Contains(said, error);
    }

    [Fact]
    public void The_score_stands_beside_the_rule_and_fits_a_hundred_columns()
    {
        var (code, output, _) = Invoke("record", "--seeds", "1", "--rows", "--quiet");
        Assert.Equal(ExitCode.Done, code);
        Assert.Contains("baseline, seed 101, held against the record", output);
        foreach (var part in new[]
        {
            "china.gdp_nominal", "not measured by the model", "china.gdp_growth_real", "years to 2018", "years 2019 to 2024",
            "constant : model", "The model does not beat", "shares of GDP ± 0.02", "Rivals: a constant is the mean",
        })
            Assert.Contains(part, output);
        Assert.All(output.Split('\n'), line => Assert.InRange(line.TrimEnd('\r').Length, 0, 100));
    }

    [Fact]
    public void Medians_do_not_depend_on_threads_and_the_json_counts_what_the_rows_say()
    {
        var (code, one, _) = Invoke("record", "--seeds", "3", "--threads", "1", "--json", "--quiet");
        var (again, three, _) = Invoke("record", "--seeds", "3", "--threads", "3", "--json", "--quiet");
        Assert.Equal((ExitCode.Done, ExitCode.Done), (code, again));
        Assert.Equal(one, three);
        using var document = JsonDocument.Parse(one);
        Assert.Equal(3, document.RootElement.GetProperty("seeds").GetInt32());
        var record = document.RootElement.GetProperty("record");
        var matches = record.GetProperty("matches").EnumerateArray().ToArray();
        Assert.Equal(record.GetProperty("of").GetInt32(), matches.Length);
        foreach (var group in record.GetProperty("groups").EnumerateArray())
        {
            var rows = matches.Where(m => Text(m, "group") == Text(group, "group") && Text(m, "of") == Text(group, "period")).ToArray();
            Assert.Equal(group.GetProperty("asked").GetInt32(), rows.Length);
            Assert.Equal(group.GetProperty("met").GetInt32(), rows.Count(m => m.GetProperty("hit").GetBoolean()));
            Assert.Equal(group.GetProperty("meanMiss").GetDouble(), rows.Average(m => m.GetProperty("miss").GetDouble()), 1e-9);
            Assert.Equal(3, group.GetProperty("rivals").GetArrayLength());
        }

        Assert.True(record.GetProperty("notMeasured").GetProperty("rows").GetInt32() > 0);
        Assert.Equal("2018Q4", record.GetProperty("reading").GetProperty("fittedTo").GetString());
    }

    static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    static (int Code, string Output, string Error) Invoke(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = CommandLine.Invoke(arguments, new Session(output, error, Interactive: false, CancellationToken.None));
        return (code, output.ToString(), error.ToString());
    }
}
