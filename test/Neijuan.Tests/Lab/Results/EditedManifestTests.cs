using System.Text.Json.Nodes;
using Neijuan.Cli;
using Neijuan.Cli.Terminal;
using Neijuan.Lab.Results;
using Neijuan.Lab.Runs;
using Neijuan.Model.Reading;
using Neijuan.Tests.Lab.Store;
using Xunit;

namespace Neijuan.Tests.Lab.Results;

/// <summary>A manifest in which somebody changed any one thing: it is refused with what is wrong, or it can be run.</summary>
public sealed class EditedManifestTests : IDisposable
{
    static readonly string?[] Values =
    [
        "null", "-1", "0", "1e308", "1e999", "99999999999999999999999", "\"\"", "\"x\"", "\"NaN\"", "[]", "[null]", "{}", "{\"a\":null}",
        "true", "\"2018Q5\"", "\"1900Q1\"", null,
    ];

    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Whatever_is_changed_it_is_refused_or_can_be_run()
    {
        var whole = SmallRun.Manifest().ToJson();
        var (refused, read) = (0, 0);
        foreach (var path in Paths(JsonNode.Parse(whole)!, []))
            foreach (var value in Values)
            {
                try
                {
                    var manifest = Manifest.Parse(Edited(whole, path, value), "manifest.json");
                    _ = SingleRun.ScenarioOf(manifest);
                    _ = Reproduction.Compare(manifest, SmallRun.Manifest());
                    _ = Reproduction.Compare(SmallRun.Manifest(), manifest);
                    _ = manifest.ToJson();
                    read++;
                }
                catch (FindingsException wrong)
                {
                    Assert.All(wrong.Findings, finding => Assert.Equal("manifest.json", finding.File));
                    refused++;
                }
            }

        Assert.True(refused > read, $"{refused} refused, {read} read");
    }

    [Theory]
    [InlineData("from", "\"2005q9\"", "from = 2005q9: is no quarter of the horizon")]
    [InlineData("scale", "0", "scale = 0: is out of range; allowed 0.1..100")]
    [InlineData("scenario/changes/0", "null", "scenario.changes[0] = null: is empty")]
    [InlineData("scenario/changes/0/lever", "\"switch.tournamen\"", "did you mean switch.tournament?")]
    [InlineData("scenario/changes/0/value", "7", "switch.tournament = 7: is out of range; allowed 0..1")]
    [InlineData("parameters/markup", "0.2", "parameter.markup: is unknown")]
    [InlineData("data", "{\"data/blocs.csv\": null}", "data.data/blocs.csv = null: is empty")]
    [InlineData("stages/hashes/1", "null", "stages.hashes[1] = null: is empty")]
    [InlineData("seed", "-1", "$.seed")]
    public void Reproduce_says_what_is_wrong_and_where(string field, string value, string expected)
    {
        var file = folder.In("manifest.json");
        File.WriteAllText(file, Edited(SmallRun.Manifest().ToJson(), field.Split('/'), value));
        using var error = new StringWriter();
        var code = CommandLine.Invoke(["reproduce", file, "--quiet"], new Session(TextWriter.Null, error, false, default));
        Assert.True(code == ExitCode.WrongInput, error.ToString());
        Assert.Contains(expected.Replace("parameter.markup: is", "set = parameter.markup: is", StringComparison.Ordinal), error.ToString());
        Assert.Contains(file, error.ToString());
    }

    [Fact]
    public void A_property_that_is_there_twice_is_refused() =>
        Assert.Throws<FindingsException>(() => Manifest.Parse(
            SmallRun.Manifest().ToJson().Replace("\"seed\": 1", "\"seed\": 1, \"seed\": 2", StringComparison.Ordinal), "manifest.json"));

    static IEnumerable<string[]> Paths(JsonNode? node, string[] path)
    {
        if (path.Length > 0) yield return path;
        IEnumerable<(string Key, JsonNode? Value)> children = node switch
        {
            JsonObject fields => fields.Select(field => (field.Key, field.Value)),
            JsonArray items => items.Select((item, k) => ($"{k}", item)),
            _ => [],
        };
        foreach (var (key, value) in children)
            foreach (var below in Paths(value, [.. path, key])) yield return below;
    }

    /// <summary>The text with another value at a path, or with nothing there.</summary>
    static string Edited(string json, string[] path, string? value)
    {
        var root = JsonNode.Parse(json)!;
        var holder = path[..^1].Aggregate(root, (at, key) => at is JsonArray items ? items[int.Parse(key)]! : at[key]!);
        if (holder is JsonArray list)
        {
            list.RemoveAt(int.Parse(path[^1]));
            if (value is not null) list.Insert(int.Parse(path[^1]), JsonNode.Parse(value));
        }
        else if (value is null) ((JsonObject)holder).Remove(path[^1]);
        else holder[path[^1]] = JsonNode.Parse(value);
        return root.ToJsonString();
    }
}
