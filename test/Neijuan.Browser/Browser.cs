using Microsoft.Playwright;
using Neijuan.Browser;
using Neijuan.Model.Setup;
using Neijuan.Web;
using Neijuan.Web.Pages;
using Neijuan.Web.Requests;
using Neijuan.Web.Security;
using Xunit;

[assembly: AssemblyFixture(typeof(Browser))]
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]

namespace Neijuan.Browser;

/// <summary>
/// A lab with its page, and the Chromium of this machine. Without Node.js or Chromium the tests fail; they are never skipped.
/// </summary>
public sealed class Browser : IAsyncLifetime
{
    static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium"];

    /// <summary>
    /// Room for the ensembles of pages that are closed and not yet broken off: what a busy lab does has a test of its own.
    /// </summary>
    static readonly LabLimits Roomy = new() { Ensembles = 64, EnsembleRuns = 8192, Streams = 256, StreamsPerAddress = 256 };

    LabServer? server;
    IPlaywright? playwright;
    IBrowser? chromium;

    public ModelData Data { get; } = ModelData.Load(ModelData.FindRoot());

    public Uri Address => server!.Address;

    public async ValueTask InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(LabPage.Patience);
        server =
            await LabServer.StartAsync(
                Data, new LabOptions
                {
                    Port = 0, MakesBaselineFirst = true, PageFolder = ClientBuild.Ensure(Data.Root, Console.Error.WriteLine),
                    Limits = Roomy,
                });
        playwright = await Playwright.CreateAsync();
        chromium = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? Array.Find(Places, File.Exists)
                ?? throw new FileNotFoundException("No Chromium: install it (apt-get install chromium), or say where it is in CHROMIUM."),
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync",
            ],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (chromium is not null) await chromium.DisposeAsync();
        playwright?.Dispose();
        if (server is not null) await server.DisposeAsync();
    }

    /// <summary>Opens the lab in a window of its own, as a reader of the language would.</summary>
    internal async Task<LabPage> OpenAsync(string hash = "", string language = "en", int width = 1440, int height = 1000, bool dark = false)
    {
        var context = await chromium!.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = height },
            Locale = language == "zh" ? "zh-CN" : "en-GB",
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            AcceptDownloads = true,
            Permissions = ["clipboard-read", "clipboard-write"],
        });
        var page = new LabPage(context, await context.NewPageAsync());
        await page.GoAsync(new Uri(Address, hash.Length == 0 ? "" : "#" + hash));
        return page;
    }
}
