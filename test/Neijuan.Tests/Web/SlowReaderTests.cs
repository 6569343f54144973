using System.Net.Sockets;
using System.Text;
using Neijuan.Model.Indicators;
using Neijuan.Model.Places;
using Neijuan.Web;
using Neijuan.Web.Ensembles;
using Neijuan.Web.Requests;
using Neijuan.Web.Security;
using Neijuan.Web.Streams;
using Xunit;

namespace Neijuan.Tests.Web;

/// <summary>Readers who open streams and do not read them.</summary>
public sealed class SlowReaderTests
{
    // More than the system keeps for a connection that is not read.
    static readonly string Wide = LabRequests.Body(
        ("draws", 24), ("scale", 0.1), ("to", "2016Q4"), ("against", new { }),
        ("series", IndicatorCatalogue.All.Where(i => i.Kind == PlaceKinds.Province).Select(i => i.Id).ToArray()));

    [Fact]
    public async Task A_reader_who_takes_nothing_is_dropped_with_a_line_in_the_log_and_frees_its_work()
    {
        var log = new List<string>();
        await using var server = await LabServer.StartAsync(Economies.Data, new LabOptions
        {
            Port = 0, Log = log.Add, Limits = new LabLimits
            {
                Patience = TimeSpan.FromSeconds(0.3), Streams = 4, Series = 100, Rows = 10_000, BandRows = 10_000,
            },
        });
        using var client = new HttpClient { BaseAddress = new Uri(server.Address, "api/v1/") };
        var readers = new List<TcpClient>();
        for (var k = 0; k < 4; k++) readers.Add(await OpenAsync(server.Address, Wide));
        try
        {
            await UntilAsync(client, "streams", n => n == 4);
            using var content = new StringContent(Wide, Encoding.UTF8, "application/json");
            using var late = await client.PostAsync(new Uri("stream", UriKind.Relative), content);
            Assert.Equal((429, 5), ((int)late.StatusCode, (int)late.Headers.RetryAfter!.Delta!.Value.TotalSeconds));
            await UntilAsync(client, "streams", n => n == 0);
            await UntilAsync(client, "running", n => n == 0);
            await UntilAsync(client, "streamsDropped", n => n > 0);
            Assert.Contains(log, line => line.Contains("not taken within 0.3 s", StringComparison.Ordinal));
            Assert.Contains(log, line => line.EndsWith("dropped", StringComparison.Ordinal));
        }
        finally
        {
            foreach (var reader in readers) reader.Dispose();
        }
    }

    [Fact]
    public async Task A_band_that_nobody_has_taken_gives_way_to_the_next()
    {
        var (feed, made) = (new EventFeed(), 0);
        feed.Add(new FeedEvent("run", () => "run"));
        for (var k = 0; k < 1000; k++)
        {
            var runs = k;
            feed.Add(new FeedEvent(EventFeed.Band, () => { made++; return runs; }));
        }

        Assert.Equal((2, 0), (feed.Waiting, made));
        feed.Add(new FeedEvent("end", () => "end"));
        feed.End();
        var told = new List<object>();
        while (await feed.NextAsync(default) is { } next) told.Add(next.Document());
        Assert.Equal(["run", 999, "end"], told);
    }

    [Fact]
    public async Task Who_was_told_nothing_hears_the_refusal_and_who_is_dropped_hears_only_why()
    {
        var refused = new EventFeed();
        refused.End(RequestException.Busy("full", 1));
        await Assert.ThrowsAsync<RequestException>(() => refused.NextAsync(default));
        var dropped = new EventFeed();
        dropped.Add(new FeedEvent(EventFeed.Band, () => 1));
        dropped.EndWith(new FeedEvent("problem", () => "slow"));
        dropped.Add(new FeedEvent(EventFeed.Band, () => 2));
        Assert.Equal("problem", (await dropped.NextAsync(default))!.Kind);
        Assert.Null(await dropped.NextAsync(default));
    }

