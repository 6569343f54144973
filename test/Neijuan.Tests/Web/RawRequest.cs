using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Neijuan.Tests.Web;

/// <summary>A request byte by byte, as no well-behaved client would write it.</summary>
internal sealed record RawRequest(string Method, string Target)
{
    public string Version { get; init; } = "HTTP/1.1";

    /// <summary>Lines of the header; what is here in place of a usual one replaces it.</summary>
    public IReadOnlyList<string> Headers { get; init; } = [];

    public byte[] Body { get; init; } = [];

    /// <summary>Everything that is sent; text is written letter by letter as Latin-1, so that any byte can be.</summary>
    public byte[] Bytes(Uri lab)
    {
        var text = new StringBuilder($"{Method} {Target} {Version}\r\n");
        foreach (var usual in new[] { $"Host: {lab.Authority}", "Connection: close", $"Content-Length: {Body.Length}" })
            if (!Headers.Any(h => h.StartsWith(usual[..(usual.IndexOf(':', StringComparison.Ordinal) + 1)], StringComparison.Ordinal)))
                text.Append(usual).Append("\r\n");
        foreach (var header in Headers) text.Append(header).Append("\r\n");
        return [.. Encoding.Latin1.GetBytes(text.Append("\r\n").ToString()), .. Body];
    }

    public Task<RawAnswer> SendAsync(Uri lab) => SendAsync(lab, Bytes(lab));

    /// <summary>Sends bytes and reads until the lab hangs up. One that hangs up at once may be one that was not read to its end.</summary>
    public static async Task<RawAnswer> SendAsync(Uri lab, byte[] bytes)
    {
        using var client = new TcpClient { NoDelay = true };
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await client.ConnectAsync(lab.Host, lab.Port, late.Token);
        var stream = client.GetStream();
        using var answer = new MemoryStream();
        var sending = stream.WriteAsync(bytes, late.Token).AsTask();
        try
        {
            await stream.CopyToAsync(answer, late.Token);
            await sending;
        }
        catch (IOException)
        {
            // hung up before all was sent, as it may
        }

        return RawAnswer.Of(Encoding.UTF8.GetString(answer.ToArray()));
    }
}

/// <summary>What came back; status 0 when nothing did.</summary>
internal sealed record RawAnswer(int Status, string Head, string Body)
{
    public static RawAnswer Of(string text)
    {
        var parts = text.Split("\r\n\r\n", 2);
        var status = text.StartsWith("HTTP/1.1 ", StringComparison.Ordinal)
            ? int.Parse(text.AsSpan(9, 3), CultureInfo.InvariantCulture) : 0;
        return new RawAnswer(status, parts[0], parts.Length > 1 ? parts[1] : "");
    }

    public bool IsProblem => Head.Contains("application/problem+json", StringComparison.Ordinal);
}
