using Neijuan.Engine.Places;
using Neijuan.Engine.Recording;
using Neijuan.Lab.Outcomes;
using Neijuan.Model.Reading;

namespace Neijuan.Lab.Claims;

/// <summary>
/// Reads the files of claims. Every problem is found: unknown outcomes and arms, a sign without a control, a claim without a test.
/// </summary>
internal sealed class ClaimReader(
    IReadOnlyList<Indicator> indicators, PlaceNames places, IReadOnlyDictionary<string, OutcomeExpression> outcomes,
    IReadOnlyDictionary<string, ClaimArm> arms)
{
    const string Words = "text";
    static readonly string[] Keys =
        ["title", "gist", "sentences", "done", "rules", "needs", "leaves_out", "would_change", "placebo", "headline", "tests"];

    static readonly string[] TestKeys =
    [
        "name", "unit", "outcome", "treatment", "control", "statistic", "expect", "opposite", "materiality", "why", "decides",
    ];
    readonly string[] armNames = [.. arms.Keys];

    public IReadOnlyList<Claim> Read(string text, Findings findings) => YamlTree.ParseMap(text, findings, "claims by their ids") is { } file
        ? [.. YamlFields.ById(file, findings, Keys).Select(entry => Read(entry.Id, entry.Fields, findings))]
        : [];

    Claim Read(string id, YamlFields entry, Findings findings)
    {
        string[] needs = [.. entry.Texts("needs").Select(need => need.Value)];
        var testable = !entry.Has("needs");
        ClaimTest[] tests = [.. entry.Each("tests", TestKeys).Select((test, k) => Test(test, k == 0, findings)).OfType<ClaimTest>()];
        if (testable && !entry.Has("tests")) entry.Add("tests", "are missing", "tests, or the mechanisms it needs");
        if (!testable && entry.Has("tests")) entry.Add("tests", "stand beside needs", "one of both");
        return new Claim(
            id,
            entry.Text("title") ?? "",
            entry.Text("gist") ?? "",
            [.. entry.Texts("sentences").Select(sentence => sentence.Value)],
            entry.Text("done", Words, testable) ?? "",
            entry.Text("rules") ?? "",
            needs,
            entry.Text("leaves_out", required: false) ?? "",
            entry.Text("would_change", Words, testable) ?? "",
            entry.Truth("placebo", otherwise: false),
            entry.Truth("headline", otherwise: false),
            tests);
    }

    ClaimTest? Test(YamlFields entry, bool first, Findings findings)
    {
        var before = findings.Said;
        var statistic = Statistic(entry);
        var expected = Expected(entry);
        var materiality = entry.Number("materiality", required: false) ?? 0;
        if (expected is { IsSign: true })
        {
            if (!(materiality > 0)) entry.Add("materiality", "is missing", "how large an effect must be to matter");
            if (statistic is not null && statistic.Measures.Select(m => m.Arm).Distinct().Count() < 2)
                entry.Add("statistic", "has no control", "a second arm, or an interval to expect");
        }
        else if (expected is not null && entry.Has("materiality"))
            entry.Add("materiality", "stands beside an interval", "the interval says what matters");

        var (name, unit, why) = (entry.Text("name") ?? "", entry.Written("unit") ?? "", entry.Text("why") ?? "");
        var decides = entry.Truth("decides", first);
        return findings.Said > before ? null : new ClaimTest(name, unit, statistic!, expected!, materiality, why, decides);
    }

    // The difference of an outcome between two arms is written short: outcome, treatment, control.
    StatisticExpression? Statistic(YamlFields entry)
    {
        var key = entry.Has("statistic") ? "statistic" : "outcome";
        var text = entry.Written(key, "an expression");
        if (key == "outcome")
        {
            var (treatment, control) = (Arm(entry, "treatment", required: true), Arm(entry, "control", required: false));
            if (text is null || treatment is null || (entry.Has("control") && control is null)) return null;
            text = control is null ? $"{treatment}({text})" : $"{treatment}({text}) - {control}({text})";
        }
        else
        {
            foreach (var field in new[] { "outcome", "treatment", "control" })
                if (entry.Has(field)) entry.Add(field, "stands beside a statistic", "one of both");
        }

        if (text is null) return null;
        var statistic = StatisticExpression.Parse(text, indicators, places, outcomes, armNames, out var problems);
        entry.AddAll(key, entry.Line(key), problems);
        return statistic;
    }

    string? Arm(YamlFields entry, string key, bool required)
    {
        var arm = entry.Text(key, "an arm", required);
        if (arm is null || arms.ContainsKey(arm)) return arm;
        entry.Add(key, "is no arm", string.Join(", ", armNames), NearMiss.Of(arm, armNames));
        return null;
    }

    static ClaimExpectation? Expected(YamlFields entry)
    {
        const string Allowed = "positive, negative or [low, high]";
        if (entry.Item("expect", Allowed) is not { } given) return null;
        if (given is YamlText { Value: "positive" }) return ClaimExpectation.Positive;
        if (given is YamlText { Value: "negative" }) return ClaimExpectation.Negative;
        if (entry.Interval("expect", Allowed) is not { } interval) return null;
        return ClaimExpectation.Within(interval.Low, interval.High, entry.Has("opposite") ? entry.Interval("opposite") : null);
    }
}
