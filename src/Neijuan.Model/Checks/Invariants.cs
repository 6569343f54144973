using Neijuan.Engine.Accounting;
using Neijuan.Engine.Numerics;
using Neijuan.Model.Agents;
using static System.Runtime.Intrinsics.Vector256;

namespace Neijuan.Model.Checks;

/// <summary>
/// What must hold of quantities at the end of every quarter, beside the books: a run in which it does not has no results. Checked in every
/// build.
/// </summary>
public static class Invariants
{
    // Rounding of a product and a sum of a few terms; any forgotten flow is far larger.
    const double Tolerance = 1e-9;

    // Beside firms, who are checked row by row with their stocks.
    static readonly Sector[] Depositors =
    [
        Sector.Households, Sector.ServiceProducers, Sector.Developers, Sector.FinancingVehicles, Sector.LocalGovernments,
    ];

    /// <summary>
    /// Throws, naming quarter and firm, when a firm sold what it did not have, holds a negative stock, deposit or debt, or is miscounted.
    /// </summary>
    public static void Check(Economy e)
    {
        var firms = e.Firms;
        var (capacity, onOrder, stock, output, sales, price, alive) = (firms.Capacity.Items, firms.OnOrder.Items, firms.Inventory.Items,
            firms.Output.Items, firms.Sales.Items, firms.Price.Items, firms.Alive.Items);
        var deposits = e.Ledger.Positions(Instrument.Deposits, Sector.Firms);
        var loans = e.Ledger.Positions(Instrument.Loans, Sector.Firms);
        var stocks = e.Ledger.Positions(Instrument.Inventories, Sector.Firms);
        var counted = Longs.Zero;
        for (var i = 0; i < firms.Count; i += Lanes.Count)
        {
            // The least of them is not negative, and their sum is a number. Fen: one sign bit shows if any is negative.
            var (k, ordered, inStock, made, sold, p) = (capacity.At(i), onOrder.At(i), stock.At(i), output.At(i), sales.At(i), price.At(i));
            var least = Bound.AtMost(Bound.AtMost(k, ordered), Bound.AtMost(Bound.AtMost(inStock, made), sold));
            var sum = k + ordered + inStock + made + sold + p;
            var sound = (least >= 0) & (p > 0) & (sum < double.PositiveInfinity);
            var fen = deposits.At(i) | -loans.At(i) | stocks.At(i);
            if (!(sound & ~fen.AsDouble()).All()) ThrowUnsound(e, i);
            counted += alive.At(i);
        }

        var live = Totals.Sum(counted);
        var (entries, exits) = (0, 0);
        foreach (var s in e.Industries.Ids) (entries, exits) = (entries + e.Industries.Entries[s], exits + e.Industries.Exits[s]);
        if (live != e.Nation.FirmsLastQuarter + entries - exits || live != firms.LiveCount)
            throw Broken($"{live} firms live, but {e.Nation.FirmsLastQuarter} did, {entries} were founded and {exits} left");
        e.Nation.FirmsLastQuarter.Value = firms.LiveCount;
        foreach (var sector in Depositors)
        {
            var held = e.Ledger.Positions(Instrument.Deposits, sector);
            for (var r = 0; r < held.Length; r++)
                if (held[r] < 0) throw Broken($"{new Party(sector, r)} has a deposit of {held[r]} fen");
        }
    }

    // Names the first of four firms that is not sound.
    static void ThrowUnsound(Economy e, int row)
    {
        for (var i = row; ; i++)
        {
            var (firm, firms) = (new FirmId(i), e.Firms);
            var (capacity, onOrder, stock, output, sales, price) = (firms.Capacity.Items[i], firms.OnOrder.Items[i],
                firms.Inventory.Items[i],
                firms.Output.Items[i], firms.Sales.Items[i], firms.Price.Items[i]);
            var (deposit, loan, worth) = (e.Ledger[Instrument.Deposits, firm], e.Ledger[Instrument.Loans, firm],
                e.Ledger[Instrument.Inventories, firm]);
            var sound = capacity >= 0 && onOrder >= 0 && stock >= 0 && output >= 0 && sales >= 0 && price > 0
                && capacity + onOrder + stock + output + sales + price < double.PositiveInfinity
                && deposit >= Money.Zero && loan <= Money.Zero && worth >= Money.Zero;
            if (!sound)
                throw Broken($"firm {i} has capacity {capacity}, on order {onOrder}, stock {stock}, price {price}, output {output}, "
                + $"sales {sales}, deposit {deposit.Fen} fen, loan {-loan.Fen} fen, stock worth {worth.Fen} fen");
        }
    }

    /// <summary>
    /// Throws when a firm's goods do not add up: opening stock and output are sales, spoilage and closing stock, and nobody sells more than
    /// there is.
    /// </summary>
    internal static void CheckGoods(int firm, double opening, double output, double sales, double spoiled, double closing)
    {
        var available = opening + output;
        if (Math.Abs(available - sales - spoiled - closing) <= Tolerance * Math.Max(available, Tolerance)) return;
        throw new InvalidOperationException(
            $"goods of firm {firm} do not add up: {opening} in stock and {output} made, but {sales} sold, {spoiled} spoiled and {closing} "
            + "left");
    }

    /// <summary>The same for four firms from a row on.</summary>
    internal static void CheckGoods(int row, Doubles opening, Doubles output, Doubles sales, Doubles spoiled, Doubles closing)
    {
        var available = opening + output;
        if (LessThanOrEqualAll(Abs(available - sales - spoiled - closing), Bound.AtLeast(available, Tolerance) * Tolerance)) return;
        for (var k = 0; k < Lanes.Count; k++) CheckGoods(row + k, opening[k], output[k], sales[k], spoiled[k], closing[k]);
    }

    static InvalidOperationException Broken(string what) => new(what);
}
