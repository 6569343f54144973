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

    /// <summary>By province × industry.</summary>
    public double[] Adopters { get; private init; } = [];
    public double[] ProvincesWithCapacity { get; private init; } = [];
    public double[] CellCapacity { get; private init; } = []; // by province × industry
    public double[] CellFirms { get; private init; } = [];

    public required SurvivorStatistics Survivors { get; init; }

    public required TierStatistics Tiers { get; init; }

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
            Productivity = Column(s => s.Productivity),
            Adopters = OverProvinces(cell => e.Provinces.Adopted[cell] == 1),
            ProvincesWithCapacity = OverProvinces(cell => cellCapacity[cell] > 0),
            CellCapacity = cellCapacity, CellFirms = cellFirms, Survivors = SurvivorStatistics.Of(e), Tiers = TierStatistics.Of(e),
        };
    }

    // One industry's sums lie side by side in the cache while the firms, which come in no order of industry, are added.
    struct Sums
    {
        public double Capacity, Output, Orders, Firms, Clients, Losses, Pressed, Zombies, CreditZombies, StrictZombies, ZombieCapacity;
        public double BelowFullCost, BelowCashCost, CostWeight, Debt, HighTierCapacity, WeightedProductivity, Productivity;
    }

    static void AddFirms(Economy e, Sums[] sums, double[] cellCapacity, double[] cellFirms)
    {
        const int StrictQuarters = 8;
        var (n, p, firms) = (e.Industries.Count, e.Parameters, e.Firms);
        var cash = Decisions.Costs.CashShare(p);
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
            sum.Capacity += k;
            sum.Output += q;
            sum.Orders += Bound.AtMost(orders[i], k);
            sum.Firms++;
            sum.Clients += client[i];
            sum.Pressed += pressed[i];
            sum.CostWeight += cost[i] * k;
            sum.HighTierCapacity += tier[i] * k;
            sum.WeightedProductivity += q * logProductivity[i];
            sum.Productivity += logProductivity[i];
            if (profit[i] < 0) sum.Losses++;
            if (price[i] < cost[i]) sum.BelowFullCost += q;
            if (price[i] < cost[i] * cash) sum.BelowCashCost += q;
            var cheap = soft[i] == 1 && -loans[i] > p.ZombieLeverage * capital[i];
            if (cheap) sum.CreditZombies++;
            if (uncovered[i] >= p.ZombieQuarters)
            {
                sum.Zombies++;
                sum.ZombieCapacity += k;
                if (cheap && uncovered[i] >= StrictQuarters) sum.StrictZombies++;
            }

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
