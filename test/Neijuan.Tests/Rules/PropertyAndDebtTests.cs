using Neijuan.Engine.Accounting;
using Neijuan.Model.Agents;
using Neijuan.Model.Markets;
using Neijuan.Model.Policies;
using Neijuan.Model.Settlement;
using Neijuan.Model.Setup;
using Xunit;

namespace Neijuan.Tests.Rules;

/// <summary>Homes, land, infrastructure and the debt that pays for them (R29, R43–R45, R67).</summary>
public class PropertyAndDebtTests
{
    const double Within = 1e-8; // bn CNY

    static readonly Parameters P = Economies.New().Economy.Parameters;

    /// <summary>Buyers pay at once, part of it with a mortgage, and hold a claim until the home is built.</summary>
    [Fact]
    public void R44_a_home_is_paid_before_it_is_built_and_the_buyer_holds_a_claim()
    {
        var e = Midway.Before("homes are sold before they are built", 4);
        var (h, poor) = (new HouseholdId(0), new HouseholdId(1));
        foreach (var other in e.Households.Ids) e.SetCash(other, 1e5);
        e.SetCash(poor, 10);
        var (developer, r) = (e.Provinces.Developer[e.Households.Province[h]], e.Households.Province[h]);
        var (claim, debt, cash, owed) = (e.Ledger[Instrument.Prepayments, h], e.Debt(h), e.Cash(developer),
            e.Developers.WorkOwed[developer]);
        var demand = P.HomePurchases * HomeMarket.Demand(e.Nation, e.Policy[Levers.PropertySupport], P);
        HomeMarket.Sell(e.Provinces, e.Households, e.Developers, e.Nation, e.Ledger, e.Setting);
        var price = demand * e.Provinces.TrendOutput[r] * e.Households.Share[h];
        Assert.True(price > 1);
        Assert.Equal(price, (e.Ledger[Instrument.Prepayments, h] - claim).Billions, Within);
        Assert.Equal(P.MortgageShare * price, e.Debt(h) - debt, Within);
        Assert.Equal(1e5 - ((1 - P.MortgageShare) * price), e.Cash(h), Within);
        Assert.Equal(price, e.Cash(developer) - cash, Within);
        Assert.Equal(price, e.Developers.Sales[developer], Within);
        Assert.Equal((1 - e.Nation.LandShare - P.DeveloperMargin) * price, e.Developers.WorkOwed[developer] - owed, Within);
        Assert.Equal(10 * (1 - P.HomeDepositLimit), e.Cash(poor), Within); // no more than its deposit and the bank let it
        AssertSheet(e);
    }

    /// <summary>What was built of what is owed turns as much of every buyer's claim into a home and the land under it.</summary>
    [Fact]
    public void R44_a_claim_falls_exactly_by_what_is_delivered()
    {
        var e = Midway.Before("developers build and buy land", 4);
        var (h, developer, r) = (new HouseholdId(0), e.Provinces.Developer[new ProvinceId(0)], new ProvinceId(0));
        e.SetCash(developer, 1e5);
        var (claim, homes, land, bank) = (e.Ledger[Instrument.Prepayments, h], e.Ledger[Instrument.Dwellings, h],
            e.Ledger[Instrument.Land, h], e.Ledger[Instrument.Land, developer]);
        var (owed, families) = (e.Developers.WorkOwed[developer], e.Cash(h));
        Build(e);
        Assert.Equal(owed / P.BuildingQuarters, e.Developers.Construction[developer], Within);
        Assert.Equal(owed * (1 - (1 / P.BuildingQuarters)), e.Developers.WorkOwed[developer], Within);
        Assert.Equal(1, e.Developers.Speed[developer], 1e-12);
        var delivered = claim - e.Ledger[Instrument.Prepayments, h];
        Assert.Equal(claim.Billions / P.BuildingQuarters, delivered.Billions, Within);
        Assert.Equal(delivered, e.Ledger[Instrument.Dwellings, h] - homes + (e.Ledger[Instrument.Land, h] - land)); // to the fen
        Assert.True(e.Ledger[Instrument.Land, h] > land && e.Ledger[Instrument.Dwellings, h] > homes);
        Assert.Equal(
            bank.Billions + e.Provinces.LandRevenue[r] - (e.Ledger[Instrument.Land, h] - land).Billions,
            e.Ledger[Instrument.Land, developer].Billions, Within);
        Assert.Equal(e.Cash(h) - families, P.LandCompensation * e.Provinces.LandRevenue[r], Within); // who had the land is paid for it
        Assert.Equal(0, Prepayments(e));
        AssertSheet(e);
    }

