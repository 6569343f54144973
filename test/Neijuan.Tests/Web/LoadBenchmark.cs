using System.Collections.Concurrent;
using System.Diagnostics;
using Neijuan.Web;
using Neijuan.Web.Security;
using Xunit;

namespace Neijuan.Tests.Web;

/// <summary>Fifty clients that pull levers for a minute. Not part of the tests: <c>scripts/lab-load.sh</c> runs it.</summary>
public sealed class LoadBenchmark(ITestOutputHelper output)
{
    const int Clients = 50;
    const int Seconds = 60;
    const double MostMegabytes = 2048;

    [Fact(Explicit = true)]
    public async Task Fifty_clients_for_a_minute()
    {
        await using var server = await LabServer.StartAsync(Economies.Data, new LabOptions { Port = 0 });
        using var client = new HttpClient { BaseAddress = new Uri(server.Address, "api/v1/") };
        var answers = new ConcurrentDictionary<int, int>();
        var times = new ConcurrentBag<double>();
        var watch = Stopwatch.StartNew();
        var memory = 0.0;
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(async number =>
        {
            for (var pull = 0; watch.Elapsed.TotalSeconds < Seconds; pull++)
            {
                var asked = watch.Elapsed.TotalSeconds;
                using var content = new StringContent(
                    $$"""{"changes":["finance.leash=0.{{(number * 97) + pull:D5}}@2018Q1"],"series":["china.capacity_utilisation"]}""",
                    System.Text.Encoding.UTF8, "application/json");
                using var response = await client.PostAsync(new Uri("run", UriKind.Relative), content);
                answers.AddOrUpdate((int)response.StatusCode, 1, (_, count) => count + 1);
                if (response.IsSuccessStatusCode) times.Add(watch.Elapsed.TotalSeconds - asked);
                if (response.Headers.RetryAfter?.Delta is { } later) await Task.Delay(later);
                memory = Math.Max(memory, Environment.WorkingSet / 1048576.0);
            }
        }));
        var sorted = times.Order().ToArray();
        output.WriteLine($"{string.Join(", ", answers.OrderBy(a => a.Key).Select(a => $"{a.Value} × {a.Key}"))}; answered in "
            + $"{sorted[sorted.Length / 2]:F2} s (median), {sorted[^1]:F2} s (longest); memory at most {memory:F0} MB");
        Assert.All(answers.Keys, status => Assert.True(status is 200 or 429, $"status {status}"));
        Assert.True(memory < MostMegabytes, $"{memory:F0} MB");
        var left = await client.GetStringAsync(new Uri("status", UriKind.Relative));
        Assert.Contains("\"running\":0,\"waiting\":0", left, StringComparison.Ordinal);
    }
}
