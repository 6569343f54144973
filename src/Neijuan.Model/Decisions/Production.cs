using System.Runtime.CompilerServices;
using Neijuan.Engine.Accounting;
using Neijuan.Engine.Numerics;
using Neijuan.Model.Agents;
using Neijuan.Model.Formulas;
using Neijuan.Model.Policies;
using Neijuan.Model.Setup;

namespace Neijuan.Model.Decisions;

/// <summary>Output follows orders and stocks; firms that must generate cash for their creditors produce more (R18–R20).</summary>
public static class Production
{
    public static void Decide(Firms firms, Nation nation, Ledger ledger, Setting setting)
    {
        var p = setting.Parameters;
        var pressure = Pressure.Of(setting.Softness, setting.Policy[Levers.CashPressure], p);
        var (shares, rates) = (nation.CostShares.Value, nation.Rates.Value);
        var cash = shares.Cash;
        var (client, soft) = (firms.Client.Items, firms.SoftRate.Items);
        var (capacity, orders, stock, price, cost) =
            (firms.Capacity.Items, firms.ExpectedOrders.Items, firms.Inventory.Items, firms.Price.Items, firms.UnitCost.Items);
        var (output, pressed, stopped) = (firms.Output.Items, firms.Pressed.Items, firms.Stopped.Items);
        var loans = ledger.Positions(Instrument.Loans, Sector.Firms);
        for (var i = 0; i < firms.Count; i += Lanes.Count)
        {
            var loan = Money.InBillions(-loans.At(i));
            var producer = new Producer
            {
                Capacity = capacity.At(i), Orders = orders.At(i), Stock = stock.At(i), Price = price.At(i), CashCost = cost.At(i) * cash,
                FixedCost = cost.At(i) * shares.Overhead * capacity.At(i), Loan = loan,
                Service = Lending.Service(loan, soft.At(i).IsSet(), rates, p.Amortisation),
                Client = client.At(i).IsSet(),
            };
            var plan = Plan(producer, pressure, p);
            output.Put(i, plan.Output);
            pressed.Put(i, plan.Pressed.AsFlags());
            stopped.Put(i, plan.Stopped.AsFlags());
        }
    }

    /// <summary>What output depends on, of four firms.</summary>
    internal readonly record struct Producer
    {
        public Doubles Capacity { get; init; }  // k
        public Doubles Orders { get; init; }    // o, expected
        public Doubles Stock { get; init; }     // v
        public Doubles Price { get; init; }     // p
        public Doubles CashCost { get; init; }  // of a unit
        public Doubles FixedCost { get; init; } // bn CNY a quarter
        public Doubles Loan { get; init; }      // bn CNY
        public Doubles Service { get; init; }   // interest and amortisation due, bn CNY a quarter
        public Doubles Client { get; init; }
    }

    /// <summary>Who carries whom this quarter, the same for all firms.</summary>
    /// <param name="Intensity">χ of production for cash.</param>
    /// <param name="Pushed">Whether it is on.</param>
    /// <param name="Carried">Whether pressed firms that sell below cash cost go on.</param>
    /// <param name="ClientsSupported">Whether clients may produce beyond their orders.</param>
    /// <param name="OthersSupported">Whether the others may.</param>
    internal readonly record struct Pressure(
        double Intensity, Doubles Pushed, Doubles Carried, Doubles ClientsSupported, Doubles OthersSupported)
    {
        public static Pressure Of(double softness, double intensity, Parameters p) => new(
            intensity,
            Choice.ForAll(intensity > 0),
            Choice.ForAll(softness > p.SupportThreshold),
            Choice.ForAll(softness + (p.PressUnsupported * softness) > p.SupportThreshold),
            Choice.ForAll(p.PressUnsupported * softness > p.SupportThreshold));
    }

    /// <summary>What four firms make, and why.</summary>
    internal readonly record struct OutputPlan(Doubles Output, Doubles Pressed, Doubles Stopped);

    /// <summary>
    /// Orders and stocks to begin with; more if cash for creditors asks for it; nothing below cash cost unless others carry it; little on
    /// top of a large stock (R18–R20).
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static OutputPlan Plan(in Producer firm, in Pressure pressure, Parameters p)
    {
        var (k, o, v) = (firm.Capacity, firm.Orders, firm.Stock);
        var (margin, works) = (firm.Price - firm.CashCost, k > 0);
        var pressed = works & (firm.Loan > 0) & ((margin * o) - firm.FixedCost < firm.Service);
        var planned = Bound.Between((o * p.OrderCover) + (((o * p.InventoryTarget) - v) * p.StockAdjustment), Doubles.Zero, k);
        var supported = Choice.If(firm.Client, pressure.ClientsSupported, pressure.OthersSupported);
        var forCash = CashOutput(k, o, margin, firm.CashCost, firm.Service + firm.FixedCost, supported, p) * pressure.Intensity;
        planned = Choice.If(pressed & pressure.Pushed, Bound.AtLeast(planned, forCash), planned);
        var stops = works & (margin < 0) & ~(pressed & pressure.Carried);
        planned &= ~stops;
        var overhang = v > Bound.AtLeast(o, k * p.OrderFloor) * p.OverhangMultiple;
        planned = Choice.If(overhang, Bound.AtMost(planned, k * p.PressFloor * p.OverhangBrake), planned);
        return new OutputPlan(Choice.If(works, planned), pressed, stops);
    }

    /// <summary>Output that earns the cash due, within what supporters (or buyers) allow (R19).</summary>
    internal static Doubles CashOutput(
        Doubles capacity, Doubles orders, Doubles margin, Doubles cashCost, Doubles due, Doubles supported, Parameters p)
    {
        var pressFloor = capacity * p.PressFloor;
        var needed = Choice.If(margin > cashCost * p.PressMargin, Bound.AtMost(capacity, due / Bound.AtLeast(margin, 1e-6)), pressFloor);
        var reach = Choice.If(supported,
            Bound.AtLeast(pressFloor, Bound.AtMost(capacity, orders * p.PressReach)),
            Bound.AtMost(capacity, orders * (1 + (p.PressUnsupported * (p.PressReach - 1)))));
        return Bound.AtMost(needed, reach);
    }
}
