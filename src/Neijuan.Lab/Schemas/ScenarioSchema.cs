using System.Text.Json;
using System.Text.Json.Nodes;
using Neijuan.Engine.Places;
using Neijuan.Model.Indicators;
using Neijuan.Model.Policies;
using Neijuan.Model.Scenarios;
using static Neijuan.Lab.Schemas.SchemaNodes;

namespace Neijuan.Lab.Schemas;

/// <summary>
/// JSON Schema of a scenario file, from the declarations of levers, parameters, places and indicators. It accepts what the reader accepts.
/// </summary>
public static class ScenarioSchema
{
    /// <summary>The file at the root of the repository that editors find.</summary>
    public const string FileName = "neijuan.schema.json";

    static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Render(PlaceNames places, IReadOnlyList<Lever> levers, IReadOnlyList<ParameterInfo> parameters)
    {
        var schema = Object(
            new JsonObject
            {
                ["name"] = Matching(ScenarioFiles.NamePattern, "Short name: " + ScenarioFiles.NameForm),
                ["title"] = Text("What the scenario asks, in a line"),
                ["description"] = Text("What it is about, and why"),
                ["extends"] = Matching(ScenarioFiles.NamePattern, "Scenario that this one differs from, by name"),
                ["changes"] = new JsonObject { ["type"] = "array", ["items"] = Change(levers, parameters) },
                ["expect"] = ExpectationSchema.Of(places, IndicatorCatalogue.All),
            },
            "name",
            "title");
        schema.Insert(0, "$schema", "http://json-schema.org/draft-07/schema#");
        schema.Insert(1, "title", "Neijuan scenario");
        schema["definitions"] = new JsonObject(places.Written.Select(axis => KeyValuePair.Create(axis.Id, (JsonNode?)Places(places[axis]))))
        {
            ["source"] = Text("Why we think so"),
            ["quarter"] = Matching($"^{QuarterPattern()}$", Horizon.Text),
        };
        return schema.ToJsonString(Indented);
    }

    internal static JsonObject Quarter() => Defined("quarter");

    static JsonObject Defined(string name) => new() { ["$ref"] = "#/definitions/" + name };

    // One shape per lever, switch and parameter: each has its own range, and its own places or none.
    static JsonObject Change(IReadOnlyList<Lever> levers, IReadOnlyList<ParameterInfo> parameters)
    {
        var change = AnyOf([.. levers.Select(Of), .. parameters.Select(Of)]);
        change.Insert(0, "type", "object");
        change.Insert(1, "required", Strings(["set", "value", "source"]));
        return change;
    }

    static JsonObject Of(Lever lever)
    {
        var properties = Properties(
            Name([lever.Id], lever.Aliases), $"{lever.Name}: {lever.Description}", lever.Min, lever.Max, lever.Unit);
        properties["where"] = Object(
            new JsonObject(lever.Over.Axes.Select(axis => KeyValuePair.Create(axis.Id, (JsonNode?)Defined(axis.Id)))));
        properties["from"] = Quarter();
        return Object(properties);
    }

    static JsonObject Of(ParameterInfo p) =>
        Object(Properties(Name([ChangeText.ParameterPrefix + p.Id]), $"{p.Name}: {p.Description}", p.Low, p.High, p.Unit));

    static JsonObject Properties(JsonObject set, string meaning, double low, double high, string unit)
    {
        set["description"] = meaning;
        return new JsonObject { ["set"] = set, ["value"] = Number(low, high, $"{low}..{high} {unit}"), ["source"] = Defined("source") };
    }

    static JsonObject Places(IReadOnlyList<string> names) =>
        AnyOf([Name(names), new JsonObject { ["type"] = "array", ["items"] = Name(names), ["minItems"] = 1 }]);

    static string QuarterPattern()
    {
        var years = Enumerable.Range(Horizon.First.Year, Horizon.Last.Year - Horizon.First.Year + 1);
        return $"({string.Join('|', years)})[Qq][1-4]";
    }
}
