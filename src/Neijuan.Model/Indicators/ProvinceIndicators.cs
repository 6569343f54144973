using Neijuan.Engine.Recording;
using Neijuan.Model.Agents;
using Neijuan.Model.Places;
using static Neijuan.Model.Indicators.IndicatorCatalogue;
using static Neijuan.Model.Indicators.IndustryStatistics;

namespace Neijuan.Model.Indicators;

/// <summary>Indicators of each province, and of each industry in it.</summary>
internal static class ProvinceIndicators
{
    public static readonly (Indicator Indicator, Measure Measure)[] All =
    [
        Each(PlaceKinds.Province, "output", "Industrial revenue", "bn CNY per quarter", "Sales of the province's firms.",
            (e, _, r) => e.Provinces.Revenue.Items[r]),
        Each(PlaceKinds.Province, "vehicle_debt", "Vehicle debt", "bn CNY", "Loans of the financing vehicle.",
            (e, _, r) => e.Debt(e.Provinces.Vehicle.Items[r])),
        Each(PlaceKinds.Province, "local_debt_to_output", "Vehicle debt over output", "share",
            "Loans of the vehicle over a year's trend output.",
            (e, _, r) => Ratio(e.Debt(e.Provinces.Vehicle.Items[r]), 4 * e.Provinces.TrendOutput.Items[r])),
        Each(PlaceKinds.Province, "deposits", "Provincial deposits", "bn CNY", "Deposits of the provincial government.",
            (e, _, r) => e.Cash(new ProvinceId(r))),
        Each(PlaceKinds.Province, "revenue", "Local revenue", "bn CNY per quarter", "Local taxes and land revenue.",
            (e, _, r) => e.Provinces.LocalTax.Items[r] + e.Provinces.LandRevenue.Items[r]),
        Each(PlaceKinds.Province, "support", "Operating support", "bn CNY per quarter", "Subsidies to clients.",
            (e, _, r) => e.Provinces.Support.Items[r]),
        Each(PlaceKinds.Province, "rank", "Rank", "-1 to 1", "Place in the ranking of industrial revenue for its size.",
            (e, _, r) => e.Provinces.Rank.Items[r]),
        Each(PlaceKinds.ProvinceIndustry, "adopted", "Adopted", "0 or 1", "The province has made the industry its own priority.",
            (e, _, cell) => e.Cells.Adopted.Items[cell]),
        Each(PlaceKinds.ProvinceIndustry, "capacity", "Capacity", "bn CNY of 2005 per quarter", "Capacity in the province.",
            (_, i, cell) => i.CellCapacity[cell]),
        Each(PlaceKinds.ProvinceIndustry, "firms", "Firms", "count", "Firms in the province.", (_, i, cell) => i.CellFirms[cell]),
        Each(PlaceKinds.ProvinceIndustry, "capacity_share", "Share of national capacity", "share",
            "Capacity in the province over national capacity.",
            (e, i, cell) => Ratio(i.CellCapacity[cell], i.Capacity[cell % e.Industries.Count])),
    ];
}
