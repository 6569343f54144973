using Neijuan.Model.Reading;

namespace Neijuan.Lab.History;

/// <summary>
/// The files of <c>data/record</c>: what the model is held against, what happened and no indicator measures, and the cases of ambition that
/// a parameter's range follows.
/// </summary>
public static class RecordFiles
{
    const double RoundingOfRatios = 0.05;

    /// <summary>Reads all of them and gives what the model is held against.</summary>
    /// <exception cref="FindingsException">Everything that is wrong with them.</exception>
    public static IReadOnlyList<RecordEntry> Read(string root)
    {
        var folder = Path.Combine(root, "data", "record");
        var findings = new Findings(folder);
        var record = RecordEntry.Read(Path.Combine(folder, "record.csv"), measured: true, findings);
        RecordEntry.Read(Path.Combine(folder, "unmeasured.csv"), measured: false, findings);
        CheckAmbition(Csv.Read(Path.Combine(folder, "ambition.csv"), findings));
        findings.ThrowIfAny();
        return record;
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
