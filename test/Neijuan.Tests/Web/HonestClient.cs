using System.Diagnostics;
using System.Text;
using Xunit;

namespace Neijuan.Tests.Web;

/// <summary>A client that asks for what a page or a script asks for, waits when it is told to, and thinks between requests.</summary>
internal static class HonestClient
{
    const int LongestThought = 400;
    const int MostTries = 120;

    static readonly (string Path, string? Body)[] Questions =
    [
        ("status", null), ("catalogue/levers", null), ("run", """{"scale":0.2,"to":"2008Q4","seed":SEED}"""), ("claims", null),
        ("series.csv?scale=0.2&to=2008Q4&seed=SEED&series=industry.output", null), ("catalogue", null),
        ("scenario", "name: x\ntitle: X\nchanges: [{ set: finance.leash, value: 1, source: y }]\n"),
        ("run", """{"scale":0.2,"to":"2008Q4","seed":SEED,"changes":["finance.leash=0.5@2006Q1"]}"""), ("status", null),
        ("stream", """{"scale":0.2,"to":"2006Q4","seed":SEED,"draws":4,"series":["china.exports"]}"""),
    ];

    /// <summary>Asks until it is told to stop; milliseconds of each request, from the first try to the end of the answer.</summary>
    public static async Task<IReadOnlyList<double>> AskAsync(Uri lab, int number, CancellationToken over)
    {
        using var client = new HttpClient { BaseAddress = new Uri(lab, "api/v1/") };
        var times = new List<double>();
        for (var k = number; times.Count == 0 || !over.IsCancellationRequested; k++)
        {
            var (path, body) = Questions[k % Questions.Length];
            var seed = $"{k % 7}";
            var watch = Stopwatch.StartNew();
            await AnswerAsync(client, path.Replace("SEED", seed), body?.Replace("SEED", seed));
            times.Add(watch.Elapsed.TotalMilliseconds);
            await Task.Delay((k * 37 % LongestThought) + 50, CancellationToken.None);
        }

        return times;
    }

    static async Task AnswerAsync(HttpClient client, string path, string? body)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            using var request = new HttpRequestMessage(body is null ? HttpMethod.Get : HttpMethod.Post, new Uri(path, UriKind.Relative));
            if (body is not null)
                request.Content = new StringContent(body, Encoding.UTF8, path == "scenario" ? "application/yaml" : "application/json");
            using var response = await client.SendAsync(request);
            var text = await response.Content.ReadAsStringAsync();
            var busy = (int)response.StatusCode == 429 || text.Contains("\"status\":429", StringComparison.Ordinal);
            if (!busy)
            {
                Assert.True((int)response.StatusCode == 200 && text.Length > 0, $"{path}: {response.StatusCode} {text}");
                if (path == "stream") Assert.Contains("event: end", text, StringComparison.Ordinal);
                return;
            }

            await Task.Delay(response.Headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(1));
        }

        Assert.Fail($"{path} was not answered in {MostTries} tries");
    }
}