    /// <summary>Under the red lines a developer repays before it buys land; without them it may borrow.</summary>
    [Fact]
    public void R44_a_developer_without_cash_and_credit_builds_more_slowly_and_costs_trust()
    {
        foreach (var redLines in (double[])[0, 1])
        {
            var e = Midway.Before("developers build and buy land", 4, ("switch.property_red_lines", "2005Q1", redLines));
            e.Time = Neijuan.Engine.Time.Quarter.Parse("2021Q1").Index;
            e.Policy.BeginQuarter(e.Quarter);
            foreach (var d in e.Developers.Ids)
            {
                e.SetCash(d, 0);
                e.SetDebt(d, 100);
                (e.Developers.DebtBefore[d], e.Developers.DebtKept[d]) = (0, 1);
            }

            e.Nation.Trust.Value = 1;
            Build(e);
            Assert.Equal(redLines > 0 ? 0 : 1, e.Nation.BuildingSpeed.Value, 1e-6);
            Assert.Equal(1 - (P.TrustSpeed * redLines), e.Nation.Trust.Value, 1e-6);
            if (redLines > 0) Assert.Equal(0, e.Paid(Flow.LandPurchases, Sector.Developers), Within);
            else Assert.True(e.Paid(Flow.LandPurchases, Sector.Developers) > 1);
        }
    }

    [Fact]
    public void R44_without_land_finance_no_province_sells_land_to_developers()
    {
        var e = Midway.Before("developers build and buy land", 4, ("switch.land_finance", "2005Q1", 0));
        Build(e);
        Assert.Equal(0, e.Received(Flow.LandPurchases, Sector.LocalGovernments));
        Assert.Equal(0, e.Nation.LandRevenue.Value);
    }

    [Fact]
    public void R43_a_vehicle_borrows_for_what_is_wanted_beyond_its_cash_and_R45_no_more_than_a_cap_allows()
    {
        foreach (var cap in (double[])[0, 1])
        {
            var e = Midway.Before("provinces build infrastructure", 4, ("switch.vehicle_debt_cap", "2005Q1", cap),
                ("switch.central_backstop", "2005Q1", 0));
            var (flush, bare, deep) = (new ProvinceId(0), new ProvinceId(1), new ProvinceId(2));
            foreach (var r in e.Provinces.Ids) e.SetCash(r, 0); // no capital for the vehicles
            double Trend(ProvinceId r) => e.Provinces.TrendOutput[r];
            var (first, second, third) = (e.Provinces.Vehicle[flush], e.Provinces.Vehicle[bare], e.Provinces.Vehicle[deep]);
            foreach (var v in e.Vehicles.Ids) e.Vehicles.DefaultedIn[v] = -1;
            e.SetCash(first, 10 * Trend(flush));
            e.SetCash(second, 0);
            e.SetCash(third, 0);
            e.SetDebt(first, 0);
            e.SetDebt(second, 0);
            e.SetDebt(third, ((P.VehicleDebtCap * 4) - 0.001) * Trend(deep));
            var (debt, all) = (e.Debt(third), e.Vehicles.Ids.All().Sum(v => e.Debt(v)));
            BuildInfrastructure(e);
            Assert.Equal(e.Vehicles.Ids.All().Sum(v => e.Debt(v)) - all, e.Nation.VehicleLoansForInfrastructure.Value, 1e-6);
            var share = e.Nation.InfrastructureShare.Value;
            Assert.InRange(share, P.InfrastructureFloor, P.InfrastructureCeiling);
            Assert.Equal(share * Trend(flush), e.Vehicles.Infrastructure[first], 1e-6);
            Assert.Equal(0, e.Debt(first), Within);
            var credit = Infrastructure.Credit(0, defaulted: false, P) * Trend(bare);
            Assert.Equal(Math.Min(share * Trend(bare), credit), e.Debt(second), 1e-6);
            Assert.Equal(e.Debt(second), e.Vehicles.Infrastructure[second], 1e-6); // it builds what it can pay
            var deeper = Math.Min(share, Infrastructure.Credit(debt / (4 * Trend(deep)), defaulted: false, P)) * Trend(deep);
            Assert.Equal(cap > 0 ? Math.Min(0.001 * Trend(deep), deeper) : deeper, e.Debt(third) - debt, 1e-6);
        }
    }

