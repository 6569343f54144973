using Neijuan.Engine.Accounting;
using Neijuan.Engine.Numerics;
using Neijuan.Model.Agents;
using Neijuan.Model.Policies;
using Neijuan.Model.Setup;

namespace Neijuan.Model.Decisions;

/// <summary>Output follows orders and stocks; firms that must generate cash for their creditors produce more (R18–R20).</summary>
public static class Production
{
    public static void Decide(Firms firms, Ledger ledger, Setting setting)
    {
        var (p, softness, pressing) = (setting.Parameters, setting.Softness, setting.Policy[Levers.CashPressure]);
        var cash = Costs.CashShare(p);
        var (client, soft) = (firms.Client.Items, firms.SoftRate.Items);
        var (capacity, orders, stock, price, cost) =
            (firms.Capacity.Items, firms.ExpectedOrders.Items, firms.Inventory.Items, firms.Price.Items, firms.UnitCost.Items);
        var (output, pressed, stopped) = (firms.Output.Items, firms.Pressed.Items, firms.Stopped.Items);
        var loans = ledger.Positions(Instrument.Loans, Sector.Firms);
        foreach (var i in firms.Live)
        {
            output[i] = 0;
            pressed[i] = 0;
            stopped[i] = 0;
            var k = capacity[i];
            if (k <= 0) continue;
            var (o, loan) = (orders[i], Money.InBillions(-loans[i]));
            var (cashCost, fixedCost) = (cost[i] * cash, cost[i] * p.OverheadShare * k);
            var margin = price[i] - cashCost;
            var service = loan * (((soft[i] == 1 ? p.SoftRate : p.LoanRate) / 4) + p.Amortisation);
            var isPressed = loan > 0 && (margin * o) - fixedCost < service;
            var planned = Bound.Between((o * p.OrderCover) + (p.StockAdjustment * ((p.InventoryTarget * o) - stock[i])), 0, k);
            if (isPressed && pressing > 0)
            {
                var supported = (softness * client[i]) + (p.PressUnsupported * softness) > p.SupportThreshold;
                planned = Bound.AtLeast(planned, pressing * CashOutput(k, o, margin, cashCost, service + fixedCost, supported, p));
            }

            if (margin < 0 && !(isPressed && softness > p.SupportThreshold))
            {
                planned = 0;
                stopped[i] = 1;
            }

            if (stock[i] > p.OverhangMultiple * Bound.AtLeast(o, p.OrderFloor * k)) planned = Bound.AtMost(planned, p.PressFloor * k * p.OverhangBrake);
            pressed[i] = isPressed ? 1 : 0;
            output[i] = planned;
        }
    }

    /// <summary>Output that earns the cash due, within what supporters (or buyers) allow (R19).</summary>
    internal static double CashOutput(double capacity, double orders, double margin, double cashCost, double due, bool supported, Parameters p)
    {
        var needed = margin > p.PressMargin * cashCost ? Bound.AtMost(capacity, due / Bound.AtLeast(margin, 1e-6)) : p.PressFloor * capacity;
        var reach = supported
            ? Bound.AtLeast(p.PressFloor * capacity, Bound.AtMost(capacity, p.PressReach * orders))
            : Bound.AtMost(capacity, (1 + (p.PressUnsupported * (p.PressReach - 1))) * orders);
        return Bound.AtMost(needed, reach);
    }
}
