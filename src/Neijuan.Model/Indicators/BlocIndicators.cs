using Neijuan.Engine.Recording;
using Neijuan.Model.Agents;
using Neijuan.Model.Places;
using Neijuan.Model.Setup;
using static Neijuan.Model.Indicators.IndicatorCatalogue;
using static Neijuan.Model.Indicators.IndustryStatistics;

namespace Neijuan.Model.Indicators;

/// <summary>Indicators of each bloc, and of each industry in it.</summary>
internal static class BlocIndicators
{
    public static readonly (Indicator Indicator, Measure Measure)[] All =
    [
        Each(PlaceKinds.Bloc, "exports_from_china", "Imports from China", "bn CNY of 2005 per quarter", "China's exports to the bloc.", (e, _, b) => Sum(e, b, e.Blocs.Exports)),
        Each(PlaceKinds.Bloc, "jobs_index", "Jobs", "index, opening = 1", "Jobs of the bloc's producers: output over productivity.", (e, _, b) => Jobs(e, b)),
        Each(PlaceKinds.Bloc, "petitions", "Petitions", "count", "Petitions filed so far.", (e, _, b) => e.Blocs.Petitions[b]),
        Each(PlaceKinds.Bloc, "average_tariff", "Average tariff", "share", "Import-weighted tariff on Chinese goods.", (e, _, b) => Average(e, b)),
        Each(PlaceKinds.BlocIndustry, "exports", "Imports from China", "bn CNY of 2005 per quarter", "China's exports.", (e, _, cell) => e.Blocs.Exports[cell]),
        Each(PlaceKinds.BlocIndustry, "tariff", "Tariff", "share", "Duty or tariff in force.", (e, _, cell) => e.Blocs.Tariff[cell]),
        Each(PlaceKinds.BlocIndustry, "foreign_output", "Foreign output", "bn CNY of 2005 per quarter", "Output of the bloc's producers.", (e, _, cell) => e.Blocs.Output[cell]),
        Each(PlaceKinds.BlocIndustry, "foreign_capacity", "Foreign capacity", "bn CNY of 2005 per quarter", "Capacity of the bloc's producers.", (e, _, cell) => e.Blocs.Capacity[cell]),
        Each(PlaceKinds.BlocIndustry, "penetration", "Penetration", "share", "Chinese share of the bloc's purchases.", (e, _, cell) => Ratio(e.Blocs.Exports[cell], e.Blocs.Exports[cell] + e.Blocs.Output[cell])),
        Each(PlaceKinds.BlocIndustry, "transshipped_share", "Trans-shipped", "share", "Exports routed through third countries.", (e, _, cell) => e.Blocs.TransshippedShare[cell]),
        Each(PlaceKinds.BlocIndustry, "injury", "Injury", "share", "Fall of output from its remembered peak.", (e, _, cell) => e.Blocs.Injury[cell]),
    ];

    /// <summary>Jobs over their opening level in one bloc, or in all (−1); productivity abroad is constant in the core.</summary>
    internal static double Jobs(Economy e, int bloc)
    {
        var (now, opening) = (0.0, 0.0);
        for (var b = 0; b < e.Blocs.Count; b++)
        {
            if (bloc >= 0 && b != bloc) continue;
            now += Sum(e, b, e.Blocs.Output) / e.Blocs.OutputPerJob[b];
            opening += Sum(e, b, e.Blocs.OpeningCapacity) * e.Parameters.ExpansionUtilisation / e.Blocs.OutputPerJob[b];
        }

        return Ratio(now, opening);
    }

    static double Sum(Economy e, int bloc, double[] cells)
    {
        var sum = 0.0;
        for (var s = 0; s < e.Industries.Count; s++) sum += cells[(bloc * e.Industries.Count) + s];
        return sum;
    }

    static double Average(Economy e, int bloc)
    {
        var (duties, exports) = (0.0, 0.0);
        for (var s = 0; s < e.Industries.Count; s++)
        {
            var cell = (bloc * e.Industries.Count) + s;
            duties += e.Blocs.Tariff[cell] * e.Blocs.Exports[cell];
            exports += e.Blocs.Exports[cell];
        }

        return Ratio(duties, exports);
    }
}
