using Neijuan.Engine.Accounting;
using Neijuan.Engine.Numerics;
using Neijuan.Model.Agents;
using Neijuan.Model.Markets;

namespace Neijuan.Model.Settlement;

/// <summary>Plant of failed firms goes to the highest bidder: free cash plus a credit line, so access to finance picks the buyer (R35).</summary>
public static class Auction
{
    /// <summary>Sells the plant of the firms in <see cref="Firms.Leaving"/>, market by market and seller by seller.</summary>
    public static void Sell(Firms firms, Industries industries, MarketDay day, Ledger ledger, Setting setting)
    {
        var p = setting.Parameters;
        Span<bool> open = stackalloc bool[industries.Markets];
        open.Clear();
        foreach (var seller in firms.Leaving)
            if (firms.Capacity.Items[seller] > 0) open[Market(firms, seller)] = true;
        CollectBids(firms, ledger, setting, day, open);
        var queue = day.Bidders;
        for (var market = 0; market < open.Length; market++)
        {
            if (!open[market]) continue;
            queue.Clear();
            queue.EnqueueRange(day.Bids[market]); // the lowest turn, which is the highest bid, comes first
            var price = p.FireSalePrice * industries.CapacityCost[market / 2] * Bound.AtLeast(p.FireSaleUtilisationFloor, industries.OrderUtilisation[market / 2]);
            var (buyer, room) = (-1, 0.0); // what the buyer in turn can still take
            foreach (var seller in firms.Leaving)
            {
                if (firms.Capacity.Items[seller] <= 0 || Market(firms, seller) != market) continue;
                for (var lot = p.SalvageShare * firms.Capacity.Items[seller]; lot > Nothing; )
                {
                    if (room <= Nothing)
                    {
                        if (!queue.TryDequeue(out buyer, out var turn)) break;
                        room = Bound.AtMost(p.BidSizeCeiling * firms.Capacity.Items[buyer], -turn / price);
                        continue;
                    }

                    var units = Bound.AtMost(lot, room);
                    Transfer(firms, ledger, setting, seller, buyer, units, units * price);
                    lot -= units;
                    room -= units;
                }
            }
        }
    }

    const double Nothing = 1e-12; // units of capacity

    // Free cash plus a credit line: for clients as far as budgets are soft, for others as far as their collateral goes (R35).
    static void CollectBids(Firms firms, Ledger ledger, Setting setting, MarketDay day, ReadOnlySpan<bool> open)
    {
        foreach (var bids in day.Bids) bids.Clear();
        var (p, softness) = (setting.Parameters, setting.Softness);
        var (industry, tier, client, capacity, cost) =
            (firms.Industry.Items, firms.HighTier.Items, firms.Client.Items, firms.Capacity.Items, firms.UnitCost.Items);
        var deposits = ledger.Positions(Instrument.Deposits, Sector.Firms);
        var loans = ledger.Positions(Instrument.Loans, Sector.Firms);
        var capital = ledger.Positions(Instrument.ProductiveCapital, Sector.Firms);
        var working = p.WorkingBalance * Decisions.Costs.CashShare(p);
        foreach (var i in firms.Live)
        {
            var market = (2 * industry[i]) + tier[i];
            if (!open[market] || capacity[i] <= 0) continue;
            var atCost = Money.InBillions(capital[i]);
            var line = client[i] == 1
                ? p.ClientBidCredit * softness * atCost
                : p.PrivateBidCredit * Bound.AtLeast((p.CreditLimit * atCost) - Money.InBillions(-loans[i]), 0);
            var bid = Bound.AtLeast(Money.InBillions(deposits[i]) - (working * capacity[i] * cost[i]), 0) + line;
            if (bid > 0) day.Bids[market].Add((i, -bid));
        }
    }

    static double FreeCash(Firms firms, Ledger ledger, Setting setting, int firm) =>
        Bound.AtLeast(ledger.Cash(Economy.Firm(firm)) - (setting.Parameters.WorkingBalance * firms.Capacity.Items[firm] * firms.UnitCost.Items[firm]
            * Decisions.Costs.CashShare(setting.Parameters)), 0);

    static void Transfer(Firms firms, Ledger ledger, Setting setting, int seller, int buyer, double units, double value)
    {
        var (from, to) = (Economy.Firm(seller), Economy.Firm(buyer));
        ledger.Borrow(to, value - Bound.AtMost(value, FreeCash(firms, ledger, setting, buyer)));
        var amount = Money.FromBillions(value);
        ledger.Pay(Flow.PlantAuctions, to, from, amount);
        ledger.HandOver(Instrument.ProductiveCapital, from, to, amount);
        firms.Capacity.Items[buyer] += units;
    }

    static int Market(Firms firms, int i) => (2 * firms.Industry.Items[i]) + firms.HighTier.Items[i];
}
