using System.Text.Json;
using Microsoft.Playwright;
using Xunit;

namespace Neijuan.Browser;

/// <summary>What is kept and passed on: links, scenario files, snippets.</summary>
public sealed class SharingTests(Browser browser)
{
    string GoldenLinks => Path.Combine(browser.Data.Root, "src", "Neijuan.Web", "client", "tests", "links.json");

    [Fact]
    public async Task Links_that_were_given_out_still_open()
    {
        using var golden = JsonDocument.Parse(await File.ReadAllTextAsync(GoldenLinks));
        foreach (var link in golden.RootElement.EnumerateObject())
        {
            await using var lab = await browser.OpenAsync(link.Value.GetProperty("hash").GetString()!.TrimStart('#'));
            var policy = link.Value.GetProperty("expected").GetProperty("policy");
            var changes = policy.GetProperty("settings").GetArrayLength() + policy.GetProperty("parameters").EnumerateObject().Count();
            await Assertions.Expect(lab.Page.Locator(".changes li")).ToHaveCountAsync(changes);
            Assert.Equal(policy.GetProperty("scenario").GetString(), await lab.Page.Locator(".scenario select").InputValueAsync());
            await Assertions.Expect(lab.Page.Locator(".notice.bad")).ToHaveCountAsync(0);
        }
    }

    [Theory]
    [InlineData("1.garbage")]
    [InlineData("7.N4IgtgJiBcIEYE8QF8A0IA2B7ABAMxAF8g")]
    [InlineData("nonsense")]
    public async Task A_link_that_cannot_be_read_says_so_and_shows_the_baseline(string hash)
    {
        await using var lab = await browser.OpenAsync(hash);
        await Assertions.Expect(lab.Page.Locator(".notice")).ToContainTextAsync(hash[..7]);
        await Assertions.Expect(lab.Page.Locator(".changes")).ToContainTextAsync("this is the baseline");
        await lab.Page.Locator(".notice button").ClickAsync();
        await Assertions.Expect(lab.Page.Locator(".notice")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_address_always_holds_what_was_changed_and_opens_the_same_elsewhere()
    {
        await using var lab = await browser.OpenAsync();
        await lab.Set("finance.leash", 0.35);
        await lab.View("books");
        await using var other = await browser.OpenAsync(new Uri(lab.Page.Url).Fragment.TrimStart('#'));
        await Assertions.Expect(other.Page.Locator(".changes li")).ToContainTextAsync("35.0 %");
        await Assertions.Expect(other.Page.Locator("#tab-books")).ToHaveAttributeAsync("aria-selected", "true");
        Assert.Equal(await Number(lab), await Number(other));

        static Task<string?> Number(LabPage page) => page.Page.Locator("[data-headline='china.zombie_share'] .number").TextContentAsync();
    }

    [Fact]
    public async Task A_scenario_file_goes_out_and_comes_back()
    {
        await using var lab = await browser.OpenAsync();
        await lab.Set("finance.leash", 0.5);
        await lab.Page.GetByText("Share", new PageGetByTextOptions { Exact = true }).First.ClickAsync();
        var download = await lab.Page.RunAndWaitForDownloadAsync(() => lab.Page.GetByText("Download YAML").ClickAsync());
        var yaml = await File.ReadAllTextAsync(await download.PathAsync());
        Assert.Contains("set: finance.leash", yaml, StringComparison.Ordinal);

        await using var other = await browser.OpenAsync();
        await other.Page.GetByText("Share", new PageGetByTextOptions { Exact = true }).First.ClickAsync();
        await other.Pull(() =>
            other.Page.Locator("input[type=file]")
                .SetInputFilesAsync(
                    new FilePayload
                    {
                        Name = "my.yaml", MimeType = "application/yaml", Buffer = System.Text.Encoding.UTF8.GetBytes(yaml),
                    }));
        await Assertions.Expect(other.Page.Locator(".changes li")).ToContainTextAsync("50.0 %");
    }

    [Fact]
    public async Task A_scenario_file_that_is_wrong_is_refused_with_the_reasons()
    {
        await using var lab = await browser.OpenAsync();
        lab.ConsoleMayComplain = true; // the browser reports the answer with status 400
        await lab.Page.GetByText("Share", new PageGetByTextOptions { Exact = true }).First.ClickAsync();
        const string Wrong = """
            name: bad
            title: Bad
            changes:
              - { set: finance.leash, value: 9, source: test }
              - { set: finance.leesh, value: 1, source: test }
            """;
        var file = new FilePayload { Name = "bad.yaml", MimeType = "application/yaml", Buffer = System.Text.Encoding.UTF8.GetBytes(Wrong) };
        await lab.Page.Locator("input[type=file]").SetInputFilesAsync(file);
        await Assertions.Expect(lab.Page.Locator("dialog .warn li")).ToHaveCountAsync(2);
        await Assertions.Expect(lab.Page.Locator("dialog .warn")).ToContainTextAsync("did you mean finance.leash?");
    }

    [Fact]
    public async Task The_data_address_and_the_snippets_make_the_same_run()
    {
        await using var lab = await browser.OpenAsync();
        await lab.Set("finance.leash", 0.5);
        await lab.Page.GetByText("Share", new PageGetByTextOptions { Exact = true }).First.ClickAsync();
        var address = await lab.Page.Locator("dialog input[readonly]").Last.InputValueAsync();
        using var client = new HttpClient();
        var rows = (await client.GetStringAsync(new Uri(address))).TrimEnd().Split('\n');
        Assert.Equal(1 + (2 * 104), rows.Length);
        await Assertions.Expect(lab.Page.Locator("dialog pre")).ToContainTextAsync("./neijuan run baseline --seed 1");
        await Assertions.Expect(lab.Page.Locator("dialog pre")).ToContainTextAsync("--set 'finance.leash=0.5@2018Q1'");
        foreach (var kind in new[] { "curl", "C#", "R", "Python" })
        {
            await lab.Page.Locator("dialog .tabs button", new PageLocatorOptions { HasText = kind }).Last.ClickAsync();
            Assert.Contains(
                "finance.leash", Uri.UnescapeDataString(await lab.Page.Locator("dialog pre").InnerTextAsync()), StringComparison.Ordinal);
        }
    }
}
