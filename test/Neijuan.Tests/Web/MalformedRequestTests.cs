using System.Text;
using System.Text.Json;
using Xunit;

namespace Neijuan.Tests.Web;

/// <summary>
/// Every endpoint that the description of the API names, with every way to write a request wrongly: the cases are made of the description,
/// so a new endpoint or member is tried without anybody saying so.
/// </summary>
public sealed class MalformedRequestTests(LabFixture lab) : IClassFixture<LabFixture>
{
    static readonly string[] Methods = ["GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "TRACE", "BREW"];

    static readonly string[] WrongValues =
    [
        "true", "\"x\"", "\"\"", "1.5", "-1", "1e999", "99999999999999999999", "{}", "[]", "[[]]", "[1]", "[null]", "[{}]", "\"\\ud800\"",
        "\"\\u0000\"", "[\"\\udc00\"]", "{\"x\":{\"x\":{\"x\":{}}}}", "null",
    ];

    static readonly string[] WrongContentTypes =
    [
        "text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/json; charset=utf-7",
        "application/json; charset=utf-16", "application/json; charset=\"\"", "application/json; charset=nosuch", "json", "/", ";", "*/*",
    ];

    static readonly string[] WrongHeaders =
    [
        "Accept: text/html", "Accept: ;;;", "Accept: */*;q=0", "Accept: application/json;q=x", "Content-Encoding: gzip",
        "Content-Encoding: nosuch", "Expect: nothing", "Range: bytes=5-1", "If-None-Match: \u0001", "X: " + new string('x', 40_000),
        "Upgrade: websocket", "Transfer-Encoding: nosuch", "Content-Length: -1", "Content-Length: x",
        "Host:", "Host: a b", ": x", "no colon",
    ];

    static readonly string[] WrongBodies =
    [
        "", "null", "[]", "1", "\"x\"", "{", "}", "{}{}", "{\"\":1}", "{\"\\ud800\":1}", "\ufeff{}", "{\"x\":1,\"x\":2}", "\0",
    ];

    static readonly string[] WrongQueries =
    [
        "?%zz", "?%", "?x=%ff", "?%00", "?x=%0a", "?x=\u0001", "?x=\u00e9", "?x=\u007f", "?nosuch=1",
        "?" + new string('x', 70_000), "?=&==&",
    ];

    public static TheoryData<string, string> Endpoints() => [.. Described().Select(e => (e.Method, e.Path))];

    [Theory]
    [MemberData(nameof(Endpoints))]
    public async Task However_a_request_is_written_wrongly_the_answer_says_that_it_is_the_request(string method, string path)
    {
        var endpoint = Described().Single(e => e.Method == method && e.Path == path);
        foreach (var (what, request) in Cases(endpoint))
        {
            var answer = await request.SendAsync(lab.Address);
            Assert.True(answer.Status is (>= 200 and < 300) or (>= 400 and < 500), $"{method} {path}, {what}: {answer}");
            if (answer.Status >= 400 && answer.Body.Length > 0) Assert.True(answer.IsProblem, $"{what}: {answer}");
        }
    }

    [Theory]
    [MemberData(nameof(Endpoints))]
    public async Task A_member_that_is_misspelt_is_named_with_the_one_that_was_meant(string method, string path)
    {
        var endpoint = Described().Single(e => e.Method == method && e.Path == path);
        foreach (var member in endpoint.Members.Where(m => m.Length > 2))
        {
            var misspelt = member[..^1] + "x";
            var answer = await endpoint.With($"\"{misspelt}\":null").SendAsync(lab.Address);
            AssertNamed(answer, misspelt, member);
        }

        foreach (var member in endpoint.Query.Where(m => m.Length > 2))
        {
            var misspelt = member[..^1] + "x";
            AssertNamed(await (endpoint.Good with { Target = $"{path}?{misspelt}=1&to=2005Q1" }).SendAsync(lab.Address), misspelt, member);
        }
    }

    [Fact]
    public async Task Misspelt_members_and_wrong_values_are_named_together()
    {
        var (status, problem) = await lab.PostAsync(
            "compare", """{"sed":1,"scale":9,"seed":"1","others":[{"scenari":"ver"},{"changes":["finance.leesh=1"]}],"draws":999}""");
        Assert.Equal(400, status);
        Assert.Equal(
            ["draws", "others[0].scenari", "others[1].changes[0]: set", "scale", "sed", "seed"],
            problem.GetProperty("faults").EnumerateArray().Select(f => f.GetProperty("field").GetString()!).Order(StringComparer.Ordinal));
        var (_, query) = await lab.GetAsync("series.csv?sede=1&scale=x&to=2400Q1&seed=1&seed=2");
        Assert.Equal(
            ["scale", "sede", "seed", "seed", "to"],
            query.GetProperty("faults").EnumerateArray().Select(f => f.GetProperty("field").GetString()!).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("application/json; charset=utf-7", 415)]
    [InlineData("text/plain", 415)]
    [InlineData("application/json; charset=UTF-8", 200)]
    [InlineData("application/json;charset=\"utf-8\"", 200)]
    public async Task A_body_is_json_in_utf_8_or_refused_as_another_kind(string contentType, int expected)
    {
        var run = new RawRequest("POST", "/api/v1/run")
        {
            Headers = ["Content-Type: " + contentType], Body = Encoding.UTF8.GetBytes("""{"scale":0.1,"to":"2005Q1"}"""),
        };
        Assert.Equal(expected, (await run.SendAsync(lab.Address)).Status);
    }

    [Theory]
    [InlineData("GET /api/v1/status HTTP/1.0\r\n\r\n", 421)]
    [InlineData("GET /api/v1/status HTTP/1.1\r\n\r\n", 400)]
    [InlineData("GET /api/v1/status HTTP/9.9\r\n\r\n", 505)]
    [InlineData("GET\r\n\r\n", 400)]
    [InlineData("\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003\r\n\r\n", 400)]
    [InlineData("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 0)]
    public async Task What_is_no_request_of_http_1_is_refused(string bytes, int expected)
    {
        var answer = await RawRequest.SendAsync(lab.Address, Encoding.Latin1.GetBytes(bytes));
        if (expected > 0) Assert.Equal(expected, answer.Status);
        Assert.False(answer.Status is >= 200 and < 300, $"{answer}");
    }

    static void AssertNamed(RawAnswer answer, string given, string meant)
    {
        Assert.Equal(400, answer.Status);
        var json = answer.Body[answer.Body.IndexOf('{', StringComparison.Ordinal)..(answer.Body.LastIndexOf('}') + 1)];
        var faults = JsonSerializer.Deserialize<JsonElement>(json).GetProperty("faults").EnumerateArray();
        Assert.Contains(
            faults, f => f.GetProperty("field").GetString() == given && f.GetProperty("suggestion").GetString() == meant);
    }

    static IEnumerable<(string What, RawRequest Request)> Cases(Described endpoint)
    {
        foreach (var method in Methods.Where(m => m != endpoint.Method)) yield return (method, endpoint.Good with { Method = method });
        foreach (var header in WrongHeaders)
            yield return (header[..Math.Min(30, header.Length)], endpoint.Good with { Headers = [.. endpoint.Good.Headers, header] });
        foreach (var query in WrongQueries)
            yield return (query[..Math.Min(30, query.Length)], endpoint.Good with { Target = endpoint.Path + query });
        foreach (var member in endpoint.Query)
        {
            yield return (member + " twice", endpoint.Good with { Target = $"{endpoint.Path}?{member}=1&{member}=2&to=2005Q1" });
            foreach (var value in new[] { "", "%00", "%ff", "-1", "1e999", "NaN", "[", "%5B%5D=1", "x[]=1", "../../etc/passwd", "%22%3E" })
                yield return ($"{member}={value}", endpoint.Good with { Target = $"{endpoint.Path}?{member}={value}&scale=0.1" });
        }

        if (endpoint.Method != "POST") yield break;
        yield return ("no content type", endpoint.Good with { Headers = [] });
        foreach (var type in WrongContentTypes) yield return (type, endpoint.Good with { Headers = ["Content-Type: " + type] });
        foreach (var (what, body) in Bodies()) yield return (what, endpoint.Good with { Body = body });
        foreach (var member in endpoint.Members)
            foreach (var value in WrongValues) yield return ($"{member}: {value}", endpoint.With($"\"{member}\":{value}"));
    }

    static IEnumerable<(string What, byte[] Body)> Bodies()
    {
        foreach (var text in WrongBodies) yield return (text, Encoding.UTF8.GetBytes(text));
        yield return ("no UTF-8", [(byte)'{', (byte)'"', 0xff, 0xc0, (byte)'"', (byte)':', (byte)'1', (byte)'}']);
        yield return ("UTF-16", Encoding.Unicode.GetBytes("{}"));
        yield return ("deep lists", Encoding.UTF8.GetBytes(new string('[', 60_000)));
        yield return ("deep objects", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"series\":", 6_000))));
        yield return ("long word", Encoding.UTF8.GetBytes($"{{\"scenario\":\"{new string('x', 60_000)}\"}}"));
        yield return ("long member", Encoding.UTF8.GetBytes($"{{\"{new string('x', 60_000)}\":1}}"));
        yield return (
            "many members", Encoding.UTF8.GetBytes($"{{{string.Join(',', Enumerable.Range(0, 6_000).Select(k => $"\"k{k}\":1"))}}}"));
        yield return ("too large", new byte[70_000]);
    }

    static List<Described> Described()
    {
        var path = Path.Combine(Economies.Data.Root, "src", "Neijuan.Web", "client", "openapi.json");
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        var shapes = document.RootElement.GetProperty("components").GetProperty("schemas");
        return
        [
            .. document.RootElement.GetProperty("paths").EnumerateObject().SelectMany(p => p.Value.EnumerateObject()
                .Select(o => Web.Described.Of(p.Name, o.Name.ToUpperInvariant(), o.Value, shapes))),
        ];
    }
}

