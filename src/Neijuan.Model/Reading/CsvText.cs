using System.Text;

namespace Neijuan.Model.Reading;

/// <summary>Comma-separated text with quoted fields, which may hold commas, quotes and line breaks (RFC 4180).</summary>
public static class CsvText
{
    /// <summary>With one of these a spreadsheet takes the text of a cell for a formula.</summary>
    public const string FormulaStarts = "=+-@\t\r";

    const int MostFields = 4_000_000;

    /// <summary>
    /// Rows with the line each begins on; blank lines are left out. <paramref name="problem"/> hears of quotes that do not close or stand
    /// inside a field.
    /// </summary>
    public static List<(int Line, string[] Fields)> Rows(string text, Action<int, string> problem)
    {
        var rows = new List<(int, string[])>();
        var fields = new List<string>();
        var field = new StringBuilder();
        var (line, start, at, wasQuoted, count) = (1, 1, 0, false, 0);
        while (at < text.Length)
        {
            var c = text[at++];
            if (c == '"' && field.Length == 0 && !wasQuoted) Quoted();
            else if (c == ',') EndField();
            else if (c == '\n') EndRow();
            else if (c == '\r' && at < text.Length && text[at] == '\n') continue;
            else
            {
                if (c == '"' || wasQuoted) problem(line, "has a quote inside a field");
                field.Append(c);
            }
        }

        if (field.Length > 0 || fields.Count > 0 || wasQuoted) EndRow();
        return rows;

        void Quoted()
        {
            wasQuoted = true;
            while (at < text.Length)
            {
                var c = text[at++];
                if (c == '\n') line++;
                if (c != '"') field.Append(c);
                else if (at < text.Length && text[at] == '"') field.Append(text[at++]);
                else return;
            }

            problem(start, "has a quote that does not close");
        }

        void EndField()
        {
            fields.Add(field.ToString());
            field.Clear();
            wasQuoted = false;
            if (++count <= MostFields || at == text.Length) return;
            problem(line, $"is beyond {MostFields} fields");
            at = text.Length;
        }

        void EndRow()
        {
            EndField();
            if (fields.Count > 1 || fields[0].Length > 0) rows.Add((start, [.. fields]));
            fields.Clear();
            start = ++line;
        }
    }

    /// <summary>Rows of a text that is well formed, or a <see cref="FormatException"/>.</summary>
    public static List<string[]> Rows(string text) =>
        [.. Rows(text, (line, problem) => throw new FormatException($"line {line} {problem}")).Select(row => row.Fields)];

    /// <summary>
    /// A text as it stands in a row, quoted when it must be. One that begins as a formula does gets an apostrophe before it: a spreadsheet
    /// would run what somebody wrote into a title.
    /// </summary>
    public static string Quote(string field)
    {
        var text = field.Length > 0 && FormulaStarts.Contains(field[0]) ? "'" + field : field;
        return text.AsSpan().IndexOfAny(",\"\n\r") < 0 ? text : $"\"{text.Replace("\"", "\"\"")}\"";
    }
}
