using Neijuan.Engine.Recording;

namespace Neijuan.Model.Indicators;

/// <summary>
/// Within what an indicator can lie: by its unit, and by its own nature where the unit does not say. A run that leaves a range is wrong.
/// </summary>
public static class IndicatorRanges
{
    static readonly Dictionary<string, (double? Low, double? High)> ByUnit = new()
    {
        ["share"] = (0, 1),
        ["share of firms"] = (0, 1),
        ["share of output"] = (0, 1),
        ["share of capacity"] = (0, 1),
        ["share of GDP"] = (0, null),
        ["share of loans"] = (null, 1),
        ["share per year"] = (null, null),
        ["share, year on year"] = (-1, 10),
        ["0 or 1"] = (0, 1),
        ["-1 to 1"] = (-1, 1),
        ["index, 0 to 1"] = (0, 1),
        ["log points"] = (null, null),
        ["correlation"] = (-1, 1),
        ["standard deviations"] = (null, null),
    };

    static readonly Dictionary<string, (double? Low, double? High)> ById = new()
    {
        ["china.inventory_share"] = (-1, 1),
        ["china.net_exports_share"] = (-1, 1),
        ["china.tightness"] = (-1, null),
        ["china.potential_growth"] = (null, null),
        ["china.services_utilisation"] = (0, 1.5), // more hours than usual
        ["china.foreign_reserves"] = (null, null), // what has been spent abroad and not earned is owed

        // Output of the quarter against the capacity left at its end: plant that is closed or worn out in between has produced.
        ["industry.utilisation"] = (0, 1.5),
        ["industry.low_tier_utilisation"] = (0, 1.5),
        ["industry.high_tier_utilisation"] = (0, 1.5),
        ["china.capacity_utilisation"] = (0, 1.5),
        ["industry.surplus_capacity"] = (null, null),

        // Shares that may exceed the whole
        ["province.local_debt_to_output"] = (0, null),
        ["china.average_tariff"] = (0, null),
        ["bloc.average_tariff"] = (0, null),
        ["bloc_industry.tariff"] = (0, null),
        ["industry.highest_western_duty"] = (0, null),
    };

    /// <summary>
    /// Lowest and highest value; null where there is no bound. What is counted or sized has no upper bound and is not negative.
    /// </summary>
    public static (double? Low, double? High) Of(Indicator indicator) =>
        ById.TryGetValue(indicator.Id, out var own) ? own : ByUnit.TryGetValue(indicator.Unit, out var range) ? range : (0, null);
}
