using System.Globalization;

namespace Neijuan.Mutants;

/// <summary>What the tests noticed, by folder and by file, then every change that they did not.</summary>
internal static class Report
{
    public static void Print(Change[] changes, Results results, TextWriter output)
    {
        foreach (var folder in changes.GroupBy(change => change.Folder))
        {
            Line("", folder.Key, [.. folder]);
            foreach (var file in folder.GroupBy(change => change.File)) Line("  ", file.Key, [.. file]);
        }

        output.WriteLine();
        foreach (var change in changes.Where(change => results.NoticedBy(change) is null))
        {
            var reached = results.IsReached(change) ? "" : "  (not reached)";
            output.WriteLine($"{change.File}:{change.Line}: {change.Before}  ->  {change.After}{reached}");
        }

        void Line(string indent, string name, Change[] all)
        {
            var (reached, noticed) = (all.Count(results.IsReached), all.Count(change => results.NoticedBy(change) is not null));
            var share = (100.0 * noticed / all.Length).ToString("0.0", CultureInfo.InvariantCulture).PadLeft(5);
            output.WriteLine($"{indent}{share} %  {noticed} of {all.Length}, of which {all.Length - reached} are not reached  {name}");
        }
    }
}
