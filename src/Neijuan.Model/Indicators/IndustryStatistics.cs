using Neijuan.Engine.Accounting;
using Neijuan.Engine.Numerics;
using Neijuan.Model.Agents;

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
        var sums = new Sums[n];
        var (cellCapacity, cellFirms) = (new double[n * e.Provinces.Count], new double[n * e.Provinces.Count]);
        AddFirms(e, sums, cellCapacity, cellFirms);
        double[] Column(Func<Sums, double> of) => Array.ConvertAll(sums, sum => of(sum));
        double[] OverProvinces(Func<int, bool> counts)
        {
            var column = new double[n];
            for (var cell = 0; cell < cellCapacity.Length; cell++) column[cell % n] += counts(cell) ? 1 : 0;
            return column;
        }

        return new IndustryStatistics
        {
            Capacity = Column(s => s.Capacity), Output = Column(s => s.Output), Orders = Column(s => s.Orders), Firms = Column(s => s.Firms),
            Clients = Column(s => s.Clients), Losses = Column(s => s.Losses), Pressed = Column(s => s.Pressed), Zombies = Column(s => s.Zombies),
            CreditZombies = Column(s => s.CreditZombies), StrictZombies = Column(s => s.StrictZombies),
            ZombieCapacity = Column(s => s.ZombieCapacity), BelowFullCost = Column(s => s.BelowFullCost),
            BelowCashCost = Column(s => s.BelowCashCost), CostWeight = Column(s => s.CostWeight), Debt = Column(s => s.Debt),
            HighTierCapacity = Column(s => s.HighTierCapacity), WeightedProductivity = Column(s => s.WeightedProductivity),
            Productivity = Column(s => s.Productivity), LowTierCapacity = Column(s => s.LowTierCapacity), LowTierOutput = Column(s => s.LowTierOutput),
            HighTierOutput = Column(s => s.HighTierOutput), WageBill = Column(s => s.WageBill), PressedBelowCost = Column(s => s.PressedBelowCost),
            Adopters = OverProvinces(cell => e.Provinces.Adopted[cell] == 1),
            ProvincesWithCapacity = OverProvinces(cell => cellCapacity[cell] > 0),
            CellCapacity = cellCapacity, CellFirms = cellFirms, Survivors = SurvivorStatistics.Of(e),
        };
    }

    // One industry's sums lie side by side in the cache while the firms, which come in no order of industry, are added.
    struct Sums
    {
        public double Capacity, Output, Orders, ZombieCapacity, BelowFullCost, BelowCashCost, PressedBelowCost, CostWeight, Debt, WageBill;
        public double LowTierCapacity, HighTierCapacity, LowTierOutput, HighTierOutput, WeightedProductivity, Productivity;
        public int Firms, Clients, Losses, Pressed, Zombies, CreditZombies, StrictZombies;
    }

    static void AddFirms(Economy e, Sums[] sums, double[] cellCapacity, double[] cellFirms)
    {
        const int StrictQuarters = 8;
        var (n, p, firms) = (e.Industries.Count, e.Parameters, e.Firms);
        var (cash, overheadWages) = (Decisions.Costs.CashShare(p), p.OverheadWageShare * p.OverheadShare);
        var (industry, province, client, tier, pressed) =
            (firms.Industry.Items, firms.Province.Items, firms.Client.Items, firms.HighTier.Items, firms.Pressed.Items);
        var (capacity, output, orders, price, cost) =
            (firms.Capacity.Items, firms.Output.Items, firms.ExpectedOrders.Items, firms.Price.Items, firms.UnitCost.Items);
        var (uncovered, soft, profit, logProductivity) =
            (firms.UncoveredQuarters.Items, firms.SoftRate.Items, firms.Profit.Items, firms.LogProductivity.Items);
        var loans = e.Ledger.Positions(Instrument.Loans, Sector.Firms);
        var capital = e.Ledger.Positions(Instrument.ProductiveCapital, Sector.Firms);
        foreach (var i in firms.Live)
        {
            ref var sum = ref sums[industry[i]];
            var (k, q) = (capacity[i], output[i]);
            sum.Debt -= Money.InBillions(loans[i]);
            if (k <= 0) continue;
            var (high, c, zombie) = (tier[i], cost[i], uncovered[i] >= p.ZombieQuarters);
            var belowFullCost = price[i] < c;
            var cheap = soft[i] == 1 & -loans[i] > p.ZombieLeverage * capital[i];
            sum.Capacity += k;
            sum.Output += q;
            sum.Orders += Bound.AtMost(orders[i], k);
            sum.Firms++;
            sum.Clients += client[i];
            sum.Pressed += pressed[i];
            sum.CostWeight += c * k;
            sum.WageBill += c * ((q * p.LabourShare) + (overheadWages * k));
            sum.HighTierCapacity += high * k;
            sum.HighTierOutput += high * q;
            sum.LowTierCapacity += (1 - high) * k;
            sum.LowTierOutput += (1 - high) * q;
            sum.WeightedProductivity += q * logProductivity[i];
            sum.Productivity += logProductivity[i];
            sum.Losses += Choice.If(profit[i] < 0, 1);
            sum.BelowFullCost += Choice.If(belowFullCost, q);
            sum.BelowCashCost += Choice.If(price[i] < c * cash, q);
            sum.PressedBelowCost += Choice.If(belowFullCost & pressed[i] == 1, q);
            sum.CreditZombies += Choice.If(cheap, 1);
            sum.Zombies += Choice.If(zombie, 1);
            sum.ZombieCapacity += Choice.If(zombie, k);
            sum.StrictZombies += Choice.If(zombie & cheap & uncovered[i] >= StrictQuarters, 1);
            var cell = (province[i] * n) + industry[i];
            cellCapacity[cell] += k;
            cellFirms[cell]++;
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
