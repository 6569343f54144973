using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace Neijuan.Browser;

/// <summary>Every other view: what it shows, and that everybody can read it.</summary>
public sealed class ViewTests(Browser browser)
{
    static readonly string[] Views = ["charts", "provinces", "money", "books", "trade", "loop", "compare", "claims", "tour"];

    [Theory]
    [InlineData("en", false)]
    [InlineData("zh", true)]
    public async Task Axe_finds_nothing_on_any_view(string language, bool dark)
    {
        await using var lab = await browser.OpenAsync(language: language, dark: dark);
        await lab.Set("finance.leash", 0.5);
        await lab.Stop();
        var violations = new List<string>();
        foreach (var view in Views)
        {
            await lab.View(view);
            violations.AddRange(
                (await lab.Page.RunAxe()).Violations.Select(v =>
                    $"{view}: {v.Id}: {string.Join(", ", v.Nodes.Take(3).Select(n => n.Html))}"));
        }

        Assert.True(violations.Count == 0, string.Join('\n', violations));
    }

    [Fact]
    public async Task The_share_dialog_can_be_read_by_everybody()
    {
        await using var lab = await browser.OpenAsync();
        await lab.Page.GetByText("Share", new PageGetByTextOptions { Exact = true }).First.ClickAsync();
        Assert.Empty((await lab.Page.RunAxe()).Violations.Select(v => $"{v.Id}: {string.Join(", ", v.Nodes.Take(3).Select(n => n.Html))}"));
        await lab.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(lab.Page.Locator("dialog")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_books_add_up_to_zero_in_the_page()
    {
        await using var lab = await browser.OpenAsync();
        await lab.View("books");
        await lab.Page.GetByText("Transaction flows").First.ClickAsync();
        await lab.Page.Locator(".matrix tbody tr").First.WaitForAsync();
        var sums = await lab.Page.Locator(".matrix td.sum, .matrix tr.sum td").AllTextContentsAsync();
        Assert.True(sums.Count > 40, $"{sums.Count} sums");
        Assert.All(sums, sum => Assert.Equal("·", sum));
        var before = await lab.Page.Locator(".matrix tbody td").AllTextContentsAsync();
        await lab.Page.GetByLabel("Signs").SelectOptionAsync("-1");
        var after = await lab.Page.Locator(".matrix tbody td").AllTextContentsAsync();
        Assert.Equal(before.Select(Turned), after);

        static string Turned(string cell) => cell == "·" ? cell : cell.StartsWith('-') ? cell[1..] : "-" + cell;
    }

    [Fact]
    public async Task Provinces_play_through_time_and_show_the_difference()
    {
        await using var lab = await browser.OpenAsync();
        await lab.View("provinces");
        await Assertions.Expect(lab.Page.Locator(".tiles li")).ToHaveCountAsync(31);
        await lab.Page.GetByLabel("Quarter").FillAsync("0");
        await Assertions.Expect(lab.Page.Locator(".time output")).ToHaveTextAsync("2005Q1");
        await lab.Page.GetByLabel("Play").ClickAsync();
        await lab.Page.WaitForFunctionAsync("() => document.querySelector('.time output').textContent !== '2005Q1' && "
            + "(document.querySelector('.time button').click(), true)"); // before it has played to the end
        await Assertions.Expect(lab.Page.GetByLabel("Play")).ToBeVisibleAsync();
        await lab.Page.GetByLabel("Shown as").First.SelectOptionAsync("difference");
        await Assertions.Expect(lab.Page.Locator(".tiles li").First).ToContainTextAsync("±0.0 pp"); // nothing is changed
    }

    [Fact]
    public async Task Money_shows_who_pays_whom_as_a_drawing_and_as_a_table()
    {
        await using var lab = await browser.OpenAsync();
        await lab.View("money");
        await Assertions.Expect(lab.Page.Locator(".drawing.large path").First).ToBeAttachedAsync();
        await lab.Page.Locator("#panel .tabs button").Last.ClickAsync();
        Assert.True(await lab.Page.Locator("#panel tbody tr").CountAsync() > 20);
    }

    [Fact]
    public async Task The_loop_s_arrows_and_its_table_show_the_same_numbers()
    {
        await using var lab = await browser.OpenAsync();
        await lab.View("loop");
        await Assertions.Expect(lab.Page.Locator(".loop .arrow")).ToHaveCountAsync(11);
        await Assertions.Expect(lab.Page.Locator(".loop .measure").First).Not.ToHaveTextAsync("–");
        var drawn = await lab.Page.Locator(".loop .measure").AllTextContentsAsync();
        var written = await lab.Page.Locator("#panel tbody td:nth-child(4)").AllTextContentsAsync();
        Assert.Equal(written, drawn);
    }

    [Fact]
    public async Task Up_to_four_scenarios_are_compared_with_what_changed_most_and_bands()
    {
        await using var lab = await browser.OpenAsync();
        await lab.Set("finance.leash", 0.5);
        await lab.View("compare");
        await lab.Page.GetByText("Add what I have set").ClickAsync();
        await lab.Page.GetByLabel("Add a scenario…").SelectOptionAsync("redistribution");
        await Assertions.Expect(lab.Page.Locator("#panel .most")).ToHaveCountAsync(4);
        await Assertions.Expect(lab.Page.GetByLabel("Add a scenario…")).ToBeDisabledAsync();
        await Assertions.Expect(lab.Page.Locator("#panel .grid .card", new PageLocatorOptions { HasText = "my changes" }))
            .ToContainTextAsync("finance.leash=0.5@2018Q1");
        for (var n = 0; n < 3; n++) await lab.Page.Locator(".chips button").Last.ClickAsync();
        await lab.Page.GetByText("Bands of 32 paired runs").ClickAsync();
        await Assertions.Expect(lab.Page.Locator("#panel table").Last).ToContainTextAsync("[");
    }

    [Fact]
    public async Task The_tour_sets_levers_and_charts_at_every_stop()
    {
        await using var lab = await browser.OpenAsync();
        await lab.View("tour");
        var titles = new HashSet<string>();
        for (var stop = 1; stop <= 8; stop++)
        {
            await Assertions.Expect(lab.Page.Locator(".tour p").First).ToContainTextAsync($"Stop {stop} of 8");
            await Assertions.Expect(lab.Page.Locator(".tour .verdict")).ToBeVisibleAsync();
            titles.Add(await lab.Page.Locator(".tour h2").InnerTextAsync());
            if (stop < 8) await lab.Pull(() => lab.Page.GetByText("Next →").ClickAsync());
        }

        Assert.Equal(8, titles.Count);
        Assert.Equal("coordination", await lab.Page.Locator(".scenario select").InputValueAsync());
    }

    [Fact]
    public async Task Claims_can_be_searched_read_and_set()
    {
        await using var lab = await browser.OpenAsync();
        await lab.View("claims");
        await lab.Page.Locator(".claims li").First.WaitForAsync();
        var all = await lab.Page.Locator(".claims li").CountAsync();
        await lab.Page.GetByLabel("Verdict").SelectOptionAsync("refuted");
        var refuted = await lab.Page.Locator(".claims li").CountAsync();
        Assert.InRange(refuted, 1, all - 1);
        await Assertions.Expect(lab.Page.Locator(".claims .verdict.refuted")).ToHaveCountAsync(refuted);
        await lab.Page.GetByLabel("Verdict").SelectOptionAsync("");
        await lab.Page.Locator("#panel").GetByLabel("Search").FillAsync("C73");
        await lab.Page.Locator(".claims summary").ClickAsync();
        await lab.Pull(() => lab.Page.GetByText("Set its levers").ClickAsync());
        await Assertions.Expect(lab.Page.Locator(".changes li").First).ToContainTextAsync("Central coordination");
        await Assertions.Expect(lab.Page.Locator("#tab-charts")).ToHaveAttributeAsync("aria-selected", "true");
    }

    [Fact]
    public async Task Trade_shows_four_charts_of_the_industry()
    {
        await using var lab = await browser.OpenAsync();
        await lab.View("trade");
        await Assertions.Expect(lab.Page.Locator(".small-chart .drawing svg")).ToHaveCountAsync(4);
        await lab.Page.Locator("#panel select").First.SelectOptionAsync("ev");
        await Assertions.Expect(lab.Page.Locator(".small-chart .meaning").First).ToContainTextAsync("Electric vehicles");
    }
}
