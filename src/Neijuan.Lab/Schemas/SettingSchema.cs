using System.Text.Json.Nodes;
using Neijuan.Engine.Places;
using Neijuan.Model.Policies;
using Neijuan.Model.Scenarios;
using static Neijuan.Lab.Schemas.SchemaNodes;

namespace Neijuan.Lab.Schemas;

/// <summary>
/// What scenarios and sweeps say alike: which lever or parameter is set, where and from when. Each lever and parameter has a shape of its
/// own, for each has its own range, and its own places or none; what they share is defined once.
/// </summary>
internal static class SettingSchema
{
    /// <summary>The shape of every lever, switch and parameter, and what each of them has to say.</summary>
    /// <param name="values">The fields that hold its values: from low to high, in a unit.</param>
    public static JsonObject AnySetting(
        IEnumerable<Lever> levers, IEnumerable<ParameterInfo> parameters, Func<double, double, string, JsonObject> values,
        params string[] required)
    {
        var setting = AnyOf([.. levers.Select(l => Of(l, values)), .. parameters.Select(p => Of(p, values))]);
        setting.Insert(0, "type", "object");
        setting.Insert(1, "required", Strings(["set", .. required]));
        return setting;
    }

    /// <summary>The definitions that settings refer to.</summary>
    /// <param name="severalPlaces">Whether a list of places may stand where a place stands.</param>
    public static JsonObject Definitions(PlaceNames places, IEnumerable<Lever> levers, bool severalPlaces)
    {
        var definitions = new JsonObject { ["quarter"] = Matching($"^{QuarterPattern()}$", Horizon.Text) };
        foreach (var axis in places.Written)
        {
            definitions[axis.Id] = Name(places[axis]);
            if (severalPlaces) definitions[axis.Plural] = AnyOf([Defined(axis.Id), List(Defined(axis.Id), least: 1)]);
        }

        foreach (var kind in levers.Select(l => l.Over).Distinct()) definitions[WhereIn(kind)] = Where(kind, severalPlaces);
        return definitions;
    }

    public static JsonObject Quarter() => Defined("quarter");

    static JsonObject Of(Lever lever, Func<double, double, string, JsonObject> values)
    {
        var shape = Of(lever.Names, $"{lever.Name}: {lever.Description}", values(lever.Min, lever.Max, lever.Unit));
        shape["where"] = Defined(WhereIn(lever.Over));
        shape["from"] = Quarter();
        return Closed(shape);
    }

    static JsonObject Of(ParameterInfo p, Func<double, double, string, JsonObject> values) =>
        Closed(Of([ChangeText.ParameterPrefix + p.Id], $"{p.Name}: {p.Description}", values(p.Low, p.High, p.Unit)));

    static JsonObject Of(IEnumerable<string> names, string meaning, JsonObject values)
    {
        values.Insert(0, "set", Name(names, meaning));
        return values;
    }

    static JsonObject Closed(JsonObject properties) => new() { ["properties"] = properties, ["additionalProperties"] = false };

    static string WhereIn(PlaceKind kind) => "where_" + kind.Id;

    static JsonObject Where(PlaceKind kind, bool severalPlaces) => Object(new JsonObject(
        kind.Axes.Select(axis => KeyValuePair.Create(axis.Id, (JsonNode?)Defined(severalPlaces ? axis.Plural : axis.Id)))));

    static string QuarterPattern()
    {
        var years = Enumerable.Range(Horizon.First.Year, Horizon.Last.Year - Horizon.First.Year + 1);
        return $"({string.Join('|', years)})[Qq][1-4]";
    }
}
