using System.Globalization;
using Neijuan.Model.Places;
using Neijuan.Model.Policies;
using Neijuan.Model.Reading;
using Neijuan.Model.Scenarios;

namespace Neijuan.Lab.Experiments.Sweeps;

/// <summary>Reads the factors of a sweep. Each value is held against its lever or parameter as a scenario's would be.</summary>
internal sealed class FactorReader(ScenarioReader scenarios, IReadOnlyList<ParameterInfo> parameters, Findings findings)
{
    const int MostValues = 1000;

    static readonly string[] Keys = ["set", "where", "from", "values", "range"];
    readonly Dictionary<string, WrittenChange> targets = [];

    public SweepFactor? Read(YamlItem item, SweepDesign? design)
    {
        if (item is not YamlMap map)
        {
            findings.Add(item.Line, "factors", item.Shown, "is no mapping", string.Join(", ", Keys));
            return null;
        }

        var before = findings.Said;
        var fields = new YamlFields(map, "factors", findings, Keys);
        var set = fields.Text("set", "a lever, switch or parameter");
        var from = fields.Text("from", Horizon.Text, required: false);
        var where = Where(fields);
        if (set is null) return null;
        var target = new WrittenChange(
            new Located(set, fields.Line("set")), where, from is null ? null : new Located(from, fields.Line("from")), default, double.NaN,
            "sweep");
        if (design != SweepDesign.List) Level(target, Allowed(set)?.Low ?? 0, fields.Line("set")); // the target, whatever its values are
        var filling = design is SweepDesign.Latin or SweepDesign.Sobol;
        var values = filling ? Range(fields, set) : Values(fields, design);
        var name = ChangeText.Target(target);
        targets[name] = target;
        var levels = new List<FactorLevel>();
        foreach (var (value, line) in values)
            if (Level(target, value, line) is { } level) levels.Add(level);
        foreach (var twice in levels.GroupBy(l => l.Value).Where(g => g.Count() > 1))
            findings.Add(fields.Line("values"), "factors.values", Text(twice.Key), "is given twice", "each value once");
        return findings.Said > before ? null : new SweepFactor(name, levels);
    }

    FactorLevel? Level(WrittenChange target, double value, int line)
    {
        var before = findings.Said;
        var (changes, parameter) = scenarios.Read(target with { Value = new Located(Text(value), line), Number = value }, findings);
        return findings.Said > before || (changes.Count == 0 && parameter is null) ? null
            : new FactorLevel(value, changes.SingleOrDefault(), parameter);
    }

    List<(Located Kind, IReadOnlyList<Located> Places)> Where(YamlFields fields)
    {
        var where = new List<(Located, IReadOnlyList<Located>)>();
        if (fields.Map("where", string.Join(", ", PlaceKinds.Axes.Reverse()), required: false) is not { } map) return where;
        foreach (var entry in map.Entries)
        {
            if (entry.Value is YamlText { IsText: true } place)
                where.Add((new Located(entry.Key, entry.Line), [new Located(place.Value, place.Line)]));
            else findings.Add(
                entry.Line, "where." + entry.Key, entry.Value.Shown, "is no place", "one place: a factor of its own for each further one");
        }

        return where;
    }

    List<(double Value, int Line)> Values(YamlFields fields, SweepDesign? design)
    {
        if (fields.Has("range"))
            findings.Add(fields.Line("range"), "factors.range", "", "belongs to designs latin and sobol", "values: a list of numbers");
        if (design == SweepDesign.List)
        {
            if (fields.Has("values"))
                findings.Add(
                    fields.Line("values"), "factors.values", "", "belongs to designs grid and one-at-a-time",
                    "values of the points, under points");
            return [];
        }

        return Numbers(fields, "values", 1, MostValues, "a list of numbers");
    }

    /// <summary>The two ends that are given, or all that is allowed.</summary>
    List<(double Value, int Line)> Range(YamlFields fields, string set)
    {
        if (fields.Has("values"))
            findings.Add(
                fields.Line("values"), "factors.values", "", "belongs to designs grid and one-at-a-time",
                "range: [low, high], or nothing for all that is allowed");
        if (!fields.Has("range"))
            return Allowed(set) is var (low, high) ? [(low, fields.Line("set")), (high, fields.Line("set"))]
                : [(0, fields.Line("set")), (0, fields.Line("set"))];
        var ends = Numbers(fields, "range", 2, 2, "[low, high]");
        if (ends.Count == 2 && ends[0].Value >= ends[1].Value)
            findings.Add(
                fields.Line("range"), "factors.range", $"{Text(ends[0].Value)}, {Text(ends[1].Value)}", "is no range",
                "a low end below a high end");
        return ends;
    }

    (double Low, double High)? Allowed(string set)
    {
        if (Levers.Find(set) is { } lever) return (lever.Min, lever.Max);
        return parameters.FirstOrDefault(p =>
            string.Equals(ChangeText.ParameterPrefix + p.Id, set, StringComparison.OrdinalIgnoreCase)) is { } parameter
            ? (parameter.Low, parameter.High) : null;
    }

    List<(double Value, int Line)> Numbers(YamlFields fields, string key, int least, int most, string allowed)
    {
        var numbers = new List<(double, int)>();
        if (fields.List(key, allowed) is not { } list) return numbers;
        if (list.Items.Count < least || list.Items.Count > most)
            findings.Add(
                list.Line, "factors." + key, $"{list.Items.Count} values",
                list.Items.Count == 0 ? "is empty" : "has the wrong number of values",
                least == most ? allowed : $"{least} to {most} numbers");
        foreach (var item in list.Items)
        {
            if (item is YamlText { Number: { } number } && double.IsFinite(number)) numbers.Add((number, item.Line));
            else findings.Add(item.Line, "factors." + key, item.Shown, "is no finite number", allowed);
        }

        return numbers;
    }

    /// <summary>The factor of a listed point at its value.</summary>
    public FactorLevel? At(SweepFactor factor, YamlItem item)
    {
        if (item is not YamlText { Number: { } number } || !double.IsFinite(number))
        {
            findings.Add(item.Line, "points", item.Shown, "is no finite number", "a value for " + factor.Name);
            return null;
        }

        return Level(targets[factor.Name], number, item.Line);
    }

    static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
