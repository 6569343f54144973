using Neijuan.Lab.History;
using Neijuan.Model.Indicators;

namespace Neijuan.Cli.Output;

internal sealed record MatchJson(
    string Group, RecordPeriod Of, string Indicator, IReadOnlyDictionary<string, string> Place, string Period, double Model, double Value,
    double? Low, double? High, double? AcceptedLow, double? AcceptedHigh, string Unit, bool Hit, double Miss, string Weight, string Source);

/// <summary>A rival on the rows that it can answer, and the model on the same.</summary>
/// <param name="Beaten">Nothing when it can answer none.</param>
internal sealed record RivalJson(Rival Rival, int Asked, int Met, int ModelMet, double? MeanMiss, double? ModelMeanMiss, bool? Beaten);

/// <summary>The score of a group in a period; all groups together have no group.</summary>
internal sealed record GroupScoreJson(
    string? Group, string Name, RecordPeriod Period, string Years, int Asked, int Met, double? MeanMiss, double? MedianMiss,
    IReadOnlyList<RivalJson> Rivals);

/// <summary>The rule of reading in words, with the last years of both periods.</summary>
internal sealed record ReadingJson(string FittedTo, string UnseenTo, string Text, string Rivals);

internal sealed record NotMeasuredJson(int Rows, IReadOnlyDictionary<string, int> Indicators);

/// <summary>The model held against the record.</summary>
internal sealed record RecordJson(
    int Hits, int Of, IReadOnlyList<GroupScoreJson> Groups, IReadOnlyList<GroupScoreJson> Whole, IReadOnlyList<string> Says,
    NotMeasuredJson NotMeasured, ReadingJson Reading, IReadOnlyList<MatchJson> Matches)
{
    public static RecordJson From(HistoricalRecord record, IReadOnlyList<HeadlineRow> rows)
    {
        var (score, reading) = (RecordScore.Of(record, rows), record.Reading);
        var rest = record.NotMeasured(IndicatorCatalogue.All.Select(i => i.Id)).ToDictionary(r => r.Indicator, r => r.Rows);
        return new RecordJson(
            rows.Count(row => row.Hit),
            rows.Count,
            [.. score.Groups.Select(group => Score(group, reading))],
            [.. score.Whole.Select(whole => Score(whole, reading))],
            score.Sentences(reading),
            new NotMeasuredJson(rest.Values.Sum(), rest),
            new ReadingJson(reading.FittedTo.ToString(), reading.UnseenTo.ToString(), reading.Text, Rivals.Text),
            [.. rows.Select(row => Match(row, reading))]);
    }

    static GroupScoreJson Score(GroupScore score, ReadingRule reading) => new(
        score.Group?.Id, score.Group?.Name ?? "All", score.Period, reading.NameOf(score.Period), score.Model.Asked, score.Model.Met,
        JsonText.Finite(score.Model.MeanMiss), JsonText.Finite(score.Model.MedianMiss),
        [
            .. score.Rivals.Select(r => new RivalJson(
                r.Rival, r.Its.Asked, r.Its.Met, r.Models.Met, JsonText.Finite(r.Its.MeanMiss), JsonText.Finite(r.Models.MeanMiss),
                r.Its.Asked == 0 ? null : r.IsBeaten)),
        ]);

    static MatchJson Match(HeadlineRow row, ReadingRule reading) => new(
        reading.GroupOf(row.Record.Indicator)!.Id, reading.PeriodOf(row.Record), row.Record.Indicator, row.Record.Place.ById(),
        row.Record.Period, row.Model, row.Record.Value, row.Record.Low, row.Record.High, JsonText.Finite(row.Accepted.Low),
        JsonText.Finite(row.Accepted.High), row.Record.Unit, row.Hit, row.Miss, row.Record.Weight, row.Record.Source);
}
