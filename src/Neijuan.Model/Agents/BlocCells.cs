using Neijuan.Engine.Population;

namespace Neijuan.Model.Agents;

/// <summary>
/// Each industry in each bloc: what is bought and made there, who closes, and what it costs Chinese goods to come in. Blocs change slowest.
/// </summary>
public sealed class BlocCells : Table<BlocCellId>
{
    public const int PenetrationMemory = 9;

    readonly int industries;

    public BlocCells(int blocs, int industries)
        : base(blocs * industries)
    {
        this.industries = industries;
        OpeningDemand = Fact<double>();
        (Duty, DutyDue, TransshippedShare) = (State<double>(), State(-1), State<double>());
        (Capacity, OpeningCapacity, PeakOutput) = (State<double>(), State<double>(), State<double>());
        PenetrationHistory = States<double>(PenetrationMemory);
        (ExportCap, ExportCapSince, LastExports) = (State(-1.0), State(-1), State<double>());
        (Exports, Output) = (State<double>(), State<double>());
        (Tariff, Closures, Injury) = (Working<double>(), Working<double>(), Working<double>());
    }

    public Column<BlocCellId, double> OpeningDemand { get; }        // E_0, nominal at opening prices, per quarter

    public Column<BlocCellId, double> Duty { get; }                 // anti-dumping duty in force
    public Column<BlocCellId, int> DutyDue { get; }                 // quarter in which a pending duty begins; -1 when none
    public Column<BlocCellId, double> TransshippedShare { get; }    // TS
    public Column<BlocCellId, double> Capacity { get; }             // of foreign producers
    public Column<BlocCellId, double> OpeningCapacity { get; }
    public Column<BlocCellId, double> PeakOutput { get; }
    public Column<BlocCellId, double>[] PenetrationHistory { get; } // by quarter modulo the memory
    public Column<BlocCellId, double> ExportCap { get; }            // base of a voluntary restraint; -1 when none
    public Column<BlocCellId, int> ExportCapSince { get; }
    public Column<BlocCellId, double> LastExports { get; }          // of the previous quarter
    public Column<BlocCellId, double> Exports { get; }              // China's, units
    public Column<BlocCellId, double> Output { get; }               // foreign producers', units

    public Column<BlocCellId, double> Tariff { get; }               // duty or lever, whichever is higher
    public Column<BlocCellId, double> Closures { get; }
    public Column<BlocCellId, double> Injury { get; }

    public BlocCellId Of(BlocId bloc, IndustryId industry) => new((bloc.Row * industries) + industry.Row);

    public BlocId BlocOf(BlocCellId cell) => new(cell.Row / industries);

    public IndustryId IndustryOf(BlocCellId cell) => new(cell.Row % industries);

    /// <summary>The sum of a column over the blocs.</summary>
    public double OverBlocs(Column<BlocCellId, double> column, IndustryId industry)
    {
        var sum = 0.0;
        for (var row = industry.Row; row < Count; row += industries) sum += column.Items[row];
        return sum;
    }

    /// <summary>The sum of a column over a bloc's industries.</summary>
    public double OverIndustries(Column<BlocCellId, double> column, BlocId bloc)
    {
        var sum = 0.0;
        for (var s = 0; s < industries; s++) sum += column.Items[(bloc.Row * industries) + s];
        return sum;
    }
}
