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
    public static void Decide(Firms firms, Ledger ledger, Setting setting)
    {
        var (p, softness, pressing) = (setting.Parameters, setting.Softness, setting.Policy[Levers.CashPressure]);
        var cash = UnitCosts.CashShare(p);
        var (client, soft) = (firms.Client.Items, firms.SoftRate.Items);
        var (capacity, orders, stock, price, cost) =
            (firms.Capacity.Items, firms.ExpectedOrders.Items, firms.Inventory.Items, firms.Price.Items, firms.UnitCost.Items);
        var (output, pressed, stopped) = (firms.Output.Items, firms.Pressed.Items, firms.Stopped.Items);
        var loans = ledger.Positions(Instrument.Loans, Sector.Firms);
        var (carried, pushed) = (Choice.ForAll(softness > p.SupportThreshold), Choice.ForAll(pressing > 0));
        var (clientsSupported, othersSupported) = (
            Choice.ForAll(softness + (p.PressUnsupported * softness) > p.SupportThreshold), Choice.ForAll(p.PressUnsupported * softness > p.SupportThreshold));
        for (var i = 0; i < firms.Count; i += Lanes.Count)
        {
            var (k, o, c, v) = (capacity.At(i), orders.At(i), cost.At(i), stock.At(i));
            var (cashCost, fixedCost, loan) = (c * cash, c * p.OverheadShare * k, Money.InBillions(-loans.At(i)));
            var (margin, works) = (price.At(i) - cashCost, k > 0);
            var service = Lending.Service(loan, soft.At(i).IsSet(), p);
            var isPressed = works & (loan > 0) & ((margin * o) - fixedCost < service);
            var planned = Bound.Between((o * p.OrderCover) + (((o * p.InventoryTarget) - v) * p.StockAdjustment), Doubles.Zero, k);
            var supported = Choice.If(client.At(i).IsSet(), clientsSupported, othersSupported);
            var forCash = CashOutput(k, o, margin, cashCost, service + fixedCost, supported, p) * pressing;
            planned = Choice.If(isPressed & pushed, Bound.AtLeast(planned, forCash), planned);
            var stops = works & (margin < 0) & ~(isPressed & carried);
            planned &= ~stops;
            var overhang = v > Bound.AtLeast(o, k * p.OrderFloor) * p.OverhangMultiple;
            planned = Choice.If(overhang, Bound.AtMost(planned, k * p.PressFloor * p.OverhangBrake), planned);
            output.Put(i, Choice.If(works, planned));
            pressed.Put(i, isPressed.AsFlags());
            stopped.Put(i, stops.AsFlags());
        }
    }

    /// <summary>Output that earns the cash due, within what supporters (or buyers) allow (R19).</summary>
    internal static Doubles CashOutput(Doubles capacity, Doubles orders, Doubles margin, Doubles cashCost, Doubles due, Doubles supported, Parameters p)
    {
        var pressFloor = capacity * p.PressFloor;
        var needed = Choice.If(margin > cashCost * p.PressMargin, Bound.AtMost(capacity, due / Bound.AtLeast(margin, 1e-6)), pressFloor);
        var reach = Choice.If(supported,
            Bound.AtLeast(pressFloor, Bound.AtMost(capacity, orders * p.PressReach)),
            Bound.AtMost(capacity, orders * (1 + (p.PressUnsupported * (p.PressReach - 1)))));
        return Bound.AtMost(needed, reach);
    }
}
