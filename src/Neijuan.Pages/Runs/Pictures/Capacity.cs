using Neijuan.Model.Places;
using Neijuan.Pages.Drawing;
using Neijuan.Pages.Runs.Sources;
using Neijuan.Pages.Words;

namespace Neijuan.Pages.Runs.Pictures;

/// <summary>Chinese capacity against what the whole world wants, by industry.</summary>
internal static class Capacity
{
    const string Ratio = "industry.capacity_to_world_demand";

    static readonly string[] Names = ["Capacity in China", "World demand", "Capacity over world demand"];

    public static Picture Draw(Evidence evidence)
    {
        var missing = new List<string>();
        var panels = new List<Panel>();
        foreach (var industry in evidence.Run.Industries)
        {
            var place = PlaceKinds.Industries.At(industry);
            if (evidence.Curve(Names[0], 0, "industry.capacity", missing, place) is not { } capacity
                || evidence.Curve(Names[1], 1, "industry.world_demand", missing, place) is not { } demand
                || evidence.Curve(Names[2], 2, Ratio, missing, place) is not { } ratio) continue;
            panels.Add(new ChartPanel(evidence.Name(industry), PanelSize.Small,
            [
                new LinePlot("bn CNY of 2005 per quarter, ratio scale", Unit.Number, [capacity, demand]) { Ratios = true, Weight = 1.3 },
                new LinePlot("Capacity over world demand", Unit.Number, [ratio])
                {
                    FromZero = true, TicksWanted = 3, Level = new Level(1, ""), Record = [(ratio, evidence.Marks(Ratio, place))],
                },
            ]));
        }

        return new Picture("capacity", "Capacity and world demand", Title(evidence), Caption, panels, missing)
        {
            Key = [.. Names.Select((name, k) => new Curve(name, k, new TimeSeries([], [])))],
        };
    }

    const string Caption = "Above: what factories in China can make in a quarter, and what home and all other countries want at current "
        + "prices; on the ratio scale equal distances are equal factors. "
        + "Below: the first over the second. Above the thick line at 1, China alone could make more than the world buys.";

    static string Title(Evidence evidence)
    {
        var peaks = evidence.Run.Industries
            .Select(i => (Industry: i, Series: evidence.Run.Find(Ratio, PlaceKinds.Industries.At(i))?.Yearly))
            .Where(i => i.Series is { Empty: false }).Select(i => (i.Industry, i.Series!.Highest)).OrderByDescending(i => i.Highest.Value)
            .ToArray();
        if (peaks.Length == 0) return "Capacity and world demand";
        var (industry, (period, value)) = peaks[0];
        var name = evidence.InSentence(industry);
        if (value <= 1)
            return $"No industry outgrows the world: capacity is at most {Figures.Ratio(value)} of world demand ({name}, {period})";
        var above = peaks.Count(p => p.Highest.Value > 1);
        return $"In {name}, China could make {Figures.Ratio(value)} times what the world wants in {period}; {above} of {peaks.Length} "
            + "industries pass world demand";
    }
}
