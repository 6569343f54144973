using System.Globalization;
using Xunit;

namespace Neijuan.Browser;

/// <summary>How long a reader waits. Not part of the tests: <c>scripts/lab-benchmark.sh</c> runs it on a machine that does nothing else.</summary>
public sealed class SpeedBenchmark(Browser browser, ITestOutputHelper output)
{
    const int Pulls = 50;

    [Fact(Explicit = true)]
    public async Task Fifty_pulls_and_a_band()
    {
        await using var lab = await browser.OpenAsync();
        var load = await lab.Page.EvaluateAsync<double>("() => performance.getEntriesByName('pull')[0].startTime + performance.getEntriesByName('pull')[0].duration");
        await lab.Unfold("finance.leash");
        for (var pull = 1; pull <= Pulls; pull++) await lab.Set("finance.leash", pull / 100.0);
        var times = (await lab.Page.EvaluateAsync<double[]>("() => performance.getEntriesByName('pull').map(e => e.duration)")).TakeLast(Pulls).Order().ToArray();
        await lab.Page.WaitForFunctionAsync("() => performance.getEntriesByName('bands').length > 0", null, new() { Timeout = 60_000 });
        var first = await lab.Page.EvaluateAsync<double>("() => performance.getEntriesByName('first-band').at(-1).duration");
        var whole = await lab.Page.EvaluateAsync<double>("() => performance.getEntriesByName('bands').at(-1).duration");
        var (median, late) = ((times[24] + times[25]) / 2, times[47]);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"first drawing {load:F0} ms; pull to drawing: median {median:F0} ms, 95th percentile {late:F0} ms; first band {first:F0} ms, 64 runs {whole:F0} ms"));
        Assert.True(load < 1500 && median < 150 && late < 400 && first < 1000 && whole < 8000, "slower than promised; the figures are above");
    }
}
