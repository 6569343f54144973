using System.Buffers;
using System.Net.Mime;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Neijuan.Model.Reading;

namespace Neijuan.Web.Requests;

/// <summary>
/// A body of JSON, held against the members that its shape declares before anything is made of it. What is unknown, given twice or of the
/// wrong kind becomes a finding and is left out, and reading goes on with the rest, so that an answer names everything at once.
/// </summary>
internal sealed class WrittenBody(JsonSerializerOptions options, Findings findings)
{
    // A request has three levels: the request, a list of policies, the changes of one.
    const int Deepest = 8;

    static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    /// <summary>Reads the whole body and puts in its place what can be read of it.</summary>
    /// <exception cref="RequestException">It is no object in JSON at all.</exception>
    public async Task ReadAsync(HttpRequest request, Type shape, CancellationToken cancellation)
    {
        var clean = new ArrayBufferWriter<byte>();
        using (var document = Parse(await BytesAsync(request, cancellation)))
        using (var writer = new Utf8JsonWriter(clean))
        {
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                throw RequestException.Wrong("body", Shown(document.RootElement), "is no object", Members(options.GetTypeInfo(shape)));
            Copy(document.RootElement, shape, "", writer);
        }

        request.ContentType = MediaTypeNames.Application.Json; // a charset can be written in ways that not every reader knows
        request.Body = new MemoryStream(clean.WrittenSpan.ToArray());
        request.ContentLength = clean.WrittenCount;
    }

    /// <summary>All of a body, which the server bounds, as strict UTF-8 without its byte order mark.</summary>
    public static async Task<ReadOnlyMemory<byte>> BytesAsync(
        HttpRequest request, CancellationToken cancellation, string allowed = "text in UTF-8")
    {
        using var content = new MemoryStream();
        await request.Body.CopyToAsync(content, cancellation);
        var bytes = content.GetBuffer().AsMemory(0, (int)content.Length);
        if (TextFile.NoText(bytes.Span) is { } problem) throw RequestException.Wrong("body", "", problem, allowed);
        return bytes.Span.StartsWith(ByteOrderMark) ? bytes[ByteOrderMark.Length..] : bytes;
    }

    static JsonDocument Parse(ReadOnlyMemory<byte> bytes) => JsonDocument.Parse(bytes, new JsonDocumentOptions { MaxDepth = Deepest });

    /// <summary>Whether all of a value is of its kind; what is of no kind is written as far as it was, which nobody reads.</summary>
    bool Copy(JsonElement value, Type type, string path, Utf8JsonWriter writer)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            writer.WriteNullValue();
            return true;
        }

        var info = options.GetTypeInfo(Nullable.GetUnderlyingType(type) ?? type);
        switch (info.Kind)
        {
            case JsonTypeInfoKind.Object when value.ValueKind == JsonValueKind.Object:
                CopyMembers(value, info, path, writer);
                return true;
            case JsonTypeInfoKind.Enumerable when value.ValueKind == JsonValueKind.Array:
                return CopyItems(value, info.ElementType!, path, writer);
            case JsonTypeInfoKind.None when IsOfKind(value, info.Type):
                value.WriteTo(writer);
                return true;
            default:
                findings.Add(0, path, Shown(value), "is of the wrong kind", KindOf(info));
                return false;
        }
    }

    void CopyMembers(JsonElement value, JsonTypeInfo info, string path, Utf8JsonWriter writer)
    {
        var known = info.Properties.ToDictionary(member => member.Name);
        var given = new HashSet<string>();
        writer.WriteStartObject();
        foreach (var member in value.EnumerateObject())
        {
            var name = Name(member);
            var field = path.Length == 0 ? name : $"{path}.{name}";
            if (!given.Add(name)) findings.Add(0, field, Shown(member.Value), "is given twice", "each member once");
            else if (!known.TryGetValue(name, out var declared))
                findings.Add(0, field, Shown(member.Value), "is unknown", Members(info), NearMiss.Of(name, known.Keys));
            else CopyMember(member.Value, declared, field, writer);
        }

        writer.WriteEndObject();
    }

    void CopyMember(JsonElement value, JsonPropertyInfo declared, string field, Utf8JsonWriter writer)
    {
        var copy = new ArrayBufferWriter<byte>();
        bool whole;
        using (var own = new Utf8JsonWriter(copy, new JsonWriterOptions { SkipValidation = true }))
            whole = Copy(value, declared.PropertyType, field, own);
        if (!whole) return;
        writer.WritePropertyName(declared.Name);
        writer.WriteRawValue(copy.WrittenSpan, skipInputValidation: true);
    }

    bool CopyItems(JsonElement value, Type type, string path, Utf8JsonWriter writer)
    {
        var (whole, k) = (true, 0);
        writer.WriteStartArray();
        foreach (var item in value.EnumerateArray()) whole &= Copy(item, type, $"{path}[{k++}]", writer);
        writer.WriteEndArray();
        return whole;
    }

    static bool IsOfKind(JsonElement value, Type type) =>
        type == typeof(string) ? value.ValueKind == JsonValueKind.String && IsUnicode(value)
            : value.ValueKind == JsonValueKind.Number && (
                type == typeof(long) ? value.TryGetInt64(out _)
                : type == typeof(int) ? value.TryGetInt32(out _)
                : value.TryGetDouble(out var number) && double.IsFinite(number));

    static bool IsUnicode(JsonElement text)
    {
        try
        {
            return text.GetString() is not null;
        }
        catch (InvalidOperationException)
        {
            return false; // an escaped half of a pair of surrogates
        }
    }

    static string Name(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            throw RequestException.Wrong("body", "", "has a member whose name is no text in Unicode", "names in Unicode");
        }
    }

    static string Shown(JsonElement value) => value.GetRawText();

    static string Members(JsonTypeInfo info) => string.Join(", ", info.Properties.Select(member => member.Name));

    static string KindOf(JsonTypeInfo info) => info.Kind switch
    {
        JsonTypeInfoKind.Object => "an object with " + Members(info),
        JsonTypeInfoKind.Enumerable => info.ElementType == typeof(string) ? "a list of texts" : "a list of objects",
        _ when info.Type == typeof(string) => "text in Unicode",
        _ when info.Type == typeof(double) => "a number",
        _ => "a whole number",
    };
}
