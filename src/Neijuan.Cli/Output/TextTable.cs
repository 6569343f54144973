namespace Neijuan.Cli.Output;

/// <summary>Aligned columns of text: the same on a terminal, in a pipe and in a file.</summary>
internal sealed class TextTable(params string[] header)
{
    readonly List<string[]> rows = [header];
    readonly HashSet<int> right = [];

    /// <summary>Columns of numbers, aligned to the right.</summary>
    public TextTable Numbers(params int[] columns)
    {
        right.UnionWith(columns);
        return this;
    }

    public void Add(params string[] cells) => rows.Add(cells);

    public void Write(TextWriter output)
    {
        var widths = Enumerable.Range(0, header.Length).Select(c => rows.Max(r => r[c].Length)).ToArray();
        foreach (var row in rows)
        {
            var cells = row.Select((cell, c) => right.Contains(c) ? cell.PadLeft(widths[c]) : cell.PadRight(widths[c]));
            output.WriteLine(string.Join("  ", cells).TrimEnd());
        }
    }
}