/// <summary>An endpoint as the description of the API has it.</summary>
/// <param name="Members">Of its body of JSON.</param>
/// <param name="Query">Members of its query.</param>
internal sealed record Described(
    string Method, string Path, IReadOnlyList<string> Members, IReadOnlyList<string> Query, string? ContentType)
{
    // Members that make a request quick to answer, where an endpoint has them.
    static readonly (string Name, string Value)[] Quick =
        [("to", "\"2005Q1\""), ("scale", "0.1"), ("draws", "0"), ("others", "[{}]"), ("quarter", "\"2005Q1\"")];

    /// <summary>A request that is answered.</summary>
    public RawRequest Good => With("");

    public static Described Of(string path, string method, JsonElement operation, JsonElement shapes)
    {
        string[] members = [], query = [];
        string? type = null;
        if (operation.TryGetProperty("requestBody", out var body))
        {
            var content = body.GetProperty("content").EnumerateObject().First();
            type = content.Name;
            if (content.Value.GetProperty("schema").TryGetProperty("$ref", out var shape))
            {
                var properties = shapes.GetProperty(shape.GetString()!.Split('/')[^1]).GetProperty("properties");
                members = [.. properties.EnumerateObject().Select(p => p.Name)];
            }
        }

        if (operation.TryGetProperty("parameters", out var parameters))
            query = [.. parameters.EnumerateArray().Select(p => p.GetProperty("name").GetString()!)];
        return new Described(method, path, members, query, type);
    }

    /// <summary>The good request with a member more, which takes the place of its own.</summary>
    public RawRequest With(string member)
    {
        var usual = Quick.Where(q => Members.Contains(q.Name) && !member.StartsWith($"\"{q.Name}\"", StringComparison.Ordinal))
            .Select(q => $"\"{q.Name}\":{q.Value}");
        var body = ContentType is null ? "" : Members.Count == 0 ? "name: x\ntitle: X\n"
            : $"{{{string.Join(',', usual.Append(member).Where(text => text.Length > 0))}}}";
        return new RawRequest(Method, Query.Count > 0 ? $"{Path}?to=2005Q1&scale=0.1" : Path)
        {
            Headers = ContentType is null ? [] : ["Content-Type: " + ContentType], Body = Encoding.UTF8.GetBytes(body),
        };
    }
}
