using Microsoft.Playwright;
using Xunit;

namespace Neijuan.Browser;

/// <summary>The lab's page as a test drives it. Whatever the browser's console says is an error when the page is closed.</summary>
internal sealed class LabPage : IAsyncDisposable
{
    const float Patience = 15_000;

    readonly IBrowserContext context;
    readonly List<string> said = [];

    public LabPage(IBrowserContext context, IPage page)
    {
        (this.context, Page) = (context, page);
        page.SetDefaultTimeout(Patience);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") said.Add(message.Text);
        };
        page.PageError += (_, error) => said.Add(error);
    }

    public IPage Page { get; }

    /// <summary>Messages of the console that a test expects (a server that was stopped, for example).</summary>
    public bool ConsoleMayComplain { get; set; }

    public async Task GoAsync(Uri address)
    {
        await Page.GotoAsync(address.ToString());
        await Drawn();
    }

    /// <summary>Waits until the charts are drawn with the run in view.</summary>
    public async Task Drawn()
    {
        await Page.Locator(".figure .number").First.WaitForAsync();
        await Page.WaitForFunctionAsync("() => document.querySelector('.figure .number')?.textContent.trim() !== '–'");
    }

    /// <summary>Does something that makes a run, and waits until the run is drawn.</summary>
    public async Task Pull(Func<Task> act)
    {
        var before = await Pulls();
        await act();
        await Page.WaitForFunctionAsync("n => performance.getEntriesByName('pull').length > n", before);
    }

    public Task<int> Pulls() => Page.EvaluateAsync<int>("() => performance.getEntriesByName('pull').length");

    public ILocator Slider(string lever) => Page.Locator($"input[id='slider-{lever}']");

    public ILocator Lever(string lever) => Page.Locator($"[data-lever='{lever}']");

    /// <summary>Opens the group that holds a lever.</summary>
    public async Task Unfold(string lever)
    {
        if (!await Slider(lever).IsVisibleAsync()) await Page.Locator("details", new PageLocatorOptions { Has = Slider(lever) }).Last.Locator("> summary").ClickAsync();
    }

    /// <summary>Sets a slider as a mouse would: the value, and the end of the move.</summary>
    public async Task Set(string lever, double value)
    {
        await Unfold(lever);
        await Pull(() => Slider(lever).EvaluateAsync("(e, v) => { e.value = v; e.dispatchEvent(new Event('input', { bubbles: true })); e.dispatchEvent(new Event('change', { bubbles: true })); }", value));
    }

    public Task View(string view) => Page.Locator($"#tab-{view}").ClickAsync();

    public async ValueTask DisposeAsync()
    {
        await context.DisposeAsync();
        if (!ConsoleMayComplain) Assert.Empty(said);
    }
}
