using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Neijuan.Lab.Schemas;

/// <summary>
/// The few shapes that the schema is built of. Only keywords that every draft since 4 knows, so that every editor checks the same.
/// </summary>
internal static class SchemaNodes
{
    public static JsonObject Object(JsonObject properties, params string[] required)
    {
        var schema = new JsonObject { ["type"] = "object", ["properties"] = properties, ["additionalProperties"] = false };
        if (required.Length > 0) schema["required"] = Strings(required);
        return schema;
    }

    /// <summary>Text that is not blank.</summary>
    public static JsonObject Text(string description) => new() { ["type"] = "string", ["pattern"] = @"\S", ["description"] = description };

    public static JsonObject Matching(string pattern, string description) =>
        new() { ["type"] = "string", ["pattern"] = pattern, ["description"] = description };

    public static JsonObject Number(double? low, double? high, string description)
    {
        var schema = new JsonObject { ["type"] = "number", ["description"] = description };
        if (low is { } minimum) schema["minimum"] = minimum;
        if (high is { } maximum) schema["maximum"] = maximum;
        return schema;
    }

    public static JsonObject AnyOf(IEnumerable<JsonNode> schemas) => new() { ["anyOf"] = new JsonArray([.. schemas]) };

    /// <summary>One of the names: listed, so that editors propose them, and in any case, as the reader takes them.</summary>
    public static JsonObject Name(IReadOnlyList<string> listed, IEnumerable<string> also) => AnyOf(
    [
        new JsonObject { ["enum"] = Strings(listed) },
        new JsonObject { ["type"] = "string", ["pattern"] = $"^({AnyCase(listed.Concat(also))})$" },
    ]);

    public static JsonObject Name(IReadOnlyList<string> listed) => Name(listed, []);

    /// <summary>A pattern for any of the names in any case. Patterns of JSON Schema have no flag for it.</summary>
    public static string AnyCase(IEnumerable<string> names) => string.Join('|', names.Select(name => string.Concat(name.Select(AnyCase))));

    public static JsonArray Strings(IEnumerable<string> values) => new([.. values.Select(v => (JsonNode)v)]);

    static string AnyCase(char c) =>
        char.IsAsciiLetter(c) ? $"[{char.ToLowerInvariant(c)}{char.ToUpperInvariant(c)}]" : Regex.Escape(c.ToString());
}
