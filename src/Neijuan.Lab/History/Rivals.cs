using Neijuan.Engine.Places;

namespace Neijuan.Lab.History;

/// <summary>What a forecast that knows nothing of economics would have said.</summary>
public enum Rival
{
    /// <summary>The mean of the series over the fitted years.</summary>
    Constant,

    /// <summary>The record's own value of the year before.</summary>
    LastYear,

    /// <summary>A straight line through the fitted years.</summary>
    Line,
}

/// <summary>
/// What the rivals say about rows of the record. A series is one indicator at one place, by years or by quarters; rows that do not count
/// are no part of it.
/// </summary>
public sealed class Rivals
{
    const int FewestOfALine = 3;

    readonly Dictionary<(string Indicator, Place Place, bool IsQuarterly), Series> known;

    public Rivals(HistoricalRecord record) =>
        known = record.Rows.Where(row => row.Counts).GroupBy(Key)
            .ToDictionary(g => g.Key, g => new Series([.. g.OrderBy(row => row.LastQuarter)], record.Reading));

    public static IReadOnlyList<Rival> All { get; } = Enum.GetValues<Rival>();

    /// <summary>A rival as readers know it.</summary>
    public static string Name(Rival rival) => rival switch
    {
        Rival.Constant => "a constant", Rival.LastYear => "last year's value", _ => "a straight line",
    };

    /// <summary>What each rival is, in a sentence, to stand beside its score.</summary>
    public static string Text { get; } =
        "Rivals: a constant is the mean of the series over the fitted years; last year's value is the record's own of the year before; a "
            + "straight line goes by least squares through the fitted years, of which there must be three rows. Each is asked only what it "
            + "can answer, and the model is counted on the same rows.";

    /// <summary>The rival's number for a row; nothing when it cannot know one.</summary>
    public double? Says(Rival rival, RecordEntry row) => known.GetValueOrDefault(Key(row)) is not { } series ? null : rival switch
    {
        Rival.Constant => series.Mean,
        Rival.LastYear => series.At(row.PeriodBefore),
        _ => series.OnLine(row),
    };

    static (string, Place, bool) Key(RecordEntry row) => (row.Indicator, row.Place, row.IsQuarterly);

    sealed class Series
    {
        readonly Dictionary<string, double> values;
        readonly (double Level, double Slope, double Middle)? line;

        public Series(IReadOnlyList<RecordEntry> rows, ReadingRule reading)
        {
            values = rows.ToDictionary(row => row.Period, row => row.Value);
            RecordEntry[] fitted = [.. rows.Where(row => reading.PeriodOf(row) == RecordPeriod.Fitted)];
            if (fitted.Length == 0) return;
            Mean = fitted.Sum(row => row.Value) / fitted.Length;
            if (fitted.Length < FewestOfALine) return;
            var middle = fitted.Sum(row => (double)row.LastQuarter.Index) / fitted.Length;
            var (together, spread) = (0.0, 0.0);
            foreach (var row in fitted)
            {
                var from = row.LastQuarter.Index - middle;
                together += from * row.Value;
                spread += from * from;
            }

            line = (Mean.Value, together / spread, middle);
        }

        public double? Mean { get; }

        public double? At(string period) => values.TryGetValue(period, out var value) ? value : null;

        public double? OnLine(RecordEntry row) =>
            line is var (level, slope, middle) ? level + (slope * (row.LastQuarter.Index - middle)) : null;
    }
}
