using System.Globalization;
using Xunit;
namespace Neijuan.Browser;
public sealed class Scratch(Browser browser, ITestOutputHelper output)
{
    [Fact(Explicit = true)]
    public async Task Metrics()
    {
        await using var lab = await browser.OpenAsync();
        await lab.Unfold("finance.leash");
        var cdp = await lab.Page.Context.NewCDPSessionAsync(lab.Page);
        await cdp.SendAsync("Performance.enable");
        await Task.Delay(20000);
        async Task<Dictionary<string,double>> M() => (await cdp.SendAsync("Performance.getMetrics"))!.Value.GetProperty("metrics").EnumerateArray().ToDictionary(m => m.GetProperty("name").GetString()!, m => m.GetProperty("value").GetDouble());
        var a = await M();
        await cdp.SendAsync("Profiler.enable"); await cdp.SendAsync("Profiler.start");
        await lab.Slider("finance.leash").EvaluateAsync("""
            async (slider) => { slider.step='any';
              for (let k = 0; k < 30; k++) {
                const n = performance.getEntriesByName('pull').length;
                slider.value = 0.0051 + k / 50;
                slider.dispatchEvent(new Event('input', { bubbles: true }));
                slider.dispatchEvent(new Event('change', { bubbles: true }));
                while (performance.getEntriesByName('pull').length === n) await new Promise(r => setTimeout(r, 5));
              } }
            """);
        var prof = await cdp.SendAsync("Profiler.stop");
        var b = await M();
        foreach (var k in new[] { "TaskDuration", "ScriptDuration", "LayoutDuration", "RecalcStyleDuration", "LayoutCount", "RecalcStyleCount" }) output.WriteLine($"{k} per pull {(b[k] - a[k]) / 30 * 1000:F2}");
        var p = prof!.Value.GetProperty("profile");
        var self = new Dictionary<int,double>();
        var samples = p.GetProperty("samples").EnumerateArray().Select(s => s.GetInt32()).ToArray();
        var deltas = p.GetProperty("timeDeltas").EnumerateArray().Select(s => s.GetDouble()).ToArray();
        for (var i = 0; i < samples.Length; i++) self[samples[i]] = self.GetValueOrDefault(samples[i]) + deltas[i] / 1000;
        foreach (var (name, ms) in p.GetProperty("nodes").EnumerateArray().GroupBy(n => n.GetProperty("callFrame").GetProperty("functionName").GetString() + " " + n.GetProperty("callFrame").GetProperty("url").GetString()!.Split('/').Last() + ":" + n.GetProperty("callFrame").GetProperty("lineNumber").GetInt32()).Select(g => (g.Key, g.Sum(n => self.GetValueOrDefault(n.GetProperty("id").GetInt32())))).OrderByDescending(x => x.Item2).Take(25)) output.WriteLine($"{ms / 30:F2} {name}");
    }
}
