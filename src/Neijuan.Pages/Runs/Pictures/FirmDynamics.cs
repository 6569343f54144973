using Neijuan.Model.Places;
using Neijuan.Pages.Drawing;
using Neijuan.Pages.Runs.Sources;
using Neijuan.Pages.Words;

namespace Neijuan.Pages.Runs.Pictures;

/// <summary>How many firms there are, who comes and goes, and who lives on credit.</summary>
internal static class FirmDynamics
{
    public static Picture Draw(Evidence evidence)
    {
        var missing = new List<string>();
        var panels = new List<Panel>();
        var layers = ByIndustry(evidence, "industry.firms", missing);
        if (layers.Count > 0)
            panels.Add(
                new ChartPanel("Firms by industry", PanelSize.Large, [new StackPlot("Firms with capacity, count", Unit.Number, layers)]));
        if (evidence.Curve("Founded", 0, run => run.Find("china.entries")?.ByYear(sum: true), "china.entries", missing) is { } entries
            && evidence.Curve("Gone", 1, run => run.Find("china.exits")?.ByYear(sum: true), "china.exits", missing) is { } exits)
        {
            panels.Add(
                new ChartPanel(
                    "Entries and exits", PanelSize.Large,
                    [new BarPlot("Firms per year, exits downward", Unit.Number, [entries, exits]) { Downward = [exits.Name] }]));
        }

        var nation = new[]
        {
            evidence.Curve("Loss-making", 1, "china.loss_making_share", missing),
            evidence.Curve("Zombies", 3, "china.zombie_share", missing),
            evidence.Curve("Clients of a local government", 0, "china.client_share", missing),
        }.OfType<Curve>().ToArray();
        if (nation.Length > 0)
        {
            var losses = nation.Where(c => c.Name == "Loss-making").Select(c => (c, evidence.Marks("china.loss_making_share")));
            panels.Add(
                new ChartPanel(
                    "Losses, zombies and clients", PanelSize.Large,
                    [new LinePlot("Share of firms", Unit.Share, nation) { FromZero = true, Named = true, Record = [.. losses] }]));
        }

        var zombies = ByIndustry(evidence, "industry.zombie_share", missing);
        if (zombies.Count > 0)
            panels.Add(
                new ChartPanel(
                    "Zombies by industry", PanelSize.Large,
                    [new LinePlot("Share of the industry's firms", Unit.Share, zombies) { FromZero = true, Named = true }]));
        return new Picture("firms", "Firms and zombies", Title(evidence), Caption, panels, missing);
    }

    const string Caption = "A zombie is a firm whose earnings have not covered its interest for six quarters and that is still there, "
        + "because somebody rolls its loans over. "
        + "Where exits stay few while zombies grow, losses do not end in closure.";

    static List<Curve> ByIndustry(Evidence evidence, string indicator, List<string> missing) =>
        [.. evidence.Run.Industries
            .Select(i => evidence.Curve(evidence.Name(i), evidence.Style(i), indicator, missing, PlaceKinds.Industries.At(i)))
            .OfType<Curve>()];

    static string Title(Evidence evidence)
    {
        if (evidence.Run.Find("china.firms") is not { Empty: false } firms) return "Firms, entries, exits and zombies";
        var (opening, closing) = (firms.First.Value, firms.Last.Value);
        var course = closing > opening * 1.02 ? "grow" : closing < opening * 0.98 ? "shrink" : "stay";
        var counted = course == "stay" ? $"Firms stay at about {Figures.Count(closing)}"
            : $"Firms {course} from {Figures.Count(opening)} to {Figures.Count(closing)}";
        return evidence.Run.Find("china.zombie_share") is { Empty: false } zombies
            ? $"{counted}; {Figures.Percent(zombies.Last.Value)} of them are zombies in {zombies.Last.Period}"
            : counted;
    }
}
