using Neijuan.Engine.Places;
using Neijuan.Model.Indicators;
using Neijuan.Model.Policies;
using Neijuan.Model.Reading;

namespace Neijuan.Model.Scenarios;

/// <summary>
/// Reads scenario files and <c>--set</c> options. Every problem is found, each with file, line, value, what is allowed and a near miss.
/// </summary>
public sealed class ScenarioReader(PlaceNames places, IReadOnlyList<ParameterInfo> parameters, string scenariosFolder, LeverIndex levers)
{
    const int LongestChain = 16;
    const int LongestTitle = 300;
    const int LongestDescription = 10_000; // a cell of a spreadsheet holds three times as much
    static readonly string[] Keys = ["name", "title", "description", "extends", "changes", "expect"];
    static readonly string[] ChangeKeys = ["set", "where", "from", "value", "source"];
    readonly ScenarioFiles files = new(scenariosFolder);
    readonly ChangeReader changeReader = new(places, parameters, levers);
    readonly ExpectationReader expectationReader = new(places, IndicatorCatalogue.All);

    public ScenarioReader(PlaceNames places, IReadOnlyList<ParameterInfo> parameters, string scenariosFolder)
        : this(places, parameters, scenariosFolder, Levers.Index) { }

    /// <summary>Reads a shipped scenario by name or a file by path, with what it extends.</summary>
    public (Scenario? Scenario, IReadOnlyList<Finding> Findings) Read(string nameOrPath) => Read(nameOrPath, []);

    /// <summary>Reads a scenario and lays changes written <c>ID[where]=VALUE[@QUARTER]</c> over it.</summary>
    public (Scenario? Scenario, IReadOnlyList<Finding> Findings) Read(string nameOrPath, IEnumerable<string> sets)
    {
        var findings = new Findings(nameOrPath);
        var scenario = Open(nameOrPath, findings);
        var laid = Lay(scenario ?? Scenario.Baseline, sets.Select(set => ("--set", set)), findings);
        return findings.Count > 0 ? (null, findings.All) : (laid, []);
    }

    /// <summary>
    /// Lays changes written <c>ID[where]=VALUE[@QUARTER]</c> over a scenario, all as one layer: each says what findings call it. What is
    /// wrong is left out.
    /// </summary>
    Scenario Lay(Scenario scenario, IEnumerable<(string File, string Text)> sets, Findings findings)
    {
        var over = new ChangeLayer(places, findings);
        foreach (var (file, text) in sets)
            if (ChangeText.Parse(text, findings.In(file)) is { } change) Add(change, over, findings.In(file));
        return scenario.With(over.Changes, over.Parameters);
    }

    /// <summary>
    /// Reads the text of a scenario, which may extend shipped ones only; <paramref name="file"/> is what findings call it.
    /// </summary>
    /// <param name="mostChanges">Entries of its list of changes; more are refused unread.</param>
    public (Scenario? Scenario, IReadOnlyList<Finding> Findings) ReadText(string text, string file, int mostChanges = int.MaxValue)
    {
        var findings = new Findings(file);
        var scenario = YamlTree.ParseMap(text, findings, string.Join(", ", Keys)) is { } map
            ? Read(map, file, null, [], findings, mostChanges) : null;
        return (findings.Count == 0 ? scenario : null, findings.All);
    }

    /// <summary>Parses <c>ID[where]=VALUE[@QUARTER]</c> of a lever, switch or <c>parameter.ID</c>.</summary>
    public IReadOnlyList<Finding> ParseSet(string text, out PolicyChange? change, out ParameterChange? parameter)
    {
        var findings = new Findings("--set");
        var layer = new ChangeLayer(places, findings);
        if (ChangeText.Parse(text, findings) is { } written) Add(written, layer, findings);
        (change, parameter) = (layer.Changes.SingleOrDefault(), layer.Parameters.SingleOrDefault());
        return findings.All;
    }

    /// <summary>
    /// Holds a change that was written elsewhere than in a scenario against what exists: the changes of one lever, or that of one
    /// parameter.
    /// </summary>
    public (IReadOnlyList<PolicyChange> Changes, ParameterChange? Parameter) Read(WrittenChange change, Findings findings) =>
        changeReader.Read(change, findings);

    Scenario? Open(string nameOrPath, Findings findings)
    {
        if (files.Find(nameOrPath) is { } path) return ReadFile(path, [], findings);
        if (nameOrPath == Scenario.Baseline.Name) return Scenario.Baseline;
        NoScenario(nameOrPath, 0, "scenario", "a file, or one of ", findings);
        return null;
    }

    Scenario? ReadFile(string path, List<string> chain, Findings findings)
    {
        chain.Add(Path.GetFullPath(path));
        var own = findings.In(Path.GetFileName(path));
        return YamlTree.ReadMap(path, own, string.Join(", ", Keys)) is { } map
            ? Read(map, path, Path.GetDirectoryName(Path.GetFullPath(path)), chain, own) : null;
    }

