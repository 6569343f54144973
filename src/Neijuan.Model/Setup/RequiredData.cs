using Neijuan.Engine.Places;
using Neijuan.Model.Places;
using Neijuan.Model.Policies;
using Neijuan.Model.Reading;

namespace Neijuan.Model.Setup;

/// <summary>Rows of the data that the model reads by name: without one of them there is no run.</summary>
internal static class RequiredData
{
    /// <summary>Series of <c>calendar.csv</c>.</summary>
    public static IReadOnlyList<string> Series { get; } =
    [
        .. Levers.All.Select(lever => lever.Calendar).OfType<string>().Distinct(),
        "integration_growth", "consumption_shock", "services_tax_factor", "material_intensity_decline", "commodity_price", "cny_per_usd",
        "world_trade", "inflation_target", "labour_force_growth",
        "red_lines", "property_felt", "rebate",
    ];

    /// <summary>Series of every industry, by the file that holds them.</summary>
    public static IReadOnlyList<string> IndustrySeries { get; } = ["priorities", "foreign_demand"];

    /// <summary>Stocks of <c>opening.csv</c>.</summary>
    public static IReadOnlyList<string> Stocks { get; } =
    [
        "annual_output", "foreign_reserves", "central_bonds", "treasury_deposit", "vehicle_loans", "developer_loans", "vehicle_deposits",
        "developer_deposits",
        "province_deposits", "services_deposits", "services_loans", "household_loans", "home_prepayments", "land_bank",
        "household_income_share", "treasury_normal_deposit",
    ];

    public static void Check(
        Calendar calendar, Calendar industries, IReadOnlyDictionary<string, double> opening, PlaceNames places, Findings findings)
    {
        foreach (var series in Series.Where(name => !calendar.Has(name))) Missing("calendar.csv", "series", series, findings);
        foreach (var file in IndustrySeries)
            foreach (var industry in places.Industries.Where(name => !industries.Has($"{file} {name}")))
                Missing(file + ".csv", "industry", industry, findings);
        foreach (var stock in Stocks.Where(name => !opening.ContainsKey(name))) Missing("opening.csv", "stock", stock, findings);
    }

    static void Missing(string file, string field, string value, Findings findings) =>
        findings.In(file).Add(0, field, value, "is missing", "a row with its value");
}
