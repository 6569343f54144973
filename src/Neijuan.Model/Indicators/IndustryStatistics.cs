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
    public double[] CellCapacity { get; private init; } = [];

    public double[] CellFirms { get; private init; } = [];

    public required SurvivorStatistics Survivors { get; init; }

    public required TierStatistics Tiers { get; init; }

    public static IndustryStatistics Of(Economy e)
    {
        var n = e.Industries.Count;
        double[] New() => new double[n];
        var result = new IndustryStatistics
        {
            Capacity = New(), Output = New(), Orders = New(), Firms = New(), Clients = New(), Losses = New(), Pressed = New(), Zombies = New(),
            CreditZombies = New(), StrictZombies = New(), ZombieCapacity = New(), BelowFullCost = New(), BelowCashCost = New(), CostWeight = New(), Debt = New(),
            HighTierCapacity = New(), WeightedProductivity = New(), Productivity = New(),
            CellCapacity = new double[n * e.Provinces.Count], CellFirms = new double[n * e.Provinces.Count],
            Survivors = SurvivorStatistics.Of(e), Tiers = TierStatistics.Of(e),
        };
        var cash = Decisions.Costs.CashShare(e.Parameters);
        var firms = e.Firms;
        var loans = e.Ledger.Positions(Instrument.Loans, Sector.Firms);
        var capital = e.Ledger.Positions(Instrument.ProductiveCapital, Sector.Firms);
        for (var i = 0; i < firms.Count; i++)
        {
            var id = new FirmId(i);
            if (firms.Alive[id] == 0) continue;
            var (s, k, q) = (firms.Industry[id], firms.Capacity[id], firms.Output[id]);
            var debt = -loans[i] / Money.FenPerBillion;
            result.Debt[s] += debt;
            if (k <= 0) continue;
            var covered = firms.UncoveredQuarters[id] < e.Parameters.ZombieQuarters;
            var cheap = firms.SoftRate[id] == 1 && debt > 0.5 * capital[i] / Money.FenPerBillion;
            result.Capacity[s] += k;
            result.Output[s] += q;
            result.Orders[s] += Math.Min(firms.ExpectedOrders[id], k);
            result.Firms[s]++;
            result.Clients[s] += firms.Client[id];
            result.Losses[s] += firms.Profit[id] < 0 ? 1 : 0;
            result.Pressed[s] += firms.Pressed[id];
            result.Zombies[s] += covered ? 0 : 1;
            result.CreditZombies[s] += cheap ? 1 : 0;
            result.StrictZombies[s] += !covered && cheap && firms.UncoveredQuarters[id] >= 8 ? 1 : 0;
            result.ZombieCapacity[s] += covered ? 0 : k;
            result.BelowFullCost[s] += firms.Price[id] < firms.UnitCost[id] ? q : 0;
            result.BelowCashCost[s] += firms.Price[id] < firms.UnitCost[id] * cash ? q : 0;
            result.CostWeight[s] += firms.UnitCost[id] * k;
            result.HighTierCapacity[s] += firms.HighTier[id] * k;
            var productivity = Elementary.Log(firms.Productivity[id]);
            result.WeightedProductivity[s] += q * productivity;
            result.Productivity[s] += productivity;
            result.CellCapacity[(firms.Province[id] * n) + s] += k;
            result.CellFirms[(firms.Province[id] * n) + s]++;
        }

        return result;
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
