using Neijuan.Model.Reading;

namespace Neijuan.Tests.Rules;

/// <summary>Reads a file of <c>test/rules/</c>. What is wrong with it becomes findings, as with any file that people write.</summary>
internal static class RuleFile
{
    static readonly string[] Keys = ["rule", "kernel", "equation", "source", "parameters", "within", "cases"];
    static readonly string[] CaseKeys = ["case", "given", "parameters", "expected", "within", "because"];
    static readonly string[] ParameterIds = [.. Economies.Data.Parameters.Select(p => p.Id)];

    public static string Folder { get; } = Path.Combine(Economies.Data.Root, "test", "rules");

    /// <summary>The cases of every file, in the order of their names.</summary>
    public static IReadOnlyList<RuleCase> ReadAll(Findings findings) =>
    [
        .. Directory.GetFiles(Folder, "*.yaml").Order(StringComparer.Ordinal)
            .SelectMany(path => Read(File.ReadAllText(path), findings.In(Path.GetFileName(path)))),
    ];

    public static IReadOnlyList<RuleCase> Read(string text, Findings findings)
    {
        if (YamlTree.Parse(text, findings) is not { } root) return [];
        if (root is not YamlMap map)
        {
            findings.Add(root.Line, "file", root.Shown, "is no mapping", string.Join(", ", Keys));
            return [];
        }

        var fields = new YamlFields(map, "", findings, Keys);
        var (rule, name) = (fields.Text("rule", "the number of a rule") ?? "", fields.Text("kernel", "Type.Method") ?? "");
        fields.Text("equation", "the rule in symbols");
        fields.Text("source", "where the expected numbers come from");
        var kernel = Kernel.All.FirstOrDefault(k => k.Name == name);
        if (kernel is null)
        {
            string[] known = [.. Kernel.All.Select(k => k.Name)];
            findings.Add(fields.Line("kernel"), "kernel", name, "is no kernel", "a rule of numbers", NearMiss.Of(name, known));
            return [];
        }

        var common = Numbers(
            fields.Map("parameters", "parameters by their ids", required: false), "parameters", ParameterIds, findings, all: false);
        var within = fields.Number("within", required: false) ?? 1e-12;
        if (fields.List("cases", "a list of cases") is not { } list) return [];
        return [.. list.Items.Select(item => ReadCase(item, rule, kernel, common, within, findings)).OfType<RuleCase>()];
    }

    static RuleCase? ReadCase(
        YamlItem item, string rule, Kernel kernel, IReadOnlyDictionary<string, double> common, double within, Findings findings)
    {
        if (item is not YamlMap map)
        {
            findings.Add(item.Line, "cases", item.Shown, "is no mapping", string.Join(", ", CaseKeys));
            return null;
        }

        var before = findings.Count;
        var fields = new YamlFields(map, "case", findings, CaseKeys);
        var given = Numbers(fields.Map("given", string.Join(", ", kernel.Inputs)), "given", kernel.Inputs, findings, all: true);
        var own = Numbers(
            fields.Map("parameters", "parameters by their ids", required: false), "parameters", ParameterIds, findings, all: false);
        var parameters = common.Concat(own).GroupBy(p => p.Key).ToDictionary(p => p.Key, p => p.Last().Value);
        var result = new RuleCase(rule, kernel, fields.Text("case", "what happens, in a sentence") ?? "", given, parameters,
            Expected(fields, kernel, findings), fields.Number("within", required: false) ?? within,
            fields.Item("because", "the arithmetic")?.Shown ?? "");
        return findings.Count == before ? result : null;
    }

    static Dictionary<string, double> Expected(YamlFields fields, Kernel kernel, Findings findings)
    {
        if (kernel.Outputs is not [""])
            return Numbers(fields.Map("expected", string.Join(", ", kernel.Outputs)), "expected", kernel.Outputs, findings, all: true);
        return fields.Item("expected", "a number") is { } item && Number(item, "expected", findings) is { } number
            ? new() { [""] = number } : [];
    }

    static Dictionary<string, double> Numbers(YamlMap? map, string path, IReadOnlyCollection<string> allowed, Findings findings, bool all)
    {
        var result = new Dictionary<string, double>();
        if (map is null) return result;
        var fields = new YamlFields(map, path, findings, allowed);
        foreach (var key in allowed)
            if ((all || fields.Has(key)) && fields.Item(key, "a number, true or false") is { } item
                && Number(item, $"{path}.{key}", findings) is { } number)
                result[key] = number;
        return result;
    }

    static double? Number(YamlItem item, string field, Findings findings)
    {
        switch (item)
        {
            case YamlText { Number: { } number }: return number;
            case YamlText { Quoted: false, Value: "true" }: return RuleCase.True;
            case YamlText { Quoted: false, Value: "false" }: return 0;
            default:
                findings.Add(item.Line, field, item.Shown, "is no number", "a number, true or false");
                return null;
        }
    }
}
