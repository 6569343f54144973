using System.Globalization;
using PropertyInfo = System.Reflection.PropertyInfo;
using Neijuan.Model.Policies;
using YamlDotNet.RepresentationModel;

namespace Neijuan.Model.Setup;

/// <summary>Reads <c>parameters/*.yaml</c> and binds the values to <see cref="Parameters"/>.</summary>
public static class ParameterFiles
{
    static readonly Dictionary<string, PropertyInfo> Properties = typeof(Parameters).GetProperties().ToDictionary(p => Snake(p.Name));

    public static IReadOnlyList<ParameterInfo> Read(string folder)
    {
        var result = new List<ParameterInfo>();
        foreach (var path in Directory.GetFiles(folder, "*.yaml").Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(path);
            var yaml = new YamlStream();
            yaml.Load(reader);
            foreach (var (key, node) in ((YamlMappingNode)yaml.Documents[0].RootNode).Children)
            {
                var entry = ((YamlMappingNode)node).Children.ToDictionary(c => ((YamlScalarNode)c.Key).Value!, c => c.Value);
                string Text(string name) => entry.TryGetValue(name, out var value) ? ((YamlScalarNode)value).Value ?? "" : "";
                var range = (YamlSequenceNode)entry["range"];
                result.Add(new ParameterInfo(((YamlScalarNode)key).Value!, Text("name"), Text("description"), Text("unit"), Text("symbol"), Text("rule"),
                    Number(range[0]), Number(range[1]), Number(entry["value"]), Text("source"), Text("ensemble") == "true", Path.GetFileName(path)));
            }
        }

        var ids = result.Select(p => p.Id).ToHashSet();
        var problems = Properties.Keys.Where(id => !ids.Contains(id)).Select(id => $"{id} has no entry in {folder}")
            .Concat(ids.Where(id => !Properties.ContainsKey(id)).Select(id => $"{id} is used nowhere")).ToList();
        if (problems.Count > 0) throw new InvalidDataException(string.Join("; ", problems));
        return result;
    }

    /// <summary>The parameters of a run: the values of the files, with some replaced.</summary>
    public static Parameters Bind(IReadOnlyList<ParameterInfo> entries, IReadOnlyDictionary<string, double> replaced)
    {
        var parameters = new Parameters();
        foreach (var entry in entries) Properties[entry.Id].SetValue(parameters, replaced.GetValueOrDefault(entry.Id, entry.Value));
        return parameters;
    }

    static double Number(YamlNode node) => double.Parse(((YamlScalarNode)node).Value!, CultureInfo.InvariantCulture);

    static string Snake(string name) => string.Concat(name.Select((c, k) => char.IsUpper(c) ? (k > 0 ? "_" : "") + char.ToLowerInvariant(c) : c.ToString()));
}
