using Neijuan.Pages.Drawing;
using Neijuan.Pages.Runs.Sources;
using Neijuan.Pages.Words;

namespace Neijuan.Pages.Runs.Pictures;

/// <summary>Producer and consumer prices: their change and their level.</summary>
internal static class Inflation
{
    static readonly (string Name, string Indicator, int Style)[] Changes =
        [("Producer prices", "china.producer_price_inflation", 1), ("Consumer prices", "china.consumer_price_inflation", 0)];

    static readonly (string Name, string Indicator, int Style)[] Levels =
        [("Producer prices", "china.producer_price_index", 1), ("Consumer prices", "china.consumer_price_index", 0)];

    public static Picture Draw(Evidence evidence)
    {
        var missing = new List<string>();
        var panels = new List<Panel>();
        foreach (var (name, indicator, style) in Changes)
        {
            if (evidence.Curve(name, style, indicator, missing) is not { } curve) continue;
            panels.Add(new ChartPanel($"{name}, change on a year before", PanelSize.Large,
                [new LinePlot("Per year", Unit.Share, [curve])
                {
                    Record = [(curve, evidence.Marks(indicator))], Level = new Level(0, ""),
                }]));
        }

        var levels = Levels.Select(l => evidence.Curve(l.Name, l.Style, l.Indicator, missing)).OfType<Curve>().ToArray();
        if (levels.Length > 0)
            panels.Add(
                new ChartPanel(
                    "Price levels", PanelSize.Large,
                    [new LinePlot("Index, 2005 = 1", Unit.Number, levels) { Named = true, Level = new Level(1, "") }]));
        if (evidence.Curve("Wage", 2, "china.wage_index", missing) is { } wage)
            panels.Add(
                new ChartPanel(
                    "Wage", PanelSize.Large, [new LinePlot("Index, 2005 = 1, ratio scale", Unit.Number, [wage]) { Ratios = true }]));
        return new Picture("prices", "Prices", Title(evidence), Caption, panels, missing);
    }

    const string Caption = "Below the zero line prices fall on a year before. A glut shows as producer prices that fall while wages and "
        + "consumer prices do not.";

    static string Title(Evidence evidence)
    {
        var falling = Changes.Select(c => evidence.Run.Find(c.Indicator)).OfType<TimeSeries>().Where(s => !s.Empty)
            .Select(s => (Falling: s.Defined.Count(v => v.Value < 0), All: s.Defined.Count())).ToArray();
        if (falling.Length < Changes.Length) return "Producer and consumer prices";
        return $"Producer prices fall in {falling[0].Falling} of {falling[0].All} quarters, consumer prices in {falling[1].Falling}";
    }
}
