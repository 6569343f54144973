using Xunit;

namespace Neijuan.Tests.Web;

/// <summary>What a page of another site can make a reader's browser send: it starts no work and is told nothing.</summary>
public sealed class OtherSitesTests(LabFixture lab) : IClassFixture<LabFixture>
{
    static int seeds = 1000;

    public static TheoryData<string> Foreign() =>
    [
        "Sec-Fetch-Site: cross-site", "Sec-Fetch-Site: same-site", "Sec-Fetch-Site: nosuch", "Origin: http://example.org", "Origin: null",
        "Origin: http://127.0.0.1:1", "Referer: http://example.org/page", "Referer: nowhere",
        "Host: example.org", "Host: rebound.example.org:80",
    ];

    [Theory]
    [MemberData(nameof(Foreign))]
    public async Task Another_site_starts_no_run_and_opens_no_stream(string header)
    {
        var before = await RunsAsync();
        foreach (var request in Costly(header))
        {
            var answer = await request.SendAsync(lab.Address);
            Assert.True(answer.Status is 403 or 421, $"{request}: {answer}");
            Assert.True(answer.IsProblem);
        }

        Assert.Equal(before, await RunsAsync());
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    public async Task A_form_starts_no_run_even_where_a_browser_says_nothing_of_its_page(string contentType)
    {
        var before = await RunsAsync();
        foreach (var request in Costly("Content-Type: " + contentType).Where(r => r.Method == "POST"))
            Assert.Equal(415, (await (request with { Headers = [request.Headers[^1]] }).SendAsync(lab.Address)).Status);
        Assert.Equal(before, await RunsAsync());
    }

    [Theory]
    [InlineData("X: nothing")]
    [InlineData("Sec-Fetch-Site: none")]
    [InlineData("Sec-Fetch-Site: same-origin")]
    public async Task Programs_the_address_bar_and_the_lab_s_own_page_are_answered(string header)
    {
        foreach (var request in Costly(header)) Assert.Equal(200, (await request.SendAsync(lab.Address)).Status);
    }

    static IEnumerable<RawRequest> Costly(string header)
    {
        var seed = Interlocked.Increment(ref seeds);
        var (quick, json) = ($"\"scale\":0.1,\"to\":\"2005Q2\",\"seed\":{seed}", "Content-Type: application/json");
        RawRequest Post(string path, string body) =>
            new("POST", "/api/v1/" + path) { Headers = [json, header], Body = System.Text.Encoding.UTF8.GetBytes(body) };
        yield return new RawRequest("GET", $"/api/v1/series.csv?scale=0.1&to=2005Q2&seed={seed}") { Headers = [header] };
        yield return new RawRequest("GET", $"/api/v1/series.json?scale=0.1&to=2005Q2&seed={seed}") { Headers = [header] };
        yield return Post("run", $"{{{quick}}}");
        yield return Post("stream", $"{{{quick},\"draws\":0}}");
        yield return Post("compare", $"{{{quick},\"others\":[{{}}]}}");
    }

    async Task<int> RunsAsync()
    {
        var (_, status) = await lab.GetAsync("status");
        return status.GetProperty("runsKept").GetInt32() + status.GetProperty("running").GetInt32();
    }
}
