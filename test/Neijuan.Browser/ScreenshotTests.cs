using Microsoft.Playwright;
using Xunit;

namespace Neijuan.Browser;

/// <summary>Pictures of every view: light, dark, on a phone, in Chinese. They go where NEIJUAN_SCREENSHOTS says, or nowhere.</summary>
public sealed class ScreenshotTests(Browser browser)
{
    static readonly string[] Views = ["charts", "provinces", "money", "books", "trade", "loop", "compare", "claims", "tour"];

    [Theory]
    [InlineData("light", "en", 1440, 1000, false)]
    [InlineData("dark", "en", 1440, 1000, true)]
    [InlineData("phone", "en", 390, 844, false)]
    [InlineData("chinese", "zh", 1440, 1000, false)]
    public async Task Every_view_can_be_pictured(string kind, string language, int width, int height, bool dark)
    {
        await using var page = await browser.OpenAsync(language: language, width: width, height: height, dark: dark);
        if (kind == "phone") await page.Page.Locator(".drawer > summary").ClickAsync();
        await page.Set("finance.leash", 0.5);
        if (kind == "phone") await page.Page.Locator(".drawer > summary").ClickAsync();
        await page.Full();
        foreach (var view in Views)
        {
            await page.View(view);
            if (view == "claims") await page.Page.Locator(".claims summary").First.ClickAsync();
            await page.Page.EvaluateAsync("() => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)))");
            var picture = await page.Page.ScreenshotAsync(new PageScreenshotOptions { FullPage = kind == "phone" });
            Assert.True(picture.Length > 20_000, $"{view}: {picture.Length} bytes");
            if (Environment.GetEnvironmentVariable("NEIJUAN_SCREENSHOTS") is { Length: > 0 } folder)
            {
                Directory.CreateDirectory(folder);
                await File.WriteAllBytesAsync(Path.Combine(folder, $"{view}-{kind}.png"), picture);
            }

            // Nothing sticks out to the side.
            Assert.True(
                await page.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= window.innerWidth"),
                $"{view} on {kind} scrolls sideways");
        }
    }
}
