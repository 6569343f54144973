using Neijuan.Engine.Time;
using Neijuan.Model.Reading;

namespace Neijuan.Lab.History;

/// <summary>Reads <c>data/record/reading.yaml</c>. Every problem is found, with its line.</summary>
internal static class ReadingFile
{
    // An indicator that nobody knows may be one of the next version; one that differs from a known one by so few letters is a slip.
    const int LettersOfASlip = 2;

    static readonly string[] Keys = ["fitted_to", "unseen_to", "tolerances", "groups"];
    static readonly string[] ToleranceKeys = ["name", "within", "of_value"];
    static readonly string[] GroupKeys = ["name", "indicators"];

    /// <param name="known">Indicators that the model measures.</param>
    public static ReadingRule? Read(string path, IReadOnlyCollection<string> known, Findings findings)
    {
        var own = findings.In(Path.GetFileName(path));
        return YamlTree.ReadMap(path, own, string.Join(", ", Keys)) is { } file ? Read(file, known, own) : null;
    }

    /// <summary>The rule that a document is; where something is wrong with it, what there is of it.</summary>
    public static ReadingRule Read(YamlMap file, IReadOnlyCollection<string> known, Findings findings)
    {
        var fields = new YamlFields(file, "", findings, Keys);
        var (fitted, unseen) = (At(fields, "fitted_to"), At(fields, "unseen_to"));
        if (fitted >= unseen && unseen != default) fields.Add("unseen_to", "is not after fitted_to", "a later quarter");
        var tolerances = fields.Map("tolerances", "tolerances by their names") is { } map
            ? YamlFields.ById(map, findings, ToleranceKeys, "tolerances").Select(entry => Tolerance(entry.Id, entry.Fields)).ToArray() : [];
        var groups = fields.Map("groups", "groups by their names") is { } list
            ? YamlFields.ById(list, findings, GroupKeys, "groups").ToArray() : [];
        var taken = new Dictionary<string, string>();
        return new ReadingRule(
            fitted, unseen, tolerances,
            [.. groups.Select(g => Group(g.Id, g.Fields, tolerances.ToDictionary(t => t.Id), taken, known))]);
    }

    static Quarter At(YamlFields fields, string key)
    {
        const string Allowed = "a quarter, like 2018Q4";
        if (fields.Written(key, Allowed) is not { } text) return default;
        if (!Quarter.TryParse(text, out var quarter) || quarter.Number != 4)
            fields.Add(key, "is not the last quarter of a year", Allowed);
        return quarter;
    }

    static Tolerance Tolerance(string id, YamlFields fields)
    {
        var name = fields.Text("name") ?? "";
        var ofValue = fields.Has("of_value");
        if (ofValue == fields.Has("within")) fields.Add("within", "is not the one distance", "either within or of_value");
        var key = ofValue ? "of_value" : "within";
        var within = fields.Number(key, "a number above 0", required: false) ?? 0;
        if (fields.Has(key) && !(within > 0)) fields.Add(key, "is no distance", "a number above 0");
        return new Tolerance(id, name, within, ofValue);
    }

    static RecordGroup Group(
        string id, YamlFields fields, Dictionary<string, Tolerance> tolerances, Dictionary<string, string> taken,
        IReadOnlyCollection<string> known)
    {
        var name = fields.Text("name") ?? "";
        var accepted = new Dictionary<string, Tolerance>();
        fields.Map("indicators", "a tolerance for each indicator");
        foreach (var (indicator, value, line) in fields.Pairs("indicators", "indicator: tolerance"))
        {
            var at = new YamlText(indicator, Quoted: false, line);
            if (!taken.TryAdd(indicator, id)) fields.Add("indicators", at, $"is in {taken[indicator]} too", "one group for an indicator");
            else if (!known.Contains(indicator) && Slip(indicator, known) is { } meant)
                fields.Add("indicators", at, "is unknown", "an indicator (list indicators), or a name that is none's", meant);
            else if (!tolerances.TryGetValue(value.Value, out var tolerance))
                fields.Add(
                    "indicators", value, "is no tolerance", string.Join(", ", tolerances.Keys), NearMiss.Of(value.Value, tolerances.Keys));
            else accepted[indicator] = tolerance;
        }

        return new RecordGroup(id, name, accepted);
    }

    static string? Slip(string indicator, IEnumerable<string> known) =>
        NearMiss.Of(indicator, known) is { } near && NearMiss.Distance(indicator, near) <= LettersOfASlip ? near : null;
}
