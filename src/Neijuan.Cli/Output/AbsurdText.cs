using Neijuan.Lab.Experiments.Ensembles;

namespace Neijuan.Cli.Output;

/// <summary>Says that a run has values which no economy has, before its numbers are believed.</summary>
internal static class AbsurdText
{
    const int Most = 8;

    public static void Write(TextWriter output, IReadOnlyList<string> absurd)
    {
        if (absurd.Count == 0) return;
        output.WriteLine("Do not believe this run: it has values that no economy has.");
        foreach (var sentence in absurd.Take(Most)) output.WriteLine($"  {sentence}");
        if (absurd.Count > Most) output.WriteLine($"  and {absurd.Count - Most} more indicators, in the manifest");
        output.WriteLine();
    }

    /// <summary>Says how many runs of an experiment have such values.</summary>
    public static void WriteRuns(TextWriter output, IReadOnlyList<ManifestTrial> runs)
    {
        ManifestTrial[] absurd = [.. runs.Where(run => run.Absurd is { Count: > 0 })];
        if (absurd.Length == 0) return;
        output.WriteLine($"Do not believe {absurd.Length} of the {runs.Count} runs, which are in these numbers: they have values that no "
            + $"economy has. In run {absurd[0].Run}, {absurd[0].Absurd![0]}. The manifest has all of them.");
    }
}
