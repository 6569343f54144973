using Neijuan.Engine.Accounting;
using Neijuan.Model.Agents;

namespace Neijuan.Model.Settlement;

/// <summary>Plant of failed firms goes to the highest bidder: free cash plus a credit line, so access to finance picks the buyer (R35).</summary>
public static class Auction
{
    public static void Sell(Economy e, List<int> leaving)
    {
        var (firms, industries, p) = (e.Firms, e.Industries, e.Parameters);
        for (var market = 0; market < industries.Markets; market++)
        {
            var sellers = leaving.Where(i => Market(firms, i) == market && firms.Capacity[new FirmId(i)] > 0).ToList();
            if (sellers.Count == 0) continue;
            var s = market / 2;
            var price = p.FireSalePrice * industries.CapacityCost[s] * Math.Max(p.FireSaleUtilisationFloor, industries.OrderUtilisation[s]);
            var bids = Bids(e, market);
            var room = bids.Select(b => Math.Min(p.BidSizeCeiling * firms.Capacity[new FirmId(b.Firm)], b.Bid / price)).ToArray();
            var next = 0;
            foreach (var seller in sellers)
            {
                var lot = p.SalvageShare * firms.Capacity[new FirmId(seller)];
                for (; next < bids.Count && lot > 1e-12; next++)
                {
                    var units = Math.Min(lot, room[next]);
                    Transfer(e, seller, bids[next].Firm, units, units * price);
                    lot -= units;
                    room[next] -= units;
                    if (lot <= 1e-12) break;
                }
            }
        }
    }

    static List<(int Firm, double Bid)> Bids(Economy e, int market)
    {
        var (firms, p, softness) = (e.Firms, e.Parameters, e.Softness);
        var cash = Decisions.Costs.CashShare(p);
        var bids = new List<(int Firm, double Bid)>();
        for (var i = 0; i < firms.Count; i++)
        {
            var id = new FirmId(i);
            if (firms.Alive[id] == 0 || Market(firms, i) != market || firms.Capacity[id] <= 0) continue;
            var party = Economy.Firm(i);
            var capital = e.Ledger[Instrument.ProductiveCapital, party].Billions;
            var line = firms.Client[id] == 1
                ? p.ClientBidCredit * softness * capital
                : p.PrivateBidCredit * Math.Max(0, (p.CreditLimit * capital) - e.Debt(party));
            var bid = Math.Max(0, e.Cash(party) - (p.WorkingBalance * firms.Capacity[id] * firms.UnitCost[id] * cash)) + line;
            if (bid > 0) bids.Add((i, bid));
        }

        bids.Sort((a, b) => a.Bid != b.Bid ? b.Bid.CompareTo(a.Bid) : a.Firm.CompareTo(b.Firm));
        return bids;
    }

    static void Transfer(Economy e, int seller, int buyer, double units, double value)
    {
        var (ledger, firms) = (e.Ledger, e.Firms);
        var (from, to) = (Economy.Firm(seller), Economy.Firm(buyer));
        var free = e.Cash(to) - (e.Parameters.WorkingBalance * firms.Capacity[new FirmId(buyer)] * firms.UnitCost[new FirmId(buyer)] * Decisions.Costs.CashShare(e.Parameters));
        var own = Math.Min(value, Math.Max(0, free));
        Markets.PublicWorks.Borrow(ledger, to, value - own);
        var amount = Money.FromBillions(value);
        ledger.Pay(Flow.PlantAuctions, to, from, amount);
        ledger.HandOver(Instrument.ProductiveCapital, from, to, amount);
        firms.Capacity[new FirmId(buyer)] += units;
    }

    static int Market(Firms firms, int i) => (2 * firms.Industry.Span[i]) + firms.HighTier.Span[i];
}
