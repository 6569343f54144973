using Neijuan.Engine.Accounting;
using Neijuan.Model.Agents;
using Neijuan.Model.Markets;
using Neijuan.Model.Setup;
using Xunit;

namespace Neijuan.Tests.Rules;

/// <summary>Orders are matched, goods are paid for, and investment becomes capital (R24–R26, R38, R39).</summary>
public class GoodsTests
{
    const double Within = 1e-7; // bn CNY

    static readonly Parameters P = Economies.New().Economy.Parameters;

    [Fact]
    public void R24_nobody_sells_more_than_it_has_and_a_market_no_more_than_is_wanted()
    {
        var e = Midway.Before("the goods market matches", 4);
        Match(e);
        foreach (var m in e.Markets.Ids)
        {
            var firms = e.Firms.Ids.All().Where(i => e.Firms.Market[i] == m.Row).ToArray();
            var available = firms.Sum(i => e.Firms.Inventory[i] + e.Firms.Output[i]);
            Assert.All(firms, i => Assert.InRange(e.Firms.Sales[i], 0, e.Firms.Inventory[i] + e.Firms.Output[i] + 1e-9));

            // two rounds leave neither goods nor orders lying that could have met
            Assert.Equal(Math.Min(available, e.Markets.Demand[m]), firms.Sum(i => e.Firms.Sales[i]), 1e-6);
            Assert.Equal(e.Markets.Demand[m], firms.Sum(i => e.Firms.Orders[i]), 1e-6);
        }
    }

    [Fact]
    public void R24_orders_go_by_attraction()
    {
        var e = Midway.Before("the goods market matches", 4);
        var expected = e.Firms.Ids.All().Select(i => e.Firms.ExpectedOrders[i]).ToArray();
        Match(e);
        foreach (var i in e.Firms.Ids)
        {
            Assert.Equal((expected[i] * (1 - P.OrderSmoothing)) + (e.Firms.Orders[i] * P.OrderSmoothing), e.Firms.ExpectedOrders[i], 1e-9);
            Assert.Equal(Math.Log(e.Firms.Price[i]), e.Firms.LogPrice[i], 1e-12);
        }

        var (first, second) = e.Firms.Ids.All().Where(i => e.Firms.Stopped[i] == 0 && e.Firms.Capacity[i] > 0)
            .GroupBy(i => e.Firms.Market[i]).Select(market => (market.First(), market.Last())).First();
        double Attracts(FirmId i) => (((e.Firms.Inventory[i] + e.Firms.Output[i]) * (1 - P.CapacityAttraction))
            + (e.Firms.Capacity[i] * P.CapacityAttraction)) * Math.Pow(e.Firms.Price[i], -P.PriceElasticity);
        Assert.NotEqual(first, second);
        Assert.Equal(Attracts(first) / Attracts(second), e.Firms.Orders[first] / e.Firms.Orders[second], 1e-9);
    }

    [Fact]
    public void R25_demand_for_an_industry_is_remembered_and_exports_are_of_the_low_tier()
    {
        var e = Midway.Before("the goods market matches", 4);
        var world = e.Industries.Ids.All().Select(s => e.Industries.WorldDemand[s]).ToArray();
        Match(e);
        foreach (var s in e.Industries.Ids)
        {
            var (low, high) = (MarketId.Low(s), MarketId.High(s));
            Assert.Equal(e.BlocCells.OverBlocs(e.BlocCells.Exports, s), e.Markets.ExportDemand[low], 1e-9);
            Assert.Equal(0, e.Markets.ExportDemand[high]);
            var home = e.Markets.Demand[low] - e.Markets.ExportDemand[low];
            Assert.Equal((1 - e.Industries.HighTierShare[s]) * e.Industries.NominalHomeDemand[s] / e.Markets.Price[low], home, 1e-9);
            Assert.Equal(world[s] + home + e.Markets.Demand[high], e.Industries.WorldDemand[s], 1e-9);
            Assert.Equal(e.Industries.WorldDemand[s], e.Industries.DemandHistory[e.Time % e.Industries.DemandHistory.Length][s]);
        }
    }

