using Neijuan.Engine.Accounting;
using Neijuan.Model.Agents;
using Neijuan.Model.Settlement;
using Neijuan.Model.Setup;
using Xunit;

namespace Neijuan.Tests.Rules;

/// <summary>Who leaves, who buys its plant and who bears the loss (R35).</summary>
public class InsolvencyTests
{
    const double Within = 1e-8; // bn CNY

    readonly Economy e = Midway.Before("failed firms are wound up");

    Parameters P => e.Parameters;

    Firms Firms => e.Firms;

    [Fact]
    public void R35_plant_goes_to_the_highest_bid_and_the_bank_bears_the_rest()
    {
        var (seller, other, buyer) = Rivals();
        e.SetCash(buyer, 2000);
        e.SetCash(other, 1000);
        var price = PriceOf(seller);
        var units = P.SalvageShare * Firms.Capacity[seller];
        (Firms.Capacity[buyer], Firms.Capacity[other]) = (100 * units, 100 * units);
        e.SetCash(seller, 0);
        e.SetDebt(seller, (units * price) + 5);
        Firms.Called[seller] = 1;
        var (industry, live) = (new IndustryId(Firms.Industry[seller]), Firms.LiveCount);
        var (stock, capital) = (e.Ledger[Instrument.Inventories, seller], e.Ledger[Instrument.ProductiveCapital, seller]);
        var bought = e.Ledger[Instrument.ProductiveCapital, buyer];
        var written = e.Ledger.OtherChangeOf(OtherChange.WriteOffs, Instrument.Loans, Sector.Banks);
        Resolve();
        Assert.Equal(101 * units, Firms.Capacity[buyer], 1e-9);
        Assert.Equal(100 * units, Firms.Capacity[other]);
        Assert.Equal(2000 - (units * price), e.Cash(buyer), Within);
        Assert.Equal(units * price, (e.Ledger[Instrument.ProductiveCapital, buyer] - bought).Billions, Within);
        Assert.Equal(units * price, e.Paid(Flow.PlantAuctions, Sector.Firms), Within);
        Assert.Equal(-5, Money.InBillions(e.Ledger.OtherChangeOf(OtherChange.WriteOffs, Instrument.Loans, Sector.Banks) - written), Within);
        foreach (var instrument in (Instrument[])[Instrument.Deposits, Instrument.Loans, Instrument.ProductiveCapital,
            Instrument.Inventories])
            Assert.Equal(Money.Zero, e.Ledger[instrument, seller]);
        Assert.Equal(
            (stock + capital).Billions - (units * price),
            -Money.InBillions(e.Ledger.OtherChangeOf(OtherChange.Scrapping, Instrument.ProductiveCapital, Sector.Firms)
                + e.Ledger.OtherChangeOf(OtherChange.Scrapping, Instrument.Inventories, Sector.Firms)), Within);
        Assert.Equal((0, 0.0, live - 1, 1), (Firms.Alive[seller], Firms.Capacity[seller], Firms.LiveCount, e.Industries.Exits[industry]));
    }

    [Fact]
    public void R35_what_is_left_of_its_cash_goes_to_its_owners_and_unpaid_suppliers_are_paid_by_the_bank()
    {
        var (rich, poor, _) = Rivals();
        foreach (var firm in (FirmId[])[rich, poor])
        {
            (Firms.Called[firm], Firms.Capacity[firm]) = (1, 0);
            e.SetDebt(firm, 3);
        }

        e.SetCash(rich, 10);
        e.SetCash(poor, -2);
        var before = e.Provinces.Ids.All().Sum(r => e.Ledger.Sum(Instrument.Deposits, e.Provinces.HouseholdsOf(r)).Billions);
        Resolve();
        Assert.Equal(7, e.Provinces.Ids.All().Sum(r => e.Ledger.Sum(Instrument.Deposits, e.Provinces.HouseholdsOf(r)).Billions) - before,
            Within);
        Assert.Equal(-5, Money.InBillions(e.Ledger.OtherChangeOf(OtherChange.WriteOffs, Instrument.Loans, Sector.Banks)), Within);
        Assert.Equal((Money.Zero, Money.Zero), (e.Ledger[Instrument.Deposits, poor], e.Ledger[Instrument.Loans, poor]));
    }

