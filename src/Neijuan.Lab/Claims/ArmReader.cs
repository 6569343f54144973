using System.Globalization;
using Neijuan.Model.Policies;
using Neijuan.Model.Reading;
using Neijuan.Model.Scenarios;

namespace Neijuan.Lab.Claims;

/// <summary>
/// Reads <c>data/claims/arms.yaml</c>: each arm with changes written as on the command line, <c>switch.tournament=0@2014Q1</c>.
/// </summary>
internal sealed class ArmReader(ScenarioReader scenarios, IReadOnlyList<ParameterInfo> parameters, Findings findings)
{
    public const string Baseline = "baseline";
    static readonly string[] Keys = ["title", "extends", "changes", "parameters"];

    readonly Dictionary<string, ClaimArm> arms = new()
    {
        [Baseline] = new ClaimArm(Baseline, "The policies and shocks of the record", [], []),
    };

    public IReadOnlyDictionary<string, ClaimArm> Read(string text)
    {
        if (YamlTree.ParseMap(text, findings, "arms by their ids") is { } file)
            foreach (var (id, entry) in YamlFields.ById(file, findings, Keys)) arms[id] = Read(id, entry);
        return arms;
    }

    ClaimArm Read(string id, YamlFields entry)
    {
        var changes = new List<PolicyChange>();
        var shifts = new List<ParameterShift>();
        foreach (var parent in entry.Texts("extends"))
        {
            if (arms.TryGetValue(parent.Value, out var known))
            {
                changes.AddRange(known.Changes);
                shifts.AddRange(known.Shifts);
            }
            else entry.Add(
                "extends", parent, "is no arm above this one", string.Join(", ", arms.Keys), NearMiss.Of(parent.Value, arms.Keys));
        }

        foreach (var text in entry.Texts("changes"))
        {
            var problems = scenarios.ParseSet(text.Value, out var change, out _);
            if (problems.Count == 0 && change is null) entry.Add("changes", text, "is no lever or switch", "parameters under parameters");
            entry.AddAll("changes", text.Line, problems);
            if (change is not null) changes.Add(change with { Source = "experiment" });
        }

        foreach (var (name, value, line) in entry.Pairs("parameters"))
        {
            if (!parameters.Any(p => p.Id == name))
                findings.Add(
                    line, $"{id}.{name}", value.Value, "is unknown", "a parameter", NearMiss.Of(name, parameters.Select(p => p.Id)));
            else if (Shift(name, value.Value) is { } shift) shifts.Add(shift);
            else findings.Add(line, $"{id}.{name}", value.Value, "is no shift", "= 0, + 0.08, - 0.1 or * 0.5");
        }

        if (!entry.Has("changes") && !entry.Has("parameters") && !entry.Has("extends"))
            entry.Add("changes", "are missing", "changes or parameters");
        return new ClaimArm(id, entry.Text("title") ?? "", changes, shifts);
    }

    static ParameterShift? Shift(string name, string text)
    {
        if (text.Length < 2 || !double.TryParse(text[1..], NumberStyles.Float, CultureInfo.InvariantCulture, out var amount)
            || !double.IsFinite(amount)) return null;
        return text[0] switch
        {
            '=' => new ParameterShift(name, ShiftKind.To, amount),
            '+' => new ParameterShift(name, ShiftKind.By, amount),
            '-' => new ParameterShift(name, ShiftKind.By, -amount),
            '*' => new ParameterShift(name, ShiftKind.Times, amount),
            _ => null,
        };
    }
}
