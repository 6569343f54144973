using System.Globalization;
using Neijuan.Engine.Time;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Neijuan.Model.Policies;

/// <summary>Reads scenario files and <c>--set</c> options. Every problem is found, each with file, line, value, what is allowed and a near miss.</summary>
public sealed class ScenarioReader(PlaceNames places, IReadOnlyList<ParameterInfo> parameters, string scenariosFolder)
{
    const int LargestFile = 1 << 20;
    static readonly string[] Keys = ["name", "title", "description", "extends", "changes", "expect"];
    static readonly string[] ChangeKeys = ["set", "where", "from", "value", "source"];
    static readonly string[] PlaceKeys = ["industry", "province", "bloc"];

    /// <summary>Reads a shipped scenario by name or a file by path, with what it extends.</summary>
    public (Scenario? Scenario, IReadOnlyList<Finding> Findings) Read(string nameOrPath)
    {
        var findings = new List<Finding>();
        var scenario = Read(nameOrPath, [], findings);
        return (findings.Count == 0 ? scenario : null, findings);
    }

    /// <summary>Parses <c>ID[where]=VALUE[@QUARTER]</c> of a lever, switch or <c>parameter.ID</c>.</summary>
    public IReadOnlyList<Finding> ParseSet(string text, out PolicyChange? change, out ParameterChange? parameter)
    {
        (change, parameter) = (null, null);
        var findings = new List<Finding>();
        var equals = text.IndexOf('=', Math.Max(0, text.IndexOf(']')));
        if (equals < 0)
        {
            findings.Add(new Finding("--set", 1, text, "", "no value", "ID[where]=VALUE[@QUARTER]", null));
            return findings;
        }

        var target = text[..equals];
        var at = text.IndexOf('@', equals);
        var value = at < 0 ? text[(equals + 1)..] : text[(equals + 1)..at];
        var from = at < 0 ? null : text[(at + 1)..];
        var where = new Dictionary<string, (string Value, int Line)>();
        var bracket = target.IndexOf('[');
        if (bracket >= 0)
        {
            foreach (var part in target[(bracket + 1)..].TrimEnd(']').Split(',', StringSplitOptions.RemoveEmptyEntries))
            {
                var pair = part.Split('=', 2);
                where[pair[0].Trim()] = (pair.Length > 1 ? pair[1].Trim() : "", 1);
            }

            target = target[..bracket];
        }

        var context = new Context("--set", findings);
        (change, parameter) = Change(context, target.Trim(), 1, where, from, 1, value.Trim(), 1, "command line");
        return findings;
    }

    Scenario? Read(string nameOrPath, List<string> chain, List<Finding> findings)
    {
        var path = File.Exists(nameOrPath) ? nameOrPath : Path.Combine(scenariosFolder, nameOrPath + ".yaml");
        var file = Path.GetFileName(path);
        if (!File.Exists(path))
        {
            if (nameOrPath == "baseline") return Scenario.Baseline;
            var known = Directory.Exists(scenariosFolder) ? Directory.GetFiles(scenariosFolder, "*.yaml").Select(f => Path.GetFileNameWithoutExtension(f)).ToArray() : [];
            findings.Add(new Finding(file, 1, "scenario", nameOrPath, "does not exist", "a shipped scenario or a file", Near(nameOrPath, known)));
            return null;
        }

        if (chain.Contains(Path.GetFullPath(path)))
        {
            findings.Add(new Finding(file, 1, "extends", nameOrPath, "extends itself", "a chain that ends at baseline", null));
            return null;
        }

        chain.Add(Path.GetFullPath(path));
        if (new FileInfo(path).Length > LargestFile)
        {
            findings.Add(new Finding(file, 1, "file", $"{new FileInfo(path).Length} bytes", "too large", $"at most {LargestFile} bytes", null));
            return null;
        }

        return Parse(File.ReadAllText(path), file, chain, findings);
    }

