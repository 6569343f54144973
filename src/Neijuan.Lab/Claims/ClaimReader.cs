using Neijuan.Engine.Places;
using Neijuan.Engine.Recording;
using Neijuan.Lab.Outcomes;
using Neijuan.Model.Reading;
using YamlDotNet.RepresentationModel;

namespace Neijuan.Lab.Claims;

/// <summary>Reads the files of claims. Every problem is found: unknown outcomes and arms, a sign without a control, a claim without a test.</summary>
internal sealed class ClaimReader(
    IReadOnlyList<Indicator> indicators, PlaceNames places, IReadOnlyDictionary<string, OutcomeExpression> outcomes,
    IReadOnlyDictionary<string, ClaimArm> arms, List<Finding> findings)
{
    static readonly string[] Keys =
        ["title", "gist", "sentences", "done", "rules", "needs", "leaves_out", "would_change", "placebo", "headline", "tests"];

    static readonly string[] TestKeys = ["name", "unit", "outcome", "treatment", "control", "statistic", "expect", "opposite", "materiality", "why", "decides"];

    readonly string[] armNames = [.. arms.Keys];

    public IEnumerable<Claim> Read(string file, string text) => YamlEntry.Of(file, text, findings).Select(e => Read(file, e.Id, e.Node)).ToArray();

    Claim Read(string file, string id, YamlMappingNode node)
    {
        var entry = new YamlEntry(file, id, node, Keys, findings);
        var needs = entry.List("needs").Select(n => n.Text).ToArray();
        var tests = entry.Entries("tests", TestKeys).Select((test, k) => Test(test, k == 0)).OfType<ClaimTest>().ToArray();
        if (needs.Length == 0 && !entry.Has("tests")) entry.Add(entry.Line, "tests", "", "are missing", "tests, or the mechanisms it needs", null);
        if (needs.Length > 0 && entry.Has("tests")) entry.Add(entry.LineOf("tests"), "tests", "", "stand beside needs", "one of both", null);
        return new Claim(
            id, entry.Text("title"), entry.Text("gist"), [.. entry.List("sentences").Select(s => s.Text)], entry.Text("done", needs.Length == 0),
            entry.Text("rules"), needs, entry.Text("leaves_out", required: false), entry.Text("would_change", needs.Length == 0),
            entry.Truth("placebo", false), entry.Truth("headline", false), tests);
    }

    ClaimTest? Test(YamlEntry entry, bool first)
    {
        var before = findings.Count;
        var statistic = Statistic(entry);
        var expected = Expected(entry);
        var materiality = entry.Number("materiality", 0);
        if (expected is { IsSign: true })
        {
            if (!(materiality > 0)) entry.Add(entry.LineOf("materiality"), "materiality", entry.Text("materiality", required: false), "is missing", "how large an effect must be to matter", null);
            if (statistic is not null && statistic.Measures.Select(m => m.Arm).Distinct().Count() < 2)
                entry.Add(entry.LineOf("statistic"), "statistic", statistic.Text, "has no control", "a second arm, or an interval to expect", null);
        }
        else if (expected is not null && entry.Has("materiality"))
            entry.Add(entry.LineOf("materiality"), "materiality", entry.Text("materiality"), "stands beside an interval", "the interval says what matters", null);

        var (name, unit, why, decides) = (entry.Text("name"), entry.Text("unit"), entry.Text("why"), entry.Truth("decides", first));
        return findings.Count > before || statistic is null || expected is null ? null : new ClaimTest(name, unit, statistic, expected, materiality, why, decides);
    }

    // The difference of an outcome between two arms is written short: outcome, treatment, control.
    StatisticExpression? Statistic(YamlEntry entry)
    {
        var key = entry.Has("statistic") ? "statistic" : "outcome";
        var text = entry.Text(key);
        if (key == "outcome")
        {
            var (treatment, control) = (entry.Text("treatment", required: false), entry.Text("control", required: false));
            foreach (var (field, arm) in new[] { ("treatment", treatment), ("control", control) })
                if (arm.Length > 0 && !arms.ContainsKey(arm)) entry.Add(entry.LineOf(field), field, arm, "is no arm", string.Join(", ", armNames), NearMiss.Of(arm, armNames));
            if (treatment.Length == 0) entry.Add(entry.Line, "treatment", "", "is missing", "an arm", null);
            if (treatment.Length == 0 || !arms.ContainsKey(treatment) || (control.Length > 0 && !arms.ContainsKey(control))) return null;
            text = control.Length == 0 ? $"{treatment}({text})" : $"{treatment}({text}) - {control}({text})";
        }
        else
        {
            foreach (var field in new[] { "outcome", "treatment", "control" })
                if (entry.Has(field)) entry.Add(entry.LineOf(field), field, entry.Text(field), "stands beside a statistic", "one of both", null);
        }

        var statistic = StatisticExpression.Parse(text, indicators, places, outcomes, armNames, out var problems);
        foreach (var p in problems) entry.Add(entry.LineOf(key), key, p.Value, p.Problem, p.Allowed, p.Suggestion);
        return statistic;
    }

    static ClaimExpectation? Expected(YamlEntry entry)
    {
        if (entry.List("expect") is [{ Text: "positive" }]) return ClaimExpectation.Positive;
        if (entry.List("expect") is [{ Text: "negative" }]) return ClaimExpectation.Negative;
        if (Interval(entry, "expect") is not { } interval) return null;
        return ClaimExpectation.Within(interval.Low, interval.High, entry.Has("opposite") ? Interval(entry, "opposite") : null);
    }

    static (double Low, double High)? Interval(YamlEntry entry, string key)
    {
        if (entry.Numbers(key) is [var low, var high] && low <= high) return (low, high);
        entry.Add(entry.LineOf(key), key, string.Join(", ", entry.List(key).Select(v => v.Text)), "is no expectation", "positive, negative or [low, high]", null);
        return null;
    }
}
