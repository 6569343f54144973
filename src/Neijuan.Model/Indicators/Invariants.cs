using Neijuan.Engine.Accounting;
using Neijuan.Engine.Numerics;
using Neijuan.Model.Agents;

namespace Neijuan.Model.Indicators;

/// <summary>
/// What must hold of quantities at the end of every quarter, beside the books: a run in which it does not has no results. Checked in every build.
/// </summary>
public static class Invariants
{
    // Rounding of a product and a sum of a few terms; any forgotten flow is far larger.
    const double Tolerance = 1e-9;

    /// <summary>Throws, naming quarter and firm, when a firm sold what it did not have, holds a negative stock, deposit or debt, or is miscounted.</summary>
    public static void Check(Economy e)
    {
        var firms = e.Firms;
        var (capacity, onOrder, stock, output, sales, price, alive) = (firms.Capacity.Items, firms.OnOrder.Items, firms.Inventory.Items,
            firms.Output.Items, firms.Sales.Items, firms.Price.Items, firms.Alive.Items);
        var deposits = e.Ledger.Positions(Instrument.Deposits, Sector.Firms);
        var loans = e.Ledger.Positions(Instrument.Loans, Sector.Firms);
        var stocks = e.Ledger.Positions(Instrument.Inventories, Sector.Firms);
        foreach (var i in firms.Live)
        {
            // The least of them is not negative, and their sum is a number. Fen: one sign bit shows if any is negative.
            var least = Bound.AtMost(Bound.AtMost(capacity[i], onOrder[i]), Bound.AtMost(Bound.AtMost(stock[i], output[i]), sales[i]));
            var sum = capacity[i] + onOrder[i] + stock[i] + output[i] + sales[i] + price[i];
            var sound = least >= 0 && price[i] > 0 && sum < double.PositiveInfinity && (deposits[i] | -loans[i] | stocks[i]) >= 0 && alive[i] == 1;
            if (!sound) throw Broken(e, $"firm {i} has capacity {capacity[i]}, on order {onOrder[i]}, stock {stock[i]}, price {price[i]}, output {output[i]}, "
                + $"sales {sales[i]}, deposit {deposits[i]} fen, loan {-loans[i]} fen, stock worth {stocks[i]} fen");
        }

        var (entries, exits) = (0, 0);
        foreach (var entered in e.Industries.Entries) entries += entered;
        foreach (var left in e.Industries.Exits) exits += left;
        if (firms.Live.Length != e.Nation.FirmsLastQuarter + entries - exits)
            throw Broken(e, $"{firms.Live.Length} firms live, but {e.Nation.FirmsLastQuarter} did, {entries} were founded and {exits} left");
        e.Nation.FirmsLastQuarter = firms.Live.Length;
        foreach (var sector in new[] { Sector.Households, Sector.ServiceProducers, Sector.Developers })
        {
            var held = e.Ledger.Positions(Instrument.Deposits, sector);
            for (var r = 0; r < held.Length; r++)
                if (held[r] < 0) throw Broken(e, $"{new Party(sector, r)} has a deposit of {held[r]} fen");
        }
    }

    /// <summary>Throws when a firm's goods do not add up: opening stock and output are sales, spoilage and closing stock, and nobody sells more than there is.</summary>
    internal static void CheckGoods(int firm, double opening, double output, double sales, double spoiled, double closing)
    {
        var available = opening + output;
        if (Math.Abs(available - sales - spoiled - closing) <= Tolerance * Math.Max(available, Tolerance)) return;
        throw new InvalidOperationException(
            $"goods of firm {firm} do not add up: {opening} in stock and {output} made, but {sales} sold, {spoiled} spoiled and {closing} left");
    }

    static InvalidOperationException Broken(Economy e, string what) => new($"{e.Quarter}: {what}");
}
