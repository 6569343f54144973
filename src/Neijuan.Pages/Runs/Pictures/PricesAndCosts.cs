using Neijuan.Engine.Places;
using Neijuan.Model.Places;
using Neijuan.Pages.Drawing;
using Neijuan.Pages.Runs.Sources;
using Neijuan.Pages.Words;

namespace Neijuan.Pages.Runs.Pictures;

/// <summary>What a good sells for, what it costs at home, and what a foreign producer would need, by industry.</summary>
internal static class PricesAndCosts
{
    const string Price = "industry.price_index";
    const string OverOwnCost = "industry.price_to_cost";
    const string OverForeignCost = "industry.export_price_to_foreign_cost";

    static readonly string[] Names = ["Price", "Own full cost", "Foreign break-even"];

    public static Picture Draw(Evidence evidence)
    {
        var missing = new List<string>();
        var panels = new List<Panel>();
        foreach (var industry in evidence.Run.Industries)
        {
            var place = PlaceKinds.Industries.At(industry);
            var curves = new[]
            {
                evidence.Curve(Names[0], 0, Price, missing, place),
                // both ratios are of the price, so dividing gives the costs in its own unit
                evidence.Curve(Names[1], 1, run => Over(run, OverOwnCost, place), OverOwnCost, missing),
                evidence.Curve(Names[2], 2, run => Over(run, OverForeignCost, place), OverForeignCost, missing),
            }.OfType<Curve>().ToArray();
            if (curves.Length < Names.Length) continue;
            panels.Add(new ChartPanel(evidence.Name(industry), PanelSize.Small,
            [
                new LinePlot("Index, full cost of 2005 = 1, ratio scale", Unit.Number, curves)
                {
                    Ratios = true, Record = [(curves[0], evidence.Marks(Price, place))],
                },
            ]));
        }

        return new Picture("prices-and-costs", "Price and cost", Title(evidence), Caption, panels, missing)
        {
            Key = [.. Names.Select((name, k) => new Curve(name, k, new TimeSeries([], [])))],
        };
    }

    const string Caption = "Where the price lies below own full cost, the average plant loses money on what it sells; the distance to the "
        + "foreign break-even is what competitors abroad are undersold by. "
        + "The break-even is the export price in yuan at which foreign producers would cover their cost, before any duty. The record's "
        + "prices are in constant dollars.";

    static TimeSeries? Over(RunPaths run, string ratio, Place place) =>
        run.Find(Price, place) is { } price && run.Find(ratio, place) is { } over ? price.With(over, (p, r) => p / r) : null;

    static string Title(Evidence evidence)
    {
        var lowest = evidence.Run.Industries
            .Select(i => (Industry: i, Series: evidence.Run.Find(OverOwnCost, PlaceKinds.Industries.At(i))?.Yearly))
            .Where(i => i.Series is { Empty: false }).Select(i => (i.Industry, i.Series!.Lowest)).OrderBy(i => i.Lowest.Value).ToArray();
        if (lowest.Length == 0) return "Price and cost by industry";
        var (industry, (period, value)) = lowest[0];
        var name = evidence.InSentence(industry);
        var foreign = evidence.Run.Find(OverForeignCost, PlaceKinds.Industries.At(industry))?.Yearly.At(period) ?? double.NaN;
        if (value >= 1)
            return $"Prices cover full cost everywhere; margins are thinnest in {name}, {Figures.Percent(value - 1)} in {period}";
        var below = lowest.Count(i => i.Lowest.Value < 1);
        var abroad = double.IsFinite(foreign) ? $" and {Figures.Percent(foreign)} of what producers abroad need" : "";
        return $"In {name}, prices are {Figures.Percent(value)} of own cost in {period}{abroad}; {below} of {lowest.Length} industries "
            + "sell below cost at some time";
    }
}
