using System.Globalization;
using System.Reflection;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Neijuan.Model.Reading;

namespace Neijuan.Web.Requests;

/// <summary>A query as it was written, held against the members that an endpoint declares.</summary>
internal static class WrittenQuery
{
    static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>
    /// Says what of a query is unknown, given twice, or no text; what an endpoint takes is what its method takes from the query.
    /// </summary>
    /// <exception cref="RequestException">It is no query at all, so that nothing can be said of its members.</exception>
    public static void Read(string query, Endpoint endpoint, Findings findings)
    {
        var members = (endpoint.Metadata.GetMetadata<MethodInfo>()?.GetParameters() ?? [])
            .Where(parameter => parameter.IsDefined(typeof(FromQueryAttribute), inherit: false))
            .ToDictionary(parameter => parameter.Name!, parameter => parameter.ParameterType.IsArray);
        var given = new HashSet<string>();
        foreach (var pair in query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = pair.Split('=', 2);
            var (name, value) = (Decoded(parts[0]), Decoded(parts.Length > 1 ? parts[1] : ""));
            if (!members.TryGetValue(name, out var many))
                findings.Add(
                    0, name, value, "is unknown", members.Count == 0 ? "no query" : string.Join(", ", members.Keys),
                    NearMiss.Of(name, members.Keys));
            else if (!given.Add(name) && !many) findings.Add(0, name, value, "is given twice", "each once, but for set and series");
        }
    }

    /// <summary>The text that percent-encoding stands for: UTF-8 without control characters.</summary>
    static string Decoded(string written)
    {
        var bytes = new List<byte>(written.Length);
        for (var k = 0; k < written.Length; k++)
        {
            var c = written[k];
            if (c is <= ' ' or > '~') throw Wrong(written, "holds a character that has to be percent-encoded");
            if (c != '%') bytes.Add((byte)(c == '+' ? ' ' : c));
            else if (k + 2 < written.Length && byte.TryParse(
                written.AsSpan(k + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var octet))
            {
                bytes.Add(octet);
                k += 2;
            }
            else throw Wrong(written, "has a % without two hexadecimal digits");
        }

        try
        {
            var text = Strict.GetString([.. bytes]);
            return text.Any(char.IsControl) ? throw Wrong(written, "holds a control character") : text;
        }
        catch (DecoderFallbackException)
        {
            throw Wrong(written, "is no text in UTF-8");
        }
    }

    static RequestException Wrong(string written, string problem) =>
        RequestException.Wrong("query", written, problem, "percent-encoded text in UTF-8");
}
