using System.Text.Json.Nodes;
using Neijuan.Engine.Places;
using Neijuan.Engine.Recording;
using Neijuan.Model.Scenarios;
using static Neijuan.Lab.Schemas.SchemaNodes;

namespace Neijuan.Lab.Schemas;

/// <summary>The part of the schema that says what a scenario may promise.</summary>
internal static class ExpectationSchema
{
    /// <summary>The definition of what is expected of an indicator.</summary>
    public const string Expected = "expected";

    public static JsonObject Of(PlaceNames places, IReadOnlyList<Indicator> indicators)
    {
        var seed = new JsonObject
        {
            ["type"] = "integer",
            ["minimum"] = 0,
            ["maximum"] = ExpectationReader.LargestSeed,
            ["description"] = "Seed of the run that the expectations are about",
        };
        var schema = Object(new JsonObject { [ExpectationReader.Seed] = seed }, ExpectationReader.Seed);
        schema["description"] = "What the scenario promises: an indicator at a place, such as bloc_industry.exports[eu, ev], with a "
            + "quarter and a bound";
        schema["patternProperties"] = new JsonObject(indicators.GroupBy(i => i.Kind)
            .Select(group => KeyValuePair.Create(Reference(group.Key, group, places), (JsonNode?)Defined(Expected))));
        return schema;
    }

    static string Reference(PlaceKind kind, IEnumerable<Indicator> indicators, PlaceNames places)
    {
        var ids = Any(indicators.Select(i => i.Id));
        var named = kind.Axes.Select(axis => $" *{Any(places[axis])} *").ToArray();
        return named.Length == 0 ? $"^{ids}$" : $@"^{ids}\[{string.Join(',', named)}\]$";
    }

    /// <summary>A quarter and one bound: near a value, on one side of it, or on one side of the baseline's.</summary>
    public static JsonObject Bounds() => AnyOf(ExpectationReader.Relations.Select(c => c.Relation == Relation.Near
        ? Object(
            new JsonObject
            {
                ["at"] = SettingSchema.Quarter(), ["value"] = Number(null, null, "Value expected"),
                ["within"] = Number(0, null, "Distance allowed"),
            }, "at", "value", "within")
        : Object(new JsonObject { ["at"] = SettingSchema.Quarter(), [c.Key] = Bound(c.Relation) }, "at", c.Key)));

    static JsonObject Bound(Relation relation) => relation switch
    {
        Relation.Above => Number(null, null, "The value is above"),
        Relation.Below => Number(null, null, "The value is below"),
        Relation.AboveBaselineBy => Number(0, null, "The value is above the baseline's, by at least this share of it"),
        _ => Number(0, null, "The value is below the baseline's, by at least this share of it"),
    };
}