    Scenario Read(YamlMap map, string file, string? folder, List<string> chain, Findings findings, int mostChanges = int.MaxValue)
    {
        var fields = new YamlFields(map, "", findings, Keys);
        var name = Name(fields, "name", required: true, findings) ?? Path.GetFileNameWithoutExtension(file);
        var title = fields.Text("title") ?? name;
        var description = fields.Text("description", required: false) ?? "";
        RequireShort(fields, "title", title, LongestTitle);
        RequireShort(fields, "description", description, LongestDescription);
        var extends = Name(fields, "extends", required: false, findings);
        var parent = extends is null ? Scenario.Baseline
            : Extended(extends, fields.Line("extends"), folder, chain, findings) ?? Scenario.Baseline;
        var layer = new ChangeLayer(places, findings);
        if (fields.List("changes", "a list of changes", required: false) is { } list)
        {
            if (list.Items.Count > mostChanges) fields.Add("changes", $"has {list.Items.Count} changes", $"at most {mostChanges}");
            else foreach (var item in list.Items) ReadChange(item, layer, findings);
        }

        var expectations = fields.Map("expect", "seed, and indicators with what is expected", required: false) is { } block
            ? expectationReader.Read(block, findings) : [];
        return (parent with { Name = name, Title = title, Description = description, Extends = extends, Expectations = expectations })
            .With(layer.Changes, layer.Parameters);
    }

    Scenario? Extended(string name, int line, string? folder, List<string> chain, Findings findings)
    {
        if (files.FindExtended(name, folder) is not { } path)
        {
            if (name != Scenario.Baseline.Name) NoScenario(name, line, "extends", "one of ", findings);
            return null;
        }

        if (!chain.Contains(Path.GetFullPath(path)) && chain.Count < LongestChain) return ReadFile(path, chain, findings);
        findings.Add(line, "extends", name, "leads back to itself", "a chain that ends at baseline");
        return null;
    }

    void ReadChange(YamlItem item, ChangeLayer layer, Findings findings)
    {
        if (item is not YamlMap map)
        {
            findings.Add(item.Line, "changes", item.Shown, "is no mapping", string.Join(", ", ChangeKeys));
            return;
        }

        var fields = new YamlFields(map, "changes", findings, ChangeKeys);
        var set = fields.Text("set", "a lever, switch or parameter");
        var value = fields.Item("value", "a number");
        var from = fields.Text("from", Horizon.Text, required: false);
        var source = fields.Text("source", "why we think so");
        var where = ReadWhere(fields, findings);
        if (set is null || value is null) return;
        Located? dated = from is null ? null : new Located(from, fields.Line("from"));
        var number = value is YamlText { Number: { } given } ? given : double.NaN;
        Add(new WrittenChange(
            new Located(set, fields.Line("set")), where, dated, new Located(value.Shown, value.Line), number, source ?? ""), layer,
            findings);
    }

    List<(Located Kind, IReadOnlyList<Located> Places)> ReadWhere(YamlFields fields, Findings findings)
    {
        var where = new List<(Located, IReadOnlyList<Located>)>();
        if (fields.Map("where", string.Join(", ", places.Written), required: false) is not { } map) return where;
        foreach (var entry in map.Entries)
        {
            IReadOnlyList<YamlItem> items = entry.Value is YamlList list ? list.Items : [entry.Value];
            if (items.Count == 0) findings.Add(entry.Line, "where." + entry.Key, "", "is empty", "a place or a list of places");
            foreach (var item in items.Where(i => i is not YamlText { IsText: true }))
                findings.Add(item.Line, "where." + entry.Key, item.Shown, "is no place", "a place or a list of places");
            where.Add(
                (new Located(entry.Key, entry.Line),
                    [.. items.OfType<YamlText>().Where(t => t.IsText).Select(t => new Located(t.Value, t.Line))]));
        }

        return where;
    }

    void Add(WrittenChange change, ChangeLayer layer, Findings findings) =>
        layer.Add(changeReader.Read(change, findings), levers.Find(change.Set.Text), change.Set.Line);

    static void RequireShort(YamlFields fields, string key, string text, int most)
    {
        if (text.Length > most) fields.Add(key, $"has {text.Length} characters", $"at most {most}");
    }

    static string? Name(YamlFields fields, string key, bool required, Findings findings)
    {
        var name = fields.Text(key, ScenarioFiles.NameForm, required);
        if (name is null || ScenarioFiles.IsName(name)) return name;
        findings.Add(fields.Line(key), key, name, "is no name", ScenarioFiles.NameForm);
        return null;
    }

    void NoScenario(string name, int line, string field, string allowed, Findings findings)
    {
        string[] known = [.. files.Shipped().Append(Scenario.Baseline.Name).Distinct()];
        findings.AddUnknown(line, field, name, known, allowed + string.Join(", ", known));
    }
}
