using Neijuan.Engine.Accounting;
using Neijuan.Model.Agents;
using Neijuan.Model.Markets;
using Neijuan.Model.Settlement;
using Neijuan.Model.Setup;
using Xunit;

namespace Neijuan.Tests.Rules;

/// <summary>Homes, land, infrastructure and the debt that pays for them (R29, R43–R45, R67).</summary>
public class PropertyAndDebtTests
{
    const double Within = 1e-8; // bn CNY

    static readonly Parameters P = Economies.New().Economy.Parameters;

    [Fact]
    public void R44_a_home_is_paid_with_its_land_and_what_is_built_is_part_of_sales()
    {
        var e = Midway.Before("provinces build and sell land", 4, ("switch.land_finance", "2005Q1", 0.5));
        var (r, poor) = (new ProvinceId(0), new ProvinceId(1));
        foreach (var p in e.Provinces.Ids) e.SetCash(e.Provinces.HouseholdsOf(p)[0], 1e5);
        e.SetCash(e.Provinces.HouseholdsOf(poor)[0], 10);
        var land = e.Ledger[Instrument.Land, e.Provinces.HouseholdsOf(r)[0]];
        var developer = e.Provinces.Developer[r];
        e.SetCash(developer, -50);
        e.SetDebt(developer, 100);
        Build(e);
        var share = P.HousingLandShare * e.Policy[Neijuan.Model.Policies.Levers.LandFinance];
        double Sales(ProvinceId p) => p == poor ? P.HousingDepositLimit * 10
            : P.HousingPurchases * e.Nation.PropertySentiment * e.Provinces.TrendOutput[p];
        var sales = e.Provinces.Ids.All().Sum(Sales);
        Assert.True(Sales(poor) < P.HousingPurchases * e.Nation.PropertySentiment * e.Provinces.TrendOutput[poor]);
        foreach (var p in (ProvinceId[])[r, poor])
        {
            Assert.Equal(share * Sales(p), e.Provinces.LandRevenue[p], Within);
            Assert.Equal(P.HousingConstructionShare * Sales(p), e.Developers.Construction[e.Provinces.Developer[p]], Within);
            Assert.True(e.Cash(e.Provinces.Developer[p]) >= e.Developers.Construction[e.Provinces.Developer[p]] - Within);
        }

        var built = P.HousingConstructionShare * Sales(r);
        Assert.Equal(100 + built - (((1 - share) * Sales(r)) - 50), e.Debt(developer), Within); // it borrows what it lacks
        Assert.Equal(built, e.Cash(developer), Within);
        Assert.Equal(1e5 - Sales(r), e.Cash(e.Provinces.HouseholdsOf(r)[0]), Within);
        Assert.Equal(share * Sales(r), (e.Ledger[Instrument.Land, e.Provinces.HouseholdsOf(r)[0]] - land).Billions, Within);
        Assert.Equal((1 - share) * sales, e.Paid(Flow.Dwellings, Sector.Households), 1e-7);
        Assert.Equal(share * sales, e.Paid(Flow.LandPurchases, Sector.Households), 1e-7);
        Assert.Equal(share * sales, e.Paid(Flow.LandPurchases, Sector.Developers), 1e-7);
        Assert.Equal(share * sales, e.Received(Flow.LandPurchases, Sector.LocalGovernments), 1e-7);
        Assert.Equal(share * sales,
            Money.InBillions(e.Ledger.OtherChangeOf(OtherChange.AppearanceOfLand, Instrument.Land, Sector.LocalGovernments)), 1e-7);
        Assert.Equal((1 - share) * sales,
            Money.InBillions(e.Ledger.OtherChangeOf(OtherChange.CapitalFormation, Instrument.Dwellings, Sector.Households)), 1e-7);
    }

