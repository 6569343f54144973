namespace Neijuan.Lab.History;

/// <summary>How many rows are met and how far away numbers are from them.</summary>
/// <param name="MeanMiss">In units of what is accepted; not a number when nothing is asked.</param>
public sealed record Tally(int Asked, int Met, double MeanMiss, double MedianMiss)
{
    /// <summary>Of rows and the numbers held against them, in that order.</summary>
    public static Tally Of(IReadOnlyCollection<(AcceptedRange Accepted, double Number)> rows)
    {
        if (rows.Count == 0) return new Tally(0, 0, double.NaN, double.NaN);
        double[] misses = [.. rows.Select(row => row.Accepted.Miss(row.Number))];
        var mean = misses.Sum() / misses.Length;
        Array.Sort(misses);
        var median = (misses[(misses.Length - 1) / 2] + misses[misses.Length / 2]) / 2;
        return new Tally(rows.Count, rows.Count(row => row.Accepted.Holds(row.Number)), mean, median);
    }
}

/// <summary>A rival's score on the rows that it can answer, and the model's on the same.</summary>
public sealed record RivalScore(Rival Rival, Tally Its, Tally Models)
{
    /// <summary>The model meets more of the rows, or as many and is nearer to them.</summary>
    public bool IsBeaten => Models.Met > Its.Met || (Models.Met == Its.Met && Models.MeanMiss < Its.MeanMiss);
}

/// <summary>The model's score in a group and a period, with its rivals.</summary>
/// <param name="Group">Nothing for all groups together.</param>
public sealed record GroupScore(RecordGroup? Group, RecordPeriod Period, Tally Model, IReadOnlyList<RivalScore> Rivals)
{
    /// <summary>Rivals that were asked something and are not beaten.</summary>
    public IEnumerable<RivalScore> Unbeaten => Rivals.Where(r => r.Its.Asked > 0 && !r.IsBeaten);
}

/// <summary>The score by group and period, with what knows nothing of economics beside it.</summary>
/// <param name="Groups">Period by period, the groups that are asked something, in the order of the rule.</param>
/// <param name="Whole">All groups together, by period.</param>
public sealed record RecordScore(IReadOnlyList<GroupScore> Groups, IReadOnlyList<GroupScore> Whole)
{
    public static RecordScore Of(HistoricalRecord record, IReadOnlyList<HeadlineRow> rows)
    {
        var rivals = new Rivals(record);
        var (groups, whole) = (new List<GroupScore>(), new List<GroupScore>());
        foreach (var period in Enum.GetValues<RecordPeriod>())
        {
            HeadlineRow[] ofPeriod = [.. rows.Where(row => record.Reading.PeriodOf(row.Record) == period)];
            foreach (var group in record.Reading.Groups)
            {
                HeadlineRow[] asked = [.. ofPeriod.Where(row => group.Tolerances.ContainsKey(row.Record.Indicator))];
                if (asked.Length > 0) groups.Add(Score(group, period, asked, rivals));
            }

            if (ofPeriod.Length > 0) whole.Add(Score(null, period, ofPeriod, rivals));
        }

        return new RecordScore(groups, whole);
    }

    /// <summary>
    /// What does at least as well as the model, a sentence for each period: honest words beside the numbers, and the first thing to say.
    /// </summary>
    public IReadOnlyList<string> Sentences(ReadingRule reading) => [.. Whole.Select(whole => Sentence(whole, reading))];

    string Sentence(GroupScore whole, ReadingRule reading)
    {
        GroupScore[] groups = [.. Groups.Where(g => g.Period == whole.Period)];
        var parts = new List<string>();
        foreach (var rival in History.Rivals.All)
        {
            GroupScore[] asked = [.. groups.Where(g => g.Rivals.Any(r => r.Rival == rival && r.Its.Asked > 0))];
            var lost = asked.ToLookup(g => g.Unbeaten.Any(r => r.Rival == rival), g => g.Group!.Name.ToLowerInvariant());
            if (lost[true].Any()) parts.Add($"{History.Rivals.Name(rival)} in {Where([.. lost[true]], [.. lost[false]])}");
        }

        var years = reading.NameOf(whole.Period);
        var start = $"Years {years}: {whole.Model.Met} of {whole.Model.Asked} rows are met. ";
        if (whole.Rivals.All(r => r.Its.Asked == 0)) return start + "No rival can answer any of them.";
        if (parts.Count == 0) return start + "The model beats every rival in every group.";
        return start + $"The model does not beat {string.Join("; ", parts)}.";
    }

    static GroupScore Score(RecordGroup? group, RecordPeriod period, IReadOnlyList<HeadlineRow> rows, Rivals rivals) => new(
        group, period, Tally.Of([.. rows.Select(row => (row.Accepted, row.Model))]),
        [.. History.Rivals.All.Select(rival => Score(rival, rows, rivals))]);

    static RivalScore Score(Rival rival, IReadOnlyList<HeadlineRow> rows, Rivals rivals)
    {
        var (its, models) = (new List<(AcceptedRange, double)>(), new List<(AcceptedRange, double)>());
        foreach (var row in rows)
        {
            if (rivals.Says(rival, row.Record) is not { } says) continue;
            its.Add((row.Accepted, says));
            models.Add((row.Accepted, row.Model));
        }

        return new RivalScore(rival, Tally.Of(its), Tally.Of(models));
    }

    // The shorter of two lists: where it is not beaten, or where alone it is.
    static string Where(IReadOnlyList<string> lost, IReadOnlyList<string> won) =>
        won.Count == 0 && lost.Count > 1 ? $"any of {lost.Count} groups"
        : lost.Count > won.Count + 1 ? $"any group but {Listed(won)}"
        : Listed(lost);

    static string Listed(IReadOnlyList<string> names) => names.Count == 1 ? names[0]
        : $"{string.Join(", ", names.Take(names.Count - 1))} and {names[^1]}";
}
