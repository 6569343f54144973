using Neijuan.Pages.Words;

namespace Neijuan.Pages.Drawing;

/// <summary>One field of a heat map.</summary>
/// <param name="Text">What stands in it; the colour alone says nothing.</param>
/// <param name="Depth">0 (nothing) to 8 (darkest).</param>
/// <param name="Value">What the data beside the picture lists.</param>
internal sealed record HeatCell(string Text, int Depth, string Value);

/// <summary>A table whose fields are coloured: places down, industries across.</summary>
internal sealed record HeatPanel(
    string Title, string Measure, IReadOnlyList<string> Rows, IReadOnlyList<string> Columns, HeatCell[,] Cells) : Panel(Title)
{
    const double RowHeight = 17;
    const double Width = 400;

    public override string Draw(string id, AxisSpan horizon)
    {
        var svg = new Svg();
        var lines = WordWrap.Lines(Title, 46);
        for (var k = 0; k < lines.Count; k++) svg.Text(0, 14 + (17 * k), lines[k], "ptitle");
        var left = Rows.Max(r => r.Length * 7) + 8;
        var headings = Columns.Select(c => WordWrap.Lines(c, 18)).ToArray();
        var top = (17 * lines.Count) + 12 + headings.Max(h => h.Max(line => line.Length * 6.3));
        var column = (Width - left) / Columns.Count;
        for (var c = 0; c < Columns.Count; c++)
            for (var k = 0; k < headings[c].Count; k++)
                svg.TurnedText(
                    left + (column * (c + 0.5)) + 4 + (13 * (k - ((headings[c].Count - 1) / 2.0))), top - 6, headings[c][k], "head");
        for (var r = 0; r < Rows.Count; r++)
        {
            var y = top + (RowHeight * r);
            svg.Text(left - 7, y + 12.5, Rows[r], "row end");
            for (var c = 0; c < Columns.Count; c++)
            {
                var cell = Cells[r, c];
                svg.Rectangle(
                    left + (column * c), y, column - 1, RowHeight - 1, $"heat d{cell.Depth}",
                    $"{Rows[r]}, {Columns[c]}: {(cell.Text.Length == 0 ? "none" : cell.Text)}");
                svg.Text(left + (column * (c + 0.5)), y + 12, cell.Text, $"cell t{cell.Depth}");
            }
        }

        return svg.Close(id, Width, top + (RowHeight * Rows.Count) + 4, Title, Describe());
    }

    /// <summary>What the fields add up to; the table beside the picture lists them all.</summary>
    public string Summary { get; init; } = "";

    public override string Describe() => Summary.Length > 0 ? Summary : $"{Measure} by {Rows.Count} places and {Columns.Count} industries.";
}
