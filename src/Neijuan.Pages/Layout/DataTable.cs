using System.Text;
using Neijuan.Model.Reading;
using Neijuan.Pages.Drawing;
using Neijuan.Pages.Words;

namespace Neijuan.Pages.Layout;

/// <summary>A table for reading, rounded.</summary>
internal sealed record ReadingTable(string Caption, IReadOnlyList<string> Headings, IReadOnlyList<string[]> Rows);

/// <summary>The numbers of a picture: all of them in full as CSV, and tables for reading.</summary>
/// <param name="Name">Ending of the file's name.</param>
internal sealed record DataTable(string Name, string Csv, IReadOnlyList<ReadingTable> Readings)
{
    /// <summary>One file over time for all charts, and one for each heat map.</summary>
    public static IReadOnlyList<DataTable> Of(IReadOnlyList<Panel> panels)
    {
        var tables = new List<DataTable>();
        var columns = panels.OfType<ChartPanel>()
            .SelectMany(panel => panel.Plots.SelectMany(plot => plot.Columns).Select(column => (panel.Title, column))).ToArray();
        if (columns.Length > 0) tables.Add(OverTime(columns));
        var number = 1;
        foreach (var heat in panels.OfType<HeatPanel>()) tables.Add(OverPlaces(heat, $"-places-{number++}"));
        return tables;
    }

    static DataTable OverTime((string Panel, DataColumn Column)[] columns)
    {
        var periods = columns.SelectMany(c => c.Column.Series.Periods).Distinct().Order(StringComparer.Ordinal).ToArray();
        var values = columns.Select(c => c.Column.Series.Periods.Zip(c.Column.Series.Values).ToDictionary(v => v.First, v => v.Second))
            .ToArray();
        var csv = new StringBuilder("period");
        foreach (var (panel, column) in columns) csv.Append(',').Append(CsvText.Quote($"{Whole(panel, column)} [{column.Measure}]"));
        csv.Append('\n');
        foreach (var period in periods)
        {
            csv.Append(period);
            foreach (var column in values) csv.Append(',').Append(column.TryGetValue(period, out var value) ? Figures.Exact(value) : "");
            csv.Append('\n');
        }

        return new DataTable("", csv.ToString(), ForReading([.. columns.Where(c => c.Column.Kind != ColumnKind.Record)]));
    }

    /// <summary>A single table when everything is measured alike; else one for each panel and measure.</summary>
    static IReadOnlyList<ReadingTable> ForReading((string Panel, DataColumn Column)[] shown)
    {
        if (shown.Select(c => c.Column.Measure).Distinct().Count() == 1)
            return [Reading(shown[0].Column.Measure, [.. shown.Select(c => Whole(c.Panel, c.Column))], [.. shown.Select(c => c.Column)])];
        return [.. shown.GroupBy(c => (c.Panel, c.Column.Measure)).Select(g =>
            Reading(
                $"{g.Key.Panel}, {Uncapital(g.Key.Measure)}", [.. g.Select(c => Named(c.Column.Name, c.Column))],
                [.. g.Select(c => c.Column)]))];
    }

    /// <summary>Means of whole years; the quarters themselves when the run has less than two of them.</summary>
    static ReadingTable Reading(string caption, string[] headings, DataColumn[] columns)
    {
        TimeSeries[] yearly = [.. columns.Select(c => c.Series.Periods.Any(p => p.Contains('Q')) ? c.Series.ByYear() : c.Series)];
        string[] years = [.. yearly.SelectMany(s => s.Periods).Distinct().Order(StringComparer.Ordinal)];
        var quarterly = columns.Any(c => c.Series.Periods.Any(p => p.Contains('Q')));
        if (years.Length >= 2 || !quarterly)
            return Table(quarterly ? "means of the four quarters of each year" : "year by year", years, yearly);
        return Table(
            "quarter by quarter", [.. columns.SelectMany(c => c.Series.Periods).Distinct().Order(StringComparer.Ordinal)],
            [.. columns.Select(c => c.Series)]);

        ReadingTable Table(string how, string[] rows, TimeSeries[] series) => new($"{caption}: {how}", ["Period", .. headings],
            [.. rows.Select(row => (string[])[row, .. series.Select((s, k) => Figures.InUnit(s.At(row), columns[k].Unit))])]);
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
            rows.Add(
            [
                heat.Rows[r],
                .. Enumerable.Range(0, heat.Columns.Count).Select(c => heat.Cells[r, c].Text is { Length: > 0 } text ? text : Figures.None),
            ]);
        }

        return new DataTable(name, csv.ToString(), [new ReadingTable($"{heat.Title}: {heat.Measure}", ["Place", .. heat.Columns], rows)]);
    }

    /// <summary>The name of a column that is clear without its panel.</summary>
    static string Whole(string panel, DataColumn column) =>
        Named(panel.Contains(column.Name, StringComparison.Ordinal) ? panel : $"{panel}: {column.Name}", column);

    static string Named(string name, DataColumn column) =>
        name + column.Kind switch
        {
            ColumnKind.Baseline => ", baseline", ColumnKind.Record => column.Part > 0 ? $", record ({column.Part + 1})" : ", record",
            _ => "",
        };

    static string Uncapital(string text) => text.Length > 1 && char.IsLower(text[1]) ? char.ToLowerInvariant(text[0]) + text[1..] : text;
}
