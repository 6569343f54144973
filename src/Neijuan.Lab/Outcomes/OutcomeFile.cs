using Neijuan.Engine.Places;
using Neijuan.Engine.Recording;
using Neijuan.Model.Reading;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Neijuan.Lab.Outcomes;

/// <summary>An outcome with a name: declared once in <c>data/outcomes.yaml</c>.</summary>
public sealed record Outcome(string Id, string Name, string Unit, string Description, OutcomeExpression Expression);

/// <summary>Reads <c>data/outcomes.yaml</c>. Every problem is found, with its line.</summary>
public static class OutcomeFile
{
    static readonly string[] Keys = ["name", "unit", "expression", "description"];

    /// <summary>The outcomes of a checkout or an installation.</summary>
    public static IReadOnlyList<Outcome> Load(string root, IReadOnlyList<Indicator> indicators, PlaceNames places)
    {
        var path = Path.Combine(root, "data", "outcomes.yaml");
        if (!File.Exists(path)) throw new InputException($"{path}: the outcomes are missing");
        var outcomes = Read(File.ReadAllText(path), "outcomes.yaml", indicators, places, out var findings);
        return findings.Count == 0 ? outcomes : throw new InputException(string.Join('\n', findings));
    }

    /// <summary>Reads the text of such a file; an outcome may use the names of those above it.</summary>
    public static IReadOnlyList<Outcome> Read(
        string text, string file, IReadOnlyList<Indicator> indicators, PlaceNames places, out IReadOnlyList<Finding> findings)
    {
        var found = new List<Finding>();
        var outcomes = new List<Outcome>();
        var named = new Dictionary<string, OutcomeExpression>();
        findings = found;
        foreach (var (id, line, entry) in Entries(text, file, found))
        {
            foreach (var key in Keys.Where(k => !entry.ContainsKey(k)))
                found.Add(new Finding(file, line, $"{id}.{key}", "", "is missing", "a value", null));
            foreach (var (key, value) in entry.Where(e => !Keys.Contains(e.Key)))
                found.Add(new Finding(file, (int)value.Start.Line, $"{id}.{key}", value.Value ?? "", "is unknown", string.Join(", ", Keys), NearMiss.Of(key, Keys)));
            if (!entry.TryGetValue("expression", out var node)) continue;
            var expression = OutcomeExpression.Parse(node.Value ?? "", indicators, places, named, out var problems);
            found.AddRange(problems.Select(p => Of(p, file, (int)node.Start.Line, $"{id}.expression")));
            if (expression is null) continue;
            named[id] = expression;
            string Text(string key) => entry.TryGetValue(key, out var scalar) ? scalar.Value ?? "" : "";
            outcomes.Add(new Outcome(id, Text("name"), Text("unit"), Text("description"), expression));
        }

        return outcomes;
    }

    /// <summary>A problem of an expression where it stands in a file.</summary>
    internal static Finding Of(OutcomeProblem problem, string file, int line, string field) =>
        new(file, line, field, problem.Value, problem.Problem, problem.Allowed, problem.Suggestion);

    static IEnumerable<(string Id, int Line, Dictionary<string, YamlScalarNode> Entry)> Entries(string text, string file, List<Finding> found)
    {
        var yaml = new YamlStream();
        try
        {
            yaml.Load(new StringReader(text));
        }
        catch (YamlException e)
        {
            found.Add(new Finding(file, (int)e.Start.Line, "file", "", "is no YAML: " + e.Message, "outcomes by id", null));
            yield break;
        }

        if (yaml.Documents.Count != 1 || yaml.Documents[0].RootNode is not YamlMappingNode root)
        {
            found.Add(new Finding(file, 1, "file", "", "is no mapping", "outcomes by id", null));
            yield break;
        }

        foreach (var (key, node) in root.Children)
        {
            var (id, line) = (((YamlScalarNode)key).Value ?? "", (int)key.Start.Line);
            if (node is YamlMappingNode mapping && mapping.Children.All(c => c is { Key: YamlScalarNode, Value: YamlScalarNode }))
                yield return (id, line, mapping.Children.ToDictionary(c => ((YamlScalarNode)c.Key).Value!, c => (YamlScalarNode)c.Value));
            else found.Add(new Finding(file, line, id, "", "is no mapping of single values", string.Join(", ", Keys), null));
        }
    }
}
