using System.Runtime.CompilerServices;
using Neijuan.Engine.Accounting;
using Neijuan.Engine.Numerics;
using Neijuan.Model.Agents;
using Neijuan.Model.Formulas;
using Neijuan.Model.Setup;

namespace Neijuan.Model.Indicators;

/// <summary>What is counted of four firms. Those without capacity do not count: they are nothing in every sum.</summary>
internal readonly record struct FirmLanes
{
    const int StrictQuarters = 8;

    public Doubles One { get; init; }             // 1 for a firm that counts
    public Doubles Capacity { get; init; }
    public Doubles Output { get; init; }
    public Doubles Orders { get; init; }          // at most capacity
    public Doubles Cost { get; init; }            // full cost of a unit
    public Doubles LogProductivity { get; init; }
    public Doubles Debt { get; init; }            // bn CNY
    public Doubles Client { get; init; }
    public Doubles High { get; init; }            // of the high tier
    public Doubles Pressed { get; init; }
    public Doubles Loses { get; init; }
    public Doubles BelowFullCost { get; init; }
    public Doubles BelowCashCost { get; init; }
    public Doubles Cheap { get; init; }           // pays the subsidised rate and is leveraged (R32)
    public Doubles Zombie { get; init; }          // has not covered interest for long (R32)
    public Doubles Strict { get; init; }          // both, for two years

    /// <summary>Gathers four firms from a row on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FirmLanes Of(Firms firms, ReadOnlySpan<long> loans, ReadOnlySpan<long> capital, Parameters p, int row)
    {
        var k = firms.Capacity.Items.At(row);
        var counts = k > 0;
        var (debt, quarters, price, cost) =
            (-loans.At(row), firms.UncoveredQuarters.Items.At(row), firms.Price.Items.At(row), firms.UnitCost.Items.At(row));
        var cheap = firms.SoftRate.Items.At(row).IsSet() & (debt.ToDoubles() > capital.At(row).ToDoubles() * p.ZombieLeverage);
        var zombie = quarters.ToDoubles() >= p.ZombieQuarters;
        return new FirmLanes
        {
            One = Choice.If(counts, Doubles.One),
            Capacity = Choice.If(counts, k),
            Output = Choice.If(counts, firms.Output.Items.At(row)),
            Orders = Choice.If(counts, Bound.AtMost(firms.ExpectedOrders.Items.At(row), k)),
            Cost = cost,
            LogProductivity = Choice.If(counts, firms.LogProductivity.Items.At(row)),
            Debt = Money.InBillions(debt),
            Client = firms.Client.Items.At(row).IsSet(),
            High = firms.HighTier.Items.At(row).IsSet(),
            Pressed = firms.Pressed.Items.At(row).IsSet(),
            Loses = firms.Profit.Items.At(row) < 0,
            BelowFullCost = price < cost,
            BelowCashCost = price < cost * UnitCosts.CashShare(p),
            Cheap = cheap,
            Zombie = zombie,
            Strict = zombie & cheap & (quarters >= StrictQuarters),
        };
    }
}