    [Fact]
    public void R43_a_vehicle_borrows_for_what_is_wanted_beyond_its_cash_and_R45_no_more_than_a_cap_allows()
    {
        foreach (var cap in (double[])[0, 1])
        {
            var e = Midway.Before("provinces build and sell land", 4, ("switch.vehicle_debt_cap", "2005Q1", cap));
            var (flush, bare, deep) = (new ProvinceId(0), new ProvinceId(1), new ProvinceId(2));
            foreach (var r in e.Provinces.Ids) e.SetCash(r, 0); // no capital for the vehicles
            double Trend(ProvinceId r) => e.Provinces.TrendOutput[r];
            var (first, second, third) = (e.Provinces.Vehicle[flush], e.Provinces.Vehicle[bare], e.Provinces.Vehicle[deep]);
            e.SetCash(first, 10 * Trend(flush));
            e.SetCash(second, 0);
            e.SetCash(third, 0);
            e.SetDebt(first, 0);
            e.SetDebt(second, 0);
            e.SetDebt(third, ((P.VehicleDebtCap * 4) - 0.001) * Trend(deep));
            foreach (var r in e.Provinces.Ids) e.Provinces.LandRevenue[r] = 0;
            var (debt, all) = (e.Debt(third), e.Vehicles.Ids.All().Sum(v => e.Debt(v)));
            Build(e);
            Assert.Equal(e.Vehicles.Ids.All().Sum(v => e.Debt(v)) - all, e.Nation.VehicleLoansForInfrastructure.Value, 1e-6);

            // the land that is sold now is the province's cash, a part of which becomes capital of the vehicle
            double Contribution(ProvinceId r) =>
                Math.Min(P.InfrastructureLandShare * e.Provinces.LandRevenue[r], P.InfrastructureCashLimit * e.Provinces.LandRevenue[r]);
            var share = e.Vehicles.Infrastructure[first] / Trend(flush); // of what is wanted in trend output, the same everywhere
            Assert.InRange(share, 0.001, 1);
            Assert.Equal(0, e.Debt(first), Within);
            var wanted = (share * Trend(bare)) - (P.VehicleCashUse * Contribution(bare));
            Assert.Equal(wanted, e.Debt(second), Within);
            Assert.Equal(share * Trend(bare), e.Vehicles.Infrastructure[second], 1e-6);
            var beyond = (share * Trend(deep)) - (P.VehicleCashUse * Contribution(deep));
            Assert.Equal(cap > 0 ? 0.001 * Trend(deep) : beyond, e.Debt(third) - debt, 1e-6);
            Assert.Equal(cap > 0 ? (0.001 * Trend(deep)) + Contribution(deep) : share * Trend(deep), e.Vehicles.Infrastructure[third],
                1e-6);
        }
    }

    /// <summary>The gap is between trend and the last four quarters, carried forward; a fifth is remembered and does not count.</summary>
    [Fact]
    public void R43_what_is_wanted_follows_the_gap_of_the_last_year()
    {
        var e = Midway.Before("provinces build and sell land", 8, ("switch.tournament", "2005Q1", 0.5));
        var trend = e.Data.OpeningOutputPerQuarter * e.Nation.TrendOutputIndex;
        var growth = Math.Pow(1 + e.Nation.GrowthTarget + e.Nation.ExpectedInflation, P.OutputGapHorizon);
        e.Nation.OutputHistory[e.Time % Nation.Remembered] = 1e9;
        double[] parts = [0.97, 0.975, 0.985, 0.99]; // 0.98 on average
        for (var lag = 1; lag <= 4; lag++)
            e.Nation.OutputHistory[(e.Time - lag) % Nation.Remembered] = parts[lag - 1] * trend / growth;
        foreach (var v in e.Vehicles.Ids) e.SetCash(v, 1e5);
        Build(e);
        var share = PublicWorks.Infrastructure(0.02, 0.5, P) * e.Setting.Dated("infrastructure_factor");
        foreach (var r in e.Provinces.Ids)
            Assert.Equal(share * e.Provinces.TrendOutput[r], e.Vehicles.Infrastructure[e.Provinces.Vehicle[r]], 1e-8);
    }

