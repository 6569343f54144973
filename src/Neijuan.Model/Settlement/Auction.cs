using Neijuan.Engine.Accounting;
using Neijuan.Engine.Numerics;
using Neijuan.Model.Agents;
using Neijuan.Model.Setup;

namespace Neijuan.Model.Settlement;

/// <summary>
/// Plant of failed firms goes to the highest bidder: free cash plus a credit line, so access to finance picks the buyer (R35).
/// </summary>
public static class Auction
{
    const double Nothing = 1e-12; // units of capacity

    /// <summary>Sells the plant of the firms in <see cref="Firms.Leaving"/>, market by market and seller by seller.</summary>
    public static void Sell(
        Firms firms, Industries industries, GoodsMarkets markets, double cashShare, MarketDay day, Ledger ledger, Setting setting)
    {
        var (p, capacity) = (setting.Parameters, firms.Capacity.Items);
        var (highest, bidder) = (markets.One.Zeros(), day.HighestBidder);
        Array.Fill(highest, double.PositiveInfinity); // nobody bids where nothing is for sale
        foreach (var seller in firms.Leaving)
            if (capacity[seller] > 0) highest[firms.Market.Items[seller]] = 0;
        Bid(firms, cashShare, ledger, setting, highest, bidder);
        foreach (var market in markets.Ids)
        {
            if (!double.IsFinite(highest[market])) continue;
            var price = Price(industries.CapacityCost[market.Industry], industries.OrderUtilisation[market.Industry], p);
            var (buyer, room, queued) = (-1, 0.0, false); // what the buyer in turn can still take; whether the others stand in line
            foreach (var seller in firms.Leaving)
            {
                if (capacity[seller] <= 0 || firms.Market.Items[seller] != market) continue;
                for (var lot = p.SalvageShare * capacity[seller]; lot > Nothing; )
                {
                    if (room <= Nothing)
                    {
                        if (buyer < 0 && highest[market] > 0) buyer = bidder[market];
                        else
                        {
                            if (!queued) Queue(firms, market, buyer, day);
                            queued = true;
                            if (!day.Bidders.TryDequeue(out buyer, out _)) break;
                        }

                        room = Bound.AtMost(p.BidSizeCeiling * capacity[buyer], firms.Bid.Items[buyer] / price);
                        continue;
                    }

                    var units = Bound.AtMost(lot, room);
                    Transfer(firms, cashShare, ledger, setting, seller, buyer, units, units * price);
                    lot -= units;
                    room -= units;
                }
            }
        }
    }

    /// <summary>What a unit of failed capacity is sold for: the less, the less there is to do (R35).</summary>
    internal static double Price(double capacityCost, double utilisation, Parameters p) =>
        p.FireSalePrice * capacityCost * Bound.AtLeast(p.FireSaleUtilisationFloor, utilisation);

    /// <summary>
    /// Free cash plus a credit line: for clients as far as budgets are soft, for others as far as their collateral goes (R35).
    /// </summary>
    internal static Doubles Offer(
        Doubles deposit, Doubles capacity, Doubles cost, Doubles client, Doubles capital, Doubles loan, double cashShare,
        double softness, Parameters p)
    {
        var line = Choice.If(client,
            capital * (p.ClientBidCredit * softness), Bound.AtLeast((capital * p.CreditLimit) - loan, 0) * p.PrivateBidCredit);
        return Bound.AtLeast(deposit - (capacity * (p.WorkingBalance * cashShare) * cost), 0) + line;
    }

    // Notes who bids most on each market, the first of equals; most auctions need no other.
    static void Bid(Firms firms, double cashShare, Ledger ledger, Setting setting, double[] highest, int[] bidder)
    {
        var (p, softness) = (setting.Parameters, setting.Softness);
        var (market, client, alive, capacity, cost, bid) = (firms.Market.Items, firms.Client.Items, firms.Alive.Items, firms.Capacity.Items,
            firms.UnitCost.Items, firms.Bid.Items);
        var deposits = ledger.Positions(Instrument.Deposits, Sector.Firms);
        var loans = ledger.Positions(Instrument.Loans, Sector.Firms);
        var capital = ledger.Positions(Instrument.ProductiveCapital, Sector.Firms);
        for (var i = 0; i < firms.Count; i += Lanes.Count)
        {
            var k = capacity.At(i);
            var offer = Offer(Money.InBillions(deposits.At(i)), k, cost.At(i), client.At(i).IsSet(), Money.InBillions(capital.At(i)),
                Money.InBillions(-loans.At(i)), cashShare, softness, p);
            offer = Choice.If(alive.At(i).IsSet() & (k > 0), offer);
            bid.Put(i, offer);
            if (!(offer > highest.Of(market, i)).Any()) continue;
            for (var row = i; row < i + Lanes.Count; row++)
                if (bid[row] > highest[market[row]]) (highest[market[row]], bidder[market[row]]) = (bid[row], row);
        }
    }

    // All who bid on a market but one, the highest bid first.
    static void Queue(Firms firms, int market, int except, MarketDay day)
    {
        day.Bids.Clear();
        for (var i = 0; i < firms.Count; i++)
            if (firms.Market.Items[i] == market && firms.Bid.Items[i] > 0 && i != except) day.Bids.Add((i, -firms.Bid.Items[i]));
        day.Bidders.Clear();
        day.Bidders.EnqueueRange(day.Bids);
    }

    static double FreeCash(Firms firms, double cashShare, Ledger ledger, Setting setting, int firm) =>
        Bound.AtLeast(
            ledger.Cash(new FirmId(firm)) - (setting.Parameters.WorkingBalance * firms.Capacity.Items[firm] * firms.UnitCost.Items[firm]
            * cashShare), 0);

    static void Transfer(
        Firms firms, double cashShare, Ledger ledger, Setting setting, int seller, int buyer, double units, double value)
    {
        Party from = new FirmId(seller), to = new FirmId(buyer);
        ledger.Borrow(to, value - Bound.AtMost(value, FreeCash(firms, cashShare, ledger, setting, buyer)));
        var amount = Money.FromBillions(value);
        ledger.Pay(Flow.PlantAuctions, to, from, amount);
        ledger.HandOver(Instrument.ProductiveCapital, from, to, amount);
        firms.Capacity.Items[buyer] += units;
    }
}