    /// <summary>Parses the text of a scenario; <paramref name="file"/> is what findings call it.</summary>
    internal Scenario? Parse(string text, string file, List<string> chain, List<Finding> findings)
    {
        var context = new Context(file, findings);
        var yaml = new YamlStream();
        try
        {
            if (TooDeep(text)) throw new YamlException("nested too deeply");
            yaml.Load(new StringReader(text));
        }
        catch (Exception exception) when (exception is YamlException or ArgumentException or InvalidOperationException or FormatException or OverflowException)
        {
            var line = exception is YamlException { Start.Line: > 0 } located ? (int)located.Start.Line : 1;
            findings.Add(new Finding(file, line, "file", "", "is no YAML: " + exception.Message, "a scenario", null));
            return null;
        }

        if (yaml.Documents.Count != 1 || yaml.Documents[0].RootNode is not YamlMappingNode root)
        {
            findings.Add(new Finding(file, 1, "file", "", "is no mapping", "name, title, extends, changes", null));
            return null;
        }

        var entries = Entries(context, root, "", Keys);
        var name = Text(context, entries, "name", "") ?? Path.GetFileNameWithoutExtension(file);
        var extends = Text(context, entries, "extends", "", required: false);
        var parent = extends is null ? Scenario.Baseline : Read(extends, chain, findings) ?? Scenario.Baseline;
        var changes = new List<PolicyChange>(parent.Changes);
        var replaced = new List<ParameterChange>(parent.Parameters);
        if (entries.TryGetValue("changes", out var list))
        {
            if (list is YamlSequenceNode sequence) foreach (var node in sequence) ReadChange(context, node, changes, replaced);
            else context.Add(list, "changes", Show(list), "is no list", "a list of changes");
        }

        if (entries.TryGetValue("expect", out var expect) && expect is not YamlMappingNode)
            context.Add(expect, "expect", Show(expect), "is no mapping", "indicator: { at, value, within }");
        return new Scenario(name, Text(context, entries, "title", "", required: false) ?? name,
            Text(context, entries, "description", "", required: false) ?? "", extends, changes, replaced, []);
    }

    void ReadChange(Context context, YamlNode node, List<PolicyChange> changes, List<ParameterChange> replaced)
    {
        if (node is not YamlMappingNode mapping)
        {
            context.Add(node, "changes", Show(node), "is no mapping", "set, where, from, value, source");
            return;
        }

        var entries = Entries(context, mapping, "changes.", ChangeKeys);
        var set = Text(context, entries, "set", "changes.", mapping);
        var value = Text(context, entries, "value", "changes.", mapping);
        var from = Text(context, entries, "from", "changes.", required: false);
        var source = Text(context, entries, "source", "changes.", required: false) ?? "";
        var where = new Dictionary<string, (string Value, int Line)>();
        if (entries.TryGetValue("where", out var place))
        {
            if (place is YamlMappingNode placed)
                foreach (var (key, entry) in placed.Children) where[Show(key)] = (Show(entry), (int)entry.Start.Line);
            else context.Add(place, "changes.where", Show(place), "is no mapping", "industry, province or bloc");
        }

        if (set is null || value is null) return;
        var (change, parameter) = Change(context, set, Line(entries, "set"), where, from, Line(entries, "from"), value, Line(entries, "value"), source);
        if (change is not null)
        {
            if (changes.Exists(c => c with { Value = 0, Source = "" } == change with { Value = 0, Source = "" } && c.Source != change.Source && c.Value == change.Value))
                context.Add(Line(entries, "set"), "changes.set", set, "is set twice to the same value", "one change per place and quarter", null);
            changes.Add(change);
        }

        if (parameter is null) return;
        replaced.RemoveAll(p => p.Id == parameter.Id);
        replaced.Add(parameter);
    }

    (PolicyChange? Change, ParameterChange? Parameter) Change(
        Context context, string id, int idLine, Dictionary<string, (string Value, int Line)> where, string? from, int fromLine, string value, int valueLine, string source)
    {
        var before = context.Count;
        var number = double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var parsed) && double.IsFinite(parsed) ? parsed : double.NaN;
        var quarter = new Quarter(0);
        if (from is not null && !Quarter.TryParse(from, out quarter)) context.Add(fromLine, "from", from, "is no quarter", "2005Q1 to 2030Q4", null);
        if (id.StartsWith("parameter.", StringComparison.OrdinalIgnoreCase))
        {
            var entry = parameters.FirstOrDefault(p => string.Equals("parameter." + p.Id, id, StringComparison.OrdinalIgnoreCase));
            if (entry is null) context.Add(idLine, "set", id, "is unknown", "a parameter", Near(id, [.. parameters.Select(p => "parameter." + p.Id)]));
            else CheckRange(context, valueLine, id, value, number, entry.Low, entry.High, entry.Unit);
            return context.Count > before ? (null, null) : (null, new ParameterChange(entry!.Id, number, source));
        }