    [Fact]
    public void R43_what_nothing_else_pays_for_the_centre_pays_in_part_and_only_with_the_backstop()
    {
        foreach (var backstop in (double[])[0, 1])
        {
            var e = Midway.Before("provinces build infrastructure", 4, ("switch.central_backstop", "2005Q1", backstop));
            foreach (var r in e.Provinces.Ids)
            {
                e.SetCash(r, 0);
                e.SetCash(e.Provinces.Vehicle[r], 0);
                e.SetDebt(e.Provinces.Vehicle[r], 1e5); // nobody lends
            }

            e.SetCash(Parties.Treasury, 1e4);
            BuildInfrastructure(e);
            var wanted = e.Nation.InfrastructureShare * e.Provinces.Ids.All().Sum(r => e.Provinces.TrendOutput[r]);
            var filled = backstop * P.CentralFill * Infrastructure.FiscalRoom(e.Nation, e.Ledger, P) * wanted;
            Assert.Equal(filled, e.Nation.CentralFill.Value, 1e-6);
            Assert.Equal(filled, e.Vehicles.Ids.All().Sum(v => e.Vehicles.Infrastructure[v]), 1e-5);
            Assert.True(backstop == 0 || filled > 1);
        }
    }

    [Fact]
    public void R43_special_bonds_pay_for_works_that_loans_do_not_reach()
    {
        var (e, without) = (Midway.Before("provinces build infrastructure", 4, ("finance.special_bonds", "2006Q1", 0.02)),
            Midway.Before("provinces build infrastructure", 4, ("finance.special_bonds", "2006Q1", 0)));
        foreach (var economy in (Economy[])[e, without])
        {
            foreach (var r in economy.Provinces.Ids)
            {
                economy.SetCash(r, 0);
                economy.SetCash(economy.Provinces.Vehicle[r], 0);
                economy.SetDebt(economy.Provinces.Vehicle[r], 0);
            }

            BuildInfrastructure(economy);
        }

        double Bonds(Economy economy) => -economy.Ledger.Positions(Instrument.Bonds, Sector.LocalGovernments).ToArray().Sum() / 1e11;
        double Works(Economy economy) => economy.Vehicles.Ids.All().Sum(v => economy.Vehicles.Infrastructure[v]);
        Assert.True(Bonds(e) > Bonds(without));
        Assert.True(Works(e) > Works(without));
        Assert.True(e.Nation.VehicleLoansForInfrastructure.Value <= without.Nation.VehicleLoansForInfrastructure.Value);
    }

    [Fact]
    public void R45_a_vehicle_pays_interest_with_what_its_province_gives_and_borrows_what_it_lacks()
    {
        var e = Midway.Before("vehicles service debt", 2);
        var (poor, flush) = (new ProvinceId(0), new ProvinceId(1));
        var (first, second) = (e.Provinces.Vehicle[poor], e.Provinces.Vehicle[flush]);
        e.SetDebt(first, 400);
        e.SetDebt(second, 400);
        e.SetCash(first, 0);
        e.SetCash(second, 1000);
        e.SetCash(poor, 0);
        e.SetCash(flush, 1000);
        foreach (var r in (ProvinceId[])[poor, flush]) (e.Provinces.TrendOutput[r], e.Banks.Hardness[e.Provinces.Bank[r]]) = (400, 1);
        Service(e);
        var interest = 400 * e.Nation.Rates.Value.Vehicles / 4;
        var called = e.Vehicles.DefaultedIn[first] == e.Time;
        Assert.Equal(400 + interest - (called ? P.DefaultLoss * P.VehicleMaturing * (400 + interest) : 0), e.Debt(first), Within);
        Assert.Equal(0, e.Cash(first), Within);
        var support = Math.Min(P.InterestSupportShare * interest, P.InterestSupportLimit * 1000);
        Assert.Equal(1000 - support, e.Cash(flush), Within);
        Assert.True(e.Debt(second) <= 400 * (1 - P.VehicleRepayment) + Within);
        Assert.Equal(1000 + support - interest - (400 - e.Debt(second)), e.Cash(second), Within);
        AssertSheet(e);
    }

