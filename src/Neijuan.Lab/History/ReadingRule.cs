using Neijuan.Engine.Time;

namespace Neijuan.Lab.History;

/// <summary>Numbers of the record that are counted together: a file of <c>data/record</c>.</summary>
/// <param name="Tolerances">What is accepted of each indicator of the group.</param>
public sealed record RecordGroup(string Id, string Name, IReadOnlyDictionary<string, Tolerance> Tolerances)
{
    /// <summary>The file of the group's rows.</summary>
    public string File => Id + ".csv";
}

/// <summary>The years that parameters may be fitted to, and the years that they were not.</summary>
public enum RecordPeriod
{
    Fitted,
    Unseen,
}

/// <summary>
/// How a number of the record counts as met: one rule for every table, report and score, in <c>data/record/reading.yaml</c>.
/// </summary>
/// <param name="FittedTo">Last quarter of the years that parameters may be fitted to.</param>
/// <param name="UnseenTo">Last quarter of the record.</param>
public sealed record ReadingRule(
    Quarter FittedTo, Quarter UnseenTo, IReadOnlyList<Tolerance> Tolerances, IReadOnlyList<RecordGroup> Groups)
{
    readonly Dictionary<string, RecordGroup> groups =
        Groups.SelectMany(g => g.Tolerances.Keys.Select(indicator => (indicator, g))).ToDictionary(p => p.indicator, p => p.g);

    /// <summary>The group of an indicator; nothing when the rule does not know it.</summary>
    public RecordGroup? GroupOf(string indicator) => groups.GetValueOrDefault(indicator);

    /// <summary>What counts as having met a row; nothing when the rule does not know its indicator.</summary>
    public AcceptedRange? Of(RecordEntry entry) =>
        GroupOf(entry.Indicator) is { } group ? AcceptedRange.Of(entry, group.Tolerances[entry.Indicator]) : null;

    /// <summary>A year is of the period that its last quarter is of.</summary>
    public RecordPeriod PeriodOf(RecordEntry entry) => entry.LastQuarter <= FittedTo ? RecordPeriod.Fitted : RecordPeriod.Unseen;

    /// <summary>A period as readers know it: <c>to 2018</c>, <c>2019 to 2024</c>.</summary>
    public string NameOf(RecordPeriod period) =>
        period == RecordPeriod.Fitted ? $"to {FittedTo.Year}" : $"{new Quarter(FittedTo.Index + 1).Year} to {UnseenTo.Year}";

    /// <summary>The rule in a sentence, to stand beside every score.</summary>
    public string Text =>
        $"A number is met inside the range of its row, or else within: {string.Join("; ", Tolerances.Select(t => $"{t.Name} {t.Text}"))}. "
            + "Rows of weight C do not count. A miss is the distance from the record's value in units of what is accepted, at most "
            + $"{AcceptedRange.FurthestMiss}: up to 1 is met.";
}
