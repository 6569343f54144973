using Microsoft.Playwright;
using Neijuan.Web;
using Neijuan.Web.Security;
using Xunit;

namespace Neijuan.Browser;

/// <summary>The page tells the truth: about failures, about its size, about languages and colours.</summary>
public sealed class TruthTests(Browser browser)
{
    const int OneHour = 3600;
    const int LargestFirstLoad = 400 * 1024;

    [Fact]
    public async Task A_server_that_is_gone_is_reported_and_the_run_can_be_tried_again()
    {
        var options = new LabOptions { Port = 0, PageFolder = Path.Combine(browser.Data.Root, "src", "Neijuan.Web", "wwwroot") };
        var server = await LabServer.StartAsync(browser.Data, options);
        var address = server.Address;
        await using var lab = await browser.OpenAsync();
        lab.ConsoleMayComplain = true; // the browser reports the connection that failed
        await lab.GoAsync(address);
        await server.DisposeAsync();
        await lab.Unfold("finance.leash");
        await lab.Slider("finance.leash").PressAsync("ArrowRight");
        await Assertions.Expect(lab.Page.Locator(".notice.bad")).ToContainTextAsync("does not answer");
        await using var again = await LabServer.StartAsync(browser.Data, options with { Port = address.Port });
        await lab.Pull(() => lab.Page.GetByText("Try again").ClickAsync());
        await Assertions.Expect(lab.Page.Locator(".notice.bad")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData("run")]
    [InlineData("stream")]
    public async Task A_lab_that_is_busy_is_asked_again_by_the_page_itself_or_at_once_if_the_reader_wants(string endpoint)
    {
        await using var lab = await browser.OpenAsync();
        await lab.Stop(); // the bands that the page asks for first are not the ones refused below
        lab.ConsoleMayComplain = true; // the browser reports the answers with status 429
        var busy = new Queue<int>([OneHour, 1]);
        await lab.Page.RouteAsync($"**/api/v1/{endpoint}", route => busy.TryDequeue(out var seconds)
            ? route.FulfillAsync(
                new RouteFulfillOptions
                {
                    Status = 429, Headers = new Dictionary<string, string> { ["Retry-After"] = $"{seconds}" },
                    ContentType = "application/problem+json", Body = """{"title":"busy","status":429}""",
                })
            : route.ContinueAsync());
        await lab.Unfold("finance.leash");
        await lab.Pull(async () =>
        {
            await lab.Slider("finance.leash").PressAsync("ArrowRight");
            if (endpoint == "run") await HurryAsync(lab);
        });
        if (endpoint == "stream") await HurryAsync(lab);
        await Assertions.Expect(lab.Page.Locator(".key.band").First).ToBeVisibleAsync();
        Assert.Empty(busy);

        static async Task HurryAsync(LabPage lab)
        {
            await Assertions.Expect(lab.Page.Locator(".progress")).ToContainTextAsync("this page asks again in 3600 s");
            await Assertions.Expect(lab.Page.Locator(".notice.bad")).ToHaveCountAsync(0);
            await lab.Page.GetByText("Ask now").ClickAsync();
        }
    }

    [Theory]
    [InlineData("run", "The run was stopped")]
    [InlineData("stream", null)]
    public async Task Waiting_for_a_busy_lab_can_be_given_up(string endpoint, string? said)
    {
        await using var lab = await browser.OpenAsync();
        await lab.Stop();
        lab.ConsoleMayComplain = true;
        await lab.Page.RouteAsync(
            $"**/api/v1/{endpoint}",
            route =>
                route.FulfillAsync(
                    new RouteFulfillOptions { Status = 429, Headers = new Dictionary<string, string> { ["Retry-After"] = $"{OneHour}" } }));
        await lab.Unfold("finance.leash");
        await lab.Slider("finance.leash").PressAsync("ArrowRight");
        await Assertions.Expect(lab.Page.Locator(".progress")).ToContainTextAsync("busy");
        await lab.Page.Locator(".progress [data-cancel]").ClickAsync();
        await Assertions.Expect(lab.Page.Locator(".progress")).Not.ToContainTextAsync("busy");
        if (said is null) await Assertions.Expect(lab.Page.Locator(".notice.bad")).ToHaveCountAsync(0);
        else await Assertions.Expect(lab.Page.Locator(".notice.bad")).ToContainTextAsync(said);
    }

    [Fact]
    public async Task The_first_load_stays_small()
    {
        await using var lab = await browser.OpenAsync();
        var bytes =
            await lab.Page.EvaluateAsync<long>("() => [...performance.getEntriesByType('navigation'), "
                + "...performance.getEntriesByType('resource').filter(e => !/run|stream/.test(e.name))].reduce((sum, e) => sum + "
                + "e.encodedBodySize, 0)");
        Assert.InRange(bytes, 50_000, LargestFirstLoad);
    }

    [Fact]
    public async Task Nothing_on_the_Chinese_page_is_English_but_names()
    {
        await using var lab = await browser.OpenAsync(language: "zh");
        Assert.Equal("zh-Hans", await lab.Page.Locator("html").GetAttributeAsync("lang"));
        await lab.Page.EvaluateAsync("() => document.querySelectorAll('.levers > details').forEach(d => (d.open = true))");
        await lab.Stop();
        foreach (var view in new[] { "charts", "provinces", "money", "books", "trade", "loop", "compare", "claims", "tour" })
        {
            await lab.View(view);
            if (view == "claims")
                await lab.Page.WaitForFunctionAsync("() => /[\\u4e00-\\u9fff]/.test(document.querySelector('.claims li p').textContent)");
            var english = await lab.Page.EvaluateAsync<string[]>(
                """
                () => [...document.querySelectorAll('label, button, h2, h3, summary, .name, th, '
                    + '.meaning, .legend li, option, .claims p, .claims td')]
                  .filter(e => !e.closest('.source, pre, code, #panel option') && !/^(English|Neijuan)/.test(e.textContent.trim()))
                  .map(e => e.textContent.trim())
                  .filter(text => /[A-Za-z]{4,}/.test(text) && !/[\u4e00-\u9fff]/.test(text) && !/^(JSON)$/.test(text))
                """);
            Assert.Empty(english.Distinct());
        }
    }

    [Fact]
    public async Task Dark_and_light_are_remembered_and_the_language_too()
    {
        await using var lab = await browser.OpenAsync();
        await lab.Page.GetByLabel("Dark").ClickAsync();
        await lab.Page.GetByLabel("Language").SelectOptionAsync("zh");
        await lab.Page.ReloadAsync();
        await lab.Drawn();
        Assert.Equal("dark", await lab.Page.Locator("html").GetAttributeAsync("data-theme"));
        await Assertions.Expect(lab.Page.Locator("#tab-charts")).ToHaveTextAsync("图表");
    }

    [Fact]
    public async Task It_prints_the_charts_without_the_levers()
    {
        await using var lab = await browser.OpenAsync();
        await lab.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        await Assertions.Expect(lab.Page.Locator(".levers")).ToBeHiddenAsync();
        await Assertions.Expect(lab.Page.Locator(".drawing").First).ToBeVisibleAsync();
    }
}
