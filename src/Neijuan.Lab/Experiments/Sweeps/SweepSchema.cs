using System.Text.Json;
using System.Text.Json.Nodes;
using Neijuan.Engine.Places;
using Neijuan.Lab.Outcomes;
using Neijuan.Model.Policies;
using Neijuan.Model.Scenarios;
using static Neijuan.Lab.Schemas.SchemaNodes;

namespace Neijuan.Lab.Experiments.Sweeps;

/// <summary>JSON Schema of a sweep file, from the declarations of levers, parameters, places and outcomes.</summary>
public static class SweepSchema
{
    /// <summary>The file at the root of the repository that editors find.</summary>
    public const string FileName = "neijuan.sweep.schema.json";

    static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Render(
        PlaceNames places, IReadOnlyList<Lever> levers, IReadOnlyList<ParameterInfo> parameters, IReadOnlyList<Outcome> outcomes)
    {
        var schema = Object(
            new JsonObject
            {
                ["name"] = Matching(ScenarioFiles.NamePattern, "Short name: " + ScenarioFiles.NameForm),
                ["title"] = Text("What the sweep asks, in a line"),
                ["description"] = Text("What it is about, and why"),
                ["scenario"] = Text("Scenario that the factors are laid over, by name (default: baseline)"),
                ["design"] = Described(new JsonObject { ["enum"] = Strings(SweepReader.DesignNames) }, "How the points are laid out"),
                ["points"] = Points(),
                ["factors"] = new JsonObject { ["type"] = "array", ["minItems"] = 1, ["items"] = Factor(places, levers, parameters) },
                ["outcomes"] = new JsonObject { ["type"] = "array", ["minItems"] = 1, ["items"] = OutcomeOf(outcomes) },
                ["draws"] = Whole(0, "Parameter vectors for every point; 0 for the values of the parameter files (the default)"),
                ["seeds"] = Whole(1, "Seeds for every point and draw (default: 1)"),
                ["seed"] = Whole(0, "First seed (default: 1)"),
                ["to"] = Matching("^20[0-9]{2}[Qq][1-4]$", "Last quarter of the runs: " + Horizon.Text),
                ["scale"] = Number(0.1, 100, "Agents relative to the standard population"),
            },
            "name", "design", "factors", "outcomes");
        schema.Insert(0, "$schema", "http://json-schema.org/draft-07/schema#");
        schema.Insert(1, "title", "Neijuan sweep");
        return schema.ToJsonString(Indented);
    }

    static JsonObject Factor(PlaceNames places, IReadOnlyList<Lever> levers, IReadOnlyList<ParameterInfo> parameters)
    {
        var factor = AnyOf([.. levers.Select(l => Of(places, l)), .. parameters.Select(Of)]);
        factor.Insert(0, "type", "object");
        factor.Insert(1, "required", Strings(["set"]));
        return factor;
    }

    static JsonObject Of(PlaceNames places, Lever lever)
    {
        var properties = Properties(
            Name([lever.Id], lever.Aliases), $"{lever.Name}: {lever.Description}", lever.Min, lever.Max, lever.Unit);
        properties["where"] = Object(
            new JsonObject(lever.Over.Axes.Select(axis => KeyValuePair.Create(axis.Id, (JsonNode?)Name(places[axis])))));
        properties["from"] = Matching("^20[0-9]{2}[Qq][1-4]$", Horizon.Text);
        return Object(properties);
    }

    static JsonObject Of(ParameterInfo p) =>
        Object(Properties(Name([ChangeText.ParameterPrefix + p.Id]), $"{p.Name}: {p.Description}", p.Low, p.High, p.Unit));

    static JsonObject Properties(JsonObject set, string meaning, double low, double high, string unit)
    {
        var value = $"{low}..{high} {unit}";
        return new JsonObject
        {
            ["set"] = Described(set, meaning),
            ["values"] = new JsonObject { ["type"] = "array", ["minItems"] = 1, ["items"] = Number(low, high, value) },
            ["range"] = new JsonObject { ["type"] = "array", ["minItems"] = 2, ["maxItems"] = 2, ["items"] = Number(low, high, value) },
        };
    }

    static JsonObject Points() => AnyOf(
    [
        Whole(1, "How many points (designs latin and sobol)"),
        new JsonObject
        {
            ["type"] = "array", ["minItems"] = 1, ["description"] = "Points with a value for every factor (design list)",
            ["items"] = new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "number" } },
        },
    ]);

    static JsonObject OutcomeOf(IReadOnlyList<Outcome> outcomes) => AnyOf(
    [
        Described(new JsonObject { ["enum"] = Strings(outcomes.Select(o => o.Id)) }, "Outcome of data/outcomes.yaml"),
        Text("Expression over indicators, such as max(china.zombie_share, 2012Q1, 2016Q4)"),
    ]);

    static JsonObject Whole(int least, string description) =>
        new() { ["type"] = "integer", ["minimum"] = least, ["description"] = description };

    static JsonObject Described(JsonObject schema, string description)
    {
        schema["description"] = description;
        return schema;
    }
}