    [Fact]
    public void Streams_are_bounded_for_an_address_and_in_all()
    {
        var places = new StreamPlaces(new LabLimits { Streams = 3, StreamsPerAddress = 2 });
        var (here, there) = (System.Net.IPAddress.Loopback, System.Net.IPAddress.IPv6Loopback);
        var (first, second) = (places.Enter(here), places.Enter(here));
        Assert.Equal(429, Assert.Throws<RequestException>(() => places.Enter(here)).Status);
        using var third = places.Enter(there);
        Assert.Throws<RequestException>(() => places.Enter(there));
        first.Dispose();
        first.Dispose();
        Assert.Equal(2, places.Open);
        using var again = places.Enter(here);
        second.Dispose();
        Assert.Equal(2, places.Open);
    }

    [Fact]
    public void Ensembles_in_memory_are_bounded_by_their_runs_and_those_in_use_stay()
    {
        var shelf = new EnsembleShelf(mostRuns: 100);
        EnsemblePaths Make(int draws) => new(draws, new Neijuan.Lab.Store.SeriesLayout(
            [.. IndicatorCatalogue.All.Take(1)], Economies.Data.Places, Neijuan.Model.Policies.Horizon.First, 1));
        EnsembleLease Take(int draws, params string[] keys) => shelf.Take(keys, draws, _ => Make(draws));
        var first = Take(40, "a", "b");
        Assert.Equal(80, shelf.Runs);
        Assert.Equal(429, Assert.Throws<RequestException>(() => Take(40, "c")).Status);
        Assert.Equal(80, shelf.Runs);
        using (var shared = Take(40, "a")) Assert.Same(first.Paths[0], shared.Paths[0]);
        first.Dispose();
        using var third = Take(40, "c");
        using var kept = Take(40, "a");
        Assert.Same(first.Paths[0], kept.Paths[0]); // "b" was used longest ago, and went
        Assert.Equal(80, shelf.Runs);
    }

    [Fact]
    public async Task A_request_for_more_work_than_one_may_cost_is_refused_with_what_it_would_cost()
    {
        await using var server = await LabServer.StartAsync(
            Economies.Data, new LabOptions { Port = 0, Limits = new LabLimits { Work = 1000 } });
        using var client = new HttpClient { BaseAddress = new Uri(server.Address, "api/v1/") };
        foreach (var (endpoint, body) in new[]
        {
            ("stream", """{"draws":11}"""), ("stream", """{"draws":6,"against":{}}"""), ("stream", """{"draws":5,"scale":2}"""),
            ("compare", """{"draws":4,"others":[{},{}]}"""),
        })
        {
            var (status, problem) = await client.PostJsonAsync(endpoint, body);
            Assert.Equal(400, status);
            var fault = problem.GetProperty("faults")[0];
            Assert.Equal(("draws", "at most 1000"), (fault.GetProperty("field").GetString(), fault.GetProperty("allowed").GetString()));
        }
    }

    static async Task<TcpClient> OpenAsync(Uri lab, string body)
    {
        var client = new TcpClient { ReceiveBufferSize = 4096 };
        await client.ConnectAsync(lab.Host, lab.Port);
        await client.GetStream().WriteAsync(new RawRequest("POST", "/api/v1/stream")
        {
            Headers = ["Content-Type: application/json"], Body = Encoding.UTF8.GetBytes(body),
        }.Bytes(lab));
        return client;
    }

    static async Task UntilAsync(HttpClient client, string count, Func<int, bool> holds)
    {
        for (var tries = 0; ; tries++)
        {
            var status = System.Text.Json.JsonSerializer
                .Deserialize<System.Text.Json.JsonElement>(await client.GetStringAsync(new Uri("status", UriKind.Relative)));
            if (holds(status.GetProperty(count).GetInt32())) return;
            Assert.True(tries < 1000, $"{count}: {status}");
            await Task.Delay(20);
        }
    }
}
