using Neijuan.Engine.Population;
using Neijuan.Engine.Recording;

namespace Neijuan.Model.Agents;

// Money (deposits, loans, capital at cost, inventories at cost) is in the ledger; here are quantities, prices and histories. Rows are never
// moved or reused: a firm that leaves stays as a dead row, because random numbers and results are addressed by firm. The loops walk the live
// rows only, so what dead rows hold does not matter. Quantities are at 2005 prices in bn CNY per quarter, so a price of 1 is the full cost
// of 2005.

/// <summary>Producers of tradable goods: one row each, one column per state variable.</summary>
/// <param name="rows">Rows to make room for; there may be more.</param>
public sealed class Firms(int rows)
{
    /// <summary>Quarters that plant can be on order, and one: the pipeline is a ring.</summary>
    public const int PipelineQuarters = 8;

    // What a firm is
    public readonly Column<FirmId, int> Province = new(rows);
    public readonly Column<FirmId, int> Industry = new(rows);
    public readonly Column<FirmId, int> HighTier = new(rows);            // 1 for the high quality tier
    public readonly Column<FirmId, uint> Key = new(rows);                // address of the firm's chance
    public readonly Column<FirmId, int> Alive = new(rows);
    public readonly Column<FirmId, int> Client = new(rows);              // on the local government's list, g
    public readonly Column<FirmId, int> StateOwned = new(rows);
    public readonly Column<FirmId, int> Born = new(rows);                // quarter; negative before the start
    public readonly Column<FirmId, int> Exited = new(rows);              // quarter; -1 while alive
    public readonly Column<FirmId, double> Productivity = new(rows);     // φ
    public readonly Column<FirmId, double> LogProductivity = new(rows);  // ln φ
    public readonly Column<FirmId, double> VehicleStake = new(rows);     // share of book equity held by the financing vehicle

    // What it has and believes
    public readonly Column<FirmId, double> Capacity = new(rows);         // k
    public readonly Column<FirmId, double> OnOrder = new(rows);          // capacity in the pipeline
    public readonly Column<FirmId, double> Inventory = new(rows);        // v
    public readonly Column<FirmId, double> Price = new(rows);            // p
    public readonly Column<FirmId, double> ExpectedOrders = new(rows);   // o
    public readonly Column<FirmId, int> SoftRate = new(rows);            // pays the subsidised rate
    public readonly Column<FirmId, int> Evergreened = new(rows);         // rolled over this quarter
    public readonly Column<FirmId, int> UncoveredQuarters = new(rows);   // consecutive quarters with EBIT below interest
    public readonly Column<FirmId, int> LossQuarters = new(rows);        // consecutive quarters of loss
    public readonly Column<FirmId, double> Support = new(rows);          // cumulated equity and subsidies, bn CNY

    // What it does this quarter
    public readonly Column<FirmId, double> UnitCost = new(rows);         // c_i
    public readonly Column<FirmId, double> LogPrice = new(rows);         // ln p
    public readonly Column<FirmId, double> InvestmentOrder = new(rows);  // bn CNY
    public readonly Column<FirmId, long> InvestmentPaid = new(rows);     // fen
    public readonly Column<FirmId, double> Output = new(rows);           // q
    public readonly Column<FirmId, int> Pressed = new(rows);             // must generate cash
    public readonly Column<FirmId, int> Stopped = new(rows);
    public readonly Column<FirmId, double> Orders = new(rows);           // d
    public readonly Column<FirmId, double> Sales = new(rows);
    public readonly Column<FirmId, double> Profit = new(rows);           // after tax, bn CNY
    public readonly Column<FirmId, long> Revenue = new(rows);            // fen
    public readonly Column<FirmId, long> Intermediates = new(rows);      // fen
    public readonly Column<FirmId, long> OperatingSurplus = new(rows);   // fen, gross, before subsidies
    public readonly Column<FirmId, int> Called = new(rows);              // the bank calls its loan
    public readonly Column<FirmId, double> Earnings = new(rows);         // EBIT, bn CNY

