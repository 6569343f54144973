using System.Text;

namespace Neijuan.Model.Reading;

/// <summary>
/// What readers find wrong with a file and with the files it leads to, in the order they were read. Beyond the first five hundred they are
/// counted and no longer kept, so that no input makes an answer much larger than itself.
/// </summary>
public sealed class Findings
{
    const int LongestValue = 80;
    const int Most = 500;
    readonly Found found;
    readonly string file;

    public Findings(string file) : this(file, new Found()) { }

    Findings(string file, Found found) => (this.file, this.found) = (file, found);

    /// <summary>What was found; when that is more than is kept, the last entry says so.</summary>
    public IReadOnlyList<Finding> All => found.Kept;

    public int Count => found.Count;

    /// <summary>
    /// How often something was said to be wrong, what was known already included: by it a reader asks whether its own part is sound.
    /// </summary>
    public int Said => found.Said;

    /// <summary>The same findings, for another file.</summary>
    public Findings In(string other) => new(other, found);

    /// <summary>Adds what is wrong, once: a field may be read more than once.</summary>
    public void Add(int line, string field, string value, string problem, string allowed, string? suggestion = null) =>
        found.Add(new Finding(file, Math.Max(0, line), Shown(field), Shown(value), problem, allowed, suggestion));

    /// <summary>What is wrong at a letter of an expression, from 1, whose field is known to those who ask for it.</summary>
    public void AddAt(int column, string value, string problem, string allowed, string? suggestion) =>
        found.Add(new Finding(file, 0, "", Shown(value), problem, allowed, suggestion) { Column = column });

    /// <summary>A name that is not among those known.</summary>
    public void AddUnknown(int line, string field, string value, IReadOnlyCollection<string> known, string allowed) =>
        Add(line, field, value, "is unknown", allowed, found.IsFull ? null : NearMiss.Of(value, known));

    /// <summary>A key that is not among those known, and what stands under it.</summary>
    public void AddUnknown(int line, string field, string key, string value, IReadOnlyCollection<string> known) =>
        Add(line, field, value, "is unknown", string.Join(", ", known), found.IsFull ? null : NearMiss.Of(key, known));

    /// <summary>What was found elsewhere, as it is.</summary>
    public void AddAll(IEnumerable<Finding> others)
    {
        foreach (var other in others) found.Add(other);
    }

    /// <summary>What is wrong with a text that stands in a field of this file.</summary>
    public void AddAll(IEnumerable<Finding> others, int line, string field)
    {
        foreach (var other in others) found.Add(other with { File = file, Line = Math.Max(0, line), Field = Shown(field) });
    }

    /// <exception cref="FindingsException">Something is wrong.</exception>
    public void ThrowIfAny()
    {
        if (found.Count > 0) throw new FindingsException(All);
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

    sealed class Found
    {
        readonly List<Finding> kept = [];
        readonly HashSet<Finding> known = [];

        public IReadOnlyList<Finding> Kept => kept;

        public int Count { get; private set; }

        public int Said { get; private set; }

        public bool IsFull => Count >= Most;

        public void Add(Finding finding)
        {
            Said++;
            if (!IsFull && !known.Add(finding)) return;
            Count++;
            if (Count <= Most) kept.Add(finding);
            else if (Count == Most + 1)
                kept.Add(new Finding(finding.File, 0, "file", "", $"has more than {Most} problems", "to mend these first", null));
        }
    }
}

/// <summary>Input that cannot be used, with everything that is wrong with it.</summary>
public sealed class FindingsException(IReadOnlyList<Finding> findings) : Exception(string.Join('\n', findings))
{
    public FindingsException(Finding finding) : this([finding]) { }

    public IReadOnlyList<Finding> Findings => findings;
}
