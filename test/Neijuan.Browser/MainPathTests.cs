using Microsoft.Playwright;
using Xunit;

namespace Neijuan.Browser;

/// <summary>What most readers do: pull a lever, see the answer, take it back, look elsewhere.</summary>
public sealed class MainPathTests(Browser browser)
{
    [Theory]
    [InlineData("en", "Reset all", "Table")]
    [InlineData("zh", "全部重置", "表")]
    public async Task The_keyboard_alone_suffices(string language, string reset, string table)
    {
        await using var lab = await browser.OpenAsync(language: language);
        var page = lab.Page;
        await TabToAsync(page, "slider-finance.leash");
        await lab.Pull(() => page.Keyboard.PressAsync("ArrowRight"));
        await Assertions.Expect(page.Locator(".changes li")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator("[data-headline='china.capacity_utilisation'] .difference")).ToBeVisibleAsync();

        await lab.Pull(() => page.Keyboard.PressAsync("Control+z"));
        await Assertions.Expect(page.Locator(".changes li")).ToHaveCountAsync(0);
        await lab.Pull(() => page.Keyboard.PressAsync("Control+y"));
        await Assertions.Expect(page.Locator(".changes li")).ToHaveCountAsync(1);

        await TabToAsync(page, "tab-charts");
        await page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(page.Locator("#tab-provinces")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator(".tiles li")).ToHaveCountAsync(31);
        await page.Keyboard.PressAsync("ArrowLeft");
        await page.Locator(".chart .tabs button", new PageLocatorOptions { HasText = table }).First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".chart table tbody tr").First).ToBeVisibleAsync();

        await page.Locator("button", new PageLocatorOptions { HasText = reset }).FocusAsync();
        await lab.Pull(() => page.Keyboard.PressAsync("Enter"));
        await Assertions.Expect(page.Locator(".changes li")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_lever_has_dates_steps_and_places_and_a_double_click_resets_it()
    {
        await using var lab = await browser.OpenAsync();
        var page = lab.Page;
        await lab.Set("trade.tariff", 0.6);
        var lever = lab.Lever("trade.tariff");
        await lab.Pull(() =>
            lever.GetByLabel("until").Or(lever.Locator("label", new LocatorLocatorOptions { HasText = "Until" }).Locator("select"))
                .SelectOptionAsync("2022Q1"));
        await lab.Pull(() => lever.GetByText("Add a step").ClickAsync());
        await Assertions.Expect(page.Locator(".changes li").First).ToContainTextAsync("2018Q1");
        await Assertions.Expect(page.Locator(".changes li").First).ToContainTextAsync("2019Q1");
        await Assertions.Expect(page.Locator(".changes li").First).ToContainTextAsync("until 2022Q1");

        await lever.GetByLabel("Tariff on Chinese goods: Bloc").SelectOptionAsync("us");
        await lever.GetByLabel("Tariff on Chinese goods: Industry").SelectOptionAsync("solar");
        await lab.Set("trade.tariff", 1);
        await Assertions.Expect(page.Locator(".changes li")).ToHaveCountAsync(2);
        await Assertions.Expect(page.Locator(".changes li").Last).ToContainTextAsync("(United States, Solar)");

        await lab.Pull(() => lab.Slider("trade.tariff").DblClickAsync());
        await Assertions.Expect(page.Locator(".changes li")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_number_can_be_typed_and_is_kept_within_its_range()
    {
        await using var lab = await browser.OpenAsync();
        await lab.Set("households.redistribution", 0.02);
        var number = lab.Lever("households.redistribution").Locator("input[type=number]");
        await lab.Pull(async () =>
        {
            await number.FillAsync("55");
            await number.PressAsync("Enter");
        });
        await Assertions.Expect(lab.Page.Locator(".changes li")).ToContainTextAsync("10.0 %");
    }

    [Fact]
    public async Task The_meaning_of_a_lever_is_one_press_away()
    {
        await using var lab = await browser.OpenAsync();
        await lab.Lever("finance.leash").Locator(".round").ClickAsync();
        var meaning = lab.Lever("finance.leash").Locator(".explained");
        await Assertions.Expect(meaning).ToContainTextAsync("The leadership restricts finance");
        await Assertions.Expect(meaning).ToContainTextAsync("R49");
        await Assertions.Expect(meaning).ToContainTextAsync("0.0 % to 100.0 %");
    }

    [Fact]
    public async Task A_behavioural_parameter_can_be_found_and_set()
    {
        await using var lab = await browser.OpenAsync();
        await lab.Page.Locator(".levers > details").Last.Locator("> summary").ClickAsync();
        await lab.Page.GetByLabel("Search").FillAsync("ambition_top");
        await lab.Pull(() => lab.Page.Locator("#parameter-ambition_top").PressAsync("ArrowRight"));
        await Assertions.Expect(lab.Page.Locator(".changes li")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task What_changes_nothing_says_so()
    {
        await using var lab = await browser.OpenAsync();
        await lab.Pull(() => lab.Page.Locator(".scenario select").SelectOptionAsync("nothing"));
        await Assertions.Expect(lab.Page.Locator(".changes .warn")).ToContainTextAsync("bit for bit");
        await lab.Pull(() => lab.Page.Locator(".scenario select").SelectOptionAsync("coordination"));
        await Assertions.Expect(lab.Page.Locator(".changes .warn")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Bands_fill_by_themselves_and_can_be_stopped()
    {
        await using var lab = await browser.OpenAsync();
        await lab.Page.EvaluateAsync(
            """
            () => new MutationObserver((_, self) => {
              const stop = document.querySelector('.changes li') && document.querySelector('.key.band')
                && document.querySelector('.progress[data-bands=filling] [data-cancel]');
              if (!stop) return;
              self.disconnect();
              stop.click();
            }).observe(document.body, { childList: true, subtree: true })
            """); // in the page, so that no machine is too slow to stop in time
        await lab.Set("finance.leash", 0.77);
        await Assertions.Expect(lab.Page.Locator(".progress[data-bands=stopped]")).ToBeAttachedAsync();
        await Assertions.Expect(lab.Page.Locator(".progress progress")).ToHaveCountAsync(0);
        await Assertions.Expect(lab.Page.Locator(".key.band").First).ToBeVisibleAsync();
        await Assertions.Expect(lab.Page.Locator(".legend").First).Not.ToContainTextAsync("of 64 runs");

        await lab.Set("finance.leash", 0.78);
        await lab.Full();
        await Assertions.Expect(lab.Page.Locator(".legend").First).ToContainTextAsync("of 64 runs");
    }

    static async Task TabToAsync(IPage page, string id)
    {
        for (var press = 0; press < 200; press++)
        {
            if (await page.EvaluateAsync<string>("() => document.activeElement?.id ?? ''") == id) return;
            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"#{id} cannot be reached with the Tab key");
    }
}
