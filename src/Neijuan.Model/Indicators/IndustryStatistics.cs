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
        var sums = new FirmSums(e.Industries.Count);
        var cells = new Pair[e.Cells.Count];
        var (industry, place) = (e.Firms.Industry.Items, e.Firms.Cell.Items);
        var loans = e.Ledger.Positions(Instrument.Loans, Sector.Firms);
        var capital = e.Ledger.Positions(Instrument.ProductiveCapital, Sector.Firms);
        var (counts, shares) = (default(FirmCounts<Doubles>), e.Nation.CostShares.Value);
        for (var i = 0; i < e.Firms.Count; i += Lanes.Count)
        {
            counts.Count(e.Firms, loans, capital, shares, e.Parameters, i);
            sums.Add(ref counts, industry, i);
            cells.Add(place, i, counts.Capacity, counts.Firms);
        }

        var totals = sums.Totals();
        (CellCapacity, CellFirms) = (Array.ConvertAll(cells, cell => cell[0]), Array.ConvertAll(cells, cell => cell[1]));
        Capacity = Array.ConvertAll(totals, t => t.Capacity);
        Output = Array.ConvertAll(totals, t => t.Output);
        Orders = Array.ConvertAll(totals, t => t.Orders);
        Firms = Array.ConvertAll(totals, t => t.Firms);
        Clients = Array.ConvertAll(totals, t => t.Clients);
        Losses = Array.ConvertAll(totals, t => t.Losses);
        Pressed = Array.ConvertAll(totals, t => t.Pressed);
        Zombies = Array.ConvertAll(totals, t => t.Zombies);
        CreditZombies = Array.ConvertAll(totals, t => t.CreditZombies);
        StrictZombies = Array.ConvertAll(totals, t => t.StrictZombies);
        ZombieCapacity = Array.ConvertAll(totals, t => t.ZombieCapacity);
        BelowFullCost = Array.ConvertAll(totals, t => t.BelowFullCost);
        BelowCashCost = Array.ConvertAll(totals, t => t.BelowCashCost);
        PressedBelowCost = Array.ConvertAll(totals, t => t.PressedBelowCost);
        CostWeight = Array.ConvertAll(totals, t => t.CostWeight);
        Debt = Array.ConvertAll(totals, t => t.Debt);
        HighTierCapacity = Array.ConvertAll(totals, t => t.HighTierCapacity);
        HighTierOutput = Array.ConvertAll(totals, t => t.HighTierOutput);
        LowTierCapacity = Array.ConvertAll(totals, t => t.LowTierCapacity);
        LowTierOutput = Array.ConvertAll(totals, t => t.LowTierOutput);
        WeightedProductivity = Array.ConvertAll(totals, t => t.WeightedProductivity);
        Productivity = Array.ConvertAll(totals, t => t.Productivity);
        WageBill = Array.ConvertAll(totals, t => t.WageBill);
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
