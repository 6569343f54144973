using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using CsCheck;
using Neijuan.Model.Reading;
using Neijuan.Tests.Lab.Store;
using Neijuan.Tests.Model.Scenarios;
using Xunit;

namespace Neijuan.Tests.Web;

/// <summary>
/// The command line and the lab take the same scenarios and the same changes, and say the same of what is wrong with them.
/// </summary>
[Trait("size", "nightly")]
public sealed class OneReaderTests(LabFixture lab) : IClassFixture<LabFixture>, IDisposable
{
    const string Good = """
        name: mine
        title: Mine
        extends: ver
        changes:
          - set: trade.tariff
            where: { bloc: us, industry: [solar, ev] }
            from: 2018Q1
            value: 0.3
            source: test
          - set: parameter.ambition_top
            value: 7
            source: test
        expect:
          seed: 3
          china.gdp_nominal: { at: 2005Q2, above: 1 }
        """;

    const string Where = "{ bloc: us, industry: [solar, ev] }";

    static readonly string[] Texts =
    [
        Good, "", "{", "- a", "name: x", "name: x\ntitle: X\nnosuch: 1", "\ufeff" + Good, Good + "\n---\nname: y",
        Good.Replace("bloc: us", "bloc: {}"), Good.Replace(Where, ""), Good.Replace(Where, "{}"), Good.Replace(Where, "[]"),
        Good.Replace("[solar, ev]", "[]"), Good.Replace("[solar, ev]", "[solar, solar]"), Good.Replace("[solar, ev]", "[solar, [ev]]"),
        Good.Replace("0.3", "1e999"), Good.Replace("0.3", ".nan"), Good.Replace("0.3", "\"0.3\""),
        Good.Replace("extends: ver", "extends: ./ver"), Good.Replace("extends: ver", "extends: [ver]"),
        Good.Replace("2018Q1", "2018-01-01"), Good.Replace("expect:", "expekt:"), Good.Replace("above", "abov"),
        Good.Replace("name: mine", "name: Mine Own"), Good.Replace("title: Mine", "title: \"\\u0000\""),
        Good.Replace("ambition_top", "ambition_tpo"), Good.Replace("set: trade.tariff", "set: 5"),
    ];

    static readonly string[] Sets =
    [
        "trade.tariff=0.3", "trade.tariff[]=0.3", "trade.tariff[bloc=]=0.3", "trade.tariff[bloc=us,bloc=eu]=0.3",
        "trade.tariff[bloc=us]=0.3@2018Q1", "trade.tariff[blok=us]=0.3", "trade.tariff=", "trade.tariff=9", "=1", "", "x",
        "parameter.ambition_top=7", "parameter.ambition_top=7@2018Q1", "parameter.ambition_top[bloc=us]=7", "finance.leash=1",
        "finance.leash=0.5", "finance.leash=0.5@2018Q1", "finance.leash=1@2400Q1", "finance.leash=1e999", "finance.leash=１",
        "finance.leesh=1", "FINANCE.LEASH=1",
    ];

    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_text_that_check_refuses_is_refused_by_the_lab_for_the_same_reasons_and_one_that_it_takes_is_taken()
    {
        foreach (var text in Texts) await AssertSameAsync(Encoding.UTF8.GetBytes(text));
        foreach (var name in ScenarioTexts.Shipped)
            await AssertSameAsync(await File.ReadAllBytesAsync(Path.Combine(ScenarioTexts.Folder, name + ".yaml")));
        await AssertSameAsync([.. Encoding.UTF8.GetBytes(Good), 0xff]);
        await AssertSameAsync([0xff, 0xfe, .. Encoding.Unicode.GetBytes(Good)]);
    }

    [Fact]
    public async Task Mutated_texts_are_judged_alike()
    {
        var bytes = Encoding.UTF8.GetBytes(Good);
        var mutation = Gen.Select(Gen.Int[0, bytes.Length - 1], Gen.Int[0, 8], Gen.Byte[32, 126]);
        var texts = mutation.Array[1, 3].Select(mutations => mutations.Aggregate(bytes, (b, m) =>
            [.. b[..Math.Min(m.Item1, b.Length)], m.Item3, .. b[Math.Min(b.Length, m.Item1 + m.Item2)..]]));
        await texts.SampleAsync(AssertSameAsync, iter: Nightly.Size(300, 20_000), threads: 1);
    }

    [Fact]
    public async Task A_change_in_a_body_and_in_a_query_is_judged_as_the_command_line_judges_it()
    {
        foreach (var set in Sets) await AssertSameChangesAsync([set]);
    }

    async Task AssertSameAsync(byte[] text)
    {
        var path = folder.In("given.yaml");
        await File.WriteAllBytesAsync(path, text);
        var findings = ScenarioTexts.Reader().Read(path).Findings;
        using var content = new ByteArrayContent(text);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/yaml");
        using var response = await lab.Client.PostAsync(new Uri("scenario", UriKind.Relative), content);
        var faults = Faults((int)response.StatusCode, JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync()));
        if (findings is [{ Problem: "is no text in UTF-8" }]) Assert.Equal("is no text in UTF-8", Assert.Single(faults).Problem);
        else Assert.Equal(findings.Select(f => (f.Line, f.Value, f.Problem, f.Allowed, f.Suggestion)), faults);
    }

    async Task AssertSameChangesAsync(string[] sets)
    {
        var expected = ScenarioTexts.Reader().Read("baseline", sets).Findings.Select(Told).ToHashSet();
        var (status, body) = await lab.PostAsync("run", LabRequests.Body(("changes", sets), ("scale", 0.1), ("to", "2005Q1")));
        Assert.Equal(expected, Faults(status, body).ToHashSet());
        var query = string.Join('&', sets.Select(set => "set=" + Uri.EscapeDataString(set)));
        (status, body) = await lab.GetAsync($"series.json?scale=0.1&to=2005Q1&{query}");
        Assert.Equal(expected, Faults(status, body).ToHashSet());

        static (int, string, string, string, string?) Told(Finding f) => (f.Line, f.Value, f.Problem, f.Allowed, f.Suggestion);
    }

    static List<(int Line, string Value, string Problem, string Allowed, string? Suggestion)> Faults(int status, JsonElement answer)
    {
        Assert.True(status is 200 or 400, $"{status} {answer}");
        return status == 200 ? [] :
        [
            .. answer.GetProperty("faults").EnumerateArray().Select(f => (
                f.GetProperty("line").ValueKind == JsonValueKind.Null ? 0 : f.GetProperty("line").GetInt32(),
                f.GetProperty("value").GetString()!, f.GetProperty("problem").GetString()!, f.GetProperty("allowed").GetString()!,
                f.GetProperty("suggestion").GetString())),
        ];
    }
}
