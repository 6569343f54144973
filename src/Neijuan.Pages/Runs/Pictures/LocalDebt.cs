using Neijuan.Model.Places;
using Neijuan.Pages.Drawing;
using Neijuan.Pages.Runs.Sources;
using Neijuan.Pages.Words;

namespace Neijuan.Pages.Runs.Pictures;

/// <summary>What the provinces' financing vehicles owe, beside the other debtors, by province, and what money flows out for.</summary>
internal static class LocalDebt
{
    /// <summary>Provinces with a layer of their own; the rest is one layer.</summary>
    const int Shown = 6;

    const string Vehicles = "china.local_debt_to_gdp";

    public static Picture Draw(Evidence evidence)
    {
        var missing = new List<string>();
        var panels = new List<Panel>();
        Curve? Nation(string name, int style, string indicator) => evidence.Curve(name, style, indicator, missing);
        var debtors = new[]
        {
            Nation("Financing vehicles", 1, Vehicles), Nation("Industrial firms", 0, "china.firm_debt_to_gdp"),
            Nation("Centre, bonds", 2, "china.central_debt_to_gdp"), Nation("Developers", 3, "china.developer_debt_to_gdp"),
        }.OfType<Curve>().ToArray();
        if (debtors.Length > 0)
        {
            var record = debtors.Where(c => c.Name == "Financing vehicles").Select(c => (c, evidence.Marks(Vehicles)));
            panels.Add(
                new ChartPanel(
                    "Who owes", PanelSize.Large,
                    [new LinePlot("Share of a year's GDP", Unit.Share, debtors) { FromZero = true, Named = true, Record = [.. record] }]));
        }

        var provinces = Provinces(evidence, missing);
        if (provinces.Count > 0)
            panels.Add(
                new ChartPanel(
                    "Debt of financing vehicles by province", PanelSize.Large, [new StackPlot("Trillion CNY", Unit.Number, provinces)]));
        var outlays = new[]
        {
            evidence.Curve("Infrastructure on credit", 0, OnCredit, "china.vehicle_share_of_infrastructure", missing),
            Nation("Push of capacity", 1, "china.push_to_gdp"), Nation("Operating support", 2, "china.support_to_gdp"),
            Nation("Evergreening by banks", 3, "china.evergreening_to_gdp"),
        }.OfType<Curve>().ToArray();
        if (outlays.Length > 0)
            panels.Add(new ChartPanel("What it goes into", PanelSize.Large, [new StackPlot("Share of GDP", Unit.Share, outlays)]));
        if (Nation("Land revenue", 4, "china.land_revenue") is { } land)
            panels.Add(
                new ChartPanel(
                    "Land revenue of provinces", PanelSize.Large,
                    [new LinePlot("bn CNY per year", Unit.Number, [land])
                    {
                        FromZero = true, Record = [(land, evidence.Marks("china.land_revenue"))],
                    }]));
        return new Picture("local-debt", "Local debt", Title(evidence), Caption, panels, missing);
    }

    const string Caption = "Local governments may not borrow; their financing vehicles do. The first drawing sets their loans beside "
        + "other debtors, the second shows which provinces owe, "
        + "the third what is spent quarter by quarter on what builds the debt up, the fourth the land money that was meant to serve it.";

    static TimeSeries? OnCredit(RunPaths run) =>
        run.Find("china.infrastructure_to_gdp") is { } works && run.Find("china.vehicle_share_of_infrastructure") is { } share
            ? works.With(share, (w, s) => w * s) : null;

    /// <summary>The biggest debtors of the last quarter, the biggest at the foot, and the sum of all others.</summary>
    static List<Curve> Provinces(Evidence evidence, List<string> missing)
    {
        const string Indicator = "province.vehicle_debt";
        var all = evidence.Run.Provinces.Select(p => (Id: p, Series: evidence.Find(Indicator, PlaceKinds.Provinces.At(p), missing)))
            .Where(p => p.Series is { Empty: false }).ToArray();
        if (all.Length == 0) return [];
        var ranked = all.OrderByDescending(p => p.Series!.Last.Value).Select(p => p.Id).ToArray();
        var layers = ranked.Take(Shown).Select((p, k) => evidence.Curve(evidence.Name(p), k, run => Trillion(run, [p]), Indicator, missing))
            .OfType<Curve>().ToList();
        if (ranked.Length > Shown
            && evidence.Curve($"{ranked.Length - Shown} others", 7, run => Trillion(run, ranked[Shown..]), Indicator, missing) is { } rest)
                layers.Add(rest);
        return layers;

        static TimeSeries? Trillion(RunPaths run, string[] provinces) => provinces
            .Select(p => run.Find(Indicator, PlaceKinds.Provinces.At(p)))
            .Aggregate(
                (TimeSeries?)null,
                (sum, next) => next is null ? sum : sum is null ? next : sum.With(next, (a, b) => a + b))?.Map(bn => bn / 1000);
    }

    static string Title(Evidence evidence)
    {
        if (evidence.Run.Find(Vehicles) is not { Empty: false } debt) return "Local debt and what it is made of";
        var (from, to) = (debt.First, debt.Last);
        var course = to.Value > from.Value + 0.02 ? "up from" : to.Value < from.Value - 0.02 ? "down from" : "little different from";
        return $"Financing vehicles owe {Figures.Percent(to.Value)} of a year’s GDP in {to.Period}, {course} {Figures.Percent(from.Value)}"
            + $" in {from.Period}";
    }
}
