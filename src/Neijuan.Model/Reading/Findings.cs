using System.Text;

namespace Neijuan.Model.Reading;

/// <summary>What readers find wrong with a file and with the files it leads to, in the order they were read.</summary>
public sealed class Findings
{
    const int LongestValue = 80;
    readonly List<Finding> all;
    readonly HashSet<Finding> known;
    readonly string file;

    public Findings(string file) : this(file, [], []) { }

    Findings(string file, List<Finding> all, HashSet<Finding> known) => (this.file, this.all, this.known) = (file, all, known);

    public IReadOnlyList<Finding> All => all;

    public int Count => all.Count;

    /// <summary>The same findings, for another file.</summary>
    public Findings In(string other) => new(other, all, known);

    /// <summary>Adds what is wrong, once: a field may be read more than once.</summary>
    public void Add(int line, string field, string value, string problem, string allowed, string? suggestion = null)
    {
        var finding = new Finding(file, Math.Max(0, line), Shown(field), Shown(value), problem, allowed, suggestion);
        if (known.Add(finding)) all.Add(finding);
    }

    /// <summary>A name that is not among those known.</summary>
    public void AddUnknown(int line, string field, string value, IReadOnlyCollection<string> known, string allowed) =>
        Add(line, field, value, "is unknown", allowed, NearMiss.Of(value, known));

    public void ThrowIfAny()
    {
        if (all.Count > 0) throw new FindingsException(all);
    }

    // Values go to terminals and logs: one line each, without control characters, and not the whole of a mistaken file.
    static string Shown(string value)
    {
        var text = new StringBuilder();
        foreach (var c in value)
        {
            if (text.Length == LongestValue) return text.Append('…').ToString();
            text.Append(char.IsControl(c) ? ' ' : c);
        }

        return text.ToString();
    }
}

/// <summary>Input that cannot be used, with everything that is wrong with it.</summary>
public sealed class FindingsException(IReadOnlyList<Finding> findings) : Exception(string.Join('\n', findings))
{
    public IReadOnlyList<Finding> Findings => findings;
}
