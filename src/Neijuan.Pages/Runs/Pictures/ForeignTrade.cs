using Neijuan.Model.Places;
using Neijuan.Pages.Drawing;
using Neijuan.Pages.Runs.Sources;
using Neijuan.Pages.Words;

namespace Neijuan.Pages.Runs.Pictures;

/// <summary>Duties on Chinese goods, and where the goods go.</summary>
internal static class ForeignTrade
{
    const string Duty = "industry.highest_western_duty";
    const string OfBloc = "bloc.exports_from_china";

    public static Picture Draw(Evidence evidence)
    {
        var missing = new List<string>();
        var panels = new List<Panel>();
        Curve[] tariffs =
        [
            .. evidence.Run.Blocs
                .Select((b, k) => evidence.Curve(evidence.Name(b), k, "bloc.average_tariff", missing, PlaceKinds.Blocs.At(b)))
                .OfType<Curve>(),
        ];
        if (tariffs.Length > 0)
            panels.Add(
                new ChartPanel(
                    "Average tariff by bloc", PanelSize.Large,
                    [new LinePlot("Share of the price, weighted by imports", Unit.Share, tariffs) { FromZero = true, Named = true }]));
        var duties = evidence.Run.Industries
            .Select(i => (Id: i, Curve: evidence.Curve(evidence.Name(i), evidence.Style(i), Duty, missing, PlaceKinds.Industries.At(i))))
            .Where(i => i.Curve is not null).ToArray();
        // where nothing was ever charged there is nothing to draw, unless that holds for all
        if (Array.FindAll(duties, Charged) is { Length: > 0 } charged) duties = charged;
        if (duties.Length > 0)
        {
            panels.Add(new ChartPanel("Highest duty by industry", PanelSize.Large,
            [
                new LinePlot("Share of the price, highest of any bloc", Unit.Share, [.. duties.Select(d => d.Curve!)])
                    { FromZero = true, Named = true, Record =
                    [
                        .. duties.Select(d => (d.Curve!, evidence.Marks(Duty, PlaceKinds.Industries.At(d.Id)))),
                    ] },
            ]));
        }

        Curve[] blocs =
        [
            .. evidence.Run.Blocs.Select((b, k) => evidence.Curve(evidence.Name(b), k, run => Share(run, b), OfBloc, missing))
                .OfType<Curve>(),
        ];
        if (blocs.Length > 0)
            panels.Add(
                new ChartPanel(
                    "Where exports go", PanelSize.Large,
                    [new StackPlot("Share of exports in prices of 2005", Unit.Share, [.. blocs.Select(c => c with { Baseline = null })])]));
        Curve[] goods =
        [
            .. evidence.Run.Industries
                .Select(i =>
                    evidence.Curve(
                        evidence.Name(i), evidence.Style(i),
                        run => run.Find("industry.exports", PlaceKinds.Industries.At(i))?.Map(bn => bn / 1000),
                        "industry.exports", missing)).OfType<Curve>(),
        ];
        if (goods.Length > 0)
            panels.Add(
                new ChartPanel(
                    "Exports by industry", PanelSize.Large, [new StackPlot("Trillion CNY of 2005 per quarter", Unit.Number, goods)]));
        if (InForce(evidence, missing) is { } map) panels.Add(map);
        return new Picture("trade", "Tariffs and exports", Title(evidence), Caption, panels, missing);
    }

    const string Caption = "Steps in the first two drawings are petitions that ended in duties, and tariffs that the scenario sets; "
        + "industries without any are not drawn in the second. When one bloc closes, its part of the third drawing narrows and the others "
        + "widen. "
        + "The table shows what is in force in the last quarter.";

    static bool Charged((string Id, Curve? Curve) duty) =>
        duty.Curve!.Series.Defined.Any(v => v.Value > 0) || duty.Curve.Baseline is { } baseline && baseline.Defined.Any(v => v.Value > 0);

    static TimeSeries? Share(RunPaths run, string bloc)
    {
        var all = run.Blocs.Select(b => run.Find(OfBloc, PlaceKinds.Blocs.At(b))).OfType<TimeSeries>().ToArray();
        if (all.Length == 0) return null;
        var total = all.Aggregate((a, b) => a.With(b, (x, y) => x + y));
        return run.Find(OfBloc, PlaceKinds.Blocs.At(bloc))?.With(total, (x, y) => y > 0 ? x / y : 0);
    }

    static HeatPanel? InForce(Evidence evidence, List<string> missing)
    {
        var (blocs, industries) = (evidence.Run.Blocs, evidence.Run.Industries);
        var cells = new HeatCell[blocs.Count, industries.Count];
        for (var b = 0; b < blocs.Count; b++)
        {
            for (var i = 0; i < industries.Count; i++)
            {
                var place = PlaceKinds.Blocs.At(blocs[b]).With(PlaceKinds.Industries, industries[i]);
                if (evidence.Find("bloc_industry.tariff", place, missing) is not { Empty: false } tariff) return null;
                var value = tariff.Last.Value;
                cells[b, i] = new HeatCell(
                    value > 0 ? Figures.Percent(value) : "", value <= 0 ? 0 : Math.Clamp(1 + (int)(value / 0.1), 1, 8),
                    Figures.Exact(value));
            }
        }

        return blocs.Count == 0 || industries.Count == 0 ? null
            : new HeatPanel(
                $"Tariffs in force in {evidence.Run.Horizon.To}", "share of the price", [.. blocs.Select(evidence.Name)],
                [.. industries.Select(evidence.Name)], cells);
    }

    static string Title(Evidence evidence)
    {
        if (evidence.Run.Find("china.average_tariff") is not { Empty: false } tariff) return "Tariffs and where exports go";
        var level = tariff.Last.Value < 0.005
            ? $"Hardly any tariff meets Chinese goods by {tariff.Last.Period}"
            : $"The average tariff on Chinese goods reaches {Figures.Percent(tariff.Last.Value)} in {tariff.Last.Period}";
        var shares = evidence.Run.Blocs.Select(b => (Bloc: b, Series: Share(evidence.Run, b))).Where(s => s.Series is { Empty: false })
            .OrderByDescending(s => s.Series!.Last.Value).ToArray();
        return shares.Length == 0 ? level
            : $"{level}; largest buyer: {evidence.Name(shares[0].Bloc)}, {Figures.Percent(shares[0].Series!.Last.Value)} of exports";
    }
}