    [Fact]
    public void R24_what_is_sold_is_paid_and_what_is_left_spoils()
    {
        var e = Midway.Before("buyers pay for goods", 4);
        var firms = e.Firms.Ids.All();
        var stock = firms.Select(i => e.Firms.Inventory[i]).ToArray();
        var value = firms.Select(i => e.Ledger[Instrument.Inventories, i]).ToArray();
        Pay(e);
        var (changes, spoilt) = (0.0, 0.0);
        foreach (var i in firms)
        {
            Assert.Equal(e.Firms.Price[i] * e.Firms.Sales[i], Money.InBillions(e.Firms.Revenue[i]), 1e-10);
            var left = stock[i] + e.Firms.Output[i] - e.Firms.Sales[i];
            Assert.Equal(left * (1 - P.Spoilage), e.Firms.Inventory[i], 1e-9);
            var produced = e.Firms.Output[i] * e.Firms.UnitCost[i] * e.Nation.CostShares.Value.Cash;
            var all = value[i].Billions + produced;
            var remains = stock[i] + e.Firms.Output[i] > 0 ? all * left / (stock[i] + e.Firms.Output[i]) : 0;
            Assert.Equal(remains * (1 - P.Spoilage), e.Ledger[Instrument.Inventories, i].Billions, 1e-9);
            changes += remains - value[i].Billions;
            spoilt += remains * P.Spoilage;
        }

        Assert.Equal(
            changes, Money.InBillions(e.Ledger.OtherChangeOf(OtherChange.ChangeInInventories, Instrument.Inventories, Sector.Firms)),
                Within);
        Assert.Equal(-spoilt, Money.InBillions(e.Ledger.OtherChangeOf(OtherChange.Spoilage, Instrument.Inventories, Sector.Firms)), Within);
        foreach (var s in e.Industries.Ids)
            Assert.Equal(firms.Where(i => e.Firms.Industry[i] == s.Row).Sum(i => e.Firms.Output[i]), e.Industries.OutputVolume[s], 1e-9);
        foreach (var m in e.Markets.Ids)
        {
            var sellers = firms.Where(i => e.Firms.Market[i] == m.Row && e.Firms.Sales[i] > 0).ToArray();
            Assert.Equal(
                sellers.Length == 0 ? e.Markets.Price[m]
                    : sellers.Sum(i => Money.InBillions(e.Firms.Revenue[i])) / sellers.Sum(i => e.Firms.Sales[i]),
                e.Markets.TransactionPrice[m], 1e-9);
        }
    }

    /// <summary>Revenue is divided among exports, households, installations and investors as demand was.</summary>
    [Fact]
    public void R39_who_has_ordered_pays()
    {
        var e = Midway.Before("buyers pay for goods", Installing);
        Pay(e);
        var (abroad, households, utilities, investors) = (0.0, 0.0, 0.0, 0.0);
        foreach (var s in e.Industries.Ids.All().Where(s => e.Industries.NominalHomeDemand[s] > 0))
        {
            var (low, high) = (MarketId.Low(s), MarketId.High(s));
            double Revenue(MarketId m) =>
                e.Firms.Ids.All().Where(i => e.Firms.Market[i] == m.Row).Sum(i => Money.InBillions(e.Firms.Revenue[i]));
            var exported = e.Markets.Demand[low] > 0 ? Revenue(low) * e.Markets.ExportDemand[low] / e.Markets.Demand[low] : 0;
            var home = Revenue(low) + Revenue(high) - exported;
            abroad += exported;
            households += home * e.Industries.HouseholdDemand[s] / e.Industries.NominalHomeDemand[s];
            utilities += home * e.Industries.InstallationDemand[s] / e.Industries.NominalHomeDemand[s];
            investors += home * e.Industries.InvestmentDemand[s] / e.Industries.NominalHomeDemand[s];
        }

        abroad += e.Industries.Ids.All().Where(s => e.Industries.NominalHomeDemand[s] <= 0)
            .Sum(s => e.Firms.Ids.All().Where(i => e.Firms.Industry[i] == s.Row).Sum(i => Money.InBillions(e.Firms.Revenue[i])));
        Assert.True(utilities > 0);
        Assert.Equal(abroad, e.Paid(Flow.Exports, Sector.RestOfWorld), Within);
        Assert.Equal(abroad, e.Nation.Exports.Value, Within);
        Assert.Equal(households, e.Paid(Flow.ConsumptionOfGoods, Sector.Households), Within);
        Assert.Equal(utilities, e.Paid(Flow.HomeInstallations, Sector.ServiceProducers), Within);
        Assert.Equal(investors, Goods.Sum(use => e.Paid(use.Flow, use.Buyers)), Within);
    }

