using Neijuan.Model.Reading;

namespace Neijuan.Model.Setup;

/// <summary>
/// Holds the tables of <c>data/</c> against <c>data/columns.yaml</c>, which says what each of their columns means and within which range a
/// number may stand: a share given in percent, or a switch that is neither on nor off, is a finding and not a run.
/// </summary>
internal static class ColumnRanges
{
    const string Share = "share";
    const string Switch = "0 or 1";
    static readonly string[] Tables = ["description", "columns", "series"];
    static readonly string[] Columns = ["meaning", "unit", "source", "range", "uncertainty"];

    public static void Check(string folder, Findings findings)
    {
        var own = findings.In("columns.yaml");
        if (YamlTree.ReadMap(Path.Combine(folder, "columns.yaml"), own, "tables by their files") is not { } file) return;
        foreach (var (name, fields) in YamlFields.ById(file, own, Tables))
        {
            fields.Text("description");
            var (columns, series) = (Described(fields, name, "columns", own), Described(fields, name, "series", own));
            if (Path.GetFileName(name) != name) continue; // the record is held against the model's numbers, not read by it
            var table = Csv.Read(Path.Combine(folder, name), findings);
            foreach (var (column, range) in columns) Check(table, Enumerable.Range(0, table.Count), column, range);
            foreach (var (id, range) in series)
                Check(table, Enumerable.Range(0, table.Count).Where(row => table.Text(row, "series") == id), "value", range);
        }
    }

    static IReadOnlyList<(string Name, Range Range)> Described(YamlFields table, string file, string key, Findings findings) =>
        table.Map(key, "columns by their names", required: false) is { } map
            ? [.. YamlFields.ById(map, findings, Columns, $"{file}.{key}").Select(entry => (entry.Id, Allowed(entry.Fields)))]
            : [];

    static Range Allowed(YamlFields column)
    {
        column.Text("meaning");
        var unit = column.Written("unit");
        if (column.Has("range")) return column.Interval("range") is var (low, high) ? new Range(low, high) : Range.Any;
        return unit switch { Share => new Range(0, 1), Switch => new Range(0, 1, IsSwitch: true), _ => Range.Any };
    }

    static void Check(Csv table, IEnumerable<int> rows, string column, Range range)
    {
        foreach (var row in rows)
        {
            if (range == Range.Any) _ = table.Text(row, column); // the column must be there all the same
            else if (table.Optional(row, column, range.Low, range.High) is { } value && range.IsSwitch && value is not (0 or 1))
                table.Add(row, column, "is no switch", Switch);
        }
    }

    readonly record struct Range(double Low, double High, bool IsSwitch = false)
    {
        public static readonly Range Any = new(double.NegativeInfinity, double.PositiveInfinity);
    }
}
