using System.Globalization;
using Neijuan.Model.Policies;
using Neijuan.Model.Reading;
using Neijuan.Model.Scenarios;
using YamlDotNet.RepresentationModel;

namespace Neijuan.Lab.Claims;

/// <summary>Reads <c>data/claims/arms.yaml</c>: each arm with changes written as on the command line, <c>switch.tournament=0@2014Q1</c>.</summary>
internal sealed class ArmReader(ScenarioReader scenarios, IReadOnlyList<ParameterInfo> parameters, List<Finding> findings)
{
    public const string Baseline = "baseline";

    static readonly string[] Keys = ["title", "extends", "changes", "parameters"];

    readonly Dictionary<string, ClaimArm> arms = new() { [Baseline] = new ClaimArm(Baseline, "The policies and shocks of the record", [], []) };

    public IReadOnlyDictionary<string, ClaimArm> Read(string file, string text)
    {
        foreach (var (id, node) in YamlEntry.Of(file, text, findings)) Read(file, id, node);
        return arms;
    }

    void Read(string file, string id, YamlMappingNode node)
    {
        var entry = new YamlEntry(file, id, node, Keys, findings);
        var changes = new List<PolicyChange>();
        var shifts = new List<ParameterShift>();
        foreach (var (parent, line) in entry.List("extends"))
        {
            if (arms.TryGetValue(parent, out var known))
            {
                changes.AddRange(known.Changes);
                shifts.AddRange(known.Shifts);
            }
            else entry.Add(line, "extends", parent, "is no arm above this one", string.Join(", ", arms.Keys), NearMiss.Of(parent, arms.Keys));
        }

        foreach (var (text, line) in entry.List("changes"))
        {
            var problems = scenarios.ParseSet(text, out var change, out _);
            if (problems.Count == 0 && change is null) entry.Add(line, "changes", text, "is no lever or switch", "parameters under parameters", null);
            foreach (var p in problems) entry.Add(line, "changes", p.Value, p.Problem, p.Allowed, p.Suggestion);
            if (change is not null) changes.Add(change with { Source = "experiment" });
        }

        foreach (var (name, text, line) in entry.Pairs("parameters"))
        {
            if (!parameters.Any(p => p.Id == name)) entry.Add(line, name, text, "is unknown", "a parameter", NearMiss.Of(name, parameters.Select(p => p.Id)));
            else if (Shift(name, text) is { } shift) shifts.Add(shift);
            else entry.Add(line, name, text, "is no shift", "= 0, + 0.08, - 0.1 or * 0.5", null);
        }

        if (changes.Count + shifts.Count == 0 && entry.List("extends").Count == 0) entry.Add(entry.Line, "changes", "", "are missing", "changes or parameters", null);
        arms[id] = new ClaimArm(id, entry.Text("title"), changes, shifts);
    }

    static ParameterShift? Shift(string name, string text)
    {
        if (text.Length < 2 || !double.TryParse(text[1..], NumberStyles.Float, CultureInfo.InvariantCulture, out var amount) || !double.IsFinite(amount)) return null;
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
