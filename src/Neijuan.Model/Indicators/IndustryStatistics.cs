using Neijuan.Engine.Accounting;
using Neijuan.Engine.Numerics;
using Neijuan.Model.Agents;

namespace Neijuan.Model.Indicators;

/// <summary>
/// One pass over the firms: the sums from which industry, province and national indicators are made. Firms without capacity do not count.
/// </summary>
public sealed class IndustryStatistics
{
    IndustryStatistics(Economy e)
    {
        var p = e.Parameters;
        var sums = new FirmSums(e.Industries.Count);
        Capacity = sums.Of((in f) => f.Capacity);
        Output = sums.Of((in f) => f.Output);
        Orders = sums.Of((in f) => f.Orders);
        Firms = sums.Of((in f) => f.One);
        Clients = sums.Of((in f) => Choice.If(f.Client, f.One));
        Pressed = sums.Of((in f) => Choice.If(f.Pressed, f.One));
        Losses = sums.Of((in f) => Choice.If(f.Loses, f.One));
        Debt = sums.Of((in f) => f.Debt);
        CostWeight = sums.Of((in f) => f.Cost * f.Capacity);
        WageBill = sums.Of((in f) => f.Cost * ((f.Output * p.LabourShare) + (f.Capacity * (p.OverheadWageShare * p.OverheadShare))));
        HighTierCapacity = sums.Of((in f) => Choice.If(f.High, f.Capacity));
        HighTierOutput = sums.Of((in f) => Choice.If(f.High, f.Output));
        LowTierCapacity = sums.Of((in f) => f.Capacity & ~f.High);
        LowTierOutput = sums.Of((in f) => f.Output & ~f.High);
        WeightedProductivity = sums.Of((in f) => f.Output * f.LogProductivity);
        Productivity = sums.Of((in f) => f.LogProductivity);
        BelowFullCost = sums.Of((in f) => Choice.If(f.BelowFullCost, f.Output));
        BelowCashCost = sums.Of((in f) => Choice.If(f.BelowCashCost, f.Output));
        PressedBelowCost = sums.Of((in f) => Choice.If(f.BelowFullCost & f.Pressed, f.Output));
        CreditZombies = sums.Of((in f) => Choice.If(f.Cheap, f.One));
        Zombies = sums.Of((in f) => Choice.If(f.Zombie, f.One));
        ZombieCapacity = sums.Of((in f) => Choice.If(f.Zombie, f.Capacity));
        StrictZombies = sums.Of((in f) => Choice.If(f.Strict, f.One));

        var cells = new Pair[e.Cells.Count];
        var (industry, place) = (e.Firms.Industry.Items, e.Firms.Cell.Items);
        var loans = e.Ledger.Positions(Instrument.Loans, Sector.Firms);
        var capital = e.Ledger.Positions(Instrument.ProductiveCapital, Sector.Firms);
        for (var i = 0; i < e.Firms.Count; i += Lanes.Count)
        {
            var lanes = FirmLanes.Of(e.Firms, loans, capital, p, i);
            sums.Add(lanes, industry, i);
            cells.Add(place, i, lanes.Capacity, lanes.One);
        }

        sums.Close();
        (CellCapacity, CellFirms) = (Array.ConvertAll(cells, cell => cell[0]), Array.ConvertAll(cells, cell => cell[1]));
        (Adopters, ProvincesWithCapacity) = (new double[e.Industries.Count], new double[e.Industries.Count]);
        foreach (var cell in e.Cells.Ids)
        {
            Adopters[e.Cells.IndustryOf(cell)] += e.Cells.Adopted[cell];
            ProvincesWithCapacity[e.Cells.IndustryOf(cell)] += CellCapacity[cell] > 0 ? 1 : 0;
        }

        Survivors = SurvivorStatistics.Of(e);
    }

    // By industry
    public double[] Capacity { get; }
    public double[] Output { get; }
    public double[] Orders { get; }
    public double[] Firms { get; }
    public double[] Clients { get; }
    public double[] Losses { get; }
    public double[] Pressed { get; }
    public double[] Zombies { get; }
    public double[] CreditZombies { get; }
    public double[] StrictZombies { get; }
    public double[] ZombieCapacity { get; }
    public double[] BelowFullCost { get; }        // output
    public double[] BelowCashCost { get; }        // output
    public double[] PressedBelowCost { get; }     // output below full cost of firms that must earn cash for their creditors
    public double[] CostWeight { get; }
    public double[] Debt { get; }                 // bn CNY
    public double[] HighTierCapacity { get; }
    public double[] HighTierOutput { get; }
    public double[] LowTierCapacity { get; }
    public double[] LowTierOutput { get; }
    public double[] WeightedProductivity { get; }
    public double[] Productivity { get; }
    public double[] WageBill { get; }             // of this quarter's output, bn CNY
    public double[] Adopters { get; }             // provinces
    public double[] ProvincesWithCapacity { get; }

    // By province × industry
    public double[] CellCapacity { get; }
    public double[] CellFirms { get; }

    public SurvivorStatistics Survivors { get; }

    public static IndustryStatistics Of(Economy e) => new(e);

    /// <summary>A ratio, 0 where there is nothing to divide by.</summary>
    public static double Ratio(double part, double whole) => whole > 1e-12 ? part / whole : 0;

    /// <summary>Effective number of provinces, 1 / Σ x².</summary>
    public double EffectiveProvinces(int industry, int industries)
    {
        var (sum, squares) = (0.0, 0.0);
        for (var cell = industry; cell < CellCapacity.Length; cell += industries)
        {
            sum += CellCapacity[cell];
            squares += CellCapacity[cell] * CellCapacity[cell];
        }

        return Ratio(sum * sum, squares);
    }
}
