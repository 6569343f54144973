using System.Globalization;
using Neijuan.Lab.Outcomes;
using Neijuan.Model.Reading;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Neijuan.Lab.Claims;

/// <summary>A mapping of a file that knows where it stands: every key it does not know and every value it cannot use becomes a finding with its line.</summary>
internal sealed class YamlEntry
{
    readonly Dictionary<string, YamlNode> values = [];
    readonly YamlMappingNode node;
    readonly List<Finding> findings;

    public YamlEntry(string file, string id, YamlMappingNode node, IReadOnlyList<string> keys, List<Finding> findings)
    {
        (File, Id, this.node, this.findings) = (file, id, node, findings);
        foreach (var (key, value) in node.Children)
        {
            var name = Show(key);
            if (keys.Contains(name)) values[name] = value;
            else Add((int)key.Start.Line, name, Show(value), "is unknown", string.Join(", ", keys), NearMiss.Of(name, keys));
        }
    }

    public string File { get; }

    public string Id { get; }

    public int Line => (int)node.Start.Line;

    /// <summary>The mappings of a file by id.</summary>
    public static IEnumerable<(string Id, YamlMappingNode Node)> Of(string file, string text, List<Finding> findings)
    {
        var yaml = new YamlStream();
        try
        {
            yaml.Load(new StringReader(text));
        }
        catch (Exception e) when (e is YamlException or ArgumentException or InvalidOperationException)
        {
            findings.Add(new Finding(file, e is YamlException { Start.Line: > 0 } at ? (int)at.Start.Line : 1, "file", "", "is no YAML: " + e.Message, "entries by id", null));
            yield break;
        }

        if (yaml.Documents.Count != 1 || yaml.Documents[0].RootNode is not YamlMappingNode root)
        {
            findings.Add(new Finding(file, 1, "file", "", "is no mapping", "entries by id", null));
            yield break;
        }

        foreach (var (key, value) in root.Children)
        {
            if (value is YamlMappingNode mapping) yield return (Show(key), mapping);
            else findings.Add(new Finding(file, (int)key.Start.Line, Show(key), Show(value), "is no mapping", "an entry", null));
        }
    }

    public bool Has(string key) => values.ContainsKey(key);

    public int LineOf(string key) => values.TryGetValue(key, out var value) ? (int)value.Start.Line : Line;

    public string Text(string key, bool required = true)
    {
        if (!values.TryGetValue(key, out var value))
        {
            if (required) Add(Line, key, "", "is missing", "a value", null);
            return "";
        }

        if (value is YamlScalarNode { Value: { } text }) return text;
        Add(LineOf(key), key, Show(value), "is no single value", "text or a number", null);
        return "";
    }

    public bool Truth(string key, bool otherwise)
    {
        if (!Has(key)) return otherwise;
        var text = Text(key);
        if (text is not ("true" or "false")) Add(LineOf(key), key, text, "is neither", "true or false", null);
        return text == "true";
    }

    public double Number(string key, double otherwise)
    {
        if (!Has(key)) return otherwise;
        return Number(key, Text(key), LineOf(key));
    }

    /// <summary>A list of single values with their lines; one value is a list of one.</summary>
    public IReadOnlyList<(string Text, int Line)> List(string key)
    {
        if (!values.TryGetValue(key, out var value)) return [];
        if (value is YamlScalarNode single) return [(single.Value ?? "", (int)single.Start.Line)];
        if (value is YamlSequenceNode list && list.All(item => item is YamlScalarNode))
            return [.. list.Select(item => (Show(item), (int)item.Start.Line))];
        Add(LineOf(key), key, Show(value), "is no list of single values", "[a, b]", null);
        return [];
    }

    /// <summary>A list of numbers; <c>.inf</c> is one.</summary>
    public double[] Numbers(string key) => [.. List(key).Select(item => Number(key, item.Text, item.Line))];

    /// <summary>The mappings of a list.</summary>
    public IEnumerable<YamlEntry> Entries(string key, IReadOnlyList<string> keys)
    {
        if (!values.TryGetValue(key, out var value)) yield break;
        if (value is not YamlSequenceNode list)
        {
            Add(LineOf(key), key, Show(value), "is no list", "- …", null);
            yield break;
        }

        foreach (var item in list)
        {
            if (item is YamlMappingNode mapping) yield return new YamlEntry(File, Id, mapping, keys, findings);
            else Add((int)item.Start.Line, key, Show(item), "is no mapping", string.Join(", ", keys), null);
        }
    }

    /// <summary>Single values by name.</summary>
    public IEnumerable<(string Name, string Text, int Line)> Pairs(string key)
    {
        if (!values.TryGetValue(key, out var value)) yield break;
        if (value is YamlMappingNode mapping)
            foreach (var (name, text) in mapping.Children) yield return (Show(name), Show(text), (int)name.Start.Line);
        else Add(LineOf(key), key, Show(value), "is no mapping", "name: value", null);
    }

    public void Add(int line, string field, string value, string problem, string allowed, string? suggestion) =>
        findings.Add(new Finding(File, line, $"{Id}.{field}", value, problem, allowed, suggestion));

    double Number(string key, string text, int line)
    {
        if (text is ".inf" or "+.inf") return double.PositiveInfinity;
        if (text == "-.inf") return double.NegativeInfinity;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)) return number;
        Add(line, key, text, "is no number", "a number", null);
        return double.NaN;
    }

    static string Show(YamlNode node) => node is YamlScalarNode scalar ? scalar.Value ?? "" : node.NodeType.ToString().ToLowerInvariant();
}
