using Neijuan.Lab.Outcomes;
using Neijuan.Model.Indicators;
using Neijuan.Model.Reading;
using Neijuan.Model.Scenarios;
using Neijuan.Model.Setup;

namespace Neijuan.Lab.Claims;

/// <summary>The claims, the arms they compare and the outcomes they name: everything in <c>data/claims/</c>.</summary>
public sealed record ClaimSet(IReadOnlyList<Claim> Claims, IReadOnlyDictionary<string, ClaimArm> Arms, IReadOnlyList<Outcome> Outcomes)
{
    const string ArmsFile = "arms.yaml";

    public static string Folder(string root) => Path.Combine(root, "data", "claims");

    /// <summary>The claims of a checkout or an installation; if anything is wrong with them, all of it is said.</summary>
    public static ClaimSet Load(ModelData data)
    {
        var folder = Folder(data.Root);
        var findings = new Findings(folder);
        string[] files = Directory.Exists(folder) ? [.. Directory.GetFiles(folder, "*.yaml").Order(StringComparer.Ordinal)] : [];
        if (files.Length == 0) findings.Add(0, "folder", "", "has no claims", "files of claims and " + ArmsFile);
        var texts = files.Select(file => (Name: Path.GetFileName(file), Path: file))
            .Select(file => (file.Name, Text: TextFile.Read(file.Path, findings.In(file.Name), "a YAML document"))).ToArray();
        findings.ThrowIfAny(); // without one of the files the others would seem to name what does not exist
        var set = Read(data, texts.Select(file => (file.Name, file.Text!)), findings);
        findings.ThrowIfAny();
        return set;
    }

    /// <summary>Reads files by name and text; the one called <c>arms.yaml</c> holds the arms.</summary>
    public static ClaimSet Read(ModelData data, IEnumerable<(string Name, string Text)> files, Findings findings)
    {
        var all = files.ToArray();
        var outcomes = OutcomeFile.Load(data.Root, IndicatorCatalogue.All, data.Places);
        var scenarios = new ScenarioReader(data.Places, data.Parameters, Path.Combine(data.Root, "scenarios"));
        var arms = new ArmReader(scenarios, data.Parameters, findings.In(ArmsFile)).Read(
            all.FirstOrDefault(f => f.Name == ArmsFile).Text ?? "{}");
        var reader = new ClaimReader(IndicatorCatalogue.All, data.Places, outcomes.ToDictionary(o => o.Id, o => o.Expression), arms);
        var claims = all.Where(f => f.Name != ArmsFile).SelectMany(f => reader.Read(f.Text, findings.In(f.Name)))
            .OrderBy(c => c.Id, StringComparer.Ordinal).ToArray();
        foreach (var twice in claims.GroupBy(c => c.Id).Where(g => g.Count() > 1))
            findings.In("claims").Add(0, twice.Key, "", "is declared twice", "one entry per claim");
        return new ClaimSet(claims, arms, outcomes);
    }

    /// <summary>The claims of these ids, or all.</summary>
    public IReadOnlyList<Claim> Choose(IReadOnlyList<string> ids)
    {
        var known = Claims.Select(c => c.Id).ToArray();
        var unknown = ids.Where(id => !known.Contains(id, StringComparer.OrdinalIgnoreCase)).ToArray();
        var findings = new Findings("");
        foreach (var id in unknown) findings.AddUnknown(0, "claim", id, known, "an id of `neijuan list claims`");
        findings.ThrowIfAny();
        return ids.Count == 0 ? Claims : [.. Claims.Where(c => ids.Contains(c.Id, StringComparer.OrdinalIgnoreCase))];
    }
}
