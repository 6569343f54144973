using System.Globalization;

namespace Neijuan.Lab.Records;

/// <summary>One number of the historical record: what really happened, where and when, and who says so.</summary>
/// <param name="Period">A quarter (<c>2018Q3</c>) or a year (<c>2018</c>).</param>
/// <param name="Confidence">How the number is known: <c>seen</c> in its source, or recalled.</param>
/// <param name="Weight">A: a target of first rank; B: second; other letters are for orientation.</param>
public sealed record RecordEntry(
    string Indicator,
    string? Industry,
    string? Province,
    string? Bloc,
    string Period,
    double Value,
    double? Low,
    double? High,
    string Unit,
    string Definition,
    string Source,
    string Address,
    string Confidence,
    string Weight,
    string Note)
{
    /// <summary>The indicator and its place, as a reader would write it: <c>industry.utilisation[ev]</c>.</summary>
    public string Label => (Industry, Province, Bloc) switch
    {
        (null, null, null) => Indicator,
        _ => $"{Indicator}[{string.Join(',', new[] { Bloc, Province, Industry }.Where(p => p is not null))}]",
    };

    /// <summary>Reads <c>data/record/record.csv</c>.</summary>
    public static IReadOnlyList<RecordEntry> Read(string path)
    {
        if (!File.Exists(path)) throw new InputException($"{path}: the historical record is missing");
        var rows = CsvText.Rows(File.ReadAllText(path));
        var header = rows[0];
        return [.. rows.Skip(1).Select((row, k) => Entry(path, k + 2, header, row))];
    }

    static RecordEntry Entry(string path, int line, string[] header, string[] row)
    {
        string Field(string name)
        {
            var column = Array.IndexOf(header, name);
            if (column < 0) throw new InputException($"{path}: column '{name}' is missing");
            return column < row.Length ? row[column] : throw new InputException($"{path}:{line}: {row.Length} fields; {header.Length} expected");
        }

        string? Place(string name) => Field(name) is { Length: > 0 } place ? place : null;

        double? Number(string name) =>
            Field(name) is not { Length: > 0 } text ? null
            : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number
            : throw new InputException($"{path}:{line}: {name} = {text}; a number is expected");

        return new RecordEntry(
            Field("indicator"),
            Place("industry"),
            Place("province"),
            Place("bloc"),
            Field("period"),
            Number("value") ?? throw new InputException($"{path}:{line}: value is empty"),
            Number("low"),
            Number("high"),
            Field("unit"),
            Field("definition"),
            Field("source"),
            Field("address"),
            Field("confidence"),
            Field("weight"),
            Field("note"));
    }
}
