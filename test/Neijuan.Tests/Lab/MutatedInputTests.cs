using System.Diagnostics;
using System.Text;
using Neijuan.Lab.Experiments.Plans;
using Neijuan.Lab.Experiments.Sweeps;
using Neijuan.Lab.Experiments.Trials;
using Neijuan.Lab.Outcomes;
using Neijuan.Lab.Results;
using Neijuan.Model.Indicators;
using Neijuan.Model.Places;
using Neijuan.Model.Reading;
using Neijuan.Model.Scenarios;
using Neijuan.Tests.Lab.Store;
using Xunit;

namespace Neijuan.Tests.Lab;

/// <summary>Every reader, given good input with something wrong in it: it reads or says what is wrong, soon and in little memory.</summary>
[Trait("size", "nightly")]
public sealed class MutatedInputTests : IDisposable
{
    const long MostBytes = 1L << 30;
    static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    static readonly string[] Pieces =
    [
        "\"", "'", "{", "}", "[", "]", ",", ":", ": ", "- ", "? ", "| ", "> ", "#", "null", "~", "true", "-1", "0", "1e308", "1e-320",
        "NaN", ".inf", "-.inf", "99999999999999999999999", "2147483648", "\0", "\n", "\r", "\r\n", "\t", "  ", "&a ", "*a", "!!int ",
        "<<: ", "---\n", "...\n", "%YAML 9\n", "é", "内卷", "🀄", "\ud800", "\u2028", "\ufeff", "@2018Q1", "@9999Q9", "[bloc=us]", "=",
        "(", ")", "max(", "lag(", "2030Q5", "parameter.", "{{{{{{{{", "[[[[[[[[", "((((((((", "- - - - - - ",
    ];

    static readonly string Root = Economies.Data.Root;
    readonly TemporaryFolder folder = new();
    readonly (string Name, string Good, Action<string> Read)[] readers;

