using Neijuan.Engine.Places;
using Neijuan.Model.Places;
using Neijuan.Pages.Drawing;
using Neijuan.Pages.Runs.Sources;
using Neijuan.Pages.Words;

namespace Neijuan.Pages.Runs.Pictures;

/// <summary>Output over capacity of every industry, with the survey's numbers on it.</summary>
internal static class Utilisation
{
    const string OfIndustry = "industry.utilisation";
    const string OfNation = "china.capacity_utilisation";

    public static Picture Draw(Evidence evidence)
    {
        var missing = new List<string>();
        (string Name, string Indicator, Place Place)[] wanted =
            [("All industry", OfNation, default), .. evidence.Run.Industries
                .Select(i => (evidence.Name(i), OfIndustry, PlaceKinds.Industries.At(i)))];
        var plots = new List<(string Name, LinePlot Plot)>();
        foreach (var (name, indicator, place) in wanted)
        {
            if (evidence.Curve(name, 0, indicator, missing, place) is { } curve)
                plots.Add(
                    (name, new LinePlot("Output as a share of capacity", Unit.Share, [curve])
                    {
                        TicksWanted = 4, Record = [(curve, evidence.Marks(indicator, place))],
                    }));
        }

        // one scale for all, so that the eye can go from panel to panel
        var ends = Ends(plots.Select(p => p.Plot));
        return new Picture(
            "utilisation", "Utilisation", Title(evidence), Caption,
            [.. plots.Select(p => new ChartPanel(p.Name, PanelSize.Small, [p.Plot with { Ends = ends }]))], missing);
    }

    static (double Low, double High)? Ends(IEnumerable<LinePlot> plots)
    {
        var values =
            plots.SelectMany(p =>
                p.Columns.SelectMany(c => c.Series.Defined.Select(v => v.Value))
                    .Concat(p.Record.SelectMany(r => r.Marks).Select(m => m.Low ?? m.Value))).ToArray();
        return values.Length == 0 ? null : (Math.Min(values.Min(), 0.5) - 0.02, Math.Max(values.Max(), 1) + 0.02);
    }

    const string Caption = "Where the line sinks, factories stand idle. Points are numbers of the record: the quarterly survey of the "
        + "statistical office where there is one, "
        + "often of a wider branch than the model's industry. Point at one to see its source.";

    static string Title(Evidence evidence)
    {
        var lowest = evidence.Run.Industries
            .Select(i => (Industry: i, Series: evidence.Run.Find(OfIndustry, PlaceKinds.Industries.At(i))?.Yearly))
            .Where(i => i.Series is { Empty: false }).Select(i => (i.Industry, i.Series!.Lowest)).OrderBy(i => i.Lowest.Value).ToArray();
        if (lowest.Length == 0) return "Utilisation by industry";
        var (industry, (period, value)) = lowest[0];
        var name = evidence.InSentence(industry);
        if (value >= 0.85) return $"No industry uses less than {Figures.Percent(value)} of its capacity";
        var below = lowest.Count(i => i.Lowest.Value < 0.75);
        var others = below > 1 ? $"; {below} of {lowest.Length} industries fall below {Figures.Percent(0.75)} at some time"
            : "; the other industries stay above " + Figures.Percent(0.75);
        return $"Idle plant is worst in {name}: {Figures.Percent(value)} of capacity in use in {period}" + (value < 0.75 ? others : "");
    }
}
