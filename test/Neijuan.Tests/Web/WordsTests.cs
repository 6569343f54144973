using System.Text.Json;
using Neijuan.Lab.Claims;
using Neijuan.Model.Agents;
using Neijuan.Model.Indicators;
using Neijuan.Model.Places;
using Neijuan.Model.Policies;
using Neijuan.Model.Setup;
using Xunit;

namespace Neijuan.Tests.Web;

public sealed class WordsTests
{
    static readonly string Folder = Path.Combine(Economies.Data.Root, "src", "Neijuan.Web", "client", "src", "strings");

    [Fact]
    public void Everything_that_is_declared_has_a_Chinese_name()
    {
        var words = Read("catalogue.zh.json");
        string[] wanted =
        [
            .. Levers.All.SelectMany(l => new[] { $"{l.Id}.name", $"{l.Id}.description", $"unit.{l.Unit}" }),
            .. IndicatorCatalogue.All.SelectMany(i => new[] { $"{i.Id}.name", $"{i.Id}.description", $"unit.{i.Unit}" }),
            .. ClaimSet.Load(Economies.Data).Claims.Select(c => $"claim.{c.Id}.title"),
            .. Economies.Data.Parameters.Select(p => $"parameter.{p.Id}.name"),
            .. Directory.GetFiles(Path.Combine(Economies.Data.Root, "scenarios"), "*.yaml")
                .Select(f => $"scenario.{Path.GetFileNameWithoutExtension(f)}.title"),
        ];
        string[] missing = [.. wanted.Distinct().Where(key => !words.TryGetValue(key, out var text) || text.Length == 0)];
        Assert.Empty(missing);
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
