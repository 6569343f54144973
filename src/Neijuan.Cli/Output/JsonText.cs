using System.Text.Json;
using System.Text.Json.Serialization;

namespace Neijuan.Cli.Output;

/// <summary>How results are written as JSON: camelCase, one document, numbers that are not defined as null.</summary>
internal static class JsonText
{
    static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    public static void Write<T>(TextWriter output, T document) => output.WriteLine(JsonSerializer.Serialize(document, Options));

    /// <summary>JSON has no word for infinity or for what is not a number.</summary>
    public static double? Finite(double value) => double.IsFinite(value) ? value : null;
}
