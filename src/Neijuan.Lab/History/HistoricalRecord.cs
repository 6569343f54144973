namespace Neijuan.Lab.History;

/// <summary>The historical record and the rule by which it is read.</summary>
public sealed record HistoricalRecord(IReadOnlyList<RecordEntry> Rows, ReadingRule Reading)
{
    /// <summary>For what is held against nothing.</summary>
    public static HistoricalRecord None { get; } = new([], new ReadingRule(default, default, [], []));

    /// <summary>Rows about what is measured.</summary>
    /// <param name="indicators">Ids of what is measured.</param>
    public IReadOnlyList<RecordEntry> Measured(IEnumerable<string> indicators)
    {
        var known = indicators.ToHashSet();
        return [.. Rows.Where(row => known.Contains(row.Indicator))];
    }

    /// <summary>Indicators of the record that nothing measures, with the number of their rows, in the order of the record.</summary>
    /// <param name="indicators">Ids of what is measured.</param>
    public IReadOnlyList<(string Indicator, int Rows)> NotMeasured(IEnumerable<string> indicators)
    {
        var known = indicators.ToHashSet();
        return [.. Rows.Where(row => !known.Contains(row.Indicator)).GroupBy(row => row.Indicator).Select(g => (g.Key, g.Count()))];
    }

    /// <summary>Whether the model's number counts as having met a row.</summary>
    public bool IsMet(RecordEntry entry, double model) => Reading.Of(entry) is { } range && range.Holds(model);
}
