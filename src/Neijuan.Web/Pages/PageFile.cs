using System.IO.Compression;
using System.Security.Cryptography;

namespace Neijuan.Web.Pages;

/// <summary>Something that is served as it is: kept in memory, compressed once.</summary>
public sealed record PageFile(string ContentType, byte[] Bytes, byte[]? Compressed, string Tag)
{
    // The server copies what it was given for each reader; the next piece is given when the reader has taken the last.
    const int Piece = 16 * 1024;

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
        if (HttpMethods.IsHead(request.Method)) return;
        for (var at = 0; at < body.Length; at += Piece)
            await response.Body.WriteAsync(body.AsMemory(at, Math.Min(Piece, body.Length - at)), context.RequestAborted);
    }

    static byte[] Compress(byte[] bytes)
    {
        using var buffer = new MemoryStream();
        using (var brotli = new BrotliStream(buffer, CompressionLevel.Optimal)) brotli.Write(bytes);
        return buffer.ToArray();
    }
}
