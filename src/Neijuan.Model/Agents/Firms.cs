using Neijuan.Engine.Accounting;
using Neijuan.Engine.Population;
using Neijuan.Engine.Recording;

namespace Neijuan.Model.Agents;

// Money (deposits, loans, capital at cost, inventories at cost) is in the ledger; here are quantities, prices and histories. Quantities are
// at 2005 prices in bn CNY per quarter, so a price of 1 is the full cost of 2005.
//
// Loops take four rows at a time and all rows there are: a firm that has left is a row without plant, stock, orders or money until the ranks
// are closed, and behind the last row are blank ones. Such rows take part in nothing, because nothing times anything is nothing.

/// <summary>Producers of tradable goods: one row each, one column per state variable. A firm's row may change from quarter to quarter, its number does not.</summary>
/// <param name="rows">Rows to make room for; there may be more.</param>
/// <param name="industries">Number of industries.</param>
public sealed class Firms(int rows, int industries)
{
    /// <summary>Quarters that plant can be on order, and one: the pipeline is a ring.</summary>
    public const int PipelineQuarters = 8;

    int[] scratch = [];

    // What a firm is
    public Column<FirmId, int> Number { get; } = new(rows);                 // which of the firms that ever lived: its place among Lives
    public Column<FirmId, int> Province { get; } = new(rows);
    public Column<FirmId, int> Industry { get; } = new(rows);
    public Column<FirmId, int> Cell { get; } = new(rows);                   // province × industry
    public Column<FirmId, int> HighTier { get; } = new(rows);               // 1 for the high quality tier
    public Column<FirmId, uint> Key { get; } = new(rows);                   // address of the firm's chance
    public Column<FirmId, int> Alive { get; } = new(rows);
    public Column<FirmId, int> Client { get; } = new(rows);                 // on the local government's list, g
    public Column<FirmId, int> StateOwned { get; } = new(rows);
    public Column<FirmId, int> Born { get; } = new(rows);                   // quarter; negative before the start
    public Column<FirmId, double> Productivity { get; } = new(rows, 1);     // φ
    public Column<FirmId, double> LogProductivity { get; } = new(rows);     // ln φ
    public Column<FirmId, double> VehicleStake { get; } = new(rows);        // share of book equity held by the financing vehicle

    // What it has and believes
    public Column<FirmId, double> Capacity { get; } = new(rows);            // k
    public Column<FirmId, double> OnOrder { get; } = new(rows);             // capacity in the pipeline
    public Column<FirmId, double>[] Pipeline { get; } =
        [.. Enumerable.Range(0, PipelineQuarters).Select(_ => new Column<FirmId, double>(rows))]; // arrivals by quarter modulo the ring
    public Column<FirmId, double> Inventory { get; } = new(rows);           // v
    public Column<FirmId, double> Price { get; } = new(rows, 1);            // p
    public Column<FirmId, double> ExpectedOrders { get; } = new(rows);      // o
    public Column<FirmId, int> SoftRate { get; } = new(rows);               // pays the subsidised rate
    public Column<FirmId, int> UncoveredQuarters { get; } = new(rows);      // consecutive quarters with EBIT below interest
    public Column<FirmId, int> LossQuarters { get; } = new(rows);           // consecutive quarters of loss
    public Column<FirmId, double> Support { get; } = new(rows);             // cumulated equity and subsidies, bn CNY
    public Column<FirmId, double> Profit { get; } = new(rows);              // after tax, bn CNY

    // What it does this quarter
    public Column<FirmId, double> UnitCost { get; } = new(rows, 1);         // c_i
    public Column<FirmId, int> Market { get; } = new(rows);                 // industry and tier
    public Column<FirmId, double> LogPrice { get; } = new(rows);            // ln p
    public Column<FirmId, double> InvestmentOrder { get; } = new(rows);     // bn CNY
    public Column<FirmId, long> InvestmentPaid { get; } = new(rows);        // fen
    public Column<FirmId, double> Output { get; } = new(rows);              // q
    public Column<FirmId, int> Pressed { get; } = new(rows);                // must generate cash
    public Column<FirmId, int> Stopped { get; } = new(rows);
    public Column<FirmId, double> Orders { get; } = new(rows);              // d
    public Column<FirmId, double> Sales { get; } = new(rows);
    public Column<FirmId, long> Revenue { get; } = new(rows);               // fen
    public Column<FirmId, long> Intermediates { get; } = new(rows);         // fen
    public Column<FirmId, long> OperatingSurplus { get; } = new(rows);      // fen, gross, before subsidies
    public Column<FirmId, long> Grant { get; } = new(rows);                 // fen, support in operation wanted
    public Column<FirmId, double> Bid { get; } = new(rows);                 // for the plant of failed firms, bn CNY
    public Column<FirmId, int> Called { get; } = new(rows);                 // the bank calls its loan
    public Column<FirmId, double> Earnings { get; } = new(rows);            // EBIT, bn CNY

