using Neijuan.Engine.Accounting;
using Neijuan.Engine.Numerics;
using Neijuan.Engine.Population;
using Neijuan.Engine.Recording;

namespace Neijuan.Model.Agents;

// Money (deposits, loans, capital at cost, inventories at cost) is in the ledger; here are quantities, prices and histories. Quantities are
// at 2005 prices in bn CNY per quarter, so a price of 1 is the full cost of 2005.
//
// Loops take four rows at a time and all rows there are: a firm that has left is a row without plant, stock, orders or money until the
// ranks are closed, and behind the last row are blank ones. Such rows take part in nothing, because nothing times anything is nothing.

/// <summary>
/// Producers of tradable goods: one row each, one column per state variable. A firm's row may change from quarter to quarter, its number
/// does not.
/// </summary>
public sealed class Firms : Table<FirmId>
{
    /// <summary>Quarters that plant can be on order, and one: the pipeline is a ring.</summary>
    public const int PipelineQuarters = 8;

    readonly int industries;
    int[] scratch = [];

    /// <summary>No firms yet.</summary>
    /// <param name="rows">Rows to make room for; there may be more.</param>
    /// <param name="industries">Number of industries.</param>
    public Firms(int rows, int industries)
        : base(rows)
    {
        this.industries = industries;
        Count = 0;
        (Number, Province, Industry, Cell, HighTier) = (State<int>(), State<int>(), State<int>(), State<int>(), State<int>());
        (Key, Alive, Client, StateOwned, Born) = (State<uint>(), State<int>(), State<int>(), State<int>(), State<int>());
        (Productivity, LogProductivity, VehicleStake, Capacity) = (State(1.0), State<double>(), State<double>(), State<double>());
        (OnOrder, Pipeline, Inventory, Price) = (State<double>(), States<double>(PipelineQuarters), State<double>(), State(1.0));
        (ExpectedOrders, SoftRate, UncoveredQuarters, LossQuarters) = (State<double>(), State<int>(), State<int>(), State<int>());
        (Support, Profit, UnitCost, Market) = (State<double>(), State<double>(), Working(1.0), Working<int>());
        (LogPrice, InvestmentOrder, InvestmentPaid, Output) = (Working<double>(), Tally<double>(), Working<long>(), Working<double>());
        (Pressed, Stopped, Orders, Sales) = (Working<int>(), Working<int>(), Working<double>(), Working<double>());
        (Revenue, Intermediates, OperatingSurplus, Grant) = (Working<long>(), Working<long>(), Working<long>(), Working<long>());
        (Bid, Called, Earnings) = (Working<double>(), Working<int>(), Working<double>());
    }

    // What a firm is
    public Column<FirmId, int> Number { get; }                    // which of the firms that ever lived: its place among Lives
    public Column<FirmId, int> Province { get; }
    public Column<FirmId, int> Industry { get; }
    public Column<FirmId, int> Cell { get; }                      // province × industry
    public Column<FirmId, int> HighTier { get; }                  // 1 for the high quality tier
    public Column<FirmId, uint> Key { get; }                      // address of the firm's chance
    public Column<FirmId, int> Alive { get; }
    public Column<FirmId, int> Client { get; }                    // on the local government's list, g
    public Column<FirmId, int> StateOwned { get; }
    public Column<FirmId, int> Born { get; }                      // quarter; negative before the start
    public Column<FirmId, double> Productivity { get; }           // φ
    public Column<FirmId, double> LogProductivity { get; }        // ln φ
    public Column<FirmId, double> VehicleStake { get; }           // share of book equity held by the financing vehicle

