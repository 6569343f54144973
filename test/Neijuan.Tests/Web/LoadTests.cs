using System.Diagnostics;
using Neijuan.Web;
using Neijuan.Web.Requests;
using Neijuan.Web.Runs;
using Neijuan.Web.Security;
using Xunit;

namespace Neijuan.Tests.Web;

public sealed class LoadTests
{
    [Fact]
    public async Task Who_would_wait_behind_a_full_queue_is_told_when_to_come_back_and_everybody_else_is_answered()
    {
        const int waiting = 2, large = 8;
        await using var server = await LabServer.StartAsync(
            Economies.Data, new LabOptions { Port = 0, Limits = new LabLimits { Waiting = waiting, HighestScale = large } });
        using var client = new HttpClient { BaseAddress = new Uri(server.Address, "api/v1/") };

        // Long runs are on every processor and in every place of the queue before the one who comes too late.
        var run = new Uri(server.Address, "api/v1/run");
        var places = Enumerable.Range(0, Environment.ProcessorCount + waiting).Select(seed => AnswerAsync(run, seed, large)).ToArray();
        await UntilAsync(client, "waiting", n => n == waiting, seconds: 20);
        var late = await AnswerAsync(run, places.Length, scale: 1);
        Assert.Equal(429, late.Status);
        Assert.True(late.RetryAfter >= TimeSpan.FromSeconds(1), $"{late.RetryAfter}");
        Assert.All(await Task.WhenAll(places), a => Assert.Equal(200, a.Status));
    }

    [Theory]
    [InlineData("stream", """{"draws":256}""")]
    [InlineData("run", """{"scale":2}""")]
    [InlineData("compare", """{"draws":256,"others":[{"scenario":"ver"}]}""")]
    public async Task A_client_that_vanishes_frees_its_run_within_a_second(string endpoint, string json)
    {
        await using var server = await LabServer.StartAsync(Economies.Data, new LabOptions { Port = 0 });
        using var client = new HttpClient { BaseAddress = new Uri(server.Address, "api/v1/") };
        using var gone = new CancellationTokenSource();
        var request = AskAsync(new Uri(client.BaseAddress!, endpoint), json, gone.Token);
        await UntilAsync(client, "running", running => running > 0, seconds: 20);
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => request);
        await UntilAsync(client, "running", running => running == 0, seconds: 1);
    }

    [Fact]
    public async Task Watched_runs_go_before_ensembles_and_cancelled_ones_leave_the_queue()
    {
        var turnstile = new Turnstile(slots: 1, waiting: 2);
        var first = await turnstile.EnterAsync(Priority.Ensemble, default);
        using var impatient = new CancellationTokenSource();
        var ensemble = turnstile.EnterAsync(Priority.Ensemble, default);
        var leaving = turnstile.EnterAsync(Priority.Watched, impatient.Token);
        var watched = turnstile.EnterAsync(Priority.Watched, default);
        await Assert.ThrowsAsync<RequestException>(() => turnstile.EnterAsync(Priority.Watched, default));
        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => leaving);
        first.Dispose();
        using (await watched) Assert.False(ensemble.IsCompleted);
        (await ensemble).Dispose();
        Assert.Equal((0, 0), (turnstile.Running, turnstile.Waiting));
    }

    [Fact]
    public async Task An_ensemble_stands_back_between_two_quarters_while_a_watched_run_is_made()
    {
        var turnstile = new Turnstile(slots: 2, waiting: 2);
        var (first, second) = (await turnstile.EnterAsync(Priority.Ensemble, default),
            await turnstile.EnterAsync(Priority.Ensemble, default));
        first.StandBack(default); // nobody watches: goes on at once
        var watched = turnstile.EnterAsync(Priority.Watched, default);
        Assert.False(watched.IsCompleted);
        var (paused, alsoPaused) = (Task.Run(() => first.StandBack(default)), Task.Run(() => second.StandBack(default)));
        using (await watched) Assert.False(paused.IsCompleted || alsoPaused.IsCompleted);
        await Task.WhenAll(paused, alsoPaused);
        Assert.Equal((2, 0), (turnstile.Running, turnstile.Waiting));
        first.Dispose();
        second.Dispose();
        Assert.Equal((0, 0), (turnstile.Running, turnstile.Waiting));
    }

    [Fact]
    public async Task An_ensemble_that_is_cancelled_while_it_stands_back_gives_its_place_back_once()
    {
        var turnstile = new Turnstile(slots: 1, waiting: 2);
        using var gone = new CancellationTokenSource();
        var ensemble = await turnstile.EnterAsync(Priority.Ensemble, default);
        var entering = turnstile.EnterAsync(Priority.Watched, default);
        var paused = Task.Run(() => ensemble.StandBack(gone.Token));
        var watched = await entering;
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => paused);
        ensemble.Dispose();
        watched.Dispose();
        Assert.Equal((0, 0), (turnstile.Running, turnstile.Waiting));
    }

    static async Task<(int Status, TimeSpan? RetryAfter)> AnswerAsync(Uri address, int seed, int scale)
    {
        using var client = new HttpClient();
        using var content = new StringContent(
            LabRequests.Body(("seed", seed), ("scale", scale)), System.Text.Encoding.UTF8, "application/json");
        using var response = await client.PostAsync(address, content);
        return ((int)response.StatusCode, response.Headers.RetryAfter?.Delta);
    }

    static async Task AskAsync(Uri address, string json, CancellationToken gone)
    {
        using var client = new HttpClient();
        using var content = new StringContent(json, System.Text.Encoding.UTF8, "application/json");
        using var response = await client.PostAsync(address, content, gone);
    }

    static async Task UntilAsync(HttpClient client, string count, Func<int, bool> holds, double seconds)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            var status = System.Text.Json.JsonSerializer
                .Deserialize<System.Text.Json.JsonElement>(await client.GetStringAsync(new Uri("status", UriKind.Relative)));
            if (holds(status.GetProperty(count).GetInt32())) return;
            Assert.True(watch.Elapsed.TotalSeconds < seconds, $"not within {seconds} s: {status}");
            await Task.Delay(20);
        }
    }
}
