using Neijuan.Pages.Drawing;
using Neijuan.Pages.Runs.Sources;
using Neijuan.Pages.Words;

namespace Neijuan.Pages.Runs.Pictures;

/// <summary>What gross domestic product is spent on.</summary>
internal static class Expenditure
{
    static readonly (string Name, string Indicator)[] Uses =
    [
        ("Household consumption", "china.consumption_share"),
        ("Public consumption", "china.government_share"),
        ("Fixed investment", "china.investment_share"),
        ("Change in inventories", "china.inventory_share"),
        ("Net exports", "china.net_exports_share"),
    ];

    public static Picture Draw(Evidence evidence)
    {
        var missing = new List<string>();
        var curves = Uses.Select((use, k) => (use.Indicator, Curve: evidence.Curve(use.Name, k, use.Indicator, missing)))
            .Where(u => u.Curve is not null).ToArray();
        var panels = new List<Panel>();
        Curve[] parts = [.. curves.Select(u => u.Curve! with { Series = u.Curve.Series.ByYear(), Baseline = u.Curve.Baseline?.ByYear() })];
        if (parts.Length > 0)
            panels.Add(
                new ChartPanel("All uses together", PanelSize.Large, [new BarPlot("Share of GDP, mean of the year", Unit.Share, parts)]));
        foreach (var (indicator, curve) in curves)
            panels.Add(
                new ChartPanel(
                    curve!.Name, PanelSize.Large,
                    [new LinePlot("Share of GDP", Unit.Share, [curve]) { Record = [(curve, evidence.Marks(indicator))] }]));
        return new Picture("expenditure", "Uses of GDP", Title(evidence), Caption, panels, missing);
    }

    const string Caption = "The bars add up to the whole; the drawings beside them show each use on its own scale, with the record’s "
        + "points. "
        + "An economy that builds more than its households buy shows a low first share and a high third one.";

    static string Title(Evidence evidence)
    {
        var consumption = evidence.Run.Find(Uses[0].Indicator)?.Yearly;
        var investment = evidence.Run.Find(Uses[2].Indicator)?.Yearly;
        if (consumption is not { Empty: false } || investment is not { Empty: false }) return "What gross domestic product is spent on";
        var (last, first) = (consumption.Last, consumption.First);
        var change = last.Value - first.Value;
        var course = Math.Abs(change) < 0.005 || last.Period == first.Period ? ""
            : $" ({Figures.Points(change)} points since {first.Period})";
        return $"Households consume {Figures.Percent(last.Value)} of GDP in {last.Period}{course}; "
            + $"{Figures.Percent(investment.Last.Value)} is invested";
    }
}
