using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace Neijuan.Browser;

/// <summary>The chart, its table and its files are the same numbers.</summary>
public sealed partial class ChartTests(Browser browser)
{
    const double HalfPixel = 0.6;

    [Fact]
    public async Task Drawing_table_csv_and_json_agree()
    {
        await using var lab = await browser.OpenAsync();
        await lab.Set("finance.leash", 0.5);
        await lab.Stop();
        var chart = lab.Page.Locator(".chart").Last; // solar
        var csv = (await DownloadAsync(lab.Page, chart, "CSV")).TrimEnd().Split('\n').Skip(1).Select(r => r.Split(','))
            .Where(r => r[5].Length > 0).ToArray();
        Assert.Equal(104, csv.Length);
        var scenario = csv.Select(r => double.Parse(r[5], CultureInfo.InvariantCulture)).ToArray();
        var baseline = csv.Select(r => double.Parse(r[4], CultureInfo.InvariantCulture)).ToArray();
        Assert.NotEqual(baseline, scenario);

        await AssertDrawnAsync(chart, "--scenario", scenario);
        await AssertDrawnAsync(chart, "--baseline", baseline);

        using var json = JsonDocument.Parse(await DownloadAsync(lab.Page, chart, "JSON"));
        var line = json.RootElement.GetProperty("lines")[0];
        Assert.Equal(scenario, line.GetProperty("scenario").EnumerateArray().Select(v => v.GetDouble()));
        Assert.Equal("finance.leash=0.5@2018Q1", json.RootElement.GetProperty("changes")[0].GetString());

        await chart.Locator(".tabs button").Last.ClickAsync();
        var cells = await chart.Locator("tbody tr td:nth-child(3)[data-value]")
            .EvaluateAllAsync<string[]>("cells => cells.map(c => c.dataset.value).filter(v => v !== undefined && v !== '')");
        Assert.Equal(scenario, cells.Select(c => double.Parse(c, CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task A_drawing_can_be_taken_along_as_svg_and_png()
    {
        await using var lab = await browser.OpenAsync();
        var chart = lab.Page.Locator(".chart").First;
        var svg = await DownloadAsync(lab.Page, chart, "SVG");
        Assert.StartsWith("<svg", svg, StringComparison.Ordinal);
        Assert.Contains("Capacity utilisation", svg, StringComparison.Ordinal);
        var download = await lab.Page.RunAndWaitForDownloadAsync(() => chart.GetByText("PNG").ClickAsync());
        var png = await File.ReadAllBytesAsync(await download.PathAsync());
        Assert.Equal([0x89, 0x50, 0x4E, 0x47], png[..4]);
        Assert.True(png.Length > 10_000, $"{png.Length} bytes");
    }

    [Fact]
    public async Task The_record_is_shown_with_its_source()
    {
        await using var lab = await browser.OpenAsync();
        var chart = lab.Page.Locator(".chart").First;
        await Assertions.Expect(chart.Locator(".legend")).ToContainTextAsync("Record");
        await chart.Locator(".tabs button").Last.ClickAsync();
        await Assertions.Expect(chart.Locator("td.source", new LocatorLocatorOptions { HasText = "NBS" }).First).ToBeAttachedAsync();
    }

    [Fact]
    public async Task Any_indicator_can_be_shown_by_industry_bloc_or_province()
    {
        await using var lab = await browser.OpenAsync();
        var chart = lab.Page.Locator(".chart").First;
        foreach (var (indicator, lines) in new[]
        {
            ("industry.capacity", 1), ("bloc.average_tariff", 4), ("province.rank", 1), ("bloc_industry.tariff", 4),
            ("province_industry.capacity", 1),
        })
        {
            await lab.Pull(() => chart.GetByLabel("Indicator 1").SelectOptionAsync(indicator));
            await Assertions.Expect(chart.Locator(".drawing")).ToHaveAttributeAsync("data-chart", indicator);
            await chart.Locator(".tabs button").Last.ClickAsync();
            Assert.Equal(104 * lines, await chart.Locator("tbody tr").CountAsync());
            await chart.Locator(".tabs button").First.ClickAsync();
        }
    }

    [Fact]
    public async Task A_screen_reader_hears_the_numbers_of_the_chart()
    {
        await using var lab = await browser.OpenAsync();
        await lab.Set("finance.leash", 0.5);
        var said = await lab.Page.Locator(".drawing").First.GetAttributeAsync("aria-label");
        Assert.Matches(@"Capacity utilisation \(share\)\. In 2030Q4: \d+\.\d %, against \d+\.\d % in the baseline", said!);
    }

    /// <summary>The points of a path lie where its numbers say: one scale carries all of them onto the pixels.</summary>
    static async Task AssertDrawnAsync(ILocator chart, string colour, double[] values)
    {
        var path = await chart.Locator(".drawing").EvaluateAsync<string>(
            """
            (e, name) => {
              const probe = document.createElement('i');
              probe.style.color = getComputedStyle(e).getPropertyValue(name);
              document.body.append(probe);
              const wanted = getComputedStyle(probe).color;
              probe.remove();
              const paths = [...e.querySelectorAll('path[fill="none"], path[fill="transparent"]')]
                .filter(p => getComputedStyle(p).stroke === wanted && (p.getAttribute('d') ?? '').length > 400);
              return paths.map(p => p.getAttribute('d')).sort((a, b) => b.length - a.length)[0] ?? '';
            }
            """,
            colour);
        var heights = Points().Matches(path).Select(m => double.Parse(m.Groups[2].Value, CultureInfo.InvariantCulture)).ToArray();
        Assert.Equal(values.Length, heights.Length);
        var (low, high) = (Array.IndexOf(values, values.Min()), Array.IndexOf(values, values.Max()));
        var scale = (heights[high] - heights[low]) / (values[high] - values[low]);
        Assert.True(scale < 0, "larger numbers are drawn higher");
        for (var k = 0; k < values.Length; k++)
            Assert.InRange(heights[k] - (heights[low] + (scale * (values[k] - values[low]))), -HalfPixel, HalfPixel);
    }

    static async Task<string> DownloadAsync(IPage page, ILocator chart, string kind)
    {
        var download =
            await page.RunAndWaitForDownloadAsync(() =>
                chart.Locator("footer button", new LocatorLocatorOptions { HasText = kind }).ClickAsync());
        return await File.ReadAllTextAsync(await download.PathAsync());
    }

    [GeneratedRegex(@"[ML]?\s*(-?[\d.]+)[ ,](-?[\d.]+)", RegexOptions.None, 1000)]
    private static partial Regex Points();
}
