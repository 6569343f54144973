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
        if (!Directory.Exists(folder)) throw new InputException($"{folder}: the claims are missing");
        var files = Directory.GetFiles(folder, "*.yaml").Order(StringComparer.Ordinal)
            .Select(f => (Path.GetFileName(f), File.ReadAllText(f)));
        var set = Read(data, files, out var findings);
        return findings.Count == 0 ? set : throw new InputException(string.Join('\n', findings));
    }

    /// <summary>Reads files by name and text; the one called <c>arms.yaml</c> holds the arms.</summary>
    public static ClaimSet Read(ModelData data, IEnumerable<(string Name, string Text)> files, out IReadOnlyList<Finding> findings)
    {
        var found = new List<Finding>();
        var all = files.ToArray();
        var outcomes = OutcomeFile.Load(data.Root, IndicatorCatalogue.All, data.Places);
        var scenarios = new ScenarioReader(data.Places, data.Parameters, Path.Combine(data.Root, "scenarios"));
        var arms = new ArmReader(scenarios, data.Parameters, found).Read(
            ArmsFile, all.FirstOrDefault(f => f.Name == ArmsFile).Text ?? "{}");
        var reader = new ClaimReader(IndicatorCatalogue.All, data.Places, outcomes.ToDictionary(o => o.Id, o => o.Expression), arms, found);
        var claims = all.Where(f => f.Name != ArmsFile).SelectMany(f => reader.Read(f.Name, f.Text))
            .OrderBy(c => c.Id, StringComparer.Ordinal).ToArray();
        foreach (var twice in claims.GroupBy(c => c.Id).Where(g => g.Count() > 1))
            found.Add(new Finding("claims", 1, twice.Key, "", "is declared twice", "one entry per claim", null));
        findings = found;
        return new ClaimSet(claims, arms, outcomes);
    }

    /// <summary>The claims of these ids, or all.</summary>
    public IReadOnlyList<Claim> Choose(IReadOnlyList<string> ids)
    {
        var known = Claims.Select(c => c.Id).ToArray();
        var unknown = ids.Where(id => !known.Contains(id, StringComparer.OrdinalIgnoreCase)).ToArray();
        if (unknown.Length > 0)
        {
            throw new InputException(string.Join('\n', unknown.Select(id =>
                $"no claim '{id}'{(NearMiss.Of(id, known) is { } near ? $"; did you mean {near}?" : "")}; `neijuan list claims` names "
                + "them")));
        }

        return ids.Count == 0 ? Claims : [.. Claims.Where(c => ids.Contains(c.Id, StringComparer.OrdinalIgnoreCase))];
    }
}
