using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Neijuan.Lab.Claims;
using Neijuan.Model.Indicators;
using Neijuan.Model.Places;
using Neijuan.Model.Policies;
using Neijuan.Tests.Model.Scenarios;
using Xunit;

namespace Neijuan.Tests.Web;

public sealed class WordsTests
{
    static readonly JsonSerializerOptions Plain =
        new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    static readonly string Folder = Path.Combine(Economies.Data.Root, "src", "Neijuan.Web", "client", "src", "strings");

    /// <summary>With <c>NEIJUAN_WRITE=1</c> the words that are missing are written in English, for someone to translate.</summary>
    [Fact]
    public void Everything_that_is_declared_has_words_on_the_Chinese_page()
    {
        var words = Read("catalogue.zh.json");
        var missing = Declared().DistinctBy(word => word.Key)
            .Where(word => !words.TryGetValue(word.Key, out var text) || text.Length == 0).ToArray();
        if (Environment.GetEnvironmentVariable("NEIJUAN_WRITE") != "1") Assert.Empty(missing);
        else if (missing.Length > 0) Add("catalogue.zh.json", missing);
    }

    static IEnumerable<(string Key, string English)> Declared() =>
    [
        .. Levers.All.SelectMany(l => Words(l.Id, l.Name, l.Description, l.Unit)),
        .. IndicatorCatalogue.All.SelectMany(i => Words(i.Id, i.Name, i.Description, i.Unit)),
        .. ClaimSet.Load(Economies.Data).Claims.Select(c => ($"claim.{c.Id}.title", c.Title)),
        .. Economies.Data.Parameters.Select(p => ($"parameter.{p.Id}.name", p.Name)),
        .. ScenarioTexts.Shipped.Select(name => ($"scenario.{name}.title", ScenarioTexts.Reader().Read(name).Scenario!.Title)),
    ];

    static (string Key, string English)[] Words(string id, string name, string description, string unit) =>
        [($"{id}.name", name), ($"{id}.description", description), ($"unit.{unit}", unit)];

    static void Add(string file, IEnumerable<(string Key, string English)> words)
    {
        var path = Path.Combine(Folder, file);
        var known = JsonNode.Parse(File.ReadAllText(path))!.AsObject();
        foreach (var (key, english) in words) known[key] = english;
        File.WriteAllText(path, known.ToJsonString(Plain) + "\n");
    }

    [Fact]
    public void Every_sentence_of_the_claims_is_there_in_Chinese_and_no_other()
    {
        var words = Read("claims.zh.json");
        string[] wanted =
        [
            .. ClaimSet.Load(Economies.Data).Claims.SelectMany(c => (string[])
                [c.Gist, c.Done, c.LeavesOut, c.WouldChange, .. c.Needs, .. c.Tests.SelectMany(t => new[] { t.Name, t.Why })])
                .Where(text => text.Length > 0),
        ];
        Assert.Equal(wanted.Distinct().Order(StringComparer.Ordinal), words.Keys.Order(StringComparer.Ordinal));
        Assert.All(words.Values, text => Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", text));
        var units = Read("catalogue.zh.json");
        Assert.All(ClaimSet.Load(Economies.Data).Claims.SelectMany(c => c.Tests), test => Assert.Contains($"unit.{test.Unit}", units));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public void Every_place_has_a_name_and_every_province_a_short_one(string language)
    {
        var words = Read($"places.{language}.json");
        var places = Economies.Data.Places;
        Assert.All(
            places.Industries.Concat(places.Provinces).Concat(places.Blocs).Concat(places.Provinces.Select(p => $"tile.{p}")),
            id => Assert.Contains(id, words));
    }

    static Dictionary<string, string> Read(string name) =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(Path.Combine(Folder, name)))!;
}