    /// <summary>Called, without cash and without help, a vehicle defaults: part of what falls due is written off.</summary>
    [Fact]
    public void R45_a_vehicle_that_is_called_and_cannot_pay_defaults_and_one_that_can_does_not()
    {
        var e = Midway.Before("vehicles service debt", 2);
        foreach (var r in e.Provinces.Ids)
        {
            e.Banks.Hardness[e.Provinces.Bank[r]] = 0; // nobody is rolled over
            var vehicle = e.Provinces.Vehicle[r];
            e.Vehicles.DefaultedIn[vehicle] = -1;
            e.SetDebt(vehicle, 400);
            e.SetCash(vehicle, r.Row == 0 ? 1000 : 0);
            e.SetCash(r, r.Row == 1 ? 1000 : 0);
        }

        Service(e);
        var (able, helped, poor) = (new VehicleId(0), new VehicleId(1), new VehicleId(2));
        Assert.Equal((-1, -1, e.Time), (e.Vehicles.DefaultedIn[able], e.Vehicles.DefaultedIn[helped], e.Vehicles.DefaultedIn[poor]));
        var owed = 400 + (400 * e.Nation.Rates.Value.Vehicles / 4);
        var due = P.VehicleMaturing * owed;
        Assert.Equal(owed - (P.DefaultLoss * due), e.Debt(poor), Within);
        Assert.Equal((e.Vehicles.Count - 2) * due, e.Nation.VehicleDefaults.Value, 1e-6);
        AssertSheet(e);
    }

    [Fact]
    public void R45_a_swap_replaces_loans_of_a_vehicle_by_bonds_of_its_province_one_for_one()
    {
        var (e, without) = (Midway.Before("vehicles service debt", 4, ("finance.debt_swap", "2006Q1", 0.05)),
            Midway.Before("vehicles service debt", 4, ("finance.debt_swap", "2006Q1", 0)));
        foreach (var economy in (Economy[])[e, without])
            foreach (var r in economy.Provinces.Ids)
            {
                economy.Banks.Hardness[economy.Provinces.Bank[r]] = 1e9; // everybody is rolled over
                economy.SetDebt(economy.Provinces.Vehicle[r], 1000);
                economy.SetCash(economy.Provinces.Vehicle[r], 0);
                economy.SetCash(r, 0);
            }

        var bonds = Bonds(e);
        Service(e);
        Service(without);
        foreach (var r in e.Provinces.Ids)
        {
            var swapped = 0.05 * e.Provinces.TrendOutput[r];
            var saved = swapped * e.Nation.Rates.Value.Vehicles / 4;
            Assert.Equal(swapped + saved, without.Debt(without.Provinces.Vehicle[r]) - e.Debt(e.Provinces.Vehicle[r]), 1e-6);
        }

        Assert.Equal(0.05 * e.Provinces.Ids.All().Sum(r => e.Provinces.TrendOutput[r]), Bonds(e) - bonds, 1e-6);
        AssertSheet(e);

        double Bonds(Economy economy) => -economy.Ledger.Positions(Instrument.Bonds, Sector.LocalGovernments).ToArray().Sum() / 1e11;
    }

    [Fact]
    public void R29_depositors_are_paid_and_mortgages_are_served()
    {
        var e = Midway.Before("households service debt", 2);
        var (saver, overdrawn, debtor) = (new HouseholdId(0), new HouseholdId(1), new HouseholdId(2));
        foreach (var (h, cash, debt) in ((HouseholdId, double, double)[])[(saver, 1000, 0), (overdrawn, -1000, 0), (debtor, 500, 100)])
        {
            e.SetCash(h, cash);
            e.SetDebt(h, debt);
        }

        var earned = e.Households.Earned[saver];
        HouseholdDebt.Settle(e.Households, e.Nation, e.Ledger, e.Setting);
        var rates = e.Nation.Rates.Value;
        Assert.Equal(1000 * (1 + (rates.Deposits / 4)), e.Cash(saver), Within);
        Assert.Equal(1000 * rates.Deposits / 4, e.Households.Earned[saver] - earned, Within);
        Assert.Equal((0, 1000), (Math.Round(e.Cash(overdrawn), 4), Math.Round(e.Debt(overdrawn), 4))); // an overdraft is lent
        Assert.Equal(100 * (1 - P.MortgageInstalment), e.Debt(debtor), Within);
        Assert.Equal(100 * ((rates.Mortgages / 4) + P.MortgageInstalment), e.Households.MortgageService[debtor], Within);
        Assert.Equal(
            (500 * (1 + (rates.Deposits / 4))) - (100 * ((rates.Mortgages / 4) + P.MortgageInstalment)), e.Cash(debtor), Within);
    }

