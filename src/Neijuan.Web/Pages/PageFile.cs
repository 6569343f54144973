using System.IO.Compression;
using System.Security.Cryptography;

namespace Neijuan.Web.Pages;

/// <summary>Something that is served as it is: kept in memory, compressed once.</summary>
public sealed record PageFile(string ContentType, byte[] Bytes, byte[]? Compressed, string Tag)
{
    public static PageFile Of(string contentType, byte[] bytes)
    {
        var compressed = Compress(bytes);
        return new PageFile(
            contentType, bytes, compressed.Length < bytes.Length ? compressed : null,
            $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..16]}\"");
    }

    public async Task WriteAsync(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        response.Headers.ETag = Tag;
        response.Headers.CacheControl = "no-cache"; // ask again, answered with 304 when it is the same
        response.Headers.Vary = "Accept-Encoding";
        if (request.Headers.IfNoneMatch == Tag)
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        var body = Bytes;
        if (Compressed is not null && request.Headers.AcceptEncoding.ToString().Contains("br", StringComparison.Ordinal))
        {
            response.Headers.ContentEncoding = "br";
            body = Compressed;
        }

        response.ContentType = ContentType;
        response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(request.Method)) await response.Body.WriteAsync(body, context.RequestAborted);
    }

    static byte[] Compress(byte[] bytes)
    {
        using var buffer = new MemoryStream();
        using (var brotli = new BrotliStream(buffer, CompressionLevel.Optimal)) brotli.Write(bytes);
        return buffer.ToArray();
    }
}
