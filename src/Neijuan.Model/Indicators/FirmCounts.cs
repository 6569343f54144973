using System.Runtime.InteropServices;
using Neijuan.Engine.Accounting;
using Neijuan.Engine.Numerics;
using Neijuan.Model.Agents;
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

    /// <summary>Counts four firms from a row on, in place.</summary>
    public static void Count(
        this ref FirmCounts<Doubles> counted, Firms firms, ReadOnlySpan<long> loans, ReadOnlySpan<long> capital, in CostShares shares,
        Parameters p, int row)
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
        counted.Capacity = capacity;
        counted.Output = output;
        counted.Orders = Choice.If(counts, Bound.AtMost(firms.ExpectedOrders.Items.At(row), installed));
        counted.Firms = one;
        counted.Clients = Choice.If(firms.Client.Items.At(row).IsSet(), one);
        counted.Pressed = Choice.If(pressed, one);
        counted.Losses = Choice.If(firms.Profit.Items.At(row) < 0, one);
        counted.Debt = Money.InBillions(debt);
        counted.CostWeight = cost * capacity;
        counted.WageBill = shares.Wages(output, capacity, cost);
        counted.HighTierCapacity = Choice.If(high, capacity);
        counted.HighTierOutput = Choice.If(high, output);
        counted.LowTierCapacity = capacity & ~high;
        counted.LowTierOutput = output & ~high;
        counted.WeightedProductivity = output * logProductivity;
        counted.Productivity = logProductivity;
        counted.BelowFullCost = Choice.If(belowFullCost, output);
        counted.BelowCashCost = Choice.If(price < cost * shares.Cash, output);
        counted.PressedBelowCost = Choice.If(belowFullCost & pressed, output);
        counted.CreditZombies = Choice.If(cheap, one);
        counted.Zombies = Choice.If(zombie, one);
        counted.ZombieCapacity = Choice.If(zombie, capacity);
        counted.StrictZombies = Choice.If(zombie & cheap & (quarters >= StrictQuarters), one);
    }
}
