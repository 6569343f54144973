using Neijuan.Engine.Places;
using Neijuan.Engine.Recording;
using Neijuan.Model.Reading;

namespace Neijuan.Lab.Outcomes;

/// <summary>Outcomes by their names in <c>data/outcomes.yaml</c>, or written out as expressions.</summary>
public sealed class OutcomeChoice(string root, IReadOnlyList<Indicator> indicators, PlaceNames places)
{
    const string Allowed = "a name of data/outcomes.yaml or an expression";
    readonly IReadOnlyList<Outcome> declared = OutcomeFile.Load(root, indicators, places);

    public IReadOnlyList<Outcome> Declared => declared;

    /// <summary>The headline outcomes of <c>data/sensitivity.yaml</c>.</summary>
    /// <exception cref="FindingsException">Everything that is wrong with the file.</exception>
    public IReadOnlyList<Outcome> Headline()
    {
        const string Key = "outcomes";
        var findings = new Findings("sensitivity.yaml");
        var chosen = new List<Outcome>();
        if (YamlTree.ReadMap(Path.Combine(root, "data", "sensitivity.yaml"), findings, Key) is { } file)
        {
            var fields = new YamlFields(file, "", findings, [Key]);
            if (fields.List(Key, "a list of outcomes") is { Items.Count: 0 }) fields.Add(Key, "is empty", "a list of outcomes");
            foreach (var text in fields.Texts(Key, Allowed)) Choose(text.Value, text.Line, Key, chosen, findings);
        }

        findings.ThrowIfAny();
        return chosen;
    }

    /// <summary>The outcomes asked for; every one that is unknown or no expression is named.</summary>
    /// <param name="option">What asks, for messages.</param>
    /// <exception cref="FindingsException">Everything that is wrong with them.</exception>
    public IReadOnlyList<Outcome> Choose(IReadOnlyList<string> asked, string option)
    {
        var (chosen, findings) = (new List<Outcome>(), new Findings(""));
        foreach (var text in asked) Choose(text, 0, option, chosen, findings);
        findings.ThrowIfAny();
        return chosen;
    }

    /// <summary>One outcome, by name or as an expression, which may use the names. What is wrong is said of the text alone.</summary>
    public Outcome? Find(string text, out IReadOnlyList<Finding> problems)
    {
        if (declared.FirstOrDefault(o => o.Id == text) is { } known)
        {
            problems = [];
            return known;
        }

        if (IsName(text))
        {
            var findings = new Findings("");
            findings.AddUnknown(0, "", text, [.. declared.Select(o => o.Id)], Allowed);
            problems = findings.All;
            return null;
        }

        var expression = OutcomeExpression.Parse(
            text, indicators, places, declared.ToDictionary(o => o.Id, o => o.Expression), out problems);
        return expression is null ? null : new Outcome(text, text, expression.Unit, "", expression);
    }

    void Choose(string text, int line, string field, List<Outcome> chosen, Findings findings)
    {
        var outcome = Find(text, out var problems);
        findings.AddAll(problems, line, field);
        if (outcome is null) return;
        if (chosen.Exists(o => o.Id == outcome.Id)) findings.Add(line, field, text, "is given twice", "each outcome once");
        else chosen.Add(outcome);
    }

    // Without a bracket, an operator or a dot it can only be meant as a name.
    static bool IsName(string text) => text.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-');
}
