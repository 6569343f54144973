using System.Text.Json.Nodes;
using Neijuan.Model.Reading;
using Xunit;

namespace Neijuan.Tests.Lab.Schemas;

/// <summary>YAML as an editor hands it to a schema.</summary>
internal static class YamlAsJson
{
    public static string Of(string text)
    {
        var findings = new Findings("given.yaml");
        var root = YamlTree.Parse(text, findings);
        Assert.Empty(findings.All);
        return Node(root!)!.ToJsonString();
    }

    static JsonNode? Node(YamlItem item) => item switch
    {
        YamlMap map => new JsonObject(map.Entries.Select(entry => KeyValuePair.Create(entry.Key, Node(entry.Value)))),
        YamlList list => new JsonArray([.. list.Items.Select(Node)]),
        YamlText { Number: { } number } => number,
        YamlText text => text.Value,
        _ => null,
    };
}
