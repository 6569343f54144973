using Neijuan.Engine.Population;
using Neijuan.Engine.Recording;

namespace Neijuan.Model.Agents;

// Money (deposits, loans, capital at cost, inventories at cost) is in the ledger; here are quantities, prices and histories. Rows are never
// moved or reused: a firm that leaves stays as a dead row, because random numbers and results are addressed by firm. Quantities are at 2005
// prices in bn CNY per quarter, so a price of 1 is the full cost of 2005.

/// <summary>Producers of tradable goods: one row each, one column per state variable.</summary>
public sealed class Firms
{
    public const int PipelineQuarters = 12;

    // What a firm is
    public readonly Column<FirmId, int> Province = new(64);
    public readonly Column<FirmId, int> Industry = new(64);
    public readonly Column<FirmId, int> HighTier = new(64);            // 1 for the high quality tier
    public readonly Column<FirmId, uint> Key = new(64);                // address of the firm's chance
    public readonly Column<FirmId, int> Alive = new(64);
    public readonly Column<FirmId, int> Client = new(64);              // on the local government's list, g
    public readonly Column<FirmId, int> StateOwned = new(64);
    public readonly Column<FirmId, int> Born = new(64);                // quarter; negative before the start
    public readonly Column<FirmId, int> Exited = new(64);              // quarter; -1 while alive
    public readonly Column<FirmId, double> Productivity = new(64);     // φ
    public readonly Column<FirmId, double> VehicleStake = new(64);     // share of book equity held by the financing vehicle

    // What it has and believes
    public readonly Column<FirmId, double> Capacity = new(64);         // k
    public readonly Column<FirmId, double> Inventory = new(64);        // v
    public readonly Column<FirmId, double> Price = new(64);            // p
    public readonly Column<FirmId, double> ExpectedOrders = new(64);   // o
    public readonly Column<FirmId, int> SoftRate = new(64);            // pays the subsidised rate
    public readonly Column<FirmId, int> Evergreened = new(64);         // rolled over this quarter
    public readonly Column<FirmId, int> UncoveredQuarters = new(64);   // consecutive quarters with EBIT below interest
    public readonly Column<FirmId, int> LossQuarters = new(64);        // consecutive quarters of loss
    public readonly Column<FirmId, double> Support = new(64);          // cumulated equity and subsidies, bn CNY

    // What it does this quarter
    public readonly Column<FirmId, double> UnitCost = new(64);         // c_i
    public readonly Column<FirmId, double> InvestmentOrder = new(64);  // bn CNY
    public readonly Column<FirmId, double> InvestmentPaid = new(64);   // bn CNY
    public readonly Column<FirmId, double> Output = new(64);           // q
    public readonly Column<FirmId, int> Pressed = new(64);             // must generate cash
    public readonly Column<FirmId, int> Stopped = new(64);
    public readonly Column<FirmId, double> Orders = new(64);           // d
    public readonly Column<FirmId, double> Sales = new(64);
    public readonly Column<FirmId, double> Profit = new(64);           // after tax, bn CNY
    public readonly Column<FirmId, long> Revenue = new(64);            // fen
    public readonly Column<FirmId, long> Intermediates = new(64);      // fen
    public readonly Column<FirmId, long> OperatingSurplus = new(64);   // fen, gross, before subsidies
    public readonly Column<FirmId, int> Called = new(64);              // the bank calls its loan
    public readonly Column<FirmId, double> Earnings = new(64);         // EBIT, bn CNY

    public Column<FirmId, double> Pipeline { get; } = new(64 * PipelineQuarters); // arrivals by firm and quarter modulo 12

    /// <summary>Rows so far: every firm that ever lived.</summary>
    public int Count { get; private set; }

    public int Founded(Func<int, bool> where) => Enumerable.Range(0, Count).Count(where);

    public FirmId Add()
    {
        if (Count == Price.Items.Length) Grow();
        return new FirmId(Count++);
    }

    void Grow()
    {
        var size = Count * 2;
        Grow(Province, size); Grow(Industry, size); Grow(HighTier, size); Grow(Key, size); Grow(Alive, size); Grow(Client, size);
        Grow(StateOwned, size); Grow(Born, size); Grow(Exited, size); Grow(Productivity, size); Grow(VehicleStake, size);
        Grow(Capacity, size); Grow(Inventory, size); Grow(Price, size); Grow(ExpectedOrders, size); Grow(SoftRate, size);
        Grow(Evergreened, size); Grow(UncoveredQuarters, size); Grow(LossQuarters, size); Grow(Support, size);
        Grow(UnitCost, size); Grow(InvestmentOrder, size); Grow(InvestmentPaid, size); Grow(Output, size); Grow(Pressed, size);
        Grow(Stopped, size); Grow(Orders, size); Grow(Sales, size); Grow(Profit, size); Grow(Revenue, size);
        Grow(OperatingSurplus, size); Grow(Intermediates, size); Grow(Earnings, size); Grow(Called, size); Grow(Pipeline, size * PipelineQuarters);
    }

    static void Grow<T>(Column<FirmId, T> column, int size) where T : unmanaged => Array.Resize(ref column.Items, size);

    /// <summary>Shows the state to a visitor that hashes, saves or restores it. What is recomputed every quarter is left out.</summary>
    public void Visit(StateVisitor visitor)
    {
        var count = Count;
        visitor.Visit(ref count);
        while (Price.Items.Length < count)
        {
            Count = Price.Items.Length;
            Grow();
        }

        Count = count;
        visitor.Visit(ref Province.Items, count); visitor.Visit(ref Industry.Items, count); visitor.Visit(ref HighTier.Items, count);
        visitor.Visit(ref Key.Items, count); visitor.Visit(ref Alive.Items, count); visitor.Visit(ref Client.Items, count);
        visitor.Visit(ref StateOwned.Items, count); visitor.Visit(ref Born.Items, count); visitor.Visit(ref Exited.Items, count);
        visitor.Visit(ref Productivity.Items, count); visitor.Visit(ref VehicleStake.Items, count);
        visitor.Visit(ref Capacity.Items, count); visitor.Visit(ref Inventory.Items, count); visitor.Visit(ref Price.Items, count);
        visitor.Visit(ref ExpectedOrders.Items, count); visitor.Visit(ref SoftRate.Items, count);
        visitor.Visit(ref Evergreened.Items, count); visitor.Visit(ref UncoveredQuarters.Items, count);
        visitor.Visit(ref LossQuarters.Items, count); visitor.Visit(ref Support.Items, count);
        visitor.Visit(ref UnitCost.Items, count); visitor.Visit(ref Profit.Items, count);
        visitor.Visit(ref Pipeline.Items, count * PipelineQuarters);
    }
}
