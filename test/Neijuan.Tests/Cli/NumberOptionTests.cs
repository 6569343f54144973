using System.CommandLine;
using System.Globalization;
using System.Numerics;
using Neijuan.Cli;
using Neijuan.Cli.Input;
using Neijuan.Cli.Terminal;
using Neijuan.Model.Reading;
using Xunit;

namespace Neijuan.Tests.Cli;

/// <summary>Every numeric option of every command, found in the tree of commands: it has a range, says it, and holds to it.</summary>
[Trait("size", "nightly")]
public class NumberOptionTests
{
    static readonly Session Silent = new(TextWriter.Null, TextWriter.Null, Interactive: false, CancellationToken.None);

    // What makes each command wrong in another way too, so that it says all that is wrong and does nothing.
    static readonly Dictionary<string, string[]> Wrong = new()
    {
        ["run"] = ["no-such"], ["compare"] = ["baseline", "no-such"], ["ensemble"] = ["no-such"], ["sweep"] = ["no-such.yaml"],
        ["sensitivity"] = ["no-such"], ["claims"] = ["no-such"], ["record"] = ["no-such"], ["report"] = ["no-such"],
        ["matrices"] = ["no-such"], ["serve"] = ["--host", "no such host"],
    };

    static readonly string[] NoNumbers = ["", " ", "many", "NaN", "Infinity", "-Infinity", "∞", "0,5", "1.000,5", "٣", "0x1", "1;2", "--"];

    public static TheoryData<string, string> Options =>
        [.. Commands().SelectMany(c => Numeric(c).Select(option => (c.Name, option.Name)))];

    [Fact]
    public void Every_number_has_a_declared_range() => Assert.All(
        Commands().SelectMany(c => c.Options),
        option => Assert.True(!IsNumber(option.ValueType) || option is ICheckedOption, $"{option.Name} has no range"));

    [Theory]
    [MemberData(nameof(Options))]
    public void The_range_is_shown_in_the_help(string command, string option)
    {
        using var output = new StringWriter();
        Assert.Equal(ExitCode.Done, CommandLine.Invoke([command, "--help"], Silent with { Output = output }));
        var shown = string.Join(' ', output.ToString().Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(option, shown);
        Assert.Contains($"({RangeOf(Find(command, option))})", shown);
    }

    [Theory]
    [MemberData(nameof(Options))]
    public void What_is_in_the_range_is_taken_and_what_is_not_is_named(string command, string option)
    {
        var (least, most) = EndsOf(Find(command, option));
        string[] inside = [Text(least), Text(most)];
        string[] outside =
        [
            Text(least - 1), Text(most + 1), $"{Text(most)}0", "-1e9", "1e400", "-1e400", new string('9', 400), .. NoNumbers,
        ];
        Assert.All(inside, text => Assert.Empty(Problems(command, option, text)));
        Assert.All(outside, text => Assert.True(
            Problems(command, option, text) is [var problem] && problem.Contains(option, StringComparison.Ordinal), $"{option} {text}"));
    }

    [Theory]
    [MemberData(nameof(Options))]
    public void It_is_named_beside_whatever_else_is_wrong_and_nothing_breaks(string command, string option)
    {
        var most = EndsOf(Find(command, option)).Most;
        string[] texts = [Text(most + 1), .. NoNumbers.Append("1e400").Take(Nightly.Size(0, 100))];
        foreach (var text in texts)
        {
            using var error = new StringWriter();
            var code = CommandLine.Invoke([command, .. Wrong[command], $"{option}={text}"], Silent with { Error = error });
            Assert.Equal(ExitCode.WrongInput, code);
            Assert.Contains(option, error.ToString());
            Assert.DoesNotContain("   at ", error.ToString(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("--seed", "ensemble", "baseline", "--seed", "18446744073709551615", "--seeds", "2", "--draws", "1")]
    [InlineData("--seed", "ensemble", "baseline", "--seed", "18446744073709551615", "--draws", "2")]
    [InlineData("--seed", "ensemble", "baseline", "--seed", "18446744073709551615", "--seeds", "2", "--draws", "0")]
    [InlineData("--first-seed", "record", "--first-seed", "18446744073709551615", "--seeds", "2")]
    [InlineData("--seed", "claims", "C73", "--seed", "18446744073709551615", "--draws", "1")]
    [InlineData("makes 40000000 runs", "compare", "baseline", "coordination", "--draws", "20000", "--seeds", "1000")]
    [InlineData("write 0.5", "run", "--scale", "0,5")]
    [InlineData("write 0.5", "run", "--set", "trade.tariff=0,5")]
    [InlineData("write 1000", "run", "--seed", "1,000")]
    public void Numbers_that_do_not_go_together_are_refused_before_anything_is_run(string said, params string[] arguments)
    {
        using var error = new StringWriter();
        Assert.Equal(ExitCode.WrongInput, CommandLine.Invoke([.. arguments, "--quiet"], Silent with { Error = error }));
        Assert.Contains(said, error.ToString());
    }

    [Fact]
    public void All_options_that_are_wrong_are_named_at_once()
    {
        using var error = new StringWriter();
        string[] wrong = ["--scale=0,5", "--seed=-1", "--threads=0", "--draws=many", "--seeds=0", "--to=1999Q1", "--set=x=1"];
        string[] arguments = ["ensemble", "no-such", "--out", "", .. wrong];
        Assert.Equal(ExitCode.WrongInput, CommandLine.Invoke(arguments, Silent with { Error = error }));
        Assert.All(wrong, option => Assert.Contains(option.Split('=')[0], error.ToString()));
        Assert.All(["--out", "no-such"], named => Assert.Contains(named, error.ToString()));
    }

    static string[] Problems(string command, string option, string text)
    {
        var parsed = CommandLine.Root(Silent).Parse([command, .. Wrong[command], $"{option}={text}"]);
        var findings = new Findings("");
        CheckedOptions.Check(parsed, findings);
        return [.. parsed.Errors.Select(e => e.Message), .. findings.All.Select(f => f.ToString())];
    }

    static IEnumerable<Command> Commands() => CommandLine.Root(Silent).Subcommands;

    static IEnumerable<Option> Numeric(Command command) => command.Options.Where(option => IsNumber(option.ValueType));

    static Option Find(string command, string option) =>
        Commands().Single(c => c.Name == command).Options.Single(o => o.Name == option);

    static bool IsNumber(Type type) => (Nullable.GetUnderlyingType(type) ?? type).GetInterfaces()
        .Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(INumber<>));

    static string RangeOf(Option option) => (string)option.GetType().GetProperty("Range")!.GetValue(option)!;

    static (decimal Least, decimal Most) EndsOf(Option option) => (End(option, "Least"), End(option, "Most"));

    static decimal End(Option option, string name) =>
        Convert.ToDecimal(option.GetType().GetProperty(name)!.GetValue(option), CultureInfo.InvariantCulture);

    static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
