using System.Globalization;
using Xunit;

namespace Neijuan.Browser;

/// <summary>
/// How long a reader waits. Not part of the tests: <c>scripts/lab-benchmark.sh</c> runs it on a machine that does nothing else.
/// </summary>
public sealed class SpeedBenchmark(Browser browser, ITestOutputHelper output)
{
    const int Pulls = 50;

    /// <summary>Longer than the page waits before it asks for bands, so that every pull breaks off an ensemble.</summary>
    const int Pause = 600;

    [Fact(Explicit = true)]
    public async Task Fifty_pulls_fifty_dated_ones_and_a_band()
    {
        await using var lab = await browser.OpenAsync();
        var load =
            await lab.Page.EvaluateAsync<double>("() => performance.getEntriesByName('pull')[0].startTime + "
                + "performance.getEntriesByName('pull')[0].duration");
        await lab.Unfold("finance.leash");
        var quick = await PullAsync(lab, first: 0.005, pause: 0);
        var slow = await PullAsync(lab, first: 0.0075, Pause);
        await lab.Pull(() => lab.Lever("finance.leash").Locator("label select").First.SelectOptionAsync("2025Q1"));
        output.WriteLine("from 2025Q1 on:");
        _ = await PullAsync(lab, first: 0.01, pause: 0); // told; nothing is promised of it yet
        await lab.Page.WaitForFunctionAsync(
            "() => performance.getEntriesByName('bands').length > 0", null, new() { Timeout = 60_000, PollingInterval = 200 });
        var band = await lab.Page.EvaluateAsync<double>("() => performance.getEntriesByName('first-band').at(-1).duration");
        var whole = await lab.Page.EvaluateAsync<double>("() => performance.getEntriesByName('bands').at(-1).duration");
        output.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"first drawing {load:F0} ms; first band {band:F0} ms, 64 runs {whole:F0} ms"));
        Assert.True(
            load < 1500 && Median(quick) < 150 && Late(quick) < 400 && Median(slow) < 150 && Late(slow) < 400
                && band < 1000 && whole < 8000, "slower than promised; the figures are above");
    }

    /// <summary>Pulls a lever and waits for the drawing, within the page, so that the driver does not take part.</summary>
    async Task<double[]> PullAsync(LabPage lab, double first, int pause)
    {
        var times = await lab.Slider("finance.leash").EvaluateAsync<double[][]>(
            """
            async (slider, { first, pulls, pause }) => {
              slider.step = 'any';
              const drawn = () => new Promise((done) => new PerformanceObserver((list, self) => {
                const pull = list.getEntriesByName('pull')[0];
                if (!pull) return;
                self.disconnect();
                done(pull.duration);
              }).observe({ type: 'measure' }));
              const times = [];
              for (let k = 0; k < pulls; k++) {
                slider.value = first + k / pulls;
                const pulled = drawn();
                slider.dispatchEvent(new Event('input', { bubbles: true }));
                slider.dispatchEvent(new Event('change', { bubbles: true }));
                times.push(await pulled);
                await new Promise((done) => setTimeout(done, pause));
              }
              const asked = performance.getEntriesByType('resource').filter((e) => e.name.endsWith('/run')).slice(-pulls);
              return [times, asked.map((e) => e.duration)];
            }
            """,
            new { first, pulls = Pulls, pause });
        var (drawn, asked) = (times[0].Order().ToArray(), times[1].Order().ToArray());
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{(pause > 0 ? "pulls while bands fill" : "pulls one after the other")}: median {Median(drawn):F0} ms, 95th percentile "
                + $"{Late(drawn):F0} ms, of which the server has {Median(asked):F0} ms"));
        output.WriteLine(string.Join(" ", times[0].Select(v => v.ToString("F0", CultureInfo.InvariantCulture))));
        return drawn;
    }

    static double Median(double[] sorted) => (sorted[(Pulls / 2) - 1] + sorted[Pulls / 2]) / 2;

    static double Late(double[] sorted) => sorted[(int)Math.Ceiling(0.95 * Pulls) - 1];
}
