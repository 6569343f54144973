using Neijuan.Model.Reading;
using Xunit;

namespace Neijuan.Tests.Model.Reading;

public class YamlTreeTests
{
    [Theory]
    [InlineData("is given twice", "a: 1\nb: 2\na: 3", 3)]
    [InlineData("is an anchor", "a: &x 1", 1)]
    [InlineData("is an alias", "a: 1\nb: *a", 2)]
    [InlineData("is a tag", "a: !!str 1", 1)]
    [InlineData("is a tag", "a: !local 1", 1)]
    [InlineData("is no key", "? [a]\n: 1", 1)]
    [InlineData("has a second document", "a: 1\n---\nb: 2", 2)]
    [InlineData("is empty", "# nothing but a comment", 0)]
    [InlineData("is no YAML", "a: [1", 1)]
    [InlineData("is no YAML", "a: 1\n\tb: 2", 1)]
    public void What_is_no_plain_tree_is_a_finding(string problem, string text, int line)
    {
        var findings = new Findings("given.yaml");
        YamlTree.Parse(text, findings);
        var finding = Assert.Single(findings.All, f => f.Problem.StartsWith(problem, StringComparison.Ordinal));
        Assert.InRange(finding.Line, line, line + 1);
    }

    [Fact]
    public void Aliases_do_not_unfold()
    {
        var bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n" + string.Concat(Enumerable.Range(1, 20).Select(k =>
            $"a{k}: &a{k} [{string.Join(", ", Enumerable.Repeat($"*a{k - 1}", 9))}]\n"));
        var findings = new Findings("given.yaml");
        YamlTree.Parse(bomb, findings);
        Assert.Equal(21 + 20, findings.Count); // an anchor a line and, once a line, the alias
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    [InlineData("? ")]
    public void Deep_nesting_ends_in_a_finding(string opening)
    {
        var findings = new Findings("given.yaml");
        YamlTree.Parse(string.Concat(Enumerable.Repeat(opening, 100_000)), findings);
        Assert.Contains("nested", Assert.Single(findings.All).Problem);
    }

    [Theory]
    [InlineData("1", false, 1.0)]
    [InlineData("-.5e3", false, -500.0)]
    [InlineData("1.", false, 1.0)]
    [InlineData("1_000", true, null)]
    [InlineData("0x10", false, null)]
    [InlineData("true", false, null)]
    [InlineData("~", false, null)]
    [InlineData(".NaN", false, null)]
    [InlineData("2018Q1", true, null)]
    [InlineData("'1'", true, null)]
    public void Values_are_what_YAML_s_core_schema_says(string text, bool isText, double? number)
    {
        var value = (YamlText)((YamlMap)YamlTree.Parse("a: " + text, new Findings("given.yaml"))!).Entries[0].Value;
        Assert.Equal((isText, number), (value.IsText, value.Number));
    }

    [Fact]
    public void Findings_hold_no_control_characters_and_end()
    {
        var findings = new Findings("given.yaml");
        findings.Add(1, "field", "\u001b[31m" + new string('x', 1000), "is wrong", "right");
        var finding = Assert.Single(findings.All);
        Assert.DoesNotContain(finding.Value, char.IsControl);
        Assert.InRange(finding.Value.Length, 1, 100);
    }
}
