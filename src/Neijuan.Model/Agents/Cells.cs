using Neijuan.Engine.Population;

namespace Neijuan.Model.Agents;

/// <summary>Each industry in each province: who has adopted it, and what is planned there. Provinces change slowest.</summary>
public sealed class Cells : Table<CellId>
{
    readonly int industries;

    public Cells(int provinces, int industries)
        : base(provinces * industries)
    {
        this.industries = industries;
        (Adopted, AdoptedIn, FirmSerials) = (State<int>(), State(-1), State<int>());
        (PlannedCapacity, Push) = (Working<double>(), Working<double>());
        (FirstClient, NextClient, Two) = (new int[Count + 1], new int[Count], new ScratchColumns<Pair>(Count));
    }

    // State
    public Column<CellId, int> Adopted { get; }            // a
    public Column<CellId, int> AdoptedIn { get; }          // quarter; -1 before
    public Column<CellId, int> FirmSerials { get; }        // firms ever founded, for their keys

    // Reckoned this quarter
    public Column<CellId, double> PlannedCapacity { get; } // with what is on order
    public Column<CellId, double> Push { get; }            // units of capacity
    public int[] Clients { get; internal set; } = [];      // rows of firms, cell by cell, from place 1 on
    public int[] FirstClient { get; }                      // of each cell, among the firms' clients; and their number
    public int[] NextClient { get; }
    internal ScratchColumns<Pair> Two { get; }

    public CellId Of(ProvinceId province, IndustryId industry) => new((province.Row * industries) + industry.Row);

    public IndustryId IndustryOf(CellId cell) => new(cell.Row % industries);
}