    long[] scratch = [];
    int[] live = new int[rows];
    int liveCount;

    public Column<FirmId, double> Pipeline { get; } = new(rows * PipelineQuarters); // arrivals by firm and quarter modulo the ring

    /// <summary>Rows so far: every firm that ever lived.</summary>
    public int Count { get; private set; }

    /// <summary>Rows before the columns grow.</summary>
    public int Room => Price.Items.Length;

    /// <summary>Rows of the firms that are alive, in ascending order. Valid until one is founded or leaves.</summary>
    public ReadOnlySpan<int> Live => live.AsSpan(0, liveCount);

    /// <summary>Rows of the firms that leave this quarter, until their owners have marked what is left.</summary>
    internal List<int> Leaving { get; } = [];

    /// <summary>A new, live row.</summary>
    public FirmId Add()
    {
        if (Count == Price.Items.Length) Grow();
        if (liveCount == live.Length) Array.Resize(ref live, liveCount * 2);
        live[liveCount++] = Count;
        Alive.Items[Count] = 1;
        return new FirmId(Count++);
    }

    /// <summary>Takes rows that are no longer alive out of <see cref="Live"/>.</summary>
    public void ForgetDead()
    {
        var alive = Alive.Items;
        var kept = 0;
        for (var k = 0; k < liveCount; k++)
            if (alive[live[k]] == 1) live[kept++] = live[k];
        liveCount = kept;
    }

    /// <summary>Fen by row for the payments of one stage; rows that are not live may hold anything.</summary>
    internal long[] Scratch()
    {
        if (scratch.Length < Count) scratch = new long[Room];
        return scratch;
    }

    void Grow()
    {
        var size = (Count * 3 / 2) + 64;
        Grow(Province, size); Grow(Industry, size); Grow(HighTier, size); Grow(Key, size); Grow(Alive, size); Grow(Client, size);
        Grow(StateOwned, size); Grow(Born, size); Grow(Exited, size); Grow(Productivity, size); Grow(LogProductivity, size);
        Grow(VehicleStake, size); Grow(Capacity, size); Grow(OnOrder, size); Grow(Inventory, size); Grow(Price, size);
        Grow(ExpectedOrders, size); Grow(SoftRate, size); Grow(Evergreened, size); Grow(UncoveredQuarters, size);
        Grow(LossQuarters, size); Grow(Support, size);
        Grow(UnitCost, size); Grow(LogPrice, size); Grow(InvestmentOrder, size); Grow(InvestmentPaid, size); Grow(Output, size);
        Grow(Pressed, size); Grow(Stopped, size); Grow(Orders, size); Grow(Sales, size); Grow(Profit, size); Grow(Revenue, size);
        Grow(OperatingSurplus, size); Grow(Intermediates, size); Grow(Earnings, size); Grow(Called, size);
        Grow(Pipeline, size * PipelineQuarters);
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
        visitor.Visit(ref Productivity.Items, count); visitor.Visit(ref LogProductivity.Items, count);
        visitor.Visit(ref VehicleStake.Items, count); visitor.Visit(ref Capacity.Items, count); visitor.Visit(ref OnOrder.Items, count);
        visitor.Visit(ref Inventory.Items, count); visitor.Visit(ref Price.Items, count); visitor.Visit(ref ExpectedOrders.Items, count);
        visitor.Visit(ref SoftRate.Items, count); visitor.Visit(ref Evergreened.Items, count);
        visitor.Visit(ref UncoveredQuarters.Items, count); visitor.Visit(ref LossQuarters.Items, count);
        visitor.Visit(ref Support.Items, count); visitor.Visit(ref Profit.Items, count);
        visitor.Visit(ref Pipeline.Items, count * PipelineQuarters);
        if (visitor.Restores) FindLive();
    }

    void FindLive()
    {
        if (live.Length < Count) live = new int[Price.Items.Length];
        liveCount = 0;
        for (var row = 0; row < Count; row++)
            if (Alive.Items[row] == 1) live[liveCount++] = row;
    }
}
