namespace Neijuan.Web.Documents;

/// <summary>The paper that <c>neijuan claims</c> writes about the latest trial: how it was held, and a row for each claim.</summary>
internal sealed class ClaimsPaper
{
    const int Columns = 8;

    readonly Dictionary<string, VerdictDocument> verdicts = [];

    ClaimsPaper(string trial) => Trial = trial;

    public string Trial { get; }

    /// <summary>Reads the first of the files that exists; without one there was no trial.</summary>
    public static ClaimsPaper Read(IEnumerable<string> files)
    {
        var lines = files.FirstOrDefault(File.Exists) is { } file ? File.ReadAllLines(file) : [];
        var paper = new ClaimsPaper(Array.Find(lines, line => line.Contains("parameter vectors were drawn", StringComparison.Ordinal)) ?? "");
        foreach (var line in lines)
        {
            if (!line.StartsWith("| ", StringComparison.Ordinal) || !line.EndsWith('|')) continue;
            string[] cells = [.. line[1..^1].Split('|').Select(c => c.Trim())];
            if (cells.Length == Columns && cells[2].StartsWith("**", StringComparison.Ordinal))
                paper.verdicts[cells[0]] = new VerdictDocument(cells[2].Trim('*'), cells[3], cells[4], cells[5], cells[6], cells[7].Replace("`", ""));
        }

        return paper;
    }

    public VerdictDocument? Of(string claim) => verdicts.GetValueOrDefault(claim);
}
