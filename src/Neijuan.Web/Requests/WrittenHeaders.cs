using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;

namespace Neijuan.Web.Requests;

/// <summary>What a request says of its body and of the answer it can use, held against what the endpoint takes and gives.</summary>
internal static class WrittenHeaders
{
    /// <exception cref="RequestException">The endpoint does not take such a body, or its answer is none that will do.</exception>
    public static void Read(HttpRequest request, Endpoint endpoint)
    {
        if (endpoint.Metadata.GetMetadata<IAcceptsMetadata>() is { } accepts) ReadContent(request, accepts.ContentTypes);
        ReadAccept(request, [.. Answered(endpoint)]);
    }

    static void ReadContent(HttpRequest request, IReadOnlyList<string> taken)
    {
        var allowed = string.Join(" or ", taken);
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !taken.Contains(type.MediaType.Value!.ToLowerInvariant()))
            throw Unsupported("Content-Type", request.ContentType, "is none that is taken here", allowed);
        if (type.Charset.HasValue && !HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase))
            throw Unsupported("Content-Type", request.ContentType, "is in another encoding than UTF-8", "charset=utf-8, or none");
        var encoding = request.Headers.ContentEncoding.ToString();
        if (encoding.Length > 0 && !encoding.Equals("identity", StringComparison.OrdinalIgnoreCase))
            throw Unsupported("Content-Encoding", encoding, "is not taken", "a body as it is");
    }

    static void ReadAccept(HttpRequest request, IReadOnlyList<MediaTypeHeaderValue> answered)
    {
        if (request.Headers.Accept.Count == 0 || answered.Count == 0) return;
        if (!MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var wanted))
            throw RequestException.Wrong("Accept", request.Headers.Accept.ToString(), "is no list of media types", "media types");
        if (wanted.Any(range => range.Quality is not 0 && answered.Any(type => type.IsSubsetOf(Bare(range))))) return;
        throw new RequestException(
            StatusCodes.Status406NotAcceptable, "The answer would be of a kind that the request does not accept.",
            RequestException.Wrong(
                "Accept", request.Headers.Accept.ToString(), "leaves out what is answered here", string.Join(" or ", answered)).Findings);
    }

    // Parameters such as the quality or a charset say nothing of the kind.
    static MediaTypeHeaderValue Bare(MediaTypeHeaderValue range) => new(range.MediaType);

    static IEnumerable<MediaTypeHeaderValue> Answered(Endpoint endpoint) =>
        endpoint.Metadata.OfType<IProducesResponseTypeMetadata>().Where(answer => answer.StatusCode == StatusCodes.Status200OK)
            .SelectMany(answer => answer.ContentTypes).Distinct().Select(type => new MediaTypeHeaderValue(type));

    static RequestException Unsupported(string header, string? value, string problem, string allowed) => new(
        StatusCodes.Status415UnsupportedMediaType, "The body comes in a form that is not taken here.",
        RequestException.Wrong(header, value ?? "", problem, allowed).Findings);
}
