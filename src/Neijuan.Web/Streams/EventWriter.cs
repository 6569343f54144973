using System.Buffers;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;
using Neijuan.Web.Requests;

namespace Neijuan.Web.Streams;

/// <summary>
/// Writes a feed to its reader as server-sent events, piece by piece as the reader takes it. One who does not take an event in time makes
/// no more work, and is told why by the last event; one who does not take that either is dropped.
/// </summary>
internal sealed class EventWriter(HttpContext context, JsonSerializerOptions json, LabLimits limits, StreamPlaces places, LabLog log)
{
    bool told;

    /// <param name="stop">Stops the work for a reader who takes too long.</param>
    public async Task WriteAsync(EventFeed feed, Action stop)
    {
        var next = await feed.NextAsync(context.RequestAborted); // a refusal comes before the first event, as a status
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-cache,no-store";

        // The reader's patience is the bound here, event by event.
        context.Features.Get<IHttpMinResponseDataRateFeature>()?.MinDataRate = null;
        for (; next is not null; next = await feed.NextAsync(context.RequestAborted))
        {
            var writing = WriteAsync(next);
            if (await IsInTimeAsync(writing)) continue;
            stop();
            places.Drop();
            var reader = $"stream of {context.Connection.RemoteIpAddress}";
            log.Say($"{reader}: {next.Kind} not taken within {limits.Patience.TotalSeconds:0.#} s, stopped");
            if (!told && Tell(feed) && await IsInTimeAsync(writing)) continue;
            log.Say($"{reader}: dropped");
            context.Abort();
            await writing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing); // nobody is left to hear how it ends
            return;
        }
    }

    bool Tell(EventFeed feed)
    {
        feed.EndWith(new FeedEvent("problem", () => Problems.Plain(
            StatusCodes.Status408RequestTimeout, "The stream was read too slowly, and so it ends here.",
            $"Every event has to be taken within {limits.Patience.TotalSeconds:0.#} seconds. What was made is kept for who asks again.")));
        return told = true;
    }

    async Task WriteAsync(FeedEvent next)
    {
        var (body, gone) = (context.Response.BodyWriter, context.RequestAborted);
        body.Write(Encoding.UTF8.GetBytes($"event: {next.Kind}\ndata: "));
        var document = next.Document();
        await JsonSerializer.SerializeAsync(body, document, document.GetType(), json, gone);
        body.Write("\n\n"u8);
        await body.FlushAsync(gone);
    }

    async Task<bool> IsInTimeAsync(Task writing)
    {
        try
        {
            await writing.WaitAsync(limits.Patience);
            return true;
        }
        catch (TimeoutException) when (!writing.IsCompleted)
        {
            return false;
        }
    }
}
