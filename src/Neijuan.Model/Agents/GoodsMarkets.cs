using Neijuan.Engine.Population;

namespace Neijuan.Model.Agents;

/// <summary>Markets for goods: two to an industry, for the low and the high quality tier.</summary>
public sealed class GoodsMarkets : Table<MarketId>
{
    public GoodsMarkets(int industries)
        : base(2 * industries)
    {
        Price = State<double>();
        ExportDemand = Tally<double>();
        (Demand, TransactionPrice) = (Working<double>(), Working<double>());
        (One, Two, Fen) = (new ScratchColumns<double>(Count), new ScratchColumns<Pair>(Count), new ScratchColumns<long>(Count));
    }

    public Column<MarketId, double> Price { get; }             // order-weighted posted price

    public Column<MarketId, double> ExportDemand { get; }      // part of D

    public Column<MarketId, double> Demand { get; }            // D, units
    public Column<MarketId, double> TransactionPrice { get; }

    /// <summary>Columns for one loop: one or two sums side by side, and fen.</summary>
    internal ScratchColumns<double> One { get; }
    internal ScratchColumns<Pair> Two { get; }
    internal ScratchColumns<long> Fen { get; }
}
