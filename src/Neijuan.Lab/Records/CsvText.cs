using System.Text;

namespace Neijuan.Lab.Records;

/// <summary>Comma-separated text with quoted fields (RFC 4180).</summary>
internal static class CsvText
{
    public static List<string[]> Rows(string text)
    {
        var rows = new List<string[]>();
        var row = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        for (var k = 0; k < text.Length; k++)
        {
            var c = text[k];
            if (quoted && c == '"' && k + 1 < text.Length && text[k + 1] == '"') field.Append(text[++k]);
            else if (c == '"') quoted = !quoted;
            else if (c == ',' && !quoted) EndField();
            else if (c == '\n' && !quoted) EndRow();
            else if (c != '\r' || quoted) field.Append(c);
        }

        if (field.Length > 0 || row.Count > 0) EndRow();
        return rows;

        void EndField()
        {
            row.Add(field.ToString());
            field.Clear();
        }

        void EndRow()
        {
            EndField();
            if (row.Count > 1 || row[0].Length > 0) rows.Add([.. row]);
            row.Clear();
        }
    }

    /// <summary>A field as it stands in a row, quoted when it must be.</summary>
    public static string Quote(string field) =>
        field.AsSpan().IndexOfAny(",\"\n\r") < 0 ? field : $"\"{field.Replace("\"", "\"\"")}\"";
}
