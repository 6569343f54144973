using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Neijuan.Engine.Accounting;
using Neijuan.Engine.Numerics;
using Neijuan.Model.Agents;
using Neijuan.Model.Formulas;
using Neijuan.Model.Setup;

namespace Neijuan.Model.Indicators;

/// <summary>
/// What is added up of firms: of four side by side, or of all of an industry. Firms without capacity do not count: they are nothing
/// everywhere.
/// </summary>
/// <typeparam name="T"><see cref="Doubles"/> for four firms, double for a sum.</typeparam>
[StructLayout(LayoutKind.Sequential)]
internal struct FirmCounts<T> where T : unmanaged
{
    public T Capacity;
    public T Output;
    public T Orders;               // of each firm at most its capacity
    public T Firms;
    public T Clients;
    public T Pressed;
    public T Losses;               // firms that make one
    public T Debt;                 // bn CNY
    public T CostWeight;           // full cost of a unit × capacity
    public T WageBill;             // bn CNY
    public T HighTierCapacity;
    public T HighTierOutput;
    public T LowTierCapacity;
    public T LowTierOutput;
    public T WeightedProductivity; // log × output
    public T Productivity;         // log
    public T BelowFullCost;        // output
    public T BelowCashCost;        // output
    public T PressedBelowCost;     // output
    public T CreditZombies;        // pay the subsidised rate and are leveraged (R32)
    public T Zombies;              // have not covered interest for long (R32)
    public T ZombieCapacity;
    public T StrictZombies;        // both, for two years
    public T Nothing;              // fills the last four
}

/// <summary>Counts firms.</summary>
internal static class FirmCounts
{
    const int StrictQuarters = 8;

    /// <summary>Counts four firms from a row on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FirmCounts<Doubles> Of(Firms firms, ReadOnlySpan<long> loans, ReadOnlySpan<long> capital, Parameters p, int row)
    {
        var installed = firms.Capacity.Items.At(row);
        var counts = installed > 0;
        var (one, capacity) = (Choice.If(counts, Doubles.One), Choice.If(counts, installed));
        var (output, logProductivity) =
            (Choice.If(counts, firms.Output.Items.At(row)), Choice.If(counts, firms.LogProductivity.Items.At(row)));
        var (debt, quarters, price, cost) =
            (-loans.At(row), firms.UncoveredQuarters.Items.At(row), firms.Price.Items.At(row), firms.UnitCost.Items.At(row));
        var (high, pressed) = (firms.HighTier.Items.At(row).IsSet(), firms.Pressed.Items.At(row).IsSet());
        var belowFullCost = price < cost;
        var cheap = firms.SoftRate.Items.At(row).IsSet() & (debt.ToDoubles() > capital.At(row).ToDoubles() * p.ZombieLeverage);
        var zombie = quarters.ToDoubles() >= p.ZombieQuarters;
        return new FirmCounts<Doubles>
        {
            Capacity = capacity,
            Output = output,
            Orders = Choice.If(counts, Bound.AtMost(firms.ExpectedOrders.Items.At(row), installed)),
            Firms = one,
            Clients = Choice.If(firms.Client.Items.At(row).IsSet(), one),
            Pressed = Choice.If(pressed, one),
            Losses = Choice.If(firms.Profit.Items.At(row) < 0, one),
            Debt = Money.InBillions(debt),
            CostWeight = cost * capacity,
            WageBill = cost * ((output * p.LabourShare) + (capacity * (p.OverheadWageShare * p.OverheadShare))),
            HighTierCapacity = Choice.If(high, capacity),
            HighTierOutput = Choice.If(high, output),
            LowTierCapacity = capacity & ~high,
            LowTierOutput = output & ~high,
            WeightedProductivity = output * logProductivity,
            Productivity = logProductivity,
            BelowFullCost = Choice.If(belowFullCost, output),
            BelowCashCost = Choice.If(price < cost * UnitCosts.CashShare(p), output),
            PressedBelowCost = Choice.If(belowFullCost & pressed, output),
            CreditZombies = Choice.If(cheap, one),
            Zombies = Choice.If(zombie, one),
            ZombieCapacity = Choice.If(zombie, capacity),
            StrictZombies = Choice.If(zombie & cheap & (quarters >= StrictQuarters), one),
        };
    }
}
