using System.Text.Json;
using System.Text.Json.Nodes;
using Neijuan.Model.Policies;

namespace Neijuan.Lab.Scenarios;

/// <summary>JSON Schema (2020-12) of a scenario file, from the declarations of levers, parameters and places.</summary>
public static class ScenarioSchema
{
    const string Quarter = "^20[0-9]{2}Q[1-4]$";

    static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Render(PlaceNames places, IReadOnlyList<Lever> levers, IReadOnlyList<ParameterInfo> parameters)
    {
        var schema = Object(
            new JsonObject
            {
                ["name"] = Text("Short name: lower-case words with hyphens"),
                ["title"] = Text("What the scenario asks, in a line"),
                ["description"] = Text("What it is about, and why"),
                ["extends"] = Text("Scenario that this one differs from"),
                ["changes"] = new JsonObject { ["type"] = "array", ["items"] = Change(places, levers, parameters) },
                ["parameters"] = new JsonObject { ["type"] = "array", ["items"] = ParameterChange(parameters) },
                ["expect"] = new JsonObject { ["type"] = "object", ["description"] = "What the scenario promises, with the seed it promises it for" },
            },
            "name");
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "title", "Neijuan scenario");
        return schema.ToJsonString(Indented);
    }

    static JsonObject Change(PlaceNames places, IReadOnlyList<Lever> levers, IReadOnlyList<ParameterInfo> parameters)
    {
        var change = Object(
            new JsonObject
            {
                ["set"] = new JsonObject
                {
                    ["description"] = "Lever, switch or parameter",
                    ["enum"] = Strings([.. levers.Select(l => l.Id), .. parameters.Select(p => $"parameter.{p.Id}")]),
                },
                ["where"] = Object(new JsonObject
                {
                    ["industry"] = Place(places.Industries),
                    ["province"] = Place(places.Provinces),
                    ["bloc"] = Place(places.Blocs),
                }),
                ["from"] = new JsonObject { ["type"] = "string", ["pattern"] = Quarter, ["description"] = "First quarter of the value" },
                ["value"] = new JsonObject { ["type"] = "number" },
                ["source"] = Text("Why we think so"),
            },
            "set",
            "value");
        change["allOf"] = new JsonArray(
        [
            .. levers.Select(l => Range(l.Id, l.Min, l.Max, $"{l.Name}: {l.Description} {l.Min}..{l.Max} {l.Unit}")),
            .. parameters.Select(p => Range($"parameter.{p.Id}", p.Low, p.High, $"{p.Name}: {p.Description} {p.Low}..{p.High} {p.Unit}")),
        ]);
        return change;
    }

    static JsonObject ParameterChange(IReadOnlyList<ParameterInfo> parameters) => Object(
        new JsonObject
        {
            ["set"] = new JsonObject { ["enum"] = Strings([.. parameters.Select(p => p.Id)]) },
            ["value"] = new JsonObject { ["type"] = "number" },
            ["source"] = Text("Why we think so"),
        },
        "set",
        "value");

    static JsonObject Range(string id, double low, double high, string description) => new()
    {
        ["if"] = new JsonObject { ["properties"] = new JsonObject { ["set"] = new JsonObject { ["const"] = id } } },
        ["then"] = new JsonObject
        {
            ["properties"] = new JsonObject
            {
                ["value"] = new JsonObject { ["minimum"] = low, ["maximum"] = high, ["description"] = description },
            },
        },
    };

    static JsonObject Object(JsonObject properties, params string[] required)
    {
        var schema = new JsonObject { ["type"] = "object", ["properties"] = properties, ["additionalProperties"] = false };
        if (required.Length > 0) schema["required"] = Strings(required);
        return schema;
    }

    static JsonObject Text(string description) => new() { ["type"] = "string", ["description"] = description };

    static JsonObject Place(IReadOnlyList<string> names) => new() { ["enum"] = Strings(names) };

    static JsonArray Strings(IReadOnlyList<string> values) => new([.. values.Select(v => (JsonNode)v)]);
}
