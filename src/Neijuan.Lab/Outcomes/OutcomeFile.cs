using Neijuan.Engine.Places;
using Neijuan.Engine.Recording;
using Neijuan.Model.Reading;

namespace Neijuan.Lab.Outcomes;

/// <summary>An outcome with a name: declared once in <c>data/outcomes.yaml</c>.</summary>
public sealed record Outcome(string Id, string Name, string Unit, string Description, OutcomeExpression Expression);

/// <summary>Reads <c>data/outcomes.yaml</c>. Every problem is found, with its line.</summary>
public static class OutcomeFile
{
    static readonly string[] Keys = ["name", "unit", "expression", "description"];

    /// <summary>The outcomes of a checkout or an installation.</summary>
    /// <exception cref="FindingsException">Everything that is wrong with the file.</exception>
    public static IReadOnlyList<Outcome> Load(string root, IReadOnlyList<Indicator> indicators, PlaceNames places)
    {
        var findings = new Findings("outcomes.yaml");
        var file = YamlTree.ReadMap(Path.Combine(root, "data", "outcomes.yaml"), findings, "outcomes by their ids");
        var outcomes = file is null ? [] : Read(file, indicators, places, findings);
        findings.ThrowIfAny();
        return outcomes;
    }

    /// <summary>Reads such a file; an outcome may use the names of those above it.</summary>
    public static IReadOnlyList<Outcome> Read(YamlMap file, IReadOnlyList<Indicator> indicators, PlaceNames places, Findings findings)
    {
        var outcomes = new List<Outcome>();
        var named = new Dictionary<string, OutcomeExpression>();
        foreach (var (id, entry) in YamlFields.ById(file, findings, Keys))
        {
            var (name, unit, description) = (entry.Text("name"), entry.Written("unit"), entry.Text("description"));
            if (entry.Written("expression", "an expression") is not { } text) continue;
            var expression = OutcomeExpression.Parse(text, indicators, places, named, out var problems);
            entry.AddAll("expression", entry.Line("expression"), problems);
            if (expression is null) continue;
            named[id] = expression;
            outcomes.Add(new Outcome(id, name ?? "", unit ?? "", description ?? "", expression));
        }

        return outcomes;
    }
}
