using Neijuan.Engine.Accounting;
using Neijuan.Engine.Numerics;
using Neijuan.Model.Agents;
using Neijuan.Model.Formulas;
using Neijuan.Model.Setup;

namespace Neijuan.Model.Indicators;

/// <summary>One pass over the firms: the sums from which industry, province and national indicators are made. Firms without capacity do not count.</summary>
public sealed class IndustryStatistics
{
    public double[] Capacity { get; private init; } = [];
    public double[] Output { get; private init; } = [];
    public double[] Orders { get; private init; } = [];
    public double[] Firms { get; private init; } = [];
    public double[] Clients { get; private init; } = [];
    public double[] Losses { get; private init; } = [];
    public double[] Pressed { get; private init; } = [];
    public double[] Zombies { get; private init; } = [];
    public double[] CreditZombies { get; private init; } = [];
    public double[] StrictZombies { get; private init; } = [];
    public double[] ZombieCapacity { get; private init; } = [];
    public double[] BelowFullCost { get; private init; } = [];
    public double[] BelowCashCost { get; private init; } = [];
    public double[] CostWeight { get; private init; } = [];
    public double[] Debt { get; private init; } = [];
    public double[] HighTierCapacity { get; private init; } = [];
    public double[] WeightedProductivity { get; private init; } = [];
    public double[] Productivity { get; private init; } = [];
    public double[] LowTierCapacity { get; private init; } = [];
    public double[] LowTierOutput { get; private init; } = [];
    public double[] HighTierOutput { get; private init; } = [];

    /// <summary>Wage bill of this quarter's output, bn CNY.</summary>
    public double[] WageBill { get; private init; } = [];

    /// <summary>Output of firms that sell below full cost and must earn cash for their creditors.</summary>
    public double[] PressedBelowCost { get; private init; } = [];

    /// <summary>By province × industry.</summary>
    public double[] Adopters { get; private init; } = [];
    public double[] ProvincesWithCapacity { get; private init; } = [];
    public double[] CellCapacity { get; private init; } = []; // by province × industry
    public double[] CellFirms { get; private init; } = [];

    public required SurvivorStatistics Survivors { get; init; }

    public static IndustryStatistics Of(Economy e)
    {
        var n = e.Industries.Count;
        var sums = Enumerable.Range(0, 6).Select(_ => new Doubles[n]).ToArray();
        var cells = new Pair[n * e.Provinces.Count];
        AddFirms(e, sums, cells);
        double[] Column(int four, int which) => Array.ConvertAll(sums[four], sum => sum[which]);
        double[] OfCells(int which) => Array.ConvertAll(cells, cell => cell[which]);
        var cellCapacity = OfCells(0);
        double[] OverProvinces(Func<int, bool> counts)
        {
            var column = new double[n];
            for (var cell = 0; cell < cellCapacity.Length; cell++) column[cell % n] += counts(cell) ? 1 : 0;
            return column;
        }

        return new IndustryStatistics
        {
            Capacity = Column(0, 0), Output = Column(0, 1), Orders = Column(0, 2), Firms = Column(0, 3),
            Clients = Column(1, 0), Pressed = Column(1, 1), Losses = Column(1, 2), Debt = Column(1, 3),
            CostWeight = Column(2, 0), WageBill = Column(2, 1), HighTierCapacity = Column(2, 2), HighTierOutput = Column(2, 3),
            LowTierCapacity = Column(3, 0), LowTierOutput = Column(3, 1), WeightedProductivity = Column(3, 2), Productivity = Column(3, 3),
            BelowFullCost = Column(4, 0), BelowCashCost = Column(4, 1), PressedBelowCost = Column(4, 2), CreditZombies = Column(4, 3),
            Zombies = Column(5, 0), ZombieCapacity = Column(5, 1), StrictZombies = Column(5, 2),
            Adopters = OverProvinces(cell => e.Cells.Adopted.Items[cell] == 1),
            ProvincesWithCapacity = OverProvinces(cell => cellCapacity[cell] > 0),
            CellCapacity = cellCapacity, CellFirms = OfCells(1), Survivors = SurvivorStatistics.Of(e),
        };
    }

    // Six times four sums by industry, in the order of the columns above; and capacity and firms by cell.
    static void AddFirms(Economy e, Doubles[][] sums, Pair[] cells)
    {
        const int StrictQuarters = 8;
        var (p, firms) = (e.Parameters, e.Firms);
        var (cash, overheadWages) = (UnitCosts.CashShare(p), p.OverheadWageShare * p.OverheadShare);
        var (industry, place, client, tier, pressed) =
            (firms.Industry.Items, firms.Cell.Items, firms.Client.Items, firms.HighTier.Items, firms.Pressed.Items);
        var (capacity, output, orders, price, cost) =
            (firms.Capacity.Items, firms.Output.Items, firms.ExpectedOrders.Items, firms.Price.Items, firms.UnitCost.Items);
        var (uncovered, soft, profit, logProductivity) =
            (firms.UncoveredQuarters.Items, firms.SoftRate.Items, firms.Profit.Items, firms.LogProductivity.Items);
        var loans = e.Ledger.Positions(Instrument.Loans, Sector.Firms);
        var capital = e.Ledger.Positions(Instrument.ProductiveCapital, Sector.Firms);
        for (var i = 0; i < firms.Count; i += Lanes.Count)
        {
            var k = capacity.At(i);
            var counts = k > 0;
            var (one, q, c, phi) = (Choice.If(counts, Doubles.One), Choice.If(counts, output.At(i)), cost.At(i), Choice.If(counts, logProductivity.At(i)));
            k = Choice.If(counts, k);
            var (high, mustEarn, debt, quarters) = (tier.At(i).IsSet(), pressed.At(i).IsSet(), -loans.At(i), uncovered.At(i));
            var (belowFullCost, belowCashCost) = (price.At(i) < c, price.At(i) < c * cash);
            var cheap = soft.At(i).IsSet() & (debt.ToDoubles() > capital.At(i).ToDoubles() * p.ZombieLeverage);
            var zombie = quarters.ToDoubles() >= p.ZombieQuarters;
            var strict = zombie & cheap & (quarters >= StrictQuarters);
            sums[0].Add(industry, i, k, q, Choice.If(counts, Bound.AtMost(orders.At(i), k)), one);
            sums[1].Add(industry, i, Choice.If(client.At(i).IsSet(), one), Choice.If(mustEarn, one), Choice.If(profit.At(i) < 0, one), Money.InBillions(debt));
            sums[2].Add(industry, i, c * k, c * ((q * p.LabourShare) + (k * overheadWages)), Choice.If(high, k), Choice.If(high, q));
            sums[3].Add(industry, i, k & ~high, q & ~high, q * phi, phi);
            sums[4].Add(industry, i, Choice.If(belowFullCost, q), Choice.If(belowCashCost, q), Choice.If(belowFullCost & mustEarn, q), Choice.If(cheap, one));
            sums[5].Add(industry, i, Choice.If(zombie, one), Choice.If(zombie, k), Choice.If(strict, one), default);
            cells.Add(place, i, k, one);
        }
    }

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
