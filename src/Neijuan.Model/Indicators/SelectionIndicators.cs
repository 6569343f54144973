using Neijuan.Engine.Recording;
using Neijuan.Model.Places;
using static Neijuan.Model.Indicators.IndicatorCatalogue;
using static Neijuan.Model.Indicators.IndustryStatistics;

namespace Neijuan.Model.Indicators;

/// <summary>Indicators of who survives, who works where, and how the quality tiers fare.</summary>
internal static class SelectionIndicators
{
    public static readonly (Indicator Indicator, Measure Measure)[] All =
    [
        Nation("survival_of_clients", "Survival of clients", "correlation", "Correlation of six-year survival with being a client.",
            (_, i) => i.Survivors[-1].Client),
        Nation("survival_of_productive", "Survival of productive firms", "correlation",
            "Correlation of six-year survival with the log of productivity.", (_, i) => i.Survivors[-1].Productivity),
        Nation("survivor_selection", "Access over efficiency", "standard deviations",
            "Effect of being a client less effect of productivity on six-year survival, standardised linear probability model.",
            (_, i) => i.Survivors[-1].Difference),
        Each(PlaceKinds.Industry, "survival_of_clients", "Survival of clients", "correlation",
            "Correlation of six-year survival with being a client.", (_, i, s) => i.Survivors[s].Client),
        Each(PlaceKinds.Industry, "survival_of_productive", "Survival of productive firms", "correlation",
            "Correlation of six-year survival with the log of productivity.",
            (_, i, s) => i.Survivors[s].Productivity),
        Each(PlaceKinds.Industry, "survivor_selection", "Access over efficiency", "standard deviations",
            "Effect of being a client less effect of productivity on six-year survival, standardised linear probability model.",
            (_, i, s) => i.Survivors[s].Difference),
        Each(PlaceKinds.Industry, "jobs", "Jobs", "bn CNY per quarter at the wage of 2005", "Wage bill over the wage.",
            (e, i, s) => i.WageBill[s] / e.Nation.Wage),
        Each(PlaceKinds.Industry, "low_tier_utilisation", "Utilisation, low tier", "share", "Output over capacity of low-tier firms.",
            (_, i, s) => Ratio(i.LowTierOutput[s], i.LowTierCapacity[s])),
        Each(PlaceKinds.Industry, "high_tier_utilisation", "Utilisation, high tier", "share",
            "Output over capacity of high-tier firms; 0 where there are none.",
            (_, i, s) => Ratio(i.HighTierOutput[s], i.HighTierCapacity[s])),
        Each(PlaceKinds.Industry, "pressed_below_cost_share", "Below cost for creditors' sake", "share of output below full cost",
            "Of the output sold below full cost, the part of firms that must earn cash for debt service.",
            (_, i, s) => Ratio(i.PressedBelowCost[s], i.BelowFullCost[s])),
    ];
}
