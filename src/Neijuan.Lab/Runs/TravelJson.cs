using System.Text.Json;
using System.Text.Json.Serialization;

namespace Neijuan.Lab.Runs;

/// <summary>
/// JSON of what is sent from one program to another: every number comes back with its bits, infinities and what is no number included.
/// </summary>
internal static class TravelJson
{
    static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    public static T Read<T>(string json) =>
        JsonSerializer.Deserialize<T>(json, Options) ?? throw new JsonException("nothing is written here");
}
