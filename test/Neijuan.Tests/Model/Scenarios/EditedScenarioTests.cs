using System.Text;
using Neijuan.Engine.Randomness;
using Xunit;

namespace Neijuan.Tests.Model.Scenarios;

public class EditedScenarioTests
{
    // Pieces that mean something to YAML or to the reader, put where they do not belong.
    static readonly string[] Pieces =
    [
        "*a", "&a ", "!!int ", "[", "]", "{", "}", ", ", ": ", "- ", "? ", "| ", "> ", "'", "\"", "# ", "%YAML 1.2\n", "---\n", "...\n",
        "\t", "\0", "\u0085", ".nan", "-.inf",
        "1e999", "2018Q1", "<<: ", "expect:\n", "  seed: -1\n", "within: 0", "above_baseline_by: 1", "industry: [", "bloc: [us, us]",
        "[eu, ev]", "extends: ver\n", "\ud83d\ude00",
    ];

    static readonly string[] Texts =
    [
        .. ScenarioTexts.Shipped.Select(name => File.ReadAllText(Path.Combine(ScenarioTexts.Folder, name + ".yaml"))),
    ];

    [Fact]
    public void Ten_thousand_random_byte_edits_never_crash_the_reader()
    {
        var texts = Array.ConvertAll(Texts, Encoding.UTF8.GetBytes);
        Assert.InRange(CountRefused(draws =>
        {
            var bytes = (byte[])texts[draws.Integer(texts.Length)].Clone();
            for (var edits = 1 + draws.Integer(4); edits > 0; edits--) bytes[draws.Integer(bytes.Length)] = (byte)draws.Integer(256);
            return Encoding.UTF8.GetString(bytes);
        }), 1000, 10_000);
    }

    [Fact]
    public void Ten_thousand_edits_of_lines_and_pieces_never_crash_the_reader() => Assert.InRange(CountRefused(draws =>
    {
        var lines = Texts[draws.Integer(Texts.Length)].Split('\n').ToList();
        for (var edits = 1 + draws.Integer(3); edits > 0; edits--)
        {
            var (from, to) = (draws.Integer(lines.Count), draws.Integer(lines.Count));
            switch (draws.Integer(4))
            {
                case 0: lines.Insert(to, lines[from]); break;
                case 1: (lines[from], lines[to]) = (lines[to], lines[from]); break;
                case 2: lines[from] = ""; break;
                default: lines[to] = lines[to].Insert(draws.Integer(lines[to].Length + 1), Pieces[draws.Integer(Pieces.Length)]); break;
            }
        }

        return string.Join('\n', lines);
    }), 1000, 10_000);

    static int CountRefused(Func<Draws, string> edited)
    {
        var refused = 0;
        for (var k = 0; k < 10_000; k++)
        {
            var (scenario, findings) = ScenarioTexts.Reader().ReadText(edited(new Randomness(7, 0).For(1, (uint)k)), "edited.yaml");
            Assert.Equal(scenario is null, findings.Count > 0);
            refused += findings.Count > 0 ? 1 : 0;
        }

        return refused;
    }
}
