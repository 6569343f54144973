using System.Net;
using System.Text;
using CsCheck;
using Xunit;

namespace Neijuan.Tests.Web;

public sealed class FuzzTests(LabFixture lab) : IClassFixture<LabFixture>
{
    static readonly (string Endpoint, string Body)[] Good =
    [
        ("run",
            """{"scenario":"ver","changes":["trade.tariff[bloc=us,industry=solar]=0.6@2005Q1"],"seed":1,"scale":0.1,"""
            + """ "to":"2005Q1","series":["industry.utilisation[industry=ev]"]}"""),
        ("stream",
            """{"changes":["parameter.ambition_top=7"],"scale":0.1,"to":"2005Q1","series":["china.exports"],"draws":0,"""
            + """ "against":{"scenario":"ver"}}"""),
        ("compare", """{"others":[{"scenario":"ver"},{"changes":["finance.leash=1"]}],"scale":0.1,"to":"2005Q1","draws":0}"""),
        ("matrices", """{"scenario":"all-off","seed":2,"quarter":"1999Q4"}"""),
        ("scenario",
            "name: x\ntitle: X\nextends: baseline\nchanges:\n  - set: trade.tariff\n    where: { bloc: eu, industry: ev }\n    from: "
            + "2024Q3\n    value: 0.3\n    source: y\n"),
        ("series.csv", "series=industry.utilisation[industry=solar]&set=finance.leash=1&seed=1&scale=0.1&to=2005Q1"),
        ("series.json", "series=china.exports&scenario=ver&scale=0.1&to=2005Q1"),
    ];

    static readonly string[] Pieces =
    [
        "\"", "{", "}", "[", "]", ",", ":", "null", "-1", "1e308", "NaN", "9999999999999999999999", "\\u0000", "\0", "\n", "&", "=", "%00",
        "%", "é", "内卷", "../", "*a", "&a ", "!!t ", "true",
        "@2018Q1", "[bloc=us]", "🀄", "\ud800",
    ];

    [Fact]
    public async Task Twenty_thousand_mutated_requests_break_nothing()
    {
        var mutation = Gen.Select(
            Gen.Int[0, 400], Gen.Int[0, 12],
            Gen.OneOf(Gen.Int[0, Pieces.Length - 1].Select(k => Pieces[k]), Gen.Char[' ', '~'].Select(c => c.ToString())));
        await Gen.Select(Gen.Int[0, Good.Length - 1].Select(k => Good[k]), mutation.Array[1, 4]).SampleAsync(
            async (good, mutations) =>
            {
                var text = mutations.Aggregate(good.Body, Mutated);
                using var response = await SendAsync(good.Endpoint, text);
                Assert.True(
                    (int)response.StatusCode is (>= 200 and < 300) or (>= 400 and < 500), $"{good.Endpoint} {text}: {response.StatusCode}");
                if ((int)response.StatusCode >= 400)
                    Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
            },
            iter: 20_000);
        using var alive = await lab.Client.GetAsync(new Uri("status", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, alive.StatusCode);
    }

    static string Mutated(string text, (int At, int Length, string Piece) m)
    {
        var at = m.At % (text.Length + 1);
        return text.Remove(at, Math.Min(m.Length, text.Length - at)).Insert(at, m.Piece);
    }

    async Task<HttpResponseMessage> SendAsync(string endpoint, string text)
    {
        if (endpoint.StartsWith("series", StringComparison.Ordinal))
        {
            var query = string.Join('&', text.Split('&').Select(p => string.Join('=', p.Split('=', 2).Select(Uri.EscapeDataString))));
            return await lab.Client.GetAsync(new Uri($"{endpoint}?{query}", UriKind.Relative));
        }

        using var content = new StringContent(text, Encoding.UTF8, endpoint == "scenario" ? "application/yaml" : "application/json");
        return await lab.Client.PostAsync(new Uri(endpoint, UriKind.Relative), content);
    }
}
