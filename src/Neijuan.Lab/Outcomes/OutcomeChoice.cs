using Neijuan.Engine.Places;
using Neijuan.Engine.Recording;
using Neijuan.Model.Reading;
using YamlDotNet.RepresentationModel;

namespace Neijuan.Lab.Outcomes;

/// <summary>Outcomes by their names in <c>data/outcomes.yaml</c>, or written out as expressions.</summary>
public sealed class OutcomeChoice(string root, IReadOnlyList<Indicator> indicators, PlaceNames places)
{
    readonly IReadOnlyList<Outcome> declared = OutcomeFile.Load(root, indicators, places);

    public IReadOnlyList<Outcome> Declared => declared;

    /// <summary>The headline outcomes of <c>data/sensitivity.yaml</c>.</summary>
    public IReadOnlyList<Outcome> Headline()
    {
        var path = Path.Combine(root, "data", "sensitivity.yaml");
        if (!File.Exists(path)) throw new InputException($"{path}: the headline outcomes are missing");
        using var reader = new StreamReader(path);
        var yaml = new YamlStream();
        yaml.Load(reader);
        var names = (YamlSequenceNode)((YamlMappingNode)yaml.Documents[0].RootNode).Children[new YamlScalarNode("outcomes")];
        return Choose([.. names.Select(n => ((YamlScalarNode)n).Value ?? "")], path);
    }

    /// <summary>The outcomes asked for; every one that is unknown or no expression is named.</summary>
    /// <param name="origin">What asks, for messages.</param>
    public IReadOnlyList<Outcome> Choose(IReadOnlyList<string> asked, string origin)
    {
        var (chosen, problems) = (new List<Outcome>(), new List<string>());
        foreach (var text in asked)
        {
            var outcome = Find(text, out var found);
            problems.AddRange(found.Select(p => $"{origin} {text}: {p}"));
            if (outcome is null) continue;
            if (chosen.Exists(o => o.Id == outcome.Id)) problems.Add($"{origin} {text}: asked for twice");
            chosen.Add(outcome);
        }

        return problems.Count == 0 ? chosen : throw new InputException(string.Join('\n', problems));
    }

    /// <summary>One outcome, by name or as an expression, which may use the names.</summary>
    public Outcome? Find(string text, out IReadOnlyList<string> problems)
    {
        problems = [];
        if (declared.FirstOrDefault(o => o.Id == text) is { } known) return known;
        if (IsName(text))
        {
            var near = NearMiss.Of(text, declared.Select(o => o.Id));
            problems = [$"no outcome of this name{(near is null ? "" : $"; did you mean {near}?")}; allowed a name of data/outcomes.yaml or an expression"];
            return null;
        }

        var expression = OutcomeExpression.Parse(text, indicators, places, declared.ToDictionary(o => o.Id, o => o.Expression), out var found);
        problems = [.. found.Select(p => p.ToString())];
        return expression is null ? null : new Outcome(text, text, expression.Unit, "", expression);
    }

    // Without a bracket, an operator or a dot it can only be meant as a name.
    static bool IsName(string text) => text.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-');
}