        var lever = Levers.Find(id);
        if (lever is null) context.Add(idLine, "set", id, "is unknown", "a lever, switch or parameter", Near(id, [.. Levers.All.Select(l => l.Id)]));
        else CheckRange(context, valueLine, lever.Id, value, number, lever.Min, lever.Max, lever.Unit);
        var industry = Place(context, where, "industry", places.Industries, lever, Over.Industries, Over.BlocsAndIndustries);
        var province = Place(context, where, "province", places.Provinces, lever, Over.Provinces);
        var bloc = Place(context, where, "bloc", places.Blocs, lever, Over.Blocs, Over.BlocsAndIndustries);
        foreach (var (key, (_, line)) in where)
            if (!PlaceKeys.Contains(key)) context.Add(line, "where." + key, where[key].Value, "is unknown", string.Join(", ", PlaceKeys), Near(key, PlaceKeys));
        return context.Count > before ? (null, null) : (new PolicyChange(lever!.Id, industry, province, bloc, quarter, number, source), null);
    }

    static void CheckRange(Context context, int line, string id, string value, double number, double low, double high, string unit)
    {
        if (double.IsNaN(number)) context.Add(line, id, value, "is no number", $"{Show(low)}..{Show(high)} {unit}", null);
        else if (number < low || number > high) context.Add(line, id, value, "is out of range", $"{Show(low)}..{Show(high)} {unit}", null);
    }

    static string? Place(Context context, Dictionary<string, (string Value, int Line)> where, string key, IReadOnlyList<string> names, Lever? lever, params Over[] dimensions)
    {
        if (!where.TryGetValue(key, out var given)) return null;
        if (lever is not null && !dimensions.Contains(lever.Over))
            context.Add(given.Line, "where." + key, given.Value, $"{lever.Id} does not differ by {key}", lever.Over.ToString(), null);
        var name = names.FirstOrDefault(n => string.Equals(n, given.Value, StringComparison.OrdinalIgnoreCase));
        if (name is null) context.Add(given.Line, "where." + key, given.Value, "is unknown", string.Join(", ", names), Near(given.Value, names));
        return name;
    }

    static Dictionary<string, YamlNode> Entries(Context context, YamlMappingNode mapping, string prefix, string[] allowed)
    {
        var entries = new Dictionary<string, YamlNode>();
        foreach (var (key, value) in mapping.Children)
        {
            var name = Show(key);
            if (!allowed.Contains(name)) context.Add((int)key.Start.Line, prefix + name, Show(value), "is unknown", string.Join(", ", allowed), Near(name, allowed));
            else entries[name] = value;
        }

        return entries;
    }

    static string? Text(Context context, Dictionary<string, YamlNode> entries, string key, string prefix, YamlNode? owner = null, bool required = true)
    {
        if (!entries.TryGetValue(key, out var node))
        {
            if (required) context.Add(owner is null ? 1 : (int)owner.Start.Line, prefix + key, "", "is missing", "a value", null);
            return null;
        }

        if (node is YamlScalarNode { Value: { } text }) return text;
        context.Add(node, prefix + key, Show(node), "is no single value", "text or a number");
        return null;
    }

    static int Line(Dictionary<string, YamlNode> entries, string key) => entries.TryGetValue(key, out var node) ? (int)node.Start.Line : 1;

    // Brackets and indentation bound the depth; deeper than this is an attack on the stack, not a scenario.
    static bool TooDeep(string text)
    {
        var (open, worst) = (0, 0);
        foreach (var c in text)
        {
            open += c is '[' or '{' ? 1 : c is ']' or '}' ? -1 : 0;
            worst = Math.Max(worst, open);
        }

        return worst > 64 || text.Split('\n').Any(line => line.Length - line.TrimStart(' ', '-', '?', '\t').Length > 200);
    }

    static string Show(YamlNode node) => node is YamlScalarNode scalar ? scalar.Value ?? "" : node.NodeType.ToString().ToLowerInvariant();

    static string Show(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);

    static string? Near(string given, IReadOnlyList<string> known)
    {
        var best = known.Select(k => (Known: k, Distance: Distance(given.ToLowerInvariant(), k.ToLowerInvariant()))).OrderBy(k => k.Distance).FirstOrDefault();
        return best.Known is not null && given.Length < 200 && best.Distance <= Math.Max(2, given.Length / 3) ? best.Known : null;
    }

    // Levenshtein distance.
    static int Distance(string a, string b)
    {
        if (a.Length > 200) return int.MaxValue;
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[b.Length];
    }

    sealed class Context(string file, List<Finding> findings)
    {
        public int Count => findings.Count;

        public void Add(YamlNode node, string field, string value, string problem, string allowed) => Add((int)node.Start.Line, field, value, problem, allowed, null);

        public void Add(int line, string field, string value, string problem, string allowed, string? suggestion) =>
            findings.Add(new Finding(file, Math.Max(1, line), field, value, problem, allowed, suggestion));
    }
}