    public MutatedInputTests()
    {
        var data = Economies.Data;
        var scenarios = new ScenarioReader(data.Places, data.Parameters, Path.Combine(Root, "scenarios"));
        var named = new Dictionary<string, OutcomeExpression>();
        var sweeps = new SweepReader(
            scenarios, data.Parameters, new OutcomeChoice(Root, IndicatorCatalogue.All, data.Places));
        readers =
        [
            ("scenario", Text("scenarios/tariff-wall.yaml"), text => scenarios.ReadText(text, "file")),
            ("sweep", Text("sweeps/softness-and-ambition.yaml"), text => sweeps.ReadText(text, "file")),
            ("yaml", Text("parameters/pricing.yaml"), text => YamlTree.Parse(text, new Findings("file"))),
            ("set", "trade.tariff[bloc=us,industry=solar]=0.6@2018Q1", text => scenarios.ParseSet(text, out _, out _)),
            ("expression", "max(lag(industry.utilisation[solar], 4), 2012Q1, 2015Q4) / (mean(china.zombie_share) + 1)",
                text => OutcomeExpression.Parse(text, IndicatorCatalogue.All, data.Places, named, out _)),
            ("table", Text("data/uses.csv"), ReadTable),
            ("manifest", SmallRun.Manifest().ToJson(), text => Manifest.Parse(AsInFile(text), "file")),
            ("specification", """{"kind":"ensemble","seed":"1"}""", text => Specification.Find(AsInFile(text))),
            ("draws", "ambition_top,inventory_sensitivity\n7,0.06\n6,0.05\n", ReadDraws),
        ];
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void No_mutated_input_breaks_a_reader_takes_long_or_much()
    {
        var size = Nightly.Size(10_000, 100_000);
        for (var seed = 0; seed < size; seed++)
        {
            var (name, good, read) = readers[seed % readers.Length];
            var text = Mutated(good, new Random(seed));
            if (Problem(read, text) is not { } problem) continue;
            var least = Smallest(text, smaller => Problem(read, smaller) is not null);
            Assert.Fail($"{name}, seed {seed}: {problem}\nsmallest input found ({least.Length} letters):\n{least}");
        }

        Assert.Equal([folder.In("draws.csv")], Directory.GetFiles(folder.Path));
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{")]
    [InlineData("- ")]
    [InlineData("? ")]
    [InlineData("a: {")]
    [InlineData("{[")]
    [InlineData("{a: [")]
    [InlineData("? - ")]
    [InlineData("((")]
    [InlineData("-(")]
    [InlineData("max(")]
    [InlineData("\"")]
    [InlineData("&a [*a, ")]
    [InlineData(",")]
    [InlineData("x")]
    [InlineData("x: ")]
    [InlineData("x\n")]
    public void Whatever_is_repeated_costs_little(string piece)
    {
        foreach (var times in new[] { 129, 5_000, 60_000 })
            foreach (var (name, _, read) in readers)
            {
                var problem = Problem(read, string.Concat(Enumerable.Repeat(piece, times)));
                Assert.True(problem is null, $"{name}, {times} times: {problem}");
            }
    }

    static string? Problem(Action<string> read, string text)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var watch = Stopwatch.StartNew();
        try
        {
            read(text);
        }
        catch (FindingsException)
        {
            // said what is wrong
        }
        catch (Exception e)
        {
            return e.ToString();
        }

        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        return watch.Elapsed > Longest ? $"took {watch.Elapsed}" : bytes > MostBytes ? $"took {bytes} bytes" : null;
    }

    static string Mutated(string text, Random random)
    {
        for (var k = random.Next(1, 5); k > 0; k--)
        {
            var at = random.Next(text.Length + 1);
            var length = Math.Min(random.Next(12), text.Length - at);
            var piece = Pieces[random.Next(Pieces.Length)];
            var lines = text.Split('\n');
            var line = random.Next(lines.Length);
            text = random.Next(8) switch
            {
                0 => text.Remove(at, length),
                1 => text.Insert(at, string.Concat(Enumerable.Repeat(piece, random.Next(1, 300)))),
                2 => string.Join('\n', lines.Take(line).Concat(lines.Skip(line + 1))),
                3 => string.Join('\n', lines.Take(line + 1).Concat(lines.Skip(line))),
                4 => text[..at],
                5 => Number(text, random, piece),
                6 => text.Insert(at, ((char)random.Next(char.MaxValue)).ToString()),
                _ => text.Remove(at, length).Insert(at, piece),
            };
        }

        return text;
    }

    // The first number at or after a place becomes something else.
    static string Number(string text, Random random, string piece)
    {
        var at = random.Next(text.Length + 1);
        while (at < text.Length && !char.IsAsciiDigit(text[at])) at++;
        var to = at;
        while (to < text.Length && (char.IsAsciiDigit(text[to]) || text[to] == '.')) to++;
        return text[..at] + piece + text[to..];
    }

    /// <summary>Leaves out halves, quarters and so on of what is wrong, as long as it stays wrong.</summary>
    static string Smallest(string text, Func<string, bool> isWrong)
    {
        for (var piece = text.Length / 2; piece > 0; piece /= 2)
            for (var at = 0; at + piece <= text.Length;)
            {
                var smaller = text.Remove(at, piece);
                if (isWrong(smaller)) text = smaller;
                else at += piece;
            }

        return text;
    }

    static void ReadTable(string text)
    {
        var table = Csv.Parse(text, "file", new Findings("file"));
        for (var row = 0; row < table.Count; row++)
        {
            table.Number(row, "share");
            table.Quarter(row, "use");
            table.Index(row, "industry", Economies.Data.Places.Industries);
        }
    }

    // What has been read from a file holds no half of a letter.
    static string AsInFile(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    void ReadDraws(string text)
    {
        File.WriteAllBytes(folder.In("draws.csv"), Encoding.UTF8.GetBytes(text));
        DrawFile.Read(folder.In("draws.csv"), Economies.Data.Parameters);
    }

    static string Text(string file) => File.ReadAllText(Path.Combine(Root, file));
}