    // What a firm is, has and believes: it goes on, and is what the hash, snapshots and the closing of ranks are about.
    IColumn[] State => field ??=
    [
        Number, Province, Industry, Cell, HighTier, Key, Alive, Client, StateOwned, Born, Productivity, LogProductivity, VehicleStake,
        Capacity, OnOrder, Inventory, Price, ExpectedOrders, SoftRate, UncoveredQuarters, LossQuarters, Support, Profit, .. Pipeline,
    ];

    // What it does this quarter: reckoned anew before it is read.
    IColumn[] Workings => field ??=
    [
        UnitCost, Market, LogPrice, InvestmentOrder, InvestmentPaid, Output, Pressed, Stopped, Orders, Sales, Revenue, Intermediates,
        OperatingSurplus, Grant, Bid, Called, Earnings,
    ];

    /// <summary>Every firm that ever lived, in the order of birth.</summary>
    public Lives Lives { get; } = new();

    /// <summary>Rows in use: firms that are alive, and those that have left since the ranks were closed.</summary>
    public int Count { get; private set; }

    /// <summary>Firms that are alive.</summary>
    public int LiveCount { get; private set; }

    /// <summary>Rows before the columns grow.</summary>
    public int Room => Price.Items.Length;

    /// <summary>Rows of the firms that leave this quarter.</summary>
    internal List<int> Leaving { get; } = [];

    /// <summary>A firm is born: a new row, blank but for what a firm is from birth.</summary>
    public FirmId Add(int province, int industry, uint key, int born, bool client, double logProductivity)
    {
        if (Count == Room) MakeRoom((Count * 3 / 2) + 64);
        foreach (var column in State) column.Blank(Count, Count + 1);
        InvestmentOrder.Blank(Count, Count + 1);
        var id = new FirmId(Count++);
        LiveCount++;
        Number[id] = Lives.Begin(industry, client, born, logProductivity);
        (Province[id], Industry[id], Cell[id]) = (province, industry, (province * industries) + industry);
        (Key[id], Born[id], Alive[id], Client[id]) = (key, born, 1, client ? 1 : 0);
        (LogProductivity[id], Productivity[id]) = (logProductivity, Engine.Numerics.Elementary.Exp(logProductivity));
        return id;
    }

    /// <summary>A firm leaves. What it was is remembered among <see cref="Lives"/>; its row takes part in nothing any more.</summary>
    public void End(FirmId id, int time)
    {
        Lives.End(Number[id], time);
        LiveCount--;
        (Alive[id], Client[id], Capacity[id], OnOrder[id], Inventory[id], ExpectedOrders[id], InvestmentPaid[id]) = (0, 0, 0, 0, 0, 0, 0);
        foreach (var arrivals in Pipeline) arrivals[id] = 0;
    }

    /// <summary>Closes the ranks, here and in the ledger, once one row in sixteen is of a firm that has left: the live keep their order.</summary>
    public void CloseRanks(Ledger ledger)
    {
        if ((Count - LiveCount) * 16 < Count) return;
        if (scratch.Length < LiveCount) scratch = new int[Room];
        var live = 0;
        for (var row = 0; row < Count; row++)
            if (Alive.Items[row] == 1) scratch[live++] = row;
        var kept = scratch.AsSpan(0, live);
        foreach (var column in State) column.Keep(kept, Count); // the workings of the quarter are over
        ledger.Keep(Sector.Firms, kept);
        Count = live;
    }

    /// <summary>Shows the state to a visitor that hashes, saves or restores it. What is recomputed every quarter is left out.</summary>
    public void Visit(StateVisitor visitor)
    {
        Lives.Visit(visitor);
        var (count, live) = (Count, LiveCount);
        visitor.Visit(ref count);
        visitor.Visit(ref live);
        (Count, LiveCount) = (count, live);
        if (visitor.Restores)
        {
            if (Room < count) MakeRoom(count);
            foreach (var column in State) column.Blank(0, Room);
            foreach (var column in Workings) column.Blank(0, Room);
        }

        foreach (var column in State) column.Visit(visitor, count);
    }

    void MakeRoom(int rows)
    {
        foreach (var column in State) column.Resize(rows);
        foreach (var column in Workings) column.Resize(rows);
    }
}
