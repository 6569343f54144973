using System.Globalization;

namespace Neijuan.Mutants;

/// <summary>What became of each change, in a file that is written as one goes: a line begins with its number.</summary>
internal sealed class Results
{
    const string Begun = "begun";

    readonly string path;
    readonly Dictionary<int, string> known = [];

    public Results(string path)
    {
        this.path = path;
        if (!File.Exists(path)) return;
        foreach (var line in File.ReadLines(path))
            if (line.Split('\t') is [var id, var verdict]) known[int.Parse(id, CultureInfo.InvariantCulture)] = verdict;
    }

    public bool Has(Change change) => known.ContainsKey(change.Id);

    /// <summary>The test that noticed, also that it came to no end; null when none did.</summary>
    public string? NoticedBy(Change change) => known[change.Id] switch
    {
        "survived" or "not reached" => null,
        Begun => "the end of the process",
        var test => test,
    };

    public bool IsReached(Change change) => known[change.Id] != "not reached";

    /// <summary>Whoever finds a change that was begun and has no verdict knows that it ended the process.</summary>
    public void Begin(Change change) => Write(change, Begun);

    public void Survived(Change change) => Write(change, "survived");

    public void NotReached(Change change) => Write(change, "not reached");

    public void Noticed(Change change, string test) => Write(change, test.Replace('\t', ' ').ReplaceLineEndings(" "));

    void Write(Change change, string verdict)
    {
        known[change.Id] = verdict;
        File.AppendAllText(path, string.Create(CultureInfo.InvariantCulture, $"{change.Id}\t{verdict}\n"));
    }
}
