using System.Text;
using Neijuan.Lab.Reports.Drawing;
using Neijuan.Model.Setup;

namespace Neijuan.Lab.Reports.Pictures;

/// <summary>The numbers of a picture: all of them as CSV, and a table for reading.</summary>
/// <param name="Name">Ending of the file's name.</param>
/// <param name="Caption">What the table for reading shows.</param>
internal sealed record DataTable(string Name, string Csv, string Caption, IReadOnlyList<string> Headings, IReadOnlyList<string[]> Rows)
{
    /// <summary>One table over time for all charts, and one for each heat map.</summary>
    public static IReadOnlyList<DataTable> Of(IReadOnlyList<Panel> panels)
    {
        var tables = new List<DataTable>();
        var columns = panels.OfType<ChartPanel>().SelectMany(Columns).ToArray();
        if (columns.Length > 0) tables.Add(OverTime(columns));
        var number = 1;
        foreach (var heat in panels.OfType<HeatPanel>()) tables.Add(OverPlaces(heat, $"-places-{number++}"));
        return tables;
    }

    /// <summary>Columns of a panel, named so that they are clear without it.</summary>
    static IEnumerable<DataColumn> Columns(ChartPanel panel)
    {
        foreach (var column in panel.Plots.SelectMany(plot => plot.Columns))
            yield return column with { Name = panel.Title.Contains(column.Name, StringComparison.Ordinal) ? panel.Title : $"{panel.Title}: {column.Name}" };
    }

    static DataTable OverTime(IReadOnlyList<DataColumn> columns)
    {
        var periods = columns.SelectMany(c => c.Series.Periods).Distinct().Order(StringComparer.Ordinal).ToArray();
        var values = columns.Select(c => c.Series.Periods.Zip(c.Series.Values).GroupBy(v => v.First).ToDictionary(g => g.Key, g => g.First().Second)).ToArray();
        var csv = new StringBuilder("period");
        foreach (var column in columns) csv.Append(',').Append(CsvText.Quote(Heading(column)));
        csv.Append('\n');
        foreach (var period in periods)
        {
            csv.Append(period);
            foreach (var column in values) csv.Append(',').Append(column.TryGetValue(period, out var value) ? Figures.Exact(value) : "");
            csv.Append('\n');
        }

        var shown = columns.Where(c => c.Kind != ColumnKind.Record).ToArray();
        var (caption, rows) = Reading(shown);
        return new DataTable("", csv.ToString(), caption, ["Year", .. shown.Select(c => Heading(c))], rows);
    }

    static string Heading(DataColumn column)
    {
        var kind = column.Kind switch { ColumnKind.Baseline => ", baseline", ColumnKind.Record => ", record", _ => "" };
        return $"{column.Name}{kind} [{column.Measure}]";
    }

    /// <summary>Means of whole years; the quarters themselves when the run has less than two of them.</summary>
    static (string Caption, IReadOnlyList<string[]> Rows) Reading(DataColumn[] columns)
    {
        TimeSeries[] yearly = [.. columns.Select(c => c.Series.Periods.Any(p => p.Contains('Q')) ? c.Series.ByYear() : c.Series)];
        string[] years = [.. yearly.SelectMany(s => s.Periods).Distinct().Order(StringComparer.Ordinal)];
        if (years.Length >= 2) return ("Means of the four quarters of each year", Lines(years, yearly));
        string[] periods = [.. columns.SelectMany(c => c.Series.Periods).Distinct().Order(StringComparer.Ordinal)];
        return ("Quarter by quarter", Lines(periods, [.. columns.Select(c => c.Series)]));

        IReadOnlyList<string[]> Lines(string[] rows, TimeSeries[] series) =>
            [.. rows.Select(row => (string[])[row, .. series.Select((s, k) => Figures.InUnit(s.At(row), columns[k].Unit))])];
    }

    static DataTable OverPlaces(HeatPanel heat, string name)
    {
        var csv = new StringBuilder("place");
        foreach (var column in heat.Columns) csv.Append(',').Append(CsvText.Quote($"{column} [{heat.Measure}]"));
        csv.Append('\n');
        var rows = new List<string[]>();
        for (var r = 0; r < heat.Rows.Count; r++)
        {
            csv.Append(CsvText.Quote(heat.Rows[r]));
            for (var c = 0; c < heat.Columns.Count; c++) csv.Append(',').Append(heat.Cells[r, c].Value);
            csv.Append('\n');
            rows.Add([heat.Rows[r], .. Enumerable.Range(0, heat.Columns.Count).Select(c => heat.Cells[r, c].Text is { Length: > 0 } text ? text : Figures.None)]);
        }

        return new DataTable(name, csv.ToString(), $"{heat.Title}: {heat.Measure}", ["Place", .. heat.Columns], rows);
    }
}
