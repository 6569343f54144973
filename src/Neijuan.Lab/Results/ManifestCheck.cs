using Neijuan.Engine.Time;
using Neijuan.Model.Places;
using Neijuan.Model.Policies;
using Neijuan.Model.Reading;

namespace Neijuan.Lab.Results;

/// <summary>
/// Holds a manifest that was read against what a manifest can say: somebody may have edited it, and its form alone lets through entries
/// that are empty, quarters that are none and a scale at which nothing can run.
/// </summary>
internal static class ManifestCheck
{
    /// <summary>Smallest and largest population of a run, relative to the standard one.</summary>
    const double Smallest = 0.1;
    const double Largest = 100;

    const string Hash = "a hash";

    /// <summary>Everything that is wrong with it.</summary>
    public static void Check(Manifest manifest, Findings findings)
    {
        var from = QuarterOf("from", manifest.From, findings);
        var to = QuarterOf("to", manifest.To, findings);
        if (to < from) findings.Add(0, "to", manifest.To, "is before from", $"{manifest.From}..{Horizon.Last}");
        if (manifest.Scale is not (>= Smallest and <= Largest))
            findings.Add(0, "scale", $"{manifest.Scale}", "is out of range", $"{Smallest}..{Largest}");
        NoneEmpty("data", manifest.Data, Hash, findings);
        NoneEmpty("quarters", manifest.Quarters, Hash, findings);
        foreach (var quarter in manifest.Quarters.Keys) QuarterOf("quarters", quarter, findings);
        for (var k = 0; k < manifest.Scenario.Changes.Count; k++) Check(manifest.Scenario.Changes[k], $"scenario.changes[{k}]", findings);
        foreach (var (id, value) in manifest.Parameters) Finite($"parameters.{id}", value, findings);
        if (manifest.Score is { } score)
        {
            Finite("score.share", score.Share, findings);
            Finite("score.meanDistance", score.MeanDistance, findings);
        }

        if (manifest.Stages is { } stages) Check(stages, findings);
    }

    static void Check(ManifestChange? change, string field, Findings findings)
    {
        if (change is null)
        {
            findings.Add(0, field, "null", "is empty", "a change");
            return;
        }

        QuarterOf(field + ".from", change.From, findings);
        Finite(field + ".value", change.Value, findings);
        NoneEmpty(field + ".where", change.Where, "a place", findings);
        foreach (var unknown in change.Where.Keys.Where(id => PlaceKinds.Axes.All(axis => axis.Id != id)))
            findings.AddUnknown(
                0, field + ".where", unknown, [.. PlaceKinds.Axes.Select(axis => axis.Id)], string.Join(", ", PlaceKinds.Axes));
    }

    static void Check(ManifestStages stages, Findings findings)
    {
        for (var k = 0; k < stages.Names.Count; k++)
            if (stages.Names[k] is null) findings.Add(0, $"stages.names[{k}]", "null", "is empty", "the name of a stage");
        for (var k = 0; k < stages.Hashes.Count; k++)
            if (stages.Hashes[k] is not { } row || row.Any(hash => hash is null))
                findings.Add(0, $"stages.hashes[{k}]", "null", "is empty", "a hash for each stage");
    }

    static void NoneEmpty(string field, IReadOnlyDictionary<string, string> entries, string allowed, Findings findings)
    {
        foreach (var (key, value) in entries)
            if (value is null) findings.Add(0, $"{field}.{key}", "null", "is empty", allowed);
    }

    static void Finite(string field, double value, Findings findings)
    {
        if (!double.IsFinite(value)) findings.Add(0, field, $"{value}", "is no finite number", "a number");
    }

    static Quarter QuarterOf(string field, string? text, Findings findings)
    {
        if (!Horizon.TryParse(text ?? "", out var quarter))
            findings.Add(0, field, text ?? "null", "is no quarter of the horizon", Horizon.Text);
        return quarter;
    }
}
