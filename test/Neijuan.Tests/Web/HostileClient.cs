using System.Net.Sockets;
using System.Text;

namespace Neijuan.Tests.Web;

/// <summary>A client that means no good, in one of eight ways by its number.</summary>
internal sealed class HostileClient(Uri lab, int number)
{
    const string Wide =
        """{"draws":64,"against":{},"seed":SEED,"""
        + """ "series":["industry.output","industry.capacity","industry.utilisation","province.output"]}""";

    int seed = 1000 * (number + 1);

    /// <summary>Goes on until it is told to stop; the answers that it got, 0 where the lab hung up.</summary>
    public async Task<IReadOnlyList<int>> AnnoyAsync(CancellationToken over)
    {
        var statuses = new List<int>();
        while (!over.IsCancellationRequested)
        {
            try
            {
                if (await OnceAsync(over) is { } status) statuses.Add(status);
                await Task.Delay(20, over);
            }
            catch (Exception e) when (e is IOException or SocketException or OperationCanceledException)
            {
                // the lab hung up, or time is over
            }
        }

        return statuses;
    }

    async Task<int?> OnceAsync(CancellationToken over)
    {
        using var client = new TcpClient { NoDelay = true, ReceiveBufferSize = 4096 };
        await client.ConnectAsync(lab.Host, lab.Port, over);
        var stream = client.GetStream();
        switch (number % 8)
        {
            case 0: // headers that never end
                await stream.WriteAsync(Text("GET /api/v1/status HTTP/1.1\r\n"), over);
                while (true)
                {
                    await stream.WriteAsync(Text($"X-{seed++}: x\r\n"), over);
                    await Task.Delay(200, over);
                }

            case 1: // a stream, or a table, that nobody reads
                await stream.WriteAsync(seed % 2 == 0 ? Post("stream", Wide.Replace("SEED", $"{seed++}")) : Table(), over);
                await Task.Delay(Timeout.Infinite, over);
                return null;
            case 2: // a body without end
                await stream.WriteAsync(
                    new RawRequest("POST", "/api/v1/run") { Headers = ["Content-Type: application/json", "Content-Length: 2000000000"] }
                        .Bytes(lab),
                    over);
                for (var k = 0; k < 200; k++) await stream.WriteAsync(new byte[1 << 16], over);
                return null;
            case 3: // deep or broken JSON, which is refused each time
                return await StatusAsync(stream, Post("run", new string('[', 60_000)), over);
            case 4: // starts a run and vanishes
                await stream.WriteAsync(Post("run", $"{{\"seed\":{seed++}}}"), over);
                await Task.Delay(50, over);
                client.Client.LingerState = new LingerOption(enable: true, seconds: 0);
                return null;
            case 5: // bytes that are nothing at all
                return await StatusAsync(stream, [.. Enumerable.Range(seed++, 5000).Select(k => (byte)(k * 7919 >> 3))], over);
            case 6: // many requests at once, and junk after them
                return await StatusAsync(stream, [.. Enumerable.Repeat(Get("status"), 200).SelectMany(b => b), .. new byte[3000]], over);
            default: // half a request, and no more
                await stream.WriteAsync(Get("catalogue").AsMemory(0, 20), over);
                client.Client.Shutdown(SocketShutdown.Send);
                await Task.Delay(2000, over);
                return null;
        }
    }

    byte[] Table()
    {
        seed++;
        return Get("series.csv?series=industry.output&series=province.output&series=province_industry.capacity");
    }

    byte[] Get(string path) => Text($"GET /api/v1/{path} HTTP/1.1\r\nHost: {lab.Authority}\r\n\r\n");

    byte[] Post(string path, string body) => new RawRequest("POST", "/api/v1/" + path)
    {
        Headers = ["Content-Type: application/json", "Connection: keep-alive"], Body = Text(body),
    }.Bytes(lab);

    static byte[] Text(string text) => Encoding.Latin1.GetBytes(text);

    static async Task<int?> StatusAsync(NetworkStream stream, byte[] bytes, CancellationToken over)
    {
        await stream.WriteAsync(bytes, over);
        var head = new byte[16];
        var read = await stream.ReadAtLeastAsync(head, 12, throwOnEndOfStream: false, over);
        return RawAnswer.Of(Encoding.Latin1.GetString(head, 0, read)).Status;
    }
}
