using Neijuan.Lab.History;

namespace Neijuan.Cli.Output;

/// <summary>The headline table as text, misses marked.</summary>
internal static class HeadlineText
{
    public static void Write(TextWriter output, IReadOnlyList<HeadlineRow> rows)
    {
        if (rows.Count == 0)
        {
            output.WriteLine("The record has nothing to hold against these quarters.");
            return;
        }

        var table = new TextTable("indicator", "period", "model", "record", "range", "", "source").Numbers(2, 3);
        foreach (var row in rows)
            table.Add(
                row.Record.Label, row.Record.Period, Number(row.Model), Number(row.Record.Value), Range(row.Record), row.Hit ? "" : "MISS",
                row.Record.Source);
        table.Write(output);
        output.WriteLine();
        output.WriteLine($"{rows.Count(r => r.Hit)} of {rows.Count} numbers of the record are met: within its range, or within 10 % where "
            + "it gives none.");
    }

    static string Range(RecordEntry entry) =>
        entry.Low is null && entry.High is null ? ""
            : $"{(entry.Low is { } low ? Number(low) : "")}..{(entry.High is { } high ? Number(high) : "")}";

    /// <summary>Three decimals for shares and indices, none for large counts.</summary>
    public static string Number(double value) => Math.Abs(value) switch
    {
        >= 1000 => value.ToString("F0"),
        >= 100 => value.ToString("F1"),
        _ => value.ToString("F3"),
    };
}