    [Fact]
    public void R44_where_building_stands_still_banks_write_off_and_where_it_goes_on_owners_are_paid()
    {
        var e = Midway.Before("developers service debt", 4);
        var (standing, building) = (new DeveloperId(0), new DeveloperId(1));
        foreach (var (d, speed) in ((DeveloperId, double)[])[(standing, 0), (building, 1)])
        {
            e.SetDebt(d, 100);
            e.SetCash(d, 1000);
            (e.Developers.Speed[d], e.Developers.WorkOwed[d]) = (speed, 80);
        }

        var families = e.Cash(e.Provinces.HouseholdsOf(new ProvinceId(1))[0]);
        DeveloperDebt.Settle(e.Provinces, e.Developers, e.Nation, e.Ledger, e.Setting);
        var interest = 100 * e.Nation.Rates.Value.Loans / 4;
        Assert.Equal(100 * (1 - P.DeveloperWriteOff), e.Debt(standing), Within);
        Assert.Equal(1000 - interest, e.Cash(standing), Within);
        Assert.Equal(100, e.Debt(building), Within);
        var paid = P.DeveloperPayout * (1000 - interest - (P.DeveloperCashQuarters * 80 / P.BuildingQuarters));
        Assert.Equal(1000 - interest - paid, e.Cash(building), Within);
        Assert.Equal(paid, e.Cash(e.Provinces.HouseholdsOf(new ProvinceId(1))[0]) - families, Within);
    }

    [Fact]
    public void R67_corporations_belong_to_their_owners_at_book_value()
    {
        var e = Midway.Before("owners mark their equity to book", 3);
        var i = e.Firms.Ids.All().First(f => e.Firms.Capacity[f] > 0);
        var province = new ProvinceId(e.Firms.Province[i]);
        var gain = e.Ledger.NetWorth(i);
        foreach (var other in e.Firms.Ids) e.Firms.VehicleStake[other] = other == i ? 0.25 : 0;
        var (families, before) = (e.Provinces.HouseholdsOf(province), e.Ledger.Sum(Instrument.Equity, e.Provinces.HouseholdsOf(province)));
        var others = e.Firms.Ids.All().Where(f => e.Firms.Province[f] == province.Row && f != i).Sum(f => e.Ledger.NetWorth(f).Billions)
            + e.Ledger.NetWorth(e.Provinces.Services[province]).Billions + e.Ledger.NetWorth(e.Provinces.Developer[province]).Billions;
        e.Ledger.Pay(Flow.Dividends, Parties.CentralBank, Parties.Treasury, Money.FromBillions(3));
        BookEquity.Mark(e.Firms, e.Provinces, e.Banks, e.Ledger);
        Assert.DoesNotContain(new Books(e.Ledger).Audit(), problem => problem.StartsWith("balance-sheet", StringComparison.Ordinal));
        Assert.NotEqual(Money.Zero, gain);
        Assert.Equal((0.75 * gain.Billions) + others, (e.Ledger.Sum(Instrument.Equity, families) - before).Billions, Within);
        foreach (var sector in (Sector[])[Sector.Firms, Sector.ServiceProducers, Sector.Developers, Sector.FinancingVehicles, Sector.Banks,
            Sector.CentralBank])
            for (var row = 0; row < e.Ledger.Rows(sector); row++) Assert.Equal(Money.Zero, e.Ledger.NetWorth(new Party(sector, row)));
    }

    static void Build(Economy e) => Building.Build(e.Provinces, e.Households, e.Developers, e.Nation, e.Ledger, e.Setting);

    static void BuildInfrastructure(Economy e) => Infrastructure.Build(e.Provinces, e.Vehicles, e.Nation, e.Ledger, e.Setting);

    static void Service(Economy e) => VehicleDebt.Settle(e.Provinces, e.Vehicles, e.Banks, e.Nation, e.Ledger, e.Setting);

    // Of all who hold claims on homes and all who owe them, in fen.
    static long Prepayments(Economy e) => Enum.GetValues<Sector>().Sum(sector =>
        e.Ledger.Positions(Instrument.Prepayments, sector).ToArray().Sum());

    static void AssertSheet(Economy e) =>
        Assert.DoesNotContain(new Books(e.Ledger).Audit(), problem => problem.StartsWith("balance-sheet", StringComparison.Ordinal));
}
