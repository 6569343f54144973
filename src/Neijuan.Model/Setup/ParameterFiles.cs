using Neijuan.Model.Policies;
using Neijuan.Model.Reading;
using PropertyInfo = System.Reflection.PropertyInfo;

namespace Neijuan.Model.Setup;

/// <summary>Reads <c>parameters/*.yaml</c> and binds the values to <see cref="Parameters"/>.</summary>
public static class ParameterFiles
{
    static readonly string[] Keys = ["name", "description", "unit", "symbol", "rule", "range", "value", "source", "ensemble"];
    static readonly Dictionary<string, PropertyInfo> Properties = typeof(Parameters).GetProperties().ToDictionary(p => Snake(p.Name));

    /// <summary>Every entry of a folder. What is wrong with a file becomes a finding.</summary>
    public static IReadOnlyList<ParameterInfo> Read(string folder, Findings findings)
    {
        var result = new List<ParameterInfo>();
        var seen = new HashSet<string>();
        foreach (var path in Directory.Exists(folder) ? Directory.GetFiles(folder, "*.yaml").Order(StringComparer.Ordinal)
            : Enumerable.Empty<string>())
        {
            var own = findings.In(Path.GetFileName(path));
            if (YamlTree.ReadMap(path, own, "parameters by their ids") is { } map) ReadFile(map, Path.GetFileName(path), result, seen, own);
        }

        foreach (var id in Properties.Keys.Where(id => !seen.Contains(id)))
            findings.In(Path.GetFileName(folder)).Add(0, id, "", "has no entry", "an entry in one of the files");
        return result;
    }

    /// <summary>The parameters of a run: the values of the files, with some replaced.</summary>
    public static Parameters Bind(IReadOnlyList<ParameterInfo> entries, IReadOnlyDictionary<string, double> replaced)
    {
        var parameters = new Parameters();
        foreach (var entry in entries) Properties[entry.Id].SetValue(parameters, replaced.GetValueOrDefault(entry.Id, entry.Value));
        return parameters;
    }

    static void ReadFile(YamlMap map, string file, List<ParameterInfo> result, HashSet<string> seen, Findings findings)
    {
        foreach (var (id, value, line) in map.Entries)
        {
            if (!Properties.ContainsKey(id)) findings.AddUnknown(line, id, "", Properties.Keys, "a parameter that the model reads");
            else if (!seen.Add(id)) findings.Add(line, id, "", "is there twice", "one entry for a parameter");
            else if (value is not YamlMap entry) findings.Add(line, id, value.Shown, "is no mapping", string.Join(", ", Keys));
            else if (ReadEntry(id, new YamlFields(entry, id, findings, Keys), file, findings) is { } parameter) result.Add(parameter);
        }
    }

    static ParameterInfo? ReadEntry(string id, YamlFields fields, string file, Findings findings)
    {
        var before = findings.Said;
        var (low, high) = ReadRange(id, fields, findings);
        var value = fields.Number("value") ?? 0;
        if (findings.Said == before && (value < low || value > high))
            findings.Add(fields.Line("value"), id + ".value", $"{value}", "is out of range", $"{low}..{high}");
        var parameter = new ParameterInfo(
            id, fields.Text("name") ?? "", fields.Text("description") ?? "", fields.Text("unit") ?? "",
            fields.Text("symbol", required: false) ?? "",
            fields.Text("rule", required: false) ?? "", low, high, value, fields.Text("source") ?? "",
            fields.Truth("ensemble", otherwise: false), file);
        return findings.Said == before ? parameter : null;
    }

    static (double Low, double High) ReadRange(string id, YamlFields fields, Findings findings)
    {
        const string Allowed = "[lowest, highest]";
        if (fields.List("range", Allowed) is not { } range) return (0, 0);
        if (range.Items is [YamlText { Number: { } low }, YamlText { Number: { } high }] && low <= high) return (low, high);
        findings.Add(range.Line, id + ".range", string.Join(", ", range.Items.Select(i => i.Shown)), "is no range", Allowed);
        return (0, 0);
    }

    static string Snake(string name) =>
        string.Concat(name.Select((c, k) => char.IsUpper(c) ? (k > 0 ? "_" : "") + char.ToLowerInvariant(c) : c.ToString()));
}
