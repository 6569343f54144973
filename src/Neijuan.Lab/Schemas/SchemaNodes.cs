using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Neijuan.Lab.Schemas;

/// <summary>
/// The few shapes that a schema is built of. Only keywords that every draft since 4 knows, so that every editor checks the same.
/// </summary>
internal static class SchemaNodes
{
    static readonly JsonSerializerOptions Plain =
        new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The whole document, on one line: what a file is, and the shapes that it refers to.</summary>
    public static string Render(string title, JsonObject file, JsonObject definitions)
    {
        file.Insert(0, "$schema", "http://json-schema.org/draft-07/schema#");
        file.Insert(1, "title", title);
        file["definitions"] = definitions;
        return file.ToJsonString(Plain);
    }

    /// <summary>A shape that stands under <c>definitions</c>, once for all that have it.</summary>
    public static JsonObject Defined(string name) => new() { ["$ref"] = "#/definitions/" + name };

    public static JsonObject Object(JsonObject properties, params string[] required)
    {
        var schema = new JsonObject { ["type"] = "object", ["properties"] = properties, ["additionalProperties"] = false };
        if (required.Length > 0) schema["required"] = Strings(required);
        return schema;
    }

    public static JsonObject List(JsonObject items, int least = 0)
    {
        var schema = new JsonObject { ["type"] = "array", ["items"] = items };
        if (least > 0) schema["minItems"] = least;
        return schema;
    }

    /// <summary>Text that is not blank.</summary>
    public static JsonObject Text(string description) => Matching(@"\S", description);

    public static JsonObject Matching(string pattern, string description) =>
        new() { ["type"] = "string", ["pattern"] = pattern, ["description"] = description };

    public static JsonObject Number(double? low, double? high, string description)
    {
        var schema = new JsonObject { ["type"] = "number", ["description"] = description };
        if (low is { } minimum) schema["minimum"] = minimum;
        if (high is { } maximum) schema["maximum"] = maximum;
        return schema;
    }

    public static JsonObject Whole(int least, string description) =>
        new() { ["type"] = "integer", ["minimum"] = least, ["description"] = description };

    public static JsonObject AnyOf(IEnumerable<JsonNode> schemas) => new() { ["anyOf"] = new JsonArray([.. schemas]) };

    /// <summary>One of the names, which editors propose: as they are written, though readers take them in any case.</summary>
    public static JsonObject Name(IEnumerable<string> names) => new() { ["enum"] = Strings(names) };

    public static JsonObject Name(IEnumerable<string> names, string description)
    {
        var schema = Name(names);
        schema["description"] = description;
        return schema;
    }

    /// <summary>A pattern for any of the names.</summary>
    public static string Any(IEnumerable<string> names) => $"({string.Join('|', names.Select(Regex.Escape))})";

    public static JsonArray Strings(IEnumerable<string> values) => new([.. values.Select(v => (JsonNode)v)]);
}
