using CsCheck;
using Neijuan.Model.Reading;
using Xunit;

namespace Neijuan.Tests.Model.Reading;

public class CsvTests
{
    static readonly Gen<string[]> Row = Gen.String[Gen.Char["ab,\"\n\r ä"], 0, 6].Array[2, 5];

    [Fact]
    public void Whatever_is_quoted_is_read_back() => Row.Array[1, 5].Sample(rows =>
    {
        var text = string.Concat(rows.Select(row => string.Join(',', row.Select(CsvText.Quote)) + "\r\n"));
        var read = CsvText.Rows(text, (line, problem) => throw new InvalidDataException($"{line} {problem}"));
        return read.Count == rows.Length && read.Zip(rows).All(pair => pair.First.Fields.SequenceEqual(pair.Second.Select(Harmless)));
    });

    // A text that begins as a formula is written, and read back, with an apostrophe before it.
    static string Harmless(string field) => field.Length > 0 && CsvText.FormulaStarts.Contains(field[0]) ? "'" + field : field;

    [Fact]
    public void Rows_know_the_line_they_begin_on_though_fields_hold_line_breaks() =>
        Assert.Equal([1, 2, 4, 6], CsvText.Rows("a,b\n\"x\ny\",1\n\"x\n\",2\nz,3", (_, _) => { }).Select(row => row.Line));

    [Theory]
    [InlineData("a,b\n1,\"2", "does not close")]
    [InlineData("a,b\n1,\"2\"x", "quote inside")]
    [InlineData("a,b\n1,2\"", "quote inside")]
    [InlineData("a,b\n1,2,3", "3 fields")]
    [InlineData("a,a\n1,2", "given twice")]
    [InlineData("", "is missing")]
    public void A_damaged_table_is_a_finding(string text, string problem)
    {
        var findings = new Findings("folder");
        Csv.Parse(text, "given.csv", findings);
        Assert.Contains(problem, Assert.Single(findings.All).Problem);
    }

    [Fact]
    public void Fields_are_read_or_said_to_be_wrong_with_row_field_value_and_what_is_allowed()
    {
        var findings = new Findings("folder");
        var csv = Csv.Parse("name,from,value\nsteel,2018Q1,1e3\nstell,2018Q5,many\nsteel,2018Q1,7", "given.csv", findings);
        Assert.Equal(1000, csv.Number(0, "value"));
        Assert.Equal((0, "2018Q1"), (csv.Index(0, "name", ["steel"]), csv.Quarter(0, "from").ToString()));
        Assert.Empty(findings.All);
        csv.Index(1, "name", ["steel"]);
        csv.Quarter(1, "from");
        csv.Number(1, "value");
        csv.Number(2, "value", 0, 1);
        csv.Text(0, "valu");
        csv.Text(1, "valu");
        Assert.Equal(
            [
                "given.csv:3: name = stell: is unknown; allowed steel; did you mean steel?",
                "given.csv:3: from = 2018Q5: is no quarter; allowed a quarter, written like 2018Q1",
                "given.csv:3: value = many: is no finite number; allowed a number",
                "given.csv:4: value = 7: is out of range; allowed a number, 0..1",
                "given.csv:1: header = valu: is missing; allowed name, from, value; did you mean value?",
            ],
            findings.All.Select(f => f.ToString()));
    }
}
