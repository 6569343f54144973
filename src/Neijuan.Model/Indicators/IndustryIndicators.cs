using Neijuan.Engine.Population;
using Neijuan.Engine.Recording;
using Neijuan.Model.Agents;
using Neijuan.Model.Formulas;
using Neijuan.Model.Places;
using static Neijuan.Model.Indicators.IndicatorCatalogue;
using static Neijuan.Model.Indicators.IndustryStatistics;

namespace Neijuan.Model.Indicators;

/// <summary>Indicators of each industry.</summary>
internal static class IndustryIndicators
{
    public static readonly (Indicator Indicator, Measure Measure)[] All =
    [
        Industry("output", "Output", "bn CNY of 2005 per quarter", "Output.", (_, i, s) => i.Output[s]),
        Industry("capacity", "Capacity", "bn CNY of 2005 per quarter", "Capacity installed.", (_, i, s) => i.Capacity[s]),
        Industry("utilisation", "Utilisation", "share", "Output over capacity.", (_, i, s) => Ratio(i.Output[s], i.Capacity[s])),
        Industry(
            "order_rate", "Orders over capacity", "share", "Orders, at most capacity, over capacity.",
            (_, i, s) => Ratio(i.Orders[s], i.Capacity[s])),
        Industry(
            "world_demand", "World demand", "bn CNY of 2005 per quarter", "Demand at home and abroad at current prices.",
            (e, _, s) => e.Industries.WorldDemand.Items[s]),
        Industry(
            "capacity_to_world_demand", "Capacity over world demand", "ratio", "Chinese capacity over world demand.",
            (e, i, s) => Ratio(i.Capacity[s], e.Industries.WorldDemand.Items[s])),
        Industry(
            "surplus_capacity", "Surplus capacity", "bn CNY of 2005 per quarter", "Capacity less output.",
            (_, i, s) => i.Capacity[s] - i.Output[s]),
        Industry(
            "price_index", "Price", "index, full cost of 2005 = 1", "Order-weighted posted price of the low tier.",
            (e, _, s) => e.Markets.Price[MarketId.Low(new IndustryId(s))]),
        Industry(
            "unit_cost", "Unit cost", "index, full cost of 2005 = 1", "Full cost of an average firm.",
            (e, _, s) => e.Industries.UnitCost.Items[s]),
        Industry(
            "price_to_cost", "Price over own full cost", "ratio", "Price over capacity-weighted full cost of firms.",
            (e, i, s) => Ratio(e.Markets.Price[MarketId.Low(new IndustryId(s))] * i.Capacity[s], i.CostWeight[s])),
        Industry(
            "export_price_to_foreign_cost", "Export price over foreign break-even", "ratio",
            "Export price in constant foreign prices over foreign unit cost.",
            (e, _, s) => ExportPrice(e, s) / e.Industries.ForeignCost.Items[s]),
        Industry(
            "foreign_unit_cost", "Foreign unit cost", "index", "Break-even price of foreign producers.",
            (e, _, s) => e.Industries.ForeignCost.Items[s]),
        Industry("firms", "Firms", "count", "Firms with capacity.", (_, i, s) => i.Firms[s]),
        Industry("entries", "Entries", "count per quarter", "Firms founded.", (e, _, s) => e.Industries.Entries.Items[s]),
        Industry("exits", "Exits", "count per quarter", "Firms that left.", (e, _, s) => e.Industries.Exits.Items[s]),
        Industry(
            "zombie_share", "Zombies (coverage)", "share of firms", "Earnings below interest for six quarters.",
            (_, i, s) => Ratio(i.Zombies[s], i.Firms[s])),
        Industry(
            "zombie_share_credit", "Zombies (credit)", "share of firms", "Subsidised rate and leverage above one half.",
            (_, i, s) => Ratio(i.CreditZombies[s], i.Firms[s])),
        Industry(
            "zombie_share_strict", "Zombies (strict)", "share of firms", "Both for two years.",
            (_, i, s) => Ratio(i.StrictZombies[s], i.Firms[s])),
        Industry(
            "zombie_capacity_share", "Zombie capacity", "share of capacity", "Capacity of firms that do not cover interest.",
            (_, i, s) => Ratio(i.ZombieCapacity[s], i.Capacity[s])),
        Industry(
            "loss_making_share", "Loss-making firms", "share of firms", "Firms with an after-tax loss.",
            (_, i, s) => Ratio(i.Losses[s], i.Firms[s])),
        Industry(
            "below_full_cost_share", "Sold below full cost", "share of output", "Output of firms whose price is below full cost.",
            (_, i, s) => Ratio(i.BelowFullCost[s], i.Output[s])),
        Industry(
            "below_cash_cost_share", "Sold below cash cost", "share of output", "Output of firms whose price is below cash cost.",
            (_, i, s) => Ratio(i.BelowCashCost[s], i.Output[s])),
        Industry(
            "pressed_share", "Pressed for cash", "share of firms", "Firms whose cash flow does not cover debt service.",
            (_, i, s) => Ratio(i.Pressed[s], i.Firms[s])),
        Industry("provinces_adopted", "Provinces that designate it", "count", "Provinces that have adopted the industry.",
            (_, i, s) => i.Adopters[s]),
        Industry("provinces_with_capacity", "Provinces with capacity", "count", "Provinces with some capacity.",
            (_, i, s) => i.ProvincesWithCapacity[s]),
        Industry(
            "effective_provinces", "Effective number of provinces", "count",
            "Inverse of the Herfindahl index of provincial shares in capacity.",
            (e, i, s) => i.EffectiveProvinces(s, e.Industries.Count)),
        Industry("priority", "Priority", "strength", "Strength of central designation.", (e, _, s) => e.Industries.Priority.Items[s]),
        Industry(
            "push", "Local push", "bn CNY per quarter", "Value of capacity pushed by provinces.", (e, _, s) => e.Industries.Push.Items[s]),
        Industry(
            "exports", "Exports", "bn CNY of 2005 per quarter", "Export demand met by China.",
            (e, _, s) => Abroad(e, s, e.BlocCells.Exports)),
        Industry(
            "exports_to_output", "Exports over output", "ratio", "Export demand over output.",
            (e, i, s) => Ratio(Abroad(e, s, e.BlocCells.Exports), i.Output[s])),
        Industry("foreign_output_index", "Foreign output", "index, 2005Q1 = 1", "Output of foreign producers.",
            (e, _, s) =>
                Ratio(Abroad(e, s, e.BlocCells.Output), Abroad(e, s, e.BlocCells.OpeningCapacity) * e.Parameters.ExpansionUtilisation)),
        Industry(
            "foreign_capacity_index", "Foreign capacity", "index, 2005Q1 = 1", "Capacity of foreign producers.",
            (e, _, s) => Ratio(Abroad(e, s, e.BlocCells.Capacity), Abroad(e, s, e.BlocCells.OpeningCapacity))),
        Industry(
            "foreign_closures", "Foreign closures", "bn CNY of 2005 per quarter", "Capacity closed abroad.",
            (e, _, s) => Abroad(e, s, e.BlocCells.Closures)),
        Industry("highest_western_duty", "Highest duty", "share", "Highest duty of any bloc.", (e, _, s) => Highest(e, s)),
        Industry(
            "china_share_of_world_output", "China's share of world output", "share", "Chinese over Chinese and foreign output.",
            (e, i, s) => Ratio(i.Output[s], i.Output[s] + Abroad(e, s, e.BlocCells.Output))),
        Industry(
            "return_on_capital", "Return on capital", "share per year", "After-tax profit over capital at cost, smoothed.",
            (e, _, s) => e.Industries.Return.Items[s]),
        Industry("olley_pakes", "Allocative efficiency", "log points", "Olley-Pakes covariance of output shares and productivity.",
            (_, i, s) => Ratio(i.WeightedProductivity[s], i.Output[s]) - Ratio(i.Productivity[s], i.Firms[s])),
        Industry("debt", "Debt of firms", "bn CNY", "Bank loans.", (_, i, s) => i.Debt[s]),
        Industry(
            "high_tier_share", "High tier", "share of capacity", "Capacity of the high tier.",
            (_, i, s) => Ratio(i.HighTierCapacity[s], i.Capacity[s])),
    ];

    static (Indicator Indicator, Measure Measure) Industry(
        string id, string name, string unit, string description, Func<Economy, IndustryStatistics, int, double> value) =>
        Each(PlaceKinds.Industry, id, name, unit, description, value);

    static double ExportPrice(Economy e, int s) => TradePrices.Export(
        e.Markets.Price[MarketId.Low(new IndustryId(s))], e.Nation.ExchangeRate, TradePrices.Deflator(e.Time, e.Parameters));

    static double Highest(Economy e, int s)
    {
        var highest = 0.0;
        foreach (var b in e.Blocs.Ids) highest = Math.Max(highest, e.BlocCells.Tariff[e.BlocCells.Of(b, new IndustryId(s))]);
        return highest;
    }

    internal static double Abroad(Economy e, int s, Column<BlocCellId, double> column) => e.BlocCells.OverBlocs(column, new IndustryId(s));
}
