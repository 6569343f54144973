using Neijuan.Lab.History;
using Neijuan.Model.Indicators;
using Neijuan.Pages.Words;

namespace Neijuan.Cli.Output;

/// <summary>The model held against the record, as text of at most a hundred columns.</summary>
internal static class RecordText
{
    const int Columns = 100;

    /// <summary>The score by group, a table for each period, and what the model does not beat.</summary>
    public static void WriteScore(TextWriter output, HistoricalRecord record, RecordScore score)
    {
        if (score.Whole.Count == 0)
        {
            output.WriteLine("The record has nothing to hold against these quarters.");
            return;
        }

        Wrapped(
            output, "Rows of the record that are met, and beside them three rivals that know no economics: rows that the rival meets : "
                + "rows that the model meets, of those that the rival can answer; * the model does not beat it. `miss` is the mean "
                + "distance from the record; up to 1 is met.");
        output.WriteLine();
        foreach (var whole in score.Whole)
        {
            string[] header =
            [
                $"years {record.Reading.NameOf(whole.Period)}", "met", "miss", .. Rivals.All.Select(rival => $"{Short(rival)} : model"),
            ];
            var table = new TextTable(header).Numbers(1, 2, 3, 4, 5);
            foreach (var group in score.Groups.Where(g => g.Period == whole.Period)) Add(table, group.Group!.Name, group);
            Add(table, "all", whole);
            table.Write(output);
            output.WriteLine();
        }

        foreach (var sentence in score.Sentences(record.Reading)) Wrapped(output, sentence);
    }

    /// <summary>The rule by which the score was made, and what it does not speak of.</summary>
    public static void WriteReading(TextWriter output, HistoricalRecord record)
    {
        Wrapped(output, record.Reading.Text);
        Wrapped(output, Rivals.Text);
        var rest = record.NotMeasured(IndicatorCatalogue.All.Select(i => i.Id));
        if (rest.Count > 0)
            Wrapped(
                output, $"{rest.Sum(r => r.Rows)} more rows of the record are about {rest.Count} things that the model does not measure.");
    }

    /// <summary>Every row that was held against the model.</summary>
    public static void WriteRows(TextWriter output, IReadOnlyList<HeadlineRow> rows)
    {
        if (rows.Count == 0) return;
        var table = new TextTable("indicator", "period", "model", "record", "accepted", "").Numbers(2, 3, 4);
        foreach (var row in rows)
            table.Add(
                row.Record.Label, row.Record.Period, Number(row.Model), Number(row.Record.Value), Accepted(row.Accepted),
                row.Hit ? "" : "MISS");
        table.Write(output);
    }

    /// <summary>What the record knows and the model does not measure.</summary>
    public static void WriteNotMeasured(TextWriter output, HistoricalRecord record)
    {
        var table = new TextTable("not measured by the model", "group", "rows").Numbers(2);
        foreach (var (indicator, rows) in record.NotMeasured(IndicatorCatalogue.All.Select(i => i.Id)))
            table.Add(indicator, record.Reading.GroupOf(indicator)?.Name ?? "", $"{rows}");
        table.Write(output);
    }

    /// <summary>Three decimals for shares and indices, none for large counts.</summary>
    public static string Number(double value) => Math.Abs(value) switch
    {
        >= 1000 => value.ToString("F0"),
        >= 100 => value.ToString("F1"),
        _ => value.ToString("F3"),
    };

    static void Add(TextTable table, string name, GroupScore score) => table.Add(
    [
        name, $"{score.Model.Met} of {score.Model.Asked}", score.Model.MeanMiss.ToString("F1"), .. score.Rivals.Select(Cell),
    ]);

    static string Cell(RivalScore rival) => rival.Its.Asked == 0 ? "-".PadRight(14)
        : $"{rival.Its.Met} : {rival.Models.Met,3} of {rival.Its.Asked,3} {(rival.IsBeaten ? " " : "*")}";

    static string Short(Rival rival) => rival switch { Rival.Constant => "constant", Rival.LastYear => "last year", _ => "line" };

    static string Accepted(AcceptedRange range) => (double.IsFinite(range.Low), double.IsFinite(range.High)) switch
    {
        (true, false) => $"from {Number(range.Low)}",
        (false, true) => $"up to {Number(range.High)}",
        _ => $"{Number(range.Low)}..{Number(range.High)}",
    };

    static void Wrapped(TextWriter output, string text)
    {
        foreach (var line in WordWrap.Lines(text, Columns)) output.WriteLine(line);
    }
}
