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
public sealed class Firms
{
    /// <summary>Quarters that plant can be on order, and one: the pipeline is a ring.</summary>
    public const int PipelineQuarters = 8;

    readonly IColumn[] state, workings;
    readonly int industries;
    int[] scratch = [];

    /// <summary>A table without firms.</summary>
    /// <param name="rows">Rows to make room for; there may be more.</param>
    /// <param name="industries">Number of industries.</param>
    public Firms(int rows, int industries)
    {
        this.industries = industries;
        Number = new(rows);
        Province = new(rows);
        Industry = new(rows);
        Cell = new(rows);
        HighTier = new(rows);
        Key = new(rows);
        Alive = new(rows);
        Client = new(rows);
        StateOwned = new(rows);
        Born = new(rows);
        Productivity = new(rows, 1);
        LogProductivity = new(rows);
        VehicleStake = new(rows);
        Capacity = new(rows);
        OnOrder = new(rows);
        Pipeline = [.. Enumerable.Range(0, PipelineQuarters).Select(_ => new Column<FirmId, double>(rows))];
        Inventory = new(rows);
        Price = new(rows, 1);
        ExpectedOrders = new(rows);
        SoftRate = new(rows);
        UncoveredQuarters = new(rows);
        LossQuarters = new(rows);
        Support = new(rows);
        Profit = new(rows);
        UnitCost = new(rows, 1);
        Market = new(rows);
        LogPrice = new(rows);
        InvestmentOrder = new(rows);
        InvestmentPaid = new(rows);
        Output = new(rows);
        Pressed = new(rows);
        Stopped = new(rows);
        Orders = new(rows);
        Sales = new(rows);
        Revenue = new(rows);
        Intermediates = new(rows);
        OperatingSurplus = new(rows);
        Grant = new(rows);
        Bid = new(rows);
        Called = new(rows);
        Earnings = new(rows);
        state =
        [
            Number, Province, Industry, Cell, HighTier, Key, Alive, Client, StateOwned, Born, Productivity, LogProductivity, VehicleStake,
            Capacity, OnOrder, Inventory, Price, ExpectedOrders, SoftRate, UncoveredQuarters, LossQuarters, Support, Profit, .. Pipeline,
        ];
        workings =
        [
            UnitCost, Market, LogPrice, InvestmentOrder, InvestmentPaid, Output, Pressed, Stopped, Orders, Sales, Revenue, Intermediates,
            OperatingSurplus, Grant, Bid, Called, Earnings,
        ];
    }

    // What a firm is
    public Column<FirmId, int> Number { get; }              // which of the firms that ever lived: its place among Lives
    public Column<FirmId, int> Province { get; }
    public Column<FirmId, int> Industry { get; }
    public Column<FirmId, int> Cell { get; }                // province × industry
    public Column<FirmId, int> HighTier { get; }            // 1 for the high quality tier
    public Column<FirmId, uint> Key { get; }                // address of the firm's chance
    public Column<FirmId, int> Alive { get; }
    public Column<FirmId, int> Client { get; }              // on the local government's list, g
    public Column<FirmId, int> StateOwned { get; }
    public Column<FirmId, int> Born { get; }                // quarter; negative before the start
    public Column<FirmId, double> Productivity { get; }     // φ
    public Column<FirmId, double> LogProductivity { get; }  // ln φ
    public Column<FirmId, double> VehicleStake { get; }     // share of book equity held by the financing vehicle

    // What it has and believes
    public Column<FirmId, double> Capacity { get; }         // k
    public Column<FirmId, double> OnOrder { get; }          // capacity in the pipeline
    public Column<FirmId, double>[] Pipeline { get; }       // arrivals by quarter modulo the ring
    public Column<FirmId, double> Inventory { get; }        // v
    public Column<FirmId, double> Price { get; }            // p
    public Column<FirmId, double> ExpectedOrders { get; }   // o
    public Column<FirmId, int> SoftRate { get; }            // pays the subsidised rate
    public Column<FirmId, int> UncoveredQuarters { get; }   // consecutive quarters with EBIT below interest
    public Column<FirmId, int> LossQuarters { get; }        // consecutive quarters of loss
    public Column<FirmId, double> Support { get; }          // cumulated equity and subsidies, bn CNY
    public Column<FirmId, double> Profit { get; }           // after tax, bn CNY

    // What it does this quarter
    public Column<FirmId, double> UnitCost { get; }         // c_i
    public Column<FirmId, int> Market { get; }              // industry and tier
    public Column<FirmId, double> LogPrice { get; }         // ln p
    public Column<FirmId, double> InvestmentOrder { get; }  // bn CNY
    public Column<FirmId, long> InvestmentPaid { get; }     // fen
    public Column<FirmId, double> Output { get; }           // q
    public Column<FirmId, int> Pressed { get; }             // must generate cash
    public Column<FirmId, int> Stopped { get; }
    public Column<FirmId, double> Orders { get; }           // d
    public Column<FirmId, double> Sales { get; }
    public Column<FirmId, long> Revenue { get; }            // fen
    public Column<FirmId, long> Intermediates { get; }      // fen
    public Column<FirmId, long> OperatingSurplus { get; }   // fen, gross, before subsidies
    public Column<FirmId, long> Grant { get; }              // fen, support in operation wanted
    public Column<FirmId, double> Bid { get; }              // for the plant of failed firms, bn CNY
    public Column<FirmId, int> Called { get; }              // the bank calls its loan
    public Column<FirmId, double> Earnings { get; }         // EBIT, bn CNY

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
        foreach (var column in state) column.Blank(Count, Count + 1);
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
        foreach (var column in state) column.Keep(kept, Count); // the workings of the quarter are over
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
            foreach (var column in state) column.Blank(0, Room);
            foreach (var column in workings) column.Blank(0, Room);
        }

        visitor.Visit(ref Number.Items, count); visitor.Visit(ref Province.Items, count); visitor.Visit(ref Industry.Items, count);
        visitor.Visit(ref Cell.Items, count);
        visitor.Visit(ref HighTier.Items, count); visitor.Visit(ref Key.Items, count); visitor.Visit(ref Alive.Items, count);
        visitor.Visit(ref Client.Items, count); visitor.Visit(ref StateOwned.Items, count); visitor.Visit(ref Born.Items, count);
        visitor.Visit(ref Productivity.Items, count); visitor.Visit(ref LogProductivity.Items, count);
        visitor.Visit(ref VehicleStake.Items, count); visitor.Visit(ref Capacity.Items, count); visitor.Visit(ref OnOrder.Items, count);
        visitor.Visit(ref Inventory.Items, count); visitor.Visit(ref Price.Items, count); visitor.Visit(ref ExpectedOrders.Items, count);
        visitor.Visit(ref SoftRate.Items, count); visitor.Visit(ref UncoveredQuarters.Items, count);
        visitor.Visit(ref LossQuarters.Items, count); visitor.Visit(ref Support.Items, count); visitor.Visit(ref Profit.Items, count);
        foreach (var arrivals in Pipeline) visitor.Visit(ref arrivals.Items, count);
    }

    void MakeRoom(int rows)
    {
        foreach (var column in state) column.Resize(rows);
        foreach (var column in workings) column.Resize(rows);
    }
}
