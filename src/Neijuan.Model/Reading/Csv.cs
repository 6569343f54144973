using System.Globalization;
using Neijuan.Engine.Time;

namespace Neijuan.Model.Reading;

/// <summary>
/// A comma-separated table with a header. What is wrong with it becomes a finding with row, field, value and what is allowed, and reading
/// goes on.
/// </summary>
public sealed class Csv
{
    readonly Dictionary<string, int> columns = [];
    readonly List<(int Line, string[] Fields)> rows;
    readonly HashSet<string> missing = [];
    readonly Findings findings;

    Csv(string text, Findings findings)
    {
        this.findings = findings;
        rows = CsvText.Rows(
            text, (line, problem) => findings.Add(line, "row", "", problem, "fields in double quotes, quotes in them doubled"));
        if (rows.Count == 0)
        {
            findings.Add(0, "header", "", "is missing", "a row with the names of the columns");
            return;
        }

        var header = rows[0].Fields;
        rows.RemoveAt(0);
        for (var k = 0; k < header.Length; k++)
            if (!columns.TryAdd(header[k], k)) findings.Add(1, "header", header[k], "is given twice", "each column once");
        foreach (var (line, fields) in rows.Where(row => row.Fields.Length != header.Length))
            findings.Add(line, "row", "", $"has {fields.Length} fields", $"{header.Length}, as in the header");
    }

    public int Count => rows.Count;

    /// <summary>Names of the columns, in the order of the file; one that is given twice is there once.</summary>
    public IReadOnlyCollection<string> Columns => columns.Keys;

    /// <summary>Line of the file on which a row begins.</summary>
    public int Line(int row) => rows[row].Line;

    /// <summary>Reads a file of UTF-8 text; a file that is not there is a finding and an empty table.</summary>
    public static Csv Read(string path, Findings findings)
    {
        var own = findings.In(Path.GetFileName(path));
        return TextFile.Read(path, own, "a table that can be read", TextFile.Large) is { } text ? new Csv(text, own)
            : new Csv("missing", new Findings(path));
    }

    public static Csv Parse(string text, string file, Findings findings) => new(text, findings.In(file));

    /// <summary>The text of a field; empty when the table has no such column.</summary>
    public string Text(int row, string column)
    {
        if (columns.TryGetValue(column, out var k)) return k < rows[row].Fields.Length ? rows[row].Fields[k] : "";
        if (missing.Add(column))
            findings.Add(1, "header", column, "is missing", string.Join(", ", columns.Keys), NearMiss.Of(column, columns.Keys));
        return "";
    }

    /// <summary>Text that must not be empty.</summary>
    public string Required(int row, string column)
    {
        var text = Text(row, column);
        if (text.Length == 0) Add(row, column, "is empty", "a value");
        return text;
    }

    /// <summary>A finite number within bounds.</summary>
    public double Number(int row, string column, double low = double.NegativeInfinity, double high = double.PositiveInfinity) =>
        Text(row, column).Length > 0 ? Optional(row, column, low, high) ?? 0 : Missing(row, column);

    /// <summary>A finite number within bounds, or nothing.</summary>
    public double? Optional(int row, string column, double low = double.NegativeInfinity, double high = double.PositiveInfinity)
    {
        var text = Text(row, column);
        if (text.Length == 0) return null;
        var allowed = double.IsInfinity(low) && double.IsInfinity(high) ? "a number"
            : string.Create(CultureInfo.InvariantCulture, $"a number, {low}..{high}");
        if (!NumberText.TryRead(text, out var value) || !double.IsFinite(value)) Add(row, column, NumberText.Problem(text), allowed);
        else if (value < low || value > high) Add(row, column, "is out of range", allowed);
        else return value;
        return null;
    }

    /// <summary>A quarter such as 2018Q1.</summary>
    public Quarter Quarter(int row, string column)
    {
        if (!Engine.Time.Quarter.TryParse(Text(row, column), out var quarter) && columns.ContainsKey(column))
            Add(row, column, "is no quarter", "a quarter, written like 2018Q1");
        return quarter;
    }

    /// <summary>The position of a name among those known.</summary>
    public int Index(int row, string column, IReadOnlyList<string> names)
    {
        var text = Text(row, column);
        for (var k = 0; k < names.Count; k++)
            if (names[k] == text) return k;
        if (columns.ContainsKey(column)) findings.AddUnknown(rows[row].Line, column, text, [.. names], string.Join(", ", names));
        return 0;
    }

    /// <summary>What is wrong with an expression that stands in a field.</summary>
    public void AddAll(int row, string column, IEnumerable<Finding> others) => findings.AddAll(others, rows[row].Line, column);

    /// <summary>Says what is wrong with a field.</summary>
    public void Add(int row, string column, string problem, string allowed, string? suggestion = null) =>
        findings.Add(rows[row].Line, column, Text(row, column), problem, allowed, suggestion);

    double Missing(int row, string column)
    {
        if (columns.ContainsKey(column)) Add(row, column, "is empty", "a number");
        return 0;
    }
}