    [Fact]
    public void R39_each_use_buys_goods_and_has_the_rest_built_and_R26_what_is_short_is_imported()
    {
        var e = Midway.Before("buyers pay for goods", Installing);
        var before = Capital(e);
        Pay(e);
        var uses = e.MarketDay.Uses;
        var wanted = Enumerable.Range(0, Uses.Count).Sum(u => uses.Planned[u] * uses.GoodsShare[u]);
        var delivered = Goods.Sum(use => e.Paid(use.Flow, use.Buyers));
        var foreign = Enumerable.Range(0, Uses.Count).Sum(u => uses.Planned[u] * (1 - uses.GoodsShare[u])) * P.ImportedInvestment;
        var imported = Investment.Imported(wanted, delivered, P);
        Assert.Equal(imported + foreign, e.Received(Flow.ImportedInvestmentGoods, Sector.RestOfWorld), Within);
        for (var u = 0; u < Uses.Count; u++)
        {
            var part = uses.Planned[u] * uses.GoodsShare[u] / wanted;
            Assert.Equal(part * delivered, e.Paid(Goods[u].Flow, Goods[u].Buyers), Within);
            var rest = uses.Planned[u] * (1 - uses.GoodsShare[u]);
            Assert.Equal(
                (part * imported) + (P.ImportedInvestment * rest), e.Paid(Flow.ImportedInvestmentGoods, Goods[u].Buyers), Within);
            Assert.Equal((1 - P.ImportedInvestment) * rest, e.Paid(Built[u], Goods[u].Buyers), Within);
        }

        // what was paid for is capital, but for homes, which households have bought; utilities own what they install
        var after = Capital(e);
        for (var u = 0; u < Uses.Count; u++)
        {
            var outlay = e.Paid(Goods[u].Flow, Goods[u].Buyers) + e.Paid(Flow.ImportedInvestmentGoods, Goods[u].Buyers)
                + e.Paid(Built[u], Goods[u].Buyers) + (u == Uses.Services ? e.Paid(Flow.HomeInstallations, Sector.ServiceProducers) : 0);
            Assert.Equal(u == Uses.Housing ? 0 : outlay, after[u] - before[u], Within);
            Assert.Equal(after[u] - before[u], Money.InBillions(
                e.Ledger.OtherChangeOf(OtherChange.CapitalFormation, Instrument.ProductiveCapital, Goods[u].Buyers)), Within);
            if (u == Uses.Firms) Assert.Equal(outlay, e.Firms.Ids.All().Sum(i => Money.InBillions(e.Firms.InvestmentPaid[i])), Within);
            if (u == Uses.Infrastructure) Assert.Equal(outlay, e.Nation.InfrastructurePaid.Value, Within);
        }
    }

    [Fact]
    public void R39_every_province_builds_by_its_size()
    {
        var e = Midway.Before("buyers pay for goods", 4);
        var sales = e.Services.Ids.All().Select(s => e.Services.Sales[s]).ToArray();
        Pay(e);
        var built = Enumerable.Range(0, Uses.Count).Sum(u => e.Paid(Built[u], Goods[u].Buyers));
        foreach (var r in e.Provinces.Ids)
            Assert.Equal(built * e.Provinces.Weight[r] / e.Provinces.Ids.All().Sum(p => e.Provinces.Weight[p]),
                e.Services.Sales[e.Provinces.Services[r]] - sales[e.Provinces.Services[r]], 1e-8);
    }

    /// <summary>In 2022 what property loses is felt, utilities install at home, and zero-COVID keeps people from spending.</summary>
    [Fact]
    public void R49d_lockdowns_cut_consumption_and_R49e_what_a_push_would_have_cost_is_paid_to_households()
    {
        var e = Midway.Before("households and investors plan purchases", 4, ("switch.rebate", "2005Q1", 1));
        e.Time = Neijuan.Engine.Time.Quarter.Parse("2022Q2").Index;
        e.Policy.BeginQuarter(e.Quarter);
        e.Nation.PropertySentiment.Value = 0.7;
        var h = new HouseholdId(0);
        foreach (var other in e.Households.Ids) e.SetCash(other, 1e4);
        (e.Households.SmoothedIncome[h], e.Households.MortgageService[h]) = (100, 20);
        e.Households.Share[h] = 0.5;
        Demand.Form(e.Provinces, e.Households, e.Services, e.Vehicles, e.Developers, e.Industries, e.Firms, e.Nation, e.MarketDay, e.Ledger,
            e.Setting);
        var rate = P.PushBudgetShare * (1 + (P.PropertyRedirection * 0.3)) * e.Setting.Dated("rebate");
        var transfer = rate * e.Provinces.TrendOutput[e.Households.Province[h]];
        Assert.Equal(transfer, e.Cash(h) - 1e4, 1e-8);
        var shock = e.Setting.Dated("consumption_shock");
        Assert.InRange(shock, 0.5, 0.999);
        var planned = (Propensity(e, 20) * (100 + (0.5 * transfer)))
            + (P.PropensityWealth * (1e4 + transfer));
        Assert.Equal(planned * shock, e.Households.Consumption[h], 1e-8);
        var installed = e.Industries.Ids.All().Sum(s => e.Industries.InstallationDemand[s]);
        Assert.True(installed > 0);
        foreach (var s in e.Industries.Ids)
        {
            Assert.Equal(
                e.Data.InstallationShare(s, e.Quarter) * e.Data.OpeningOutputPerQuarter * e.Nation.TrendOutputIndex
                    * e.Industries.HomeDemandScale[s],
                e.Industries.InstallationDemand[s], 1e-9);
            Assert.Equal(e.Industries.HouseholdDemand[s] + e.Industries.InvestmentDemand[s] + e.Industries.InstallationDemand[s],
                e.Industries.NominalHomeDemand[s], 1e-8);
        }
    }

