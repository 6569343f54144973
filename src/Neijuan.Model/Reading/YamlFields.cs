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
            else findings.AddUnknown(line, Name(key), key, value.Shown, allowed);
        }
    }

    /// <summary>The mappings of a file by their ids, each with these keys. What one lacks is said of the line of its id.</summary>
    /// <param name="path">How findings call what holds them; empty for the document itself.</param>
    public static IEnumerable<(string Id, YamlFields Fields)> ById(
        YamlMap file, Findings findings, IReadOnlyCollection<string> keys, string path = "")
    {
        foreach (var (id, value, line) in file.Entries)
        {
            var name = path.Length == 0 ? id : $"{path}.{id}";
            if (value is YamlMap entry) yield return (id, new YamlFields(entry with { Line = line }, name, findings, keys));
            else findings.Add(line, name, value.Shown, "is no mapping", string.Join(", ", keys));
        }
    }

    public bool Has(string key) => items.ContainsKey(key);

    public int Line(string key) => items.TryGetValue(key, out var item) ? item.Line : map.Line;

    /// <summary>Says what is wrong with what stands under a key, or with the mapping when nothing does.</summary>
    public void Add(string key, string problem, string allowed, string? suggestion = null) =>
        findings.Add(Line(key), Name(key), items.TryGetValue(key, out var item) ? item.Shown : "", problem, allowed, suggestion);

    /// <summary>Says what is wrong with one of the things that stand under a key.</summary>
    public void Add(string key, YamlItem item, string problem, string allowed, string? suggestion = null) =>
        findings.Add(item.Line, Name(key), item.Shown, problem, allowed, suggestion);

    /// <summary>What is wrong with a text that stands under a key.</summary>
    public void AddAll(string key, int line, IEnumerable<Finding> others) => findings.AddAll(others, line, Name(key));

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

    /// <summary>A single value as it is written, be it text or number.</summary>
    public string? Written(string key, string allowed = "text or a number", bool required = true)
    {
        switch (Item(key, allowed, required))
        {
            case null: return null;
            case YamlText { Value: var text } when !string.IsNullOrWhiteSpace(text): return text;
            case var item: return Wrong<string>(key, item, item is YamlText ? "is empty" : "is no single value", allowed);
        }
    }

    /// <summary>A finite number.</summary>
    public double? Number(string key, string allowed = "a number", bool required = true)
    {
        switch (Item(key, allowed, required))
        {
            case null: return null;
            case YamlText { Number: { } number } when double.IsFinite(number): return number;
            case var item: Wrong<string>(key, item, NumberText.Problem(item.Shown), allowed); return null;
        }
    }

    /// <summary>A whole number within bounds, or what holds when none is given.</summary>
    public int Whole(string key, int least, int most, int otherwise)
    {
        if (Number(key, $"{least}..{most}", required: false) is not { } number) return otherwise;
        if (number == Math.Floor(number) && number >= least && number <= most) return (int)number;
        Add(key, "is out of range", $"a whole number, {least}..{most}");
        return otherwise;
    }

    /// <summary><c>true</c> or <c>false</c>, or what holds when neither is given.</summary>
    public bool Truth(string key, bool otherwise)
    {
        switch (Item(key, "", required: false))
        {
            case null: return otherwise;
            case YamlText { Quoted: false, Value: "true" or "false" } text: return text.Value == "true";
            case var item: Wrong<string>(key, item, "is no truth value", "true or false"); return otherwise;
        }
    }

    public YamlMap? Map(string key, string allowed, bool required = true) =>
        Item(key, allowed, required) switch
        {
            null => null, YamlMap found => found, var item => Wrong<YamlMap>(key, item, "is no mapping", allowed),
        };

    public YamlList? List(string key, string allowed, bool required = true) =>
        Item(key, allowed, required) switch
        {
            null => null, YamlList found => found, var item => Wrong<YamlList>(key, item, "is no list", allowed),
        };

    /// <summary>Single values of a list; one value alone is a list of one, and nothing an empty one.</summary>
    public IReadOnlyList<YamlText> Texts(string key, string allowed = "a value or a list of values")
    {
        switch (Item(key, allowed, required: false))
        {
            case null: return [];
            case YamlText one: return [one];
            case YamlList list:
                foreach (var item in list.Items.Where(item => item is not YamlText)) Add(key, item, "is no single value", allowed);
                return [.. list.Items.OfType<YamlText>()];
            case var item: Wrong<string>(key, item, "is no list", allowed); return [];
        }
    }

    /// <summary>An interval <c>[low, high]</c>, whose ends may be infinite (<c>.inf</c>); null with a finding when it is none.</summary>
    public (double Low, double High)? Interval(string key, string allowed = "[low, high]")
    {
        if (Item(key, allowed) is not { } item) return null;
        if (item is YamlList { Items: [YamlText { Extended: { } low }, YamlText { Extended: { } high }] } && low <= high)
            return (low, high);
        var shown = item is YamlList list ? string.Join(", ", list.Items.Select(end => end.Shown)) : item.Shown;
        findings.Add(item.Line, Name(key), shown, "is no interval", allowed);
        return null;
    }

    /// <summary>The mappings of a list; findings call them by the path of this one.</summary>
    public IEnumerable<YamlFields> Each(string key, IReadOnlyCollection<string> keys)
    {
        foreach (var item in List(key, "a list", required: false)?.Items ?? [])
        {
            if (item is YamlMap entry) yield return new YamlFields(entry, path, findings, keys);
            else Add(key, item, "is no mapping", string.Join(", ", keys));
        }
    }

    /// <summary>Single values by name, with the line of the name.</summary>
    public IEnumerable<(string Name, YamlText Value, int Line)> Pairs(string key, string allowed = "name: value")
    {
        foreach (var (name, value, line) in Map(key, allowed, required: false)?.Entries ?? [])
        {
            if (value is YamlText text) yield return (name, text, line);
            else findings.Add(line, Name(name), value.Shown, "is no single value", allowed);
        }
    }

    T? Wrong<T>(string key, YamlItem item, string problem, string allowed)
        where T : class
    {
        Add(key, item, problem, allowed);
        return null;
    }

    string Name(string key) => path.Length == 0 ? key : $"{path}.{key}";
}
