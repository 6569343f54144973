using Neijuan.Engine.Accounting;
using Neijuan.Model.Agents;

namespace Neijuan.Model.Settlement;

/// <summary>Plant of failed firms goes to the highest bidder: free cash plus a credit line, so access to finance picks the buyer (R35).</summary>
public static class Auction
{
    // The highest bid first; between equal bids the older firm.
    static readonly Comparer<(double Bid, int Firm)> HighestFirst =
        Comparer<(double Bid, int Firm)>.Create((a, b) => a.Bid != b.Bid ? b.Bid.CompareTo(a.Bid) : a.Firm.CompareTo(b.Firm));

    /// <summary>Sells the plant of the firms in <see cref="Firms.Leaving"/>, market by market and seller by seller.</summary>
    public static void Sell(Firms firms, Industries industries, Ledger ledger, Setting setting)
    {
        var p = setting.Parameters;
        var bidders = new PriorityQueue<int, (double Bid, int Firm)>?[industries.Markets];
        foreach (var seller in firms.Leaving)
            if (firms.Capacity.Items[seller] > 0) bidders[Market(firms, seller)] ??= new PriorityQueue<int, (double Bid, int Firm)>(HighestFirst);
        CollectBids(firms, ledger, setting, bidders);
        for (var market = 0; market < bidders.Length; market++)
        {
            if (bidders[market] is not { } queue) continue;
            var price = p.FireSalePrice * industries.CapacityCost[market / 2] * Math.Max(p.FireSaleUtilisationFloor, industries.OrderUtilisation[market / 2]);
            var (buyer, room) = (-1, 0.0); // what the buyer in turn can still take
            foreach (var seller in firms.Leaving)
            {
                if (firms.Capacity.Items[seller] <= 0 || Market(firms, seller) != market) continue;
                for (var lot = p.SalvageShare * firms.Capacity.Items[seller]; lot > Nothing; )
                {
                    if (room <= Nothing)
                    {
                        if (!queue.TryDequeue(out buyer, out var turn)) break;
                        room = Math.Min(p.BidSizeCeiling * firms.Capacity.Items[buyer], turn.Bid / price);
                        continue;
                    }

                    var units = Math.Min(lot, room);
                    Transfer(firms, ledger, setting, seller, buyer, units, units * price);
                    lot -= units;
                    room -= units;
                }
            }
        }
    }

    const double Nothing = 1e-12; // units of capacity

    // Free cash plus a credit line: for clients as far as budgets are soft, for others as far as their collateral goes (R35).
    static void CollectBids(Firms firms, Ledger ledger, Setting setting, PriorityQueue<int, (double Bid, int Firm)>?[] bidders)
    {
        var (p, softness) = (setting.Parameters, setting.Softness);
        var (industry, tier, client, capacity) = (firms.Industry.Items, firms.HighTier.Items, firms.Client.Items, firms.Capacity.Items);
        var loans = ledger.Positions(Instrument.Loans, Sector.Firms);
        var capital = ledger.Positions(Instrument.ProductiveCapital, Sector.Firms);
        foreach (var i in firms.Live)
        {
            if (bidders[(2 * industry[i]) + tier[i]] is not { } queue || capacity[i] <= 0) continue;
            var (atCost, debt) = (capital[i] / Money.FenPerBillion, -loans[i] / Money.FenPerBillion);
            var line = client[i] == 1
                ? p.ClientBidCredit * softness * atCost
                : p.PrivateBidCredit * Math.Max(0, (p.CreditLimit * atCost) - debt);
            var bid = FreeCash(firms, ledger, setting, i) + line;
            if (bid > 0) queue.Enqueue(i, (bid, i));
        }
    }

    static double FreeCash(Firms firms, Ledger ledger, Setting setting, int firm) =>
        Math.Max(0, ledger.Cash(Economy.Firm(firm)) - (setting.Parameters.WorkingBalance * firms.Capacity.Items[firm] * firms.UnitCost.Items[firm]
            * Decisions.Costs.CashShare(setting.Parameters)));

    static void Transfer(Firms firms, Ledger ledger, Setting setting, int seller, int buyer, double units, double value)
    {
        var (from, to) = (Economy.Firm(seller), Economy.Firm(buyer));
        ledger.Borrow(to, value - Math.Min(value, FreeCash(firms, ledger, setting, buyer)));
        var amount = Money.FromBillions(value);
        ledger.Pay(Flow.PlantAuctions, to, from, amount);
        ledger.HandOver(Instrument.ProductiveCapital, from, to, amount);
        firms.Capacity.Items[buyer] += units;
    }

    static int Market(Firms firms, int i) => (2 * firms.Industry.Items[i]) + firms.HighTier.Items[i];
}