    [Fact]
    public void R37_households_are_paid_transfers_and_plan_what_they_consume_and_R38_from_whom()
    {
        var e = Midway.Before("households and investors plan purchases", 4, ("households.redistribution", "2005Q1", 0.02));
        var (saver, bare) = (new HouseholdId(0), new HouseholdId(1));
        e.SetCash(saver, 1e4);
        e.SetCash(bare, 0);
        foreach (var h in e.Households.Ids) (e.Households.SmoothedIncome[h], e.Households.MortgageService[h]) = (100, 10);
        var before = e.Provinces.Ids.All().Select(r => e.Cash(e.Provinces.HouseholdsOf(r)[0])).ToArray();
        Demand.Form(e.Provinces, e.Households, e.Services, e.Vehicles, e.Developers, e.Industries, e.Firms, e.Nation, e.MarketDay, e.Ledger,
            e.Setting);
        foreach (var r in e.Provinces.Ids)
            Assert.Equal(0.02 * e.Provinces.TrendOutput[r], e.Cash(e.Provinces.HouseholdsOf(r)[0]) - before[r], 1e-9);
        var propensity = Propensity(e, 10);
        double Transfer(HouseholdId h) => 0.02 * e.Provinces.TrendOutput[e.Households.Province[h]];
        Assert.Equal((propensity * (100 + Transfer(saver))) + (P.PropensityWealth * (1e4 + Transfer(saver))),
            e.Households.Consumption[saver], 1e-8);
        Assert.Equal(P.SpendingCeiling * Transfer(bare), e.Households.Consumption[bare], 1e-8);
        var consumption = e.Households.Ids.All().Sum(h => e.Households.Consumption[h]);
        Assert.Equal(consumption, e.Provinces.Ids.All().Sum(r => e.Provinces.Consumption[r]), 1e-8);
        foreach (var s in e.Industries.Ids)
        {
            Assert.Equal(consumption * Demand.HouseholdShare(e.Industries, s, 2006), e.Industries.HouseholdDemand[s], 1e-8);
            Assert.Equal(e.Industries.HouseholdDemand[s] + e.Industries.InvestmentDemand[s] + e.Industries.InstallationDemand[s],
                e.Industries.NominalHomeDemand[s], 1e-8);
            Assert.Equal(e.MarketDay.Uses.Demand(s), e.Industries.InvestmentDemand[s]);
        }
    }

    // Of an income of 100, of which as much is due on mortgages.
    static double Propensity(Economy e, double due) => Demand.Propensity(e.Nation.Confidence, e.Nation.Unemployment, P)
        - Demand.Precaution(e.Setting.Year, e.Policy[Neijuan.Model.Policies.Levers.SocialInsurance], P) - (P.MortgageBurden * due / 100);

    // Quarters until utilities install solar plants at home.
    const int Installing = 20;

    static readonly (Flow Flow, Sector Buyers)[] Goods =
    [
        (Flow.EquipmentOfFirms, Sector.Firms), (Flow.InfrastructureGoods, Sector.FinancingVehicles),
        (Flow.DwellingMaterials, Sector.Developers), (Flow.EquipmentOfServiceProducers, Sector.ServiceProducers),
    ];

    static readonly Flow[] Built =
    [
        Flow.ConstructionOfFirms, Flow.InfrastructureConstruction, Flow.DwellingConstruction, Flow.ConstructionOfServiceProducers,
    ];

    static double[] Capital(Economy e) =>
        [.. Goods.Select(use => Money.InBillions(e.Ledger.Positions(Instrument.ProductiveCapital, use.Buyers).ToArray().Sum()))];

    static void Match(Economy e) => GoodsMarket.Match(e.Firms, e.Industries, e.Markets, e.BlocCells, e.Nation, e.Setting);

    static void Pay(Economy e) => Payments.Settle(
        e.Firms, e.Industries, e.Markets, e.Provinces, e.Households, e.Services, e.Vehicles, e.Developers, e.Nation, e.MarketDay, e.Ledger,
        e.Setting);
}