    [Fact]
    public void R35_a_bidder_takes_half_of_its_own_size_and_the_next_bid_the_rest()
    {
        var (seller, first, second) = Rivals();
        var units = P.SalvageShare * Firms.Capacity[seller];
        (Firms.Capacity[first], Firms.Capacity[second]) = (units / P.BidSizeCeiling / 4, 100 * units); // the first takes a quarter
        e.SetCash(first, 2000);
        e.SetCash(second, 1000);
        Firms.Called[seller] = 1;
        var before = (First: Firms.Capacity[first], Second: Firms.Capacity[second]);
        Resolve();
        Assert.Equal(before.First + (units / 4), Firms.Capacity[first], 1e-9);
        Assert.Equal(before.Second + (units * 3 / 4), Firms.Capacity[second], 1e-9);
    }

    [Fact]
    public void R35_a_bid_buys_as_much_as_it_pays_for_and_cash_goes_before_credit()
    {
        var (seller, buyer, _) = Rivals();
        foreach (var firm in Firms.Ids.All().Where(f => Firms.Market[f] == Firms.Market[seller])) e.SetCash(firm, -1e4);
        foreach (var firm in Firms.Ids) (Firms.Client[firm], e.Firms.Bid[firm]) = (0, 0);
        Firms.Capacity[buyer] = 1000;
        var working = P.WorkingBalance * 1000 * Firms.UnitCost[buyer] * (P.LabourShare + P.IntermediatesShare + P.ImportedShare);
        Firms.Capacity[seller] = 1e6;
        e.SetCash(buyer, working + 6);
        e.SetDebt(buyer, 10);
        e.Ledger.Change(OtherChange.CapitalFormation, Instrument.ProductiveCapital, buyer, Money.FromBillions(100));
        var line = P.PrivateBidCredit * ((P.CreditLimit * e.Ledger[Instrument.ProductiveCapital, buyer].Billions) - 10);
        Firms.Called[seller] = 1;
        Resolve();
        Assert.True(line > 0);
        Assert.Equal(1000 + ((6 + line) / PriceOf(seller)), Firms.Capacity[buyer], 1e-6);
        Assert.Equal(working, e.Cash(buyer), Within);
        Assert.Equal(10 + line, e.Debt(buyer), Within);
    }

    [Fact]
    public void R35_where_nobody_is_called_and_budgets_are_soft_nobody_leaves_that_owes()
    {
        foreach (var firm in Firms.Ids) (Firms.Called[firm], Firms.LossQuarters[firm]) = (0, 99);
        var hopeless = Firms.Ids.All().Count(firm => e.Debt(firm) <= 1e-6);
        var live = Firms.LiveCount;
        Resolve();
        Assert.Equal(live - hopeless, Firms.LiveCount);
    }

    [Fact]
    public void R35_under_hard_budgets_the_insolvent_leave()
    {
        var hard = Midway.Before("failed firms are wound up", 0, ("switch.soft_budget", "2005Q1", 0));
        foreach (var firm in hard.Firms.Ids) (hard.Firms.Called[firm], hard.Firms.LossQuarters[firm]) = (0, 0);
        foreach (var firm in hard.Firms.Ids) hard.SetDebt(firm, 0);
        hard.SetDebt(new FirmId(0), 1e5);
        hard.SetDebt(new FirmId(1), 1e5);
        hard.Firms.Born[new FirmId(1)] = 0;
        var live = hard.Firms.LiveCount;
        Insolvency.Resolve(
            hard.Firms, hard.Industries, hard.Markets, hard.Provinces, hard.Nation, hard.MarketDay, hard.Ledger, hard.Setting);
        Assert.Equal((live - 1, 0, 1), (hard.Firms.LiveCount, hard.Firms.Alive[new FirmId(0)], hard.Firms.Alive[new FirmId(1)]));
    }

    void Resolve() => Insolvency.Resolve(Firms, e.Industries, e.Markets, e.Provinces, e.Nation, e.MarketDay, e.Ledger, e.Setting);

    double PriceOf(FirmId firm)
    {
        var s = new IndustryId(Firms.Industry[firm]);
        return Auction.Price(e.Industries.CapacityCost[s], e.Industries.OrderUtilisation[s], P);
    }

    // Three firms of one market, with plant; nobody else is called.
    (FirmId Seller, FirmId First, FirmId Second) Rivals()
    {
        foreach (var firm in Firms.Ids) Firms.Called[firm] = 0;
        FirmId[] three = [.. Firms.Ids.All().Where(f => Firms.Capacity[f] > 0 && Firms.HighTier[f] == 0)
            .GroupBy(f => Firms.Market[f]).First(market => market.Count() > 3).Take(3)];
        return (three[2], three[0], three[1]);
    }
}
