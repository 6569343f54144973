using Neijuan.Tests.Model.Scenarios;
using System.Net;
using System.Net.Http.Headers;
using Neijuan.Web;
using Neijuan.Web.Requests;
using Neijuan.Web.Security;
using Xunit;

namespace Neijuan.Tests.Web;

public sealed class SecurityTests(LabFixture lab) : IClassFixture<LabFixture>
{
    [Theory]
    [InlineData("example.org", 421)]
    [InlineData("127.0.0.1.example.org", 421)]
    [InlineData("localhost", 200)]
    [InlineData("127.0.0.1:1", 200)]
    public async Task The_lab_answers_to_its_own_name_only(string host, int expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(lab.Address, "api/v1/status"));
        request.Headers.Host = host;
        Assert.Equal(expected, (int)(await lab.Client.SendAsync(request)).StatusCode);
    }

    [Theory]
    [InlineData("http://example.org", 403)]
    [InlineData("null", 403)]
    [InlineData("", 200)]
    public async Task Pages_of_others_are_refused(string origin, int expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(lab.Address, "api/v1/status"));
        request.Headers.TryAddWithoutValidation("Origin", origin.Length > 0 ? origin : lab.Address.GetLeftPart(UriPartial.Authority));
        Assert.Equal(expected, (int)(await lab.Client.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task Every_answer_says_what_browsers_may_do_and_scripts_are_the_lab_s_own()
    {
        foreach (var path in new[] { "api/v1/status", "nothing" })
        {
            using var response = await lab.Client.GetAsync(new Uri(lab.Address, path));
            var policy = response.Headers.GetValues("Content-Security-Policy").Single();
            Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe-eval", policy, StringComparison.Ordinal);
            Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        }
    }

    [Fact]
    public async Task Beyond_this_machine_the_lab_wants_a_token()
    {
        await Assert.ThrowsAsync<ArgumentException>(() =>
            LabServer.StartAsync(Economies.Data, new LabOptions { Host = "0.0.0.0", Port = 0 }));
        await using var server = await LabServer.StartAsync(Economies.Data, new LabOptions { Port = 0, Token = "open sesame" });
        using var handler = new HttpClientHandler { AllowAutoRedirect = false, CheckCertificateRevocationList = true };
        using var client = new HttpClient(handler) { BaseAddress = server.Address };
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync(new Uri("api/v1/status", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync(new Uri("?token=wrong", UriKind.Relative))).StatusCode);
        using var opened = await client.GetAsync(new Uri("?token=open%20sesame", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Redirect, opened.StatusCode);
        Assert.Contains("httponly", opened.Headers.GetValues("Set-Cookie").Single(), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri("api/v1/status", UriKind.Relative))).StatusCode); // with the cookie
        using var other = new HttpClient { BaseAddress = server.Address };
        other.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "open sesame");
        Assert.Equal(HttpStatusCode.OK, (await other.GetAsync(new Uri("api/v1/status", UriKind.Relative))).StatusCode);
    }

    [Theory]
    [InlineData("../../../etc/passwd")]
    [InlineData("..%2f..%2f..%2fetc%2fpasswd")]
    [InlineData("%2e%2e/%2e%2e/README.md")]
    [InlineData("wwwroot/../README.md")]
    public async Task No_path_leads_to_a_file(string path) =>
        Assert.Equal(HttpStatusCode.NotFound, (await lab.Client.GetAsync(new Uri(lab.Address, path))).StatusCode);

    [Fact]
    public async Task No_scenario_name_leads_to_a_file()
    {
        foreach (var name in new[]
        {
            "../README.md", "/etc/passwd", "scenarios/baseline.yaml", Path.Combine(Economies.Data.Root, "scenarios", "ver.yaml"),
        })
        {
            Assert.Equal(400, (await lab.PostAsync("run", LabRequests.Body(("scenario", name)))).Status);
            using var content = new StringContent($"name: x\nextends: {name}\n", System.Text.Encoding.UTF8, "application/yaml");
            Assert.Equal(
                HttpStatusCode.BadRequest, (await lab.Client.PostAsync(new Uri("scenario", UriKind.Relative), content)).StatusCode);
        }
    }

    [Theory]
    [InlineData("stream", """{"draws":257}""")]
    [InlineData("stream", """{"draws":-1}""")]
    [InlineData("stream", """{"draws":1e9}""")]
    [InlineData(
        "stream", """{"series":["province.rank","industry.output","industry.capacity","industry.utilisation","province.output","""
            + """ "province.vehicle_debt","province.deposits","province.revenue","province.support"]}""")]
    [InlineData("run", """{"scale":1000}""")]
    [InlineData("run", """{"scale":0}""")]
    [InlineData("run", """{"to":"2400Q1"}""")]
    [InlineData(
        "run", """{"series":["province_industry.capacity","province_industry.firms","province_industry.adopted","""
            + """ "province_industry.capacity_share","""
            + """ "industry.output","industry.utilisation","province.rank","province.output"]}""")]
    [InlineData("run", """{"changes":[null]}""")]
    [InlineData("run", """{"seed":1,"seed":2}""")]
    [InlineData("run", """{"changes":[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]}""")]
    [InlineData("run", "[]")]
    [InlineData("run", "null")]
    [InlineData("run", "")]
    [InlineData("compare", """{"others":[]}""")]
    [InlineData("compare", """{"others":[{},{},{},{},{}]}""")]
    [InlineData("compare", "{}")]
    public async Task What_is_out_of_bounds_is_refused_before_any_work(string endpoint, string json)
    {
        var (status, problem) = await lab.PostAsync(endpoint, json);
        Assert.Equal(400, status);
        Assert.NotEmpty(problem.GetProperty("title").GetString()!);
    }

    [Fact]
    public async Task Many_and_long_changes_and_large_bodies_are_refused()
    {
        var limits = new LabLimits();
        Assert.Equal(
            400, (await lab.PostAsync(
                "run", LabRequests.Body(("changes", Enumerable.Repeat("finance.leash=1", limits.Changes + 1))))).Status);
        Assert.Equal(
            400, (await lab.PostAsync(
                "run", LabRequests.Body(("changes", new[] { "finance.leash=" + new string('1', limits.ChangeCharacters) })))).Status);
        Assert.Equal(
            400, (await lab.PostAsync("run", LabRequests.Body(("series", Enumerable.Repeat("china.exports", limits.Series + 1))))).Status);
        Assert.Equal(413, (await lab.PostAsync("run", LabRequests.Body(("scenario", new string('x', limits.BodyBytes))))).Status);
    }

    [Theory]
    [InlineData("a: &a [1]\nb: *a")]
    [InlineData("name: !!python/object x")]
    [InlineData("changes: [[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]")]
    [InlineData("name: x\nname: y")]
    [InlineData("- just\n- a\n- list")]
    [InlineData("{")]
    [InlineData("")]
    [InlineData("changes:\n  - set: trade.tariff\n    value: 9")]
    [InlineData("changes:\n  - set: trade.tariff\n    where: { bloc: [us, mars] }\n    value: 1")]
    public async Task A_scenario_file_that_is_none_is_refused_with_the_reason(string text)
    {
        using var content = new StringContent(text, System.Text.Encoding.UTF8, "application/yaml");
        using var response = await lab.Client.PostAsync(new Uri("scenario", UriKind.Relative), content);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("faults", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_scenario_file_is_read_as_check_reads_it_and_every_problem_has_its_line()
    {
        const string text = """
            name: mine
            title: Mine
            extends: nosuch
            changes:
              - set: trade.tariff
                wher: { bloc: us, industry: solar }
                from: 2018Q5
                value: 0.3
                source: test
              - set: finance.leesh
                value: 1
                source: test
            """;
        using var content = new StringContent(text, System.Text.Encoding.UTF8, "application/yaml");
        using var response = await lab.Client.PostAsync(new Uri("scenario", UriKind.Relative), content);
        var answer = System.Text.Json.JsonSerializer.Deserialize<System.Text.Json.JsonElement>(await response.Content.ReadAsStringAsync());
        var faults = answer.GetProperty("faults").EnumerateArray()
            .Select(f => (f.GetProperty("line").GetInt32(), f.GetProperty("field").GetString()!));
        Assert.Equal(
            [(3, "scenario: extends"), (6, "scenario: changes.wher"), (7, "scenario: from"), (10, "scenario: set")], faults.Order());
        Assert.Equal(
            ScenarioTexts.Check(text).Select(f => (f.Line, "scenario: " + f.Field)).Order(),
            faults.Order());
    }

    [Fact]
    public async Task A_hostile_scenario_file_is_answered_soon_and_briefly()
    {
        var word = new string('x', 60_000);
        string[] texts =
        [
            $"name: x\ntitle: X\nchanges:\n  - set: {word}\n    value: 1\n    source: y", $"{word}: 1", new string('[', 60_000),
            new string('-', 60_000),
            string.Concat(Enumerable.Range(0, 6_000).Select(k => $"k{k}: 1\n")),
            "changes:\n" + string.Concat(Enumerable.Range(0, 4_000).Select(_ => "- set: x.y\n")),
            "name: x\ntitle: X\nchanges:\n  - set: trade.tariff\n    where: { bloc: ["
            + $"{string.Join(',', Enumerable.Range(0, 6_000).Select(k => $"b{k}"))}] }}\n    value: 1\n    source: y",
        ];
        foreach (var text in texts)
        {
            var watch = System.Diagnostics.Stopwatch.StartNew();
            using var content = new StringContent(text, System.Text.Encoding.UTF8, "application/yaml");
            using var response = await lab.Client.PostAsync(new Uri("scenario", UriKind.Relative), content);
            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
            Assert.InRange((await response.Content.ReadAsStringAsync()).Length, 1, 400_000);
            Assert.True(watch.Elapsed.TotalSeconds < 2, $"{text[..40]} took {watch.Elapsed}");
        }
    }

    [Fact]
    public async Task Every_scenario_that_comes_with_the_model_is_read_as_the_model_reads_it()
    {
        var (_, shipped) = await lab.GetAsync("catalogue/scenarios");
        foreach (var scenario in shipped.EnumerateArray())
        {
            var path = Path.Combine(Economies.Data.Root, "scenarios", scenario.GetProperty("name").GetString() + ".yaml");
            using var content = new StringContent(await File.ReadAllTextAsync(path), System.Text.Encoding.UTF8, "application/yaml");
            using var response = await lab.Client.PostAsync(new Uri("scenario", UriKind.Relative), content);
            var read = System.Text.Json.JsonSerializer
                .Deserialize<System.Text.Json.JsonElement>(await response.Content.ReadAsStringAsync());
            Assert.Equal(scenario.GetProperty("changes").GetArrayLength(), read.GetProperty("changes").GetArrayLength());
        }
    }
}