    // What it has and believes
    public Column<FirmId, double> Capacity { get; }               // k
    public Column<FirmId, double> OnOrder { get; }                // capacity in the pipeline
    public Column<FirmId, double>[] Pipeline { get; }               // arrivals by quarter modulo the ring
    public Column<FirmId, double> Inventory { get; }              // v
    public Column<FirmId, double> Price { get; }                  // p
    public Column<FirmId, double> ExpectedOrders { get; }         // o
    public Column<FirmId, int> SoftRate { get; }                  // pays the subsidised rate
    public Column<FirmId, int> UncoveredQuarters { get; }         // consecutive quarters with EBIT below interest
    public Column<FirmId, int> LossQuarters { get; }              // consecutive quarters of loss
    public Column<FirmId, double> Support { get; }                // cumulated equity and subsidies, bn CNY
    public Column<FirmId, double> Profit { get; }                 // after tax, bn CNY

    // What it does this quarter
    public Column<FirmId, double> UnitCost { get; }               // c_i
    public Column<FirmId, int> Market { get; }                    // industry and tier
    public Column<FirmId, double> LogPrice { get; }               // ln p
    public Column<FirmId, double> InvestmentOrder { get; }        // bn CNY
    public Column<FirmId, long> InvestmentPaid { get; }           // fen
    public Column<FirmId, double> Output { get; }                 // q
    public Column<FirmId, int> Pressed { get; }                   // must generate cash
    public Column<FirmId, int> Stopped { get; }
    public Column<FirmId, double> Orders { get; }                 // d
    public Column<FirmId, double> Sales { get; }
    public Column<FirmId, long> Revenue { get; }                  // fen
    public Column<FirmId, long> Intermediates { get; }            // fen
    public Column<FirmId, long> OperatingSurplus { get; }         // fen, gross, before subsidies
    public Column<FirmId, long> Grant { get; }                    // fen, support in operation wanted
    public Column<FirmId, double> Bid { get; }                    // for the plant of failed firms, bn CNY
    public Column<FirmId, int> Called { get; }                    // the bank calls its loan
    public Column<FirmId, double> Earnings { get; }               // EBIT, bn CNY
    /// <summary>Every firm that ever lived, in the order of birth.</summary>
    public Lives Lives { get; } = new();

    /// <summary>Firms that are alive; beside them there are rows of those that have left since the ranks were closed.</summary>
    public int LiveCount { get; private set; }

    /// <summary>Rows of the firms that leave this quarter.</summary>
    internal List<int> Leaving { get; } = [];

    /// <summary>By province, whose bank is theirs.</summary>
    public Grouping ByProvince(Provinces provinces) => new(Province.Items, provinces.BankRows, provinces.Count);

    /// <summary>A firm is born: a new row, blank but for what a firm is from birth.</summary>
    public FirmId Add(ProvinceId province, IndustryId industry, uint key, int born, bool client, double logProductivity)
    {
        var id = AddRow();
        LiveCount++;
        Number[id] = Lives.Begin(industry, client, born, logProductivity);
        (Province[id], Industry[id], Cell[id]) = (province.Row, industry.Row, (province.Row * industries) + industry.Row);
        (Key[id], Born[id], Alive[id], Client[id]) = (key, born, 1, client ? 1 : 0);
        (LogProductivity[id], Productivity[id]) = (logProductivity, Elementary.Exp(logProductivity));
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

    /// <summary>
    /// Closes the ranks, here and in the ledger, once one row in sixteen is of a firm that has left: the live keep their order.
    /// </summary>
    public void CloseRanks(Ledger ledger)
    {
        if ((Count - LiveCount) * 16 < Count) return;
        if (scratch.Length < LiveCount) scratch = new int[Room];
        var live = 0;
        for (var row = 0; row < Count; row++)
            if (Alive.Items[row] == 1) scratch[live++] = row;
        var kept = scratch.AsSpan(0, live);
        Keep(kept);
        ledger.Keep(Sector.Firms, kept);
    }

    public override void Visit(StateVisitor visitor)
    {
        Lives.Visit(visitor);
        base.Visit(visitor);
        var live = LiveCount;
        visitor.Visit(ref live);
        LiveCount = live;
    }
}
