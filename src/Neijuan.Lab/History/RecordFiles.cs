using Neijuan.Model.Indicators;
using Neijuan.Model.Reading;

namespace Neijuan.Lab.History;

/// <summary>
/// The files of <c>data/record</c>: the rule by which the record is read, what happened, a file for each group of the rule, and the cases
/// of ambition that a parameter's range follows.
/// </summary>
public static class RecordFiles
{
    const string Rule = "reading.yaml";
    const string Ambition = "ambition.csv";
    const double RoundingOfRatios = 0.05;

    /// <summary>Reads all of them. What the model does not measure is there as well.</summary>
    /// <exception cref="FindingsException">Everything that is wrong with them.</exception>
    public static HistoricalRecord Read(string root)
    {
        var folder = Path.Combine(root, "data", "record");
        var findings = new Findings(folder);
        var rule = ReadingFile.Read(Path.Combine(folder, Rule), [.. IndicatorCatalogue.All.Select(i => i.Id)], findings);
        var rows = rule is null ? [] : Rows(folder, rule, findings);
        CheckAmbition(Csv.Read(Path.Combine(folder, Ambition), findings));
        findings.ThrowIfAny();
        return new HistoricalRecord(rows, rule!);
    }

    static List<RecordEntry> Rows(string folder, ReadingRule rule, Findings findings)
    {
        string[] files = [.. rule.Groups.Select(g => g.File), Ambition];
        foreach (var file in Directory.GetFiles(folder, "*.csv").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal))
            if (!files.Contains(file)) findings.In(file).Add(0, "file", file, "is of no group", string.Join(", ", files));
        var rows = new List<RecordEntry>();
        foreach (var group in rule.Groups)
        {
            var table = Csv.Read(Path.Combine(folder, group.File), findings);
            var entries = RecordEntry.Read(table);
            Check(table, entries, group, rule);
            rows.AddRange(entries);
        }

        return rows;
    }

    static void Check(Csv table, IReadOnlyList<RecordEntry> entries, RecordGroup group, ReadingRule rule)
    {
        var keys = new HashSet<(string, Engine.Places.Place, string)>();
        for (var row = 0; row < entries.Count; row++)
        {
            var entry = entries[row];
            if (!group.Tolerances.ContainsKey(entry.Indicator))
                table.Add(
                    row, "indicator", $"is not in the group {group.Id} of {Rule}", string.Join(", ", group.Tolerances.Keys),
                    NearMiss.Of(entry.Indicator, group.Tolerances.Keys));
            if (!keys.Add((entry.Indicator, entry.Place, entry.Period)))
                table.Add(row, "period", "is there twice", "one row for an indicator, a place and a period");
            if (entry.LastQuarter > rule.UnseenTo)
                table.Add(row, "period", "is after the record", $"to {rule.UnseenTo} ({Rule})");
        }
    }

    // Who planned how much of what, when, and what it is set against; the ratio is theirs.
    static void CheckAmbition(Csv cases)
    {
        for (var row = 0; row < cases.Count; row++)
        {
            foreach (var column in new[]
            {
                "id", "industry", "scope", "period", "planned_unit", "yardstick", "definition", "confidence", "source", "address",
            })
                cases.Required(row, column);
            var (planned, yardstick) = (cases.Number(row, "planned_sum"), cases.Optional(row, "yardstick_value"));
            if (cases.Optional(row, "ratio") is { } ratio && !(Math.Abs((planned / yardstick ?? 0) - ratio) <= RoundingOfRatios))
                cases.Add(row, "ratio", "is not planned_sum over yardstick_value", "that ratio, rounded, or nothing");
        }
    }
}
