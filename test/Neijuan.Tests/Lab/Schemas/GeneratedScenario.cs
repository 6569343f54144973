using System.Text.Json.Nodes;
using Neijuan.Engine.Places;
using Neijuan.Engine.Randomness;
using Neijuan.Model.Indicators;
using Neijuan.Model.Places;
using Neijuan.Model.Policies;
using Neijuan.Model.Scenarios;

namespace Neijuan.Tests.Lab.Schemas;

/// <summary>Makes scenario documents, some right and some wrong, from chance with an address.</summary>
internal sealed class GeneratedScenario(PlaceNames places, IReadOnlyList<ParameterInfo> parameters, Draws draws)
{
    Draws draws = draws;

    // Values that are right somewhere and wrong elsewhere.
    static readonly Func<JsonNode?>[] Strangers =
    [
        () => null, () => true, () => 5, () => -1, () => 0.5, () => 1e300, () => "", () => " ", () => "eu", () => "solar", () => "2018Q1",
        () => "2031Q1", () => "2018Q5",
        () => "0.5", () => "baseline", () => "Base Line", () => "../baseline", () => "switch.tournament", () => new JsonArray(),
        () => new JsonArray("us", "eu"),
        () => new JsonArray(1), () => new JsonObject(), () => new JsonObject { ["bloc"] = "eu" },
        () => new JsonObject { ["at"] = "2018Q1", ["above"] = 1 },
    ];

    static readonly string[] StrangeKeys =
    [
        "name", "Name", "parameters", "extends", "where", "from", "source", "value", "set", "seed", "within", "above", "at", "bloc",
        "industry", "province", "china.exports",
        "industry.output[ solar ]", "industry.output", "bloc_industry.exports[ev, eu]", "",
    ];

    public JsonObject Next()
    {
        var document = Valid();
        for (var changes = Integer(3); changes > 0; changes--) Damage(document);
        return document;
    }

    JsonObject Valid()
    {
        var document = new JsonObject { ["name"] = "made-up", ["title"] = "A made-up scenario" };
        if (Integer(2) == 0) document["extends"] = "baseline";
        if (Integer(2) == 0) document["description"] = "What it is about";
        document["changes"] =
            new JsonArray(
            [
                .. Enumerable.Range(0, Integer(3)).Select(k => (JsonNode)Change(k)).DistinctBy(c => (string)c["set"]!),
            ]);
        if (Integer(2) == 0) document["expect"] = Expect();
        return document;
    }

    JsonObject Change(int k)
    {
        if (Integer(3) == 0)
        {
            var parameter = parameters[Integer(parameters.Count)];
            return new JsonObject { ["set"] = $"parameter.{parameter.Id}", ["value"] = parameter.High, ["source"] = $"test {k}" };
        }

        var lever = Levers.All[Integer(Levers.All.Count)];
        var change = new JsonObject { ["set"] = lever.Id, ["value"] = Integer(2) == 0 ? lever.Min : lever.Max, ["source"] = "test" };
        if (Integer(2) == 0) change["from"] = $"{Horizon.First.Year + Integer(26)}{(Integer(2) == 0 ? "Q" : "q")}{1 + Integer(4)}";
        if (Integer(2) != 0) return change;
        change["where"] = new JsonObject(
            lever.Over.Axes.Where(_ => Integer(2) == 0).Select(axis => KeyValuePair.Create(axis.Id, (JsonNode?)Place(axis))));
        return change;
    }

    JsonNode Place(Axis axis)
    {
        var known = places[axis];
        return Integer(2) == 0 ? known[Integer(known.Count)]
            : new JsonArray(known[Integer(known.Count)], known[Integer(known.Count)]);
    }

    JsonObject Expect()
    {
        var expect = new JsonObject { ["seed"] = Integer(100) };
        for (var k = Integer(3); k > 0; k--)
        {
            var indicator = IndicatorCatalogue.All[Integer(IndicatorCatalogue.All.Count)];
            var named = indicator.Kind.Axes.Select(axis => places[axis][Integer(places[axis].Count)]).ToArray();
            var (key, relation) = ExpectationReader.Relations[Integer(ExpectationReader.Relations.Count)];
            var bound = new JsonObject { ["at"] = "2020Q1", [key] = 0.25 };
            if (relation == Relation.Near) bound["within"] = 0.5;
            expect[indicator.Id + (indicator.Kind == PlaceKinds.Nation ? "" : $"[{string.Join(", ", named)}]")] = bound;
        }

        return expect;
    }

    // Takes a key away, puts a strange value in the place of one, or adds a strange key, somewhere in the tree.
    void Damage(JsonObject document)
    {
        JsonObject[] objects = [.. Objects(document)];
        var target = objects[Integer(objects.Length)];
        string[] keys = [.. target.Select(entry => entry.Key)];
        switch (Integer(3))
        {
            case 0 when keys.Length > 0: target.Remove(keys[Integer(keys.Length)]); break;
            case 1 when keys.Length > 0: target[keys[Integer(keys.Length)]] = Strangers[Integer(Strangers.Length)](); break;
            default: target[StrangeKeys[Integer(StrangeKeys.Length)]] = Strangers[Integer(Strangers.Length)](); break;
        }
    }

    static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject map => map.SelectMany(entry => Objects(entry.Value)).Prepend(map),
        JsonArray list => list.SelectMany(Objects),
        _ => [],
    };

    int Integer(int count) => draws.Integer(count);
}
