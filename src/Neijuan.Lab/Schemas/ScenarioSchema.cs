using System.Text.Json.Nodes;
using Neijuan.Engine.Places;
using Neijuan.Model.Indicators;
using Neijuan.Model.Policies;
using Neijuan.Model.Scenarios;
using static Neijuan.Lab.Schemas.SchemaNodes;

namespace Neijuan.Lab.Schemas;

/// <summary>
/// JSON Schema of a scenario file, from the declarations of levers, parameters, places and indicators. It accepts what the reader accepts,
/// written as the declarations write it.
/// </summary>
public static class ScenarioSchema
{
    /// <summary>The file beside <c>scenarios/</c> that editors find; the build writes it.</summary>
    public const string FileName = "neijuan.schema.json";

    public static string Render(PlaceNames places, IReadOnlyList<Lever> levers, IReadOnlyList<ParameterInfo> parameters)
    {
        var scenario = Object(
            new JsonObject
            {
                ["name"] = Matching(ScenarioFiles.NamePattern, "Short name: " + ScenarioFiles.NameForm),
                ["title"] = Text("What the scenario asks, in a line"),
                ["description"] = Text("What it is about, and why"),
                ["extends"] = Matching(ScenarioFiles.NamePattern, "Scenario that this one differs from, by name"),
                ["changes"] = List(SettingSchema.AnySetting(levers, parameters, Value, "value", "source")),
                ["expect"] = ExpectationSchema.Of(places, IndicatorCatalogue.All),
            },
            "name",
            "title");
        var definitions = SettingSchema.Definitions(places, levers, severalPlaces: true);
        definitions["source"] = Text("Why we think so");
        definitions[ExpectationSchema.Expected] = ExpectationSchema.Bounds();
        return SchemaNodes.Render("Neijuan scenario", scenario, definitions);
    }

    static JsonObject Value(double low, double high, string unit) =>
        new() { ["value"] = Number(low, high, $"{low}..{high} {unit}"), ["source"] = Defined("source") };
}
