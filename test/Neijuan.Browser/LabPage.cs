using Microsoft.Playwright;
using Xunit;

namespace Neijuan.Browser;

/// <summary>The lab's page as a test drives it. Whatever the browser's console says is an error when the page is closed.</summary>
internal sealed class LabPage : IAsyncDisposable
{
    /// <summary>How long a test waits for what must come. No test passes sooner for it, and none fails because a machine is busy.</summary>
    public const float Patience = 120_000;

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

    /// <summary>Waits until the charts are drawn with the run in view, and no other is under way.</summary>
    public Task Drawn() => DrawnMoreThan(0);

    /// <summary>Does something that makes a run, and waits until the run is drawn.</summary>
    public async Task Pull(Func<Task> act)
    {
        var before = await Pulls();
        await act();
        await DrawnMoreThan(before);
    }

    Task DrawnMoreThan(int pulls) =>
        Page.WaitForFunctionAsync(
            "n => performance.getEntriesByName('pull').length > n && document.querySelector('.progress').ariaBusy === 'false'", pulls);

    public Task<int> Pulls() => Page.EvaluateAsync<int>("() => performance.getEntriesByName('pull').length");

    public ILocator Slider(string lever) => Page.Locator($"input[id='slider-{lever}']");

    public ILocator Lever(string lever) => Page.Locator($"[data-lever='{lever}']");

    /// <summary>Opens the group that holds a lever.</summary>
    public async Task Unfold(string lever)
    {
        if (!await Slider(lever).IsVisibleAsync())
            await Page.Locator("details", new PageLocatorOptions { Has = Slider(lever) }).Last.Locator("> summary").ClickAsync();
    }

    /// <summary>Sets a slider as a mouse would: the value, and the end of the move.</summary>
    public async Task Set(string lever, double value)
    {
        await Unfold(lever);
        await Pull(() =>
            Slider(lever)
                .EvaluateAsync(
                    "(e, v) => { e.value = v; e.dispatchEvent(new Event('input', { bubbles: true })); e.dispatchEvent(new Event('change', "
                    + "{ bubbles: true })); }", value));
    }

    /// <summary>Leaves the bands as they are, full or not, so that what follows stands still and has the processors.</summary>
    public Task Stop() => Page.WaitForFunctionAsync(
        """
        () => {
          const progress = document.querySelector('.progress');
          if (progress.dataset.bands === 'filling') progress.querySelector('[data-cancel]')?.click();
          return progress.dataset.bands === 'full' || progress.dataset.bands === 'stopped';
        }
        """);

    /// <summary>Waits until the bands hold every run.</summary>
    public Task Full() =>
        Page.Locator(".progress[data-bands=full]").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });

    /// <summary>Opens a view and waits until it shows what it is for.</summary>
    public async Task View(string view)
    {
        await Page.Locator($"#tab-{view}").ClickAsync();
        await Page.Locator(Shown(view)).First.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
    }

    static string Shown(string view) => view switch
    {
        "charts" => "#panel .chart .drawing svg path",
        "provinces" => "#panel .tiles li:nth-child(31)",
        "money" => "#panel .drawing.large path",
        "books" => "#panel .matrix tbody tr",
        "trade" => "#panel .small-chart:nth-child(4) .drawing svg path",
        "loop" => "#panel .loop .measure:not(:text-is('–'))",
        "compare" => "#panel .most li",
        "claims" => "#panel .claims li",
        "tour" => "#panel .tour .verdict",
        _ => throw new ArgumentOutOfRangeException(nameof(view), view, "is no view"),
    };

    public async ValueTask DisposeAsync()
    {
        await context.DisposeAsync();
        if (!ConsoleMayComplain) Assert.Empty(said);
    }
}
