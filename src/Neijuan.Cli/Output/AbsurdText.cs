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
}