    [Theory]
    [InlineData("2006Q1", 1, false)]
    [InlineData("2022Q1", 1, true)]
    [InlineData("2022Q1", 0, false)]
    public void R44_sentiment_falls_under_the_red_lines_where_they_are_drawn(string quarter, double redLines, bool falls)
    {
        var e = Midway.Before("provinces build and sell land", 4, ("switch.property_red_lines", "2005Q1", redLines));
        e.Time = Neijuan.Engine.Time.Quarter.Parse(quarter).Index;
        e.Policy.BeginQuarter(e.Quarter);
        e.Nation.PropertySentiment.Value = 0.9;
        Build(e);
        Assert.Equal(PublicWorks.Sentiment(0.9, falls, e.Setting.Dated("property_growth"), P), e.Nation.PropertySentiment.Value, 1e-12);
    }

    [Fact]
    public void R45_a_vehicle_pays_interest_with_what_its_province_gives_and_borrows_what_it_lacks()
    {
        var e = Midway.Before("vehicles and developers service debt", 2);
        var (poor, flush) = (new ProvinceId(0), new ProvinceId(1));
        var (first, second) = (e.Provinces.Vehicle[poor], e.Provinces.Vehicle[flush]);
        e.SetDebt(first, 400);
        e.SetDebt(second, 400);
        e.SetCash(first, 0);
        e.SetCash(second, 1000);
        e.SetCash(poor, 0);
        e.SetCash(flush, 1000);
        e.SetDebt(e.Provinces.Developer[flush], 200);
        e.SetCash(e.Provinces.Developer[flush], 1000);
        var support = e.Ledger.ReceivedBy(Flow.InterestSupport, Sector.FinancingVehicles);
        VehicleDebt.Settle(e.Provinces, e.Households, e.Ledger, e.Setting);
        var interest = 400 * P.VehicleRate / 4;
        Assert.Equal(400 + interest, e.Debt(first), Within);
        Assert.Equal(0, e.Cash(first), Within);
        Assert.Equal(1000 - Math.Min(P.InterestSupportShare * interest, P.InterestSupportLimit * 1000), e.Cash(flush), Within);
        var free = 1000 - (interest - (1000 - e.Cash(flush))) - (P.VehicleCashBuffer * e.Provinces.TrendOutput[flush]);
        Assert.Equal(400 - Math.Min(free, P.VehicleRepayment * 400), e.Debt(second), Within);
        Assert.Equal(200 * (1 - P.DeveloperRepayment), e.Debt(e.Provinces.Developer[flush]), Within);
        Assert.Equal(1000 - (200 * ((P.LoanRate / 4) + P.DeveloperRepayment)), e.Cash(e.Provinces.Developer[flush]), Within);
        Assert.True(e.Ledger.ReceivedBy(Flow.InterestSupport, Sector.FinancingVehicles) > support);
    }

    [Fact]
    public void R45_a_vehicle_keeps_a_buffer_and_R29_depositors_are_paid()
    {
        var e = Midway.Before("vehicles and developers service debt", 2);
        var r = new ProvinceId(2);
        var (vehicle, buffer) = (e.Provinces.Vehicle[r], P.VehicleCashBuffer * e.Provinces.TrendOutput[r]);
        e.SetDebt(vehicle, 400);
        e.SetCash(r, 0);
        e.SetCash(vehicle, (400 * P.VehicleRate / 4) + buffer + 0.5);
        var (saver, overdrawn) = (new HouseholdId(0), new HouseholdId(1));
        e.SetCash(saver, 1000);
        e.SetCash(overdrawn, -1000);
        var earned = e.Households.Earned[saver];
        VehicleDebt.Settle(e.Provinces, e.Households, e.Ledger, e.Setting);
        Assert.Equal(399.5, e.Debt(vehicle), Within);
        Assert.Equal(buffer, e.Cash(vehicle), Within);
        Assert.Equal(1000 * (1 + (P.DepositRate / 4)), e.Cash(saver), Within);
        Assert.Equal(1000 * P.DepositRate / 4, e.Households.Earned[saver] - earned, Within);
        Assert.Equal(-1000, e.Cash(overdrawn), Within);
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

    static void Build(Economy e) =>
        PublicWorks.Build(e.Provinces, e.Households, e.Developers, e.Vehicles, e.Nation, e.Ledger, e.Setting);
}
