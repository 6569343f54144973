using Neijuan.Pages.Drawing;
using Neijuan.Pages.Layout;

namespace Neijuan.Pages.Runs.Pictures;

/// <summary>A picture of the report: what it says, what to see in it, its drawings, and their numbers.</summary>
/// <param name="Id">Its anchor in the page and part of its files' names.</param>
/// <param name="Topic">What it is about, for the contents.</param>
/// <param name="Title">A statement made from the numbers.</param>
/// <param name="Caption">What to see, and how it is measured.</param>
/// <param name="Missing">Indicators that it would draw and the run does not have.</param>
internal sealed record Picture(
    string Id, string Topic, string Title, string Caption, IReadOnlyList<Panel> Panels, IReadOnlyList<string> Missing)
{
    /// <summary>Styles of lines by name, when names do not stand beside the lines.</summary>
    public IReadOnlyList<Curve> Key { get; init; } = [];

    public IReadOnlyList<DataTable> Data { get; } = DataTable.Of(Panels);

    public bool HasBaseline =>
        Panels.OfType<ChartPanel>().SelectMany(p => p.Plots).SelectMany(p => p.Columns).Any(c => c.Kind == ColumnKind.Baseline);
}
