using Neijuan.Model.Scenarios;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Neijuan.Web.Requests;

/// <summary>
/// Reads the text of a scenario file from a client, event by event: no tags, no anchors or aliases, no depth but what a scenario has, and no
/// file is opened, whatever it says it extends. The changes come out as the command line writes them, for the model's own reader to check.
/// </summary>
internal static class ScenarioText
{
    const int DeepestNode = 8;

    public static (string Name, string Title, string Scenario, IReadOnlyList<string> Changes) Read(string text, IReadOnlyDictionary<string, Scenario> shipped)
    {
        object? root;
        try
        {
            root = Root(new Parser(new StringReader(text)));
        }
        catch (YamlException e)
        {
            throw Wrong($"line {e.Start.Line}", "", e.Message, "a scenario file");
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or FormatException or OverflowException)
        {
            throw Wrong("file", "", "is no YAML", "a scenario file"); // the parser's own way to give up
        }

        return Interpret(root, shipped);
    }

    static (string Name, string Title, string Scenario, IReadOnlyList<string> Changes) Interpret(object? root, IReadOnlyDictionary<string, Scenario> shipped)
    {
        if (root is not Dictionary<string, object?> file) throw Wrong("file", "", "is no mapping", "name, title, extends, changes");
        var name = Text(file, "name") ?? "scenario";
        var extends = Text(file, "extends") ?? Scenario.Baseline.Name;
        if (!shipped.ContainsKey(extends)) throw Wrong("extends", extends, "is no scenario that comes with the model", string.Join(", ", shipped.Keys));
        var changes = file.GetValueOrDefault("changes") switch
        {
            null or "" => [],
            List<object?> list => list,
            _ => throw Wrong("changes", "", "is no list", "a list of changes"),
        };
        return (name, Text(file, "title") ?? name, extends, [.. changes.SelectMany(Changes)]);
    }

    /// <summary>One entry of the list; where a place is a list, a change for each.</summary>
    static IEnumerable<string> Changes(object? node, int number)
    {
        if (node is not Dictionary<string, object?> change) throw Wrong($"changes[{number}]", "", "is no mapping", "set, where, from, value, source");
        var id = Text(change, "set") ?? throw Wrong($"changes[{number}].set", "", "is missing", "a lever, switch or parameter");
        var value = Text(change, "value") ?? throw Wrong($"changes[{number}].value", "", "is missing", "a number");
        var from = Text(change, "from") is { } quarter ? "@" + quarter : "";
        if (change.GetValueOrDefault("where") is not { } where) return [$"{id}={value}{from}"];
        if (where is not Dictionary<string, object?> places) throw Wrong($"changes[{number}].where", "", "is no mapping", "industry, province or bloc");
        IEnumerable<string> wheres = [""];
        foreach (var (key, place) in places)
        {
            string[] names = place switch
            {
                string one => [one],
                List<object?> many => [.. many.Select(n => n as string ?? throw Wrong($"changes[{number}].where.{key}", "", "is no name", "a name"))],
                _ => throw Wrong($"changes[{number}].where.{key}", "", "is no name", "a name or a list of names"),
            };
            wheres = [.. wheres.SelectMany(before => names.Select(n => before.Length == 0 ? $"{key}={n}" : $"{before},{key}={n}"))];
        }

        return wheres.Select(w => $"{id}[{w}]={value}{from}");
    }

    static string? Text(Dictionary<string, object?> mapping, string key) => mapping.GetValueOrDefault(key) switch
    {
        null => null,
        string text => text,
        _ => throw Wrong(key, "", "is no single value", "text or a number"),
    };

    static object? Root(Parser parser)
    {
        parser.Consume<StreamStart>();
        if (!parser.TryConsume<DocumentStart>(out _)) return null;
        var root = Node(parser, depth: 0);
        parser.Consume<DocumentEnd>();
        parser.Consume<StreamEnd>();
        return root;
    }

    static object? Node(Parser parser, int depth)
    {
        if (depth > DeepestNode) throw Wrong("file", "", "is nested too deeply", $"{DeepestNode} levels");
        if (parser.Current is NodeEvent node && (!node.Anchor.IsEmpty || !node.Tag.IsEmpty)) throw Wrong($"line {node.Start.Line}", "", "has an anchor or a tag", "plain values");
        if (parser.TryConsume<Scalar>(out var scalar)) return scalar.Value;
        if (parser.TryConsume<SequenceStart>(out _))
        {
            var list = new List<object?>();
            while (!parser.TryConsume<SequenceEnd>(out _)) list.Add(Node(parser, depth + 1));
            return list;
        }

        if (!parser.TryConsume<MappingStart>(out _)) throw Wrong($"line {parser.Current?.Start.Line}", "", "has an alias", "plain values");
        var mapping = new Dictionary<string, object?>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var line = parser.Current?.Start.Line;
            var key = Node(parser, depth + 1) as string ?? throw Wrong($"line {line}", "", "has a key that is no name", "a name");
            if (!mapping.TryAdd(key, Node(parser, depth + 1))) throw Wrong($"line {line}", key, "is there twice", "each name once");
        }

        return mapping;
    }

    static RequestException Wrong(string field, string value, string problem, string allowed) =>
        RequestException.Wrong([new RequestFault(field, RequestFault.Shortened(value), problem, allowed, null)]);
}
