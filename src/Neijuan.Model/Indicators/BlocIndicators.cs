using Neijuan.Engine.Recording;
using Neijuan.Model.Agents;
using Neijuan.Model.Places;
using static Neijuan.Model.Indicators.IndicatorCatalogue;
using static Neijuan.Model.Indicators.IndustryStatistics;

namespace Neijuan.Model.Indicators;

/// <summary>Indicators of each bloc, and of each industry in it.</summary>
internal static class BlocIndicators
{
    public static readonly (Indicator Indicator, Measure Measure)[] All =
    [
        Each(PlaceKinds.Bloc, "exports_from_china", "Imports from China", "bn CNY of 2005 per quarter", "China's exports to the bloc.",
            (e, _, b) => e.BlocCells.OverIndustries(e.BlocCells.Exports, new BlocId(b))),
        Each(PlaceKinds.Bloc, "jobs_index", "Jobs", "index, opening = 1", "Jobs of the bloc's producers: output over productivity.",
            (e, _, b) => Jobs(e, b)),
        Each(PlaceKinds.Bloc, "petitions", "Petitions", "count", "Petitions filed so far.", (e, _, b) => e.Blocs.Petitions.Items[b]),
        Each(PlaceKinds.Bloc, "average_tariff", "Average tariff", "share", "Import-weighted tariff on Chinese goods.",
            (e, _, b) => Average(e, b)),
        Each(PlaceKinds.BlocIndustry, "exports", "Imports from China", "bn CNY of 2005 per quarter", "China's exports.",
            (e, _, cell) => e.BlocCells.Exports.Items[cell]),
        Each(PlaceKinds.BlocIndustry, "tariff", "Tariff", "share", "Duty or tariff in force.",
            (e, _, cell) => e.BlocCells.Tariff.Items[cell]),
        Each(PlaceKinds.BlocIndustry, "foreign_output", "Foreign output", "bn CNY of 2005 per quarter", "Output of the bloc's producers.",
            (e, _, cell) => e.BlocCells.Output.Items[cell]),
        Each(PlaceKinds.BlocIndustry, "foreign_capacity", "Foreign capacity", "bn CNY of 2005 per quarter",
            "Capacity of the bloc's producers.", (e, _, cell) => e.BlocCells.Capacity.Items[cell]),
        Each(PlaceKinds.BlocIndustry, "penetration", "Penetration", "share", "Chinese share of the bloc's purchases.",
            (e, _, cell) => Ratio(e.BlocCells.Exports.Items[cell], e.BlocCells.Exports.Items[cell] + e.BlocCells.Output.Items[cell])),
        Each(PlaceKinds.BlocIndustry, "transshipped_share", "Trans-shipped", "share", "Exports routed through third countries.",
            (e, _, cell) => e.BlocCells.TransshippedShare.Items[cell]),
        Each(PlaceKinds.BlocIndustry, "injury", "Injury", "share", "Fall of output from its remembered peak.",
            (e, _, cell) => e.BlocCells.Injury.Items[cell]),
    ];

    /// <summary>Jobs over their opening level in one bloc, or in all (−1); productivity abroad is constant in the core.</summary>
    internal static double Jobs(Economy e, int bloc)
    {
        var ((now, opening), cells) = ((0.0, 0.0), e.BlocCells);
        foreach (var b in e.Blocs.Ids)
        {
            if (bloc >= 0 && b != bloc) continue;
            now += cells.OverIndustries(cells.Output, b) / e.Blocs.OutputPerJob[b];
            opening += cells.OverIndustries(cells.OpeningCapacity, b) * e.Parameters.ExpansionUtilisation / e.Blocs.OutputPerJob[b];
        }

        return Ratio(now, opening);
    }

    static double Average(Economy e, int bloc)
    {
        var ((duties, exports), cells) = ((0.0, 0.0), e.BlocCells);
        foreach (var s in e.Industries.Ids)
        {
            var cell = cells.Of(new BlocId(bloc), s);
            duties += cells.Tariff[cell] * cells.Exports[cell];
            exports += cells.Exports[cell];
        }

        return Ratio(duties, exports);
    }
}
