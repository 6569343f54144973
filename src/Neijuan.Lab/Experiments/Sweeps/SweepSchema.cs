using System.Text.Json.Nodes;
using Neijuan.Engine.Places;
using Neijuan.Lab.Outcomes;
using Neijuan.Lab.Schemas;
using Neijuan.Model.Policies;
using Neijuan.Model.Scenarios;
using static Neijuan.Lab.Schemas.SchemaNodes;

namespace Neijuan.Lab.Experiments.Sweeps;

/// <summary>JSON Schema of a sweep file, from the declarations of levers, parameters, places and outcomes.</summary>
public static class SweepSchema
{
    /// <summary>The file beside <c>sweeps/</c> that editors find; the build writes it.</summary>
    public const string FileName = "neijuan.sweep.schema.json";

    public static string Render(
        PlaceNames places, IReadOnlyList<Lever> levers, IReadOnlyList<ParameterInfo> parameters, IReadOnlyList<Outcome> outcomes)
    {
        var factor = SettingSchema.AnySetting(levers, parameters, Values);
        factor["properties"] = new JsonObject { ["values"] = Numbers(1), ["range"] = Numbers(2, most: 2) };
        var sweep = Object(
            new JsonObject
            {
                ["name"] = Matching(ScenarioFiles.NamePattern, "Short name: " + ScenarioFiles.NameForm),
                ["title"] = Text("What the sweep asks, in a line"),
                ["description"] = Text("What it is about, and why"),
                ["scenario"] = Text("Scenario that the factors are laid over, by name (default: baseline)"),
                ["design"] = Name(SweepReader.DesignNames, "How the points are laid out"),
                ["points"] = Points(),
                ["factors"] = List(factor, least: 1),
                ["outcomes"] = List(OutcomeOf(outcomes), least: 1),
                ["draws"] = Whole(0, "Parameter vectors for every point; 0 for the values of the parameter files (the default)"),
                ["seeds"] = Whole(1, "Seeds for every point and draw (default: 1)"),
                ["seed"] = Whole(0, "First seed (default: 1)"),
                ["to"] = SettingSchema.Quarter(),
                ["scale"] = Number(0.1, 100, "Agents relative to the standard population"),
            },
            "name", "design", "factors", "outcomes");
        return SchemaNodes.Render("Neijuan sweep", sweep, SettingSchema.Definitions(places, levers, severalPlaces: false));
    }

    static JsonObject Values(double low, double high, string unit)
    {
        JsonObject Within() => new() { ["minimum"] = low, ["maximum"] = high, ["description"] = $"{low}..{high} {unit}" };
        return new JsonObject { ["values"] = new JsonObject { ["items"] = Within() }, ["range"] = new JsonObject { ["items"] = Within() } };
    }

    // What the values of all factors have in common. Their bounds are each factor's own.
    static JsonObject Numbers(int least, int? most = null)
    {
        var list = List(new JsonObject { ["type"] = "number" }, least);
        if (most is { } count) list["maxItems"] = count;
        return list;
    }

    static JsonObject Points()
    {
        var points = List(List(new JsonObject { ["type"] = "number" }), least: 1);
        points["description"] = "Points with a value for every factor (design list)";
        return AnyOf([Whole(1, "How many points (designs latin and sobol)"), points]);
    }

    static JsonObject OutcomeOf(IReadOnlyList<Outcome> outcomes) => AnyOf(
    [
        Name(outcomes.Select(o => o.Id), "Outcome of data/outcomes.yaml"),
        Text("Expression over indicators, such as max(china.zombie_share, 2012Q1, 2016Q4)"),
    ]);
}
