namespace Neijuan.Model.Setup;

/// <summary>A small comma-separated table with a header: fields may be quoted, comments are not part of the format.</summary>
internal sealed class Csv
{
    readonly Dictionary<string, int> columns;
    readonly List<string[]> rows;

    Csv(string file, Dictionary<string, int> columns, List<string[]> rows) => (File, this.columns, this.rows) = (file, columns, rows);

    public string File { get; }

    public int Count => rows.Count;

    public static Csv Read(string path)
    {
        var lines = System.IO.File.ReadAllLines(path);
        var header = Fields(lines[0]);
        var columns = header.Select((name, k) => (name, k)).ToDictionary(c => c.name, c => c.k);
        return new Csv(Path.GetFileName(path), columns, [.. lines.Skip(1).Where(l => l.Length > 0).Select(l => Fields(l))]);
    }

    public string Text(int row, string column)
    {
        if (!columns.TryGetValue(column, out var k)) throw new InvalidDataException($"{File}: no column '{column}'");
        return k < rows[row].Length ? rows[row][k] : "";
    }

    public double Number(int row, string column)
    {
        var text = Text(row, column);
        if (text.Length == 0) return 0;
        return double.TryParse(text, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var value) && double.IsFinite(value)
            ? value
            : throw new InvalidDataException($"{File}:{row + 2}: {column} = '{text}'; allowed: a number");
    }

    public int Index(int row, string column, IReadOnlyList<string> names)
    {
        var text = Text(row, column);
        for (var k = 0; k < names.Count; k++)
            if (names[k] == text) return k;
        throw new InvalidDataException($"{File}:{row + 2}: {column} = '{text}'; allowed: {string.Join(", ", names)}");
    }

    static string[] Fields(string line)
    {
        var fields = new List<string>();
        var field = new System.Text.StringBuilder();
        var quoted = false;
        for (var k = 0; k < line.Length; k++)
        {
            var c = line[k];
            if (quoted && c == '"' && k + 1 < line.Length && line[k + 1] == '"') { field.Append('"'); k++; }
            else if (c == '"') quoted = !quoted;
            else if (c == ',' && !quoted) { fields.Add(field.ToString()); field.Clear(); }
            else field.Append(c);
        }

        fields.Add(field.ToString());
        return [.. fields];
    }
}
