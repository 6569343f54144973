namespace Neijuan.Model.Reading;

/// <summary>A mapping whose keys are known. What is missing, unknown or of the wrong kind becomes a finding, and reading goes on.</summary>
public sealed class YamlFields
{
    readonly YamlMap map;
    readonly string path;
    readonly Findings findings;
    readonly Dictionary<string, YamlItem> items = [];

    /// <param name="path">How findings call the mapping; empty for the document itself.</param>
    public YamlFields(YamlMap map, string path, Findings findings, IReadOnlyCollection<string> allowed)
    {
        (this.map, this.path, this.findings) = (map, path, findings);
        foreach (var (key, value, line) in map.Entries)
        {
            if (allowed.Contains(key)) items[key] = value;
            else findings.Add(line, Name(key), value.Shown, "is unknown", string.Join(", ", allowed), NearMiss.Of(key, allowed));
        }
    }

    public bool Has(string key) => items.ContainsKey(key);

    public int Line(string key) => items.TryGetValue(key, out var item) ? item.Line : map.Line;

    /// <summary>Whatever stands there; a finding when it must be there and is not.</summary>
    public YamlItem? Item(string key, string allowed, bool required = true)
    {
        if (items.TryGetValue(key, out var item)) return item;
        if (required) findings.Add(map.Line, Name(key), "", "is missing", allowed);
        return null;
    }

    /// <summary>Text that is not blank.</summary>
    public string? Text(string key, string allowed = "text", bool required = true)
    {
        switch (Item(key, allowed, required))
        {
            case null: return null;
            case YamlText { IsText: true, Value: var text } when !string.IsNullOrWhiteSpace(text): return text;
            case var item: return Wrong<string>(key, item, item is YamlText { Value: "" } ? "is empty" : "is no text", allowed);
        }
    }

    /// <summary>A finite number.</summary>
    public double? Number(string key, string allowed = "a number", bool required = true)
    {
        switch (Item(key, allowed, required))
        {
            case null: return null;
            case YamlText { Number: { } number } when double.IsFinite(number): return number;
            case var item: Wrong<string>(key, item, "is no finite number", allowed); return null;
        }
    }

    public YamlMap? Map(string key, string allowed, bool required = true) =>
        Item(key, allowed, required) switch { null => null, YamlMap found => found, var item => Wrong<YamlMap>(key, item, "is no mapping", allowed) };

    public YamlList? List(string key, string allowed, bool required = true) =>
        Item(key, allowed, required) switch { null => null, YamlList found => found, var item => Wrong<YamlList>(key, item, "is no list", allowed) };

    T? Wrong<T>(string key, YamlItem item, string problem, string allowed) where T : class
    {
        findings.Add(item.Line, Name(key), item.Shown, problem, allowed);
        return null;
    }

    string Name(string key) => path.Length == 0 ? key : $"{path}.{key}";
}
