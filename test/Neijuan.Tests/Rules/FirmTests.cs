using Neijuan.Engine.Accounting;
using Neijuan.Engine.Numerics;
using Neijuan.Model.Agents;
using Neijuan.Model.Decisions;
using Neijuan.Model.Policies;
using Neijuan.Model.Settlement;
using Neijuan.Model.Setup;
using Xunit;
using static System.Runtime.Intrinsics.Vector256;

namespace Neijuan.Tests.Rules;

/// <summary>What firms do with their own rows: costs, output, prices, plant, debt (R12, R15, R16, R18–R23, R30–R32).</summary>
public class FirmTests
{
    static readonly Parameters P = Economies.New().Economy.Parameters;

    [Fact]
    public void R20_who_is_carried_depends_on_how_soft_budgets_are()
    {
        var p = ParameterFiles.Bind(
            Economies.Data.Parameters, new Dictionary<string, double> { ["support_threshold"] = 0.3, ["press_unsupported"] = 0.5 });
        string Of(double softness, double intensity)
        {
            var pressure = Production.Pressure.Of(softness, intensity, p);
            Assert.Equal(intensity, pressure.Intensity);
            return string.Join(' ', new[] { pressure.Pushed, pressure.Carried, pressure.ClientsSupported, pressure.OthersSupported }
                .Select(lanes => double.IsNaN(lanes[0]) ? "yes" : "no"));
        }

        Assert.Equal("no no no no", Of(0.1, 0));
        Assert.Equal("yes no yes no", Of(0.25, 1)); // 0.25 · 1.5 is above 0.3, 0.25 · 0.5 not
        Assert.Equal("yes no yes no", Of(0.3, 1));
        Assert.Equal("yes yes yes no", Of(0.5, 1));
        Assert.Equal("yes yes yes yes", Of(0.7, 1));
    }

    [Fact]
    public void R18_every_firm_s_output_is_its_plan()
    {
        var e = Midway.Before("firms decide output", 6);
        e.SetDebt(new FirmId(0), 0);
        e.Firms.Price[new FirmId(0)] = 0.01; // it stops
        Production.Decide(e.Firms, e.Nation, e.Ledger, e.Setting);
        var pressure = Production.Pressure.Of(e.Setting.Softness, e.Policy[Levers.CashPressure], P);
        var cash = e.Nation.CostShares.Value.Cash;
        var rates = e.Nation.Rates.Value;
        var seen = (Pressed: 0, Stopped: 0);
        foreach (var i in e.Firms.Ids)
        {
            var loan = e.Debt(i);
            var plan = Production.Plan(new Production.Producer
            {
                Capacity = Create(e.Firms.Capacity[i]), Orders = Create(e.Firms.ExpectedOrders[i]), Stock = Create(e.Firms.Inventory[i]),
                Price = Create(e.Firms.Price[i]), CashCost = Create(e.Firms.UnitCost[i] * cash),
                FixedCost = Create(e.Firms.UnitCost[i] * e.Nation.CostShares.Value.Overhead * e.Firms.Capacity[i]), Loan = Create(loan),
                Service = Create(loan * (((e.Firms.SoftRate[i] == 1 ? rates.Soft : rates.Loans) / 4) + P.Amortisation)),
                Client = Choice.ForAll(e.Firms.Client[i] == 1),
            }, pressure, P);
            Assert.Equal(plan.Output[0], e.Firms.Output[i], 1e-9);
            Assert.Equal((double.IsNaN(plan.Pressed[0]), double.IsNaN(plan.Stopped[0])),
                (e.Firms.Pressed[i] == 1, e.Firms.Stopped[i] == 1));
            seen = (seen.Pressed + e.Firms.Pressed[i], seen.Stopped + e.Firms.Stopped[i]);
        }

        Assert.True(seen.Pressed > 0 && seen.Stopped > 0);
    }

    [Fact]
    public void R12_firms_order_what_they_want_as_far_as_own_funds_and_loans_go()
    {
        var e = Midway.Before("firms plan investment and borrow", 8, ("switch.coordination", "2005Q1", 0.25),
            ("switch.tournament", "2005Q1", 0.5), ("switch.soft_budget", "2005Q1", 0.9));
        var before = e.Firms.Ids.All().Select(i => (Order: e.Firms.InvestmentOrder[i], Debt: e.Debt(i), Cash: e.Cash(i))).ToArray();
        InvestmentPlans.Set(e.Firms, e.Industries, e.Provinces, e.Nation, e.Ledger, e.Setting);
        var (cash, overhead, ordering, lent) = (e.Nation.CostShares.Value.Cash, e.Nation.CostShares.Value.Overhead, 0, 0.0);
        Assert.True(0.9 > P.SoftBudgetThreshold && 0.9 > P.ClientLoanSoftness);
        foreach (var i in e.Firms.Ids)
        {
            var s = new IndustryId(e.Firms.Industry[i]);
            var (k, c, cost) = (e.Firms.Capacity[i], e.Firms.UnitCost[i], e.Industries.CapacityCost[s]);
            var growth = Math.Clamp(e.Industries.ExpectedGrowth[s], 0, P.InvestmentGrowthCeiling);
            var wanted = InvestmentPlans.Wanted(
                new InvestmentPlans.Investor
                {
                    Capacity = Create(k), OnOrder = Create(e.Firms.OnOrder[i]), Orders = Create(e.Firms.ExpectedOrders[i]),
                    Client = Choice.ForAll(e.Firms.Client[i] == 1), UnitProfit = Create(e.Firms.Price[i] - (c * (cash + overhead))),
                    Deposit = Create(before[i].Cash), Loan = Create(before[i].Debt),
                    CapitalAtCost = Create(e.Ledger[Instrument.ProductiveCapital, i].Billions),
                },
                new InvestmentPlans.Branch
                {
                    DesiredPerOrder = Create(Math.Pow(1 + growth, e.Industries.TimeToBuild[s] + P.InvestmentLead) / P.NormalUtilisation),
                    PerCapacityCost = Create(4 / cost), Wear = Create(P.Depreciation * e.Industries.DepreciationMultiplier[s]),
                    CapacityCost = Create(cost), Priority = Create(e.Industries.Priority[s]),
                    Raced = Create(P.RaceIntensity * 0.5 * 0.75 * 0.9 * Math.Min(1, e.Industries.Priority[s])),
                    WornBefore = Create(e.Industries.TimeToBuild[s] * P.Depreciation * e.Industries.DepreciationMultiplier[s]),
                    Dearness = Create(e.Nation.Rates.Value.Loans - e.Nation.ExpectedInflation - P.NeutralRealRate),
                }, Choice.ForAll(true), P)[0];
            var value = k > 0 ? Math.Max(0, wanted) * cost : 0;
            var (own, borrowed) = InvestmentPlans.Financed(
                Create(value), Create(before[i].Cash - (k * P.WorkingBalance * c * cash)), Choice.ForAll(e.Firms.Client[i] == 1), P);
            Assert.Equal(own[0] + borrowed[0], e.Firms.InvestmentOrder[i] - before[i].Order, 1e-8);
            Assert.Equal(borrowed[0], e.Debt(i) - before[i].Debt, 1e-8);
            Assert.Equal(borrowed[0], e.Cash(i) - before[i].Cash, 1e-8);
            ordering += value > 0 ? 1 : 0;
            lent += borrowed[0];
        }

        Assert.True(ordering > 10 && lent > 0);
        Assert.DoesNotContain(new Books(e.Ledger).Audit(), problem => problem.StartsWith("balance-sheet", StringComparison.Ordinal));
    }

    /// <summary>Whoever invests in an industry of priority borrows as much more as everybody else there; nobody else does.</summary>
    [Fact]
    public void R48_the_central_bank_refinances_plant_of_priority_industries()
    {
        var e = Midway.Before("the central bank relends", 24, ("finance.relending", "2005Q1", 0.01));
        var before = e.Firms.Ids.All().Select(i => (Order: e.Firms.InvestmentOrder[i], Debt: e.Debt(i), Cash: e.Cash(i))).ToArray();
        bool Favoured(FirmId i) => e.Industries.Priority[new IndustryId(e.Firms.Industry[i])] > P.ClientPriorityThreshold;
        var wanted = e.Firms.Ids.All().Where(Favoured).Sum(i => before[i].Order);
        Relending.Lend(e.Firms, e.Industries, e.Provinces, e.Nation, e.Ledger, e.Setting);
        var quota = 0.01 * P.RelendingAdditional * e.Data.OpeningOutputPerQuarter * e.Nation.TrendOutputIndex;
        var more = Math.Min(quota / wanted, P.RelendingCeiling);
        Assert.True(wanted > 0);
        foreach (var i in e.Firms.Ids)
        {
            var lent = Favoured(i) ? more * before[i].Order : 0;
            Assert.Equal(before[i].Order + lent, e.Firms.InvestmentOrder[i], 1e-8);
            Assert.Equal(lent, e.Debt(i) - before[i].Debt, 1e-8);
            Assert.Equal(lent, e.Cash(i) - before[i].Cash, 1e-8);
        }

        Assert.DoesNotContain(new Books(e.Ledger).Audit(), problem => problem.StartsWith("balance-sheet", StringComparison.Ordinal));
    }

    [Fact]
    public void R16_costs_of_industries_and_firms_follow_experience_input_prices_productivity_and_tier()
    {
        var e = Midway.Before("experience lowers costs", 6);
        (e.Nation.InputPrice.Value, e.Nation.ForeignMaterials.Value) = (1.2, 1.5);
        Costs.Update(e.Firms, e.Industries, e.Nation, e.Setting);
        foreach (var s in e.Industries.Ids)
        {
            var experience = Costs.ExperienceIndex(
                e.Industries.Experience[s] / e.Industries.ReferenceExperience[s], e.Industries.ExperienceExponent[s] * P.ExperienceSpeed);
            Assert.Equal(e.Industries.OpeningCost[s] * experience * 1.2, e.Industries.UnitCost[s], 1e-12);
            Assert.Equal(4 * P.CapitalYears * e.Industries.UnitCost[s], e.Industries.CapacityCost[s], 1e-12);
            Assert.Equal(Costs.ForeignCost(e.Industries.OpeningForeignCost[s], experience, 1.5, P), e.Industries.ForeignCost[s], 1e-12);
        }

        foreach (var i in e.Firms.Ids)
            Assert.Equal(
                e.Industries.UnitCost[new IndustryId(e.Firms.Industry[i])] / e.Firms.Productivity[i]
                    * (e.Firms.HighTier[i] == 1 ? P.HighTierCost : 1),
                e.Firms.UnitCost[i], 1e-12);
        Assert.Contains(e.Firms.Ids.All(), i => e.Firms.HighTier[i] == 1);
    }

    [Fact]
    public void R12_plant_arrives_when_it_is_built_and_wears_out()
    {
        var e = Midway.Before("plant is installed and wears out", 4);
        var i = e.Firms.Ids.All().First(f => e.Firms.Capacity[f] > 0);
        var s = new IndustryId(e.Firms.Industry[i]);
        e.Industries.DepreciationMultiplier[s] = 1.5;
        var wear = P.Depreciation * e.Industries.DepreciationMultiplier[s];
        foreach (var quarter in e.Firms.Pipeline) quarter[i] = 0;
        var now = e.Time % Firms.PipelineQuarters;
        e.Firms.Pipeline[now][i] = 5;
        (e.Firms.Capacity[i], e.Firms.InvestmentPaid[i]) = (100, Money.FenFromBillions(3));
        var capital = e.Ledger[Instrument.ProductiveCapital, i].Billions;
        var (made, abroad) = (e.Industries.OutputVolume[s], e.BlocCells.OverBlocs(e.BlocCells.Output, s));
        var experience = e.Industries.Experience[s];
        var dwellings = e.Ledger[Instrument.Dwellings, new HouseholdId(0)];
        var roads = e.Ledger[Instrument.ProductiveCapital, new VehicleId(0)];
        var offices = e.Ledger[Instrument.ProductiveCapital, new ServiceProducerId(0)];
        Renew(e);
        Assert.Equal((100 * (1 - wear)) + 5, e.Firms.Capacity[i], 1e-12);
        Assert.Equal(capital - ((capital - 3) * wear), e.Ledger[Instrument.ProductiveCapital, i].Billions, 1e-9);
        Assert.Equal(0, e.Firms.Pipeline[now][i]);
        var ordered = 3 / e.Industries.CapacityCost[s];
        Assert.Equal(ordered, e.Firms.OnOrder[i], 1e-12);
        Assert.Equal(ordered, e.Firms.Pipeline[(e.Time + e.Industries.TimeToBuild[s]) % Firms.PipelineQuarters][i], 1e-12);
        Assert.Equal(experience + made + (P.ForeignSpillover * abroad), e.Industries.Experience[s], 1e-9); // R15
        Assert.Equal(dwellings.Billions * (1 - P.DwellingsDepreciation), e.Ledger[Instrument.Dwellings, new HouseholdId(0)].Billions,
            1e-9); // R66
        Assert.Equal(
            roads.Billions * (1 - P.InfrastructureDepreciation), e.Ledger[Instrument.ProductiveCapital, new VehicleId(0)].Billions, 1e-9);
        Assert.Equal(
            offices.Billions * (1 - P.ServicesDepreciation), e.Ledger[Instrument.ProductiveCapital, new ServiceProducerId(0)].Billions,
                1e-9);
        Assert.DoesNotContain(new Books(e.Ledger).Audit(), problem => problem.StartsWith("balance-sheet", StringComparison.Ordinal));
        for (var quarter = 0; quarter < e.Industries.TimeToBuild[s]; quarter++)
        {
            e.Time++;
            foreach (var f in e.Firms.Ids) e.Firms.InvestmentPaid[f] = 0;
            var before = e.Firms.Capacity[i];
            Renew(e);
            Assert.Equal((before * (1 - wear)) + (quarter == e.Industries.TimeToBuild[s] - 1 ? ordered : 0), e.Firms.Capacity[i], 1e-9);
        }

        Assert.Equal(0, e.Firms.OnOrder[i]);
    }

    [Fact]
    public void R12_what_plant_loses_is_booked_as_depreciation_and_R1b_what_is_cut_as_scrapping()
    {
        var e = Midway.Before("plant is installed and wears out", 4);
        var before = e.Ledger.Positions(Instrument.ProductiveCapital, Sector.Firms).ToArray().Sum();
        var noted = e.Ledger.OtherChangeOf(OtherChange.Depreciation, Instrument.ProductiveCapital, Sector.Firms);
        var scrapped = e.Ledger.OtherChangeOf(OtherChange.Scrapping, Instrument.ProductiveCapital, Sector.Firms);
        Renew(e);
        var lost = before - e.Ledger.Positions(Instrument.ProductiveCapital, Sector.Firms).ToArray().Sum();
        Assert.True(lost > 0);
        Assert.Equal(-lost, e.Ledger.OtherChangeOf(OtherChange.Depreciation, Instrument.ProductiveCapital, Sector.Firms) - noted);
        Assert.Equal(scrapped, e.Ledger.OtherChangeOf(OtherChange.Scrapping, Instrument.ProductiveCapital, Sector.Firms));
        e.Time = Neijuan.Engine.Time.Quarter.Parse("2016Q1").Index;
        e.Policy.BeginQuarter(e.Quarter);
        Renew(e);
        Assert.True(e.Ledger.OtherChangeOf(OtherChange.Scrapping, Instrument.ProductiveCapital, Sector.Firms) < scrapped);
    }

    [Fact]
    public void R22_every_firm_asks_its_price_between_its_floor_and_its_ceiling()
    {
        var e = Midway.Before("firms review prices", 4, ("switch.dumping", "2005Q1", 0.5), ("switch.soft_budget", "2005Q1", 0.8));
        var (low, high) = (new FirmId(0), new FirmId(1));
        (e.Firms.Inventory[low], e.Firms.Inventory[high]) = (1e6, 0);
        (e.Firms.Pressed[low], e.Firms.Client[low], e.Firms.Price[low], e.Firms.LogPrice[low]) = (1, 1, 1e-3, Math.Log(1e-3));
        (e.Firms.Price[high], e.Firms.LogPrice[high]) = (1e3, Math.Log(1e3));
        var before = e.Firms.Ids.All().Select(i => e.Firms.Price[i]).ToArray();
        Pricing.Review(e.Firms, e.Industries, e.Markets, e.Nation, e.Setting);
        var cash = e.Nation.CostShares.Value.Cash;
        var depth = P.DumpingDepth * e.Policy[Levers.Dumping] * e.Setting.Softness;
        foreach (var i in e.Firms.Ids)
        {
            var (s, k, o, c) = (
                new IndustryId(e.Firms.Industry[i]), e.Firms.Capacity[i], e.Firms.ExpectedOrders[i], e.Firms.UnitCost[i]);
            var change = Pricing.Change(Create(e.Firms.Inventory[i] / Math.Max(o, (k * P.OrderFloor) + 1e-12)),
                Create(k > 1e-12 ? o / k : P.NormalUtilisation),
                Create(Math.Log(e.Markets.TransactionPrice[new MarketId(e.Firms.Market[i])]) - e.Firms.LogPrice[i]),
                Create(Math.Log(e.Industries.NormalPrice[s] * c) - e.Firms.LogPrice[i]), P)[0];
            var floor = Pricing.Floor(Create(c * cash), Choice.ForAll(e.Firms.Pressed[i] == 1), Choice.ForAll(e.Firms.Client[i] == 1),
                depth, P)[0];
            var ceiling = Math.Max(floor, c * e.Industries.NormalPrice[s] * P.PriceCeiling);
            Assert.Equal(Math.Clamp(before[i] * Math.Exp(change), floor, ceiling), e.Firms.Price[i], 1e-9);
        }

        foreach (var m in e.Markets.Ids)
        {
            var sellers = e.Firms.Ids.All().Where(i => e.Firms.Market[i] == m.Row && e.Firms.Alive[i] == 1
                && e.Firms.ExpectedOrders[i] > 0).ToArray();
            if (sellers.Length > 0)
                Assert.Equal(sellers.Sum(i => e.Firms.Price[i] * e.Firms.ExpectedOrders[i]) / sellers.Sum(i => e.Firms.ExpectedOrders[i]),
                    e.Markets.Price[m], 1e-9);
        }
    }

    [Fact]
    public void R14_firms_with_plant_in_industries_with_a_high_tier_reach_it_by_chance()
    {
        var e = Midway.Before("firms upgrade", 4);
        var risen = 0;
        for (; e.Time < 12; e.Time++)
        {
            var (tier, random) = (e.Firms.Ids.All().Select(i => e.Firms.HighTier[i]).ToArray(), e.Setting.Random);
            Upgrading.Try(e.Firms, e.Industries, e.Setting);
            foreach (var i in e.Firms.Ids)
            {
                var s = new IndustryId(e.Firms.Industry[i]);
                var favoured = e.Firms.Client[i] == 1 && e.Industries.Priority[s] > P.ClientPriorityThreshold;
                var chance = Upgrading.Chance(Choice.ForAll(favoured), Create(e.Firms.Profit[i]), P)[0];
                var rises = e.Industries.HighTierShare[s] > 0 && e.Firms.Capacity[i] > 0
                    && random.For(Purpose.Upgrade, e.Firms.Key[i]).Bernoulli(chance);
                Assert.Equal(tier[i] == 1 || rises ? 1 : 0, e.Firms.HighTier[i]);
                risen += e.Firms.HighTier[i] - tier[i];
            }
        }

        Assert.True(risen > 0);
    }

    [Fact]
    public void R31_a_called_firm_is_left_to_be_wound_up_and_R32_quarters_without_cover_are_counted()
    {
        var e = Midway.Before("firms service debt; banks roll over or call", 8);
        var (sound, idle, tight, pampered, healed) = (new FirmId(0), new FirmId(1), new FirmId(2), new FirmId(3), new FirmId(4));
        foreach (var i in (FirmId[])[sound, idle, tight, pampered, healed])
        {
            e.SetDebt(i, 100);
            (e.Firms.Born[i], e.Firms.LossQuarters[i], e.Firms.UncoveredQuarters[i], e.Firms.SoftRate[i]) = (-40, 3, 5, 0);
            (e.Firms.Capacity[i], e.Firms.Output[i]) = (10, 10);
        }

        var (interest, amortisation) = (100 * e.Nation.Rates.Value.Loans / 4, 100 * P.Amortisation);
        e.SetCash(sound, 500);
        e.SetCash(idle, -5);
        var cash = e.Nation.CostShares.Value.Cash;
        e.SetCash(tight, interest + (10 * P.WorkingCash * e.Firms.UnitCost[tight] * cash) + 1);
        e.SetCash(pampered, 0);
        e.SetCash(healed, 500);
        (e.Firms.SoftRate[pampered], e.Firms.SoftRate[healed]) = (1, 1);
        (e.Firms.Profit[sound], e.Firms.Earnings[sound]) = (1, 50);
        (e.Firms.Profit[idle], e.Firms.Earnings[idle]) = (-1, interest / 2);
        DebtService.Settle(e.Firms, e.Provinces, e.Banks, e.Nation, e.Ledger, e.Setting);
        Assert.Equal(100 - amortisation, e.Debt(sound), 1e-8);
        Assert.Equal(500 - amortisation - interest, e.Cash(sound), 1e-8);
        Assert.Equal((0, 0, 0, 0),
            (e.Firms.Called[sound], e.Firms.LossQuarters[sound], e.Firms.UncoveredQuarters[sound], e.Firms.SoftRate[sound]));
        Assert.True(amortisation > 1);
        Assert.Equal(99, e.Debt(tight), 1e-8); // it keeps its working cash
        Assert.Equal((1, 0), (e.Firms.SoftRate[pampered], e.Firms.SoftRate[healed])); // as long as it is distressed
        Assert.Equal((4, 6), (e.Firms.LossQuarters[idle], e.Firms.UncoveredQuarters[idle]));
        if (e.Firms.Called[idle] == 1) Assert.Equal((100, -5), (Math.Round(e.Debt(idle), 8), Math.Round(e.Cash(idle), 8)));
        else Assert.Equal((Math.Round(105 + interest, 6), 0), (Math.Round(e.Debt(idle), 6), Math.Round(e.Cash(idle), 6)));
        Assert.Contains(e.Firms.Ids.All(), i => e.Firms.SoftRate[i] == 1);
        Assert.DoesNotContain(new Books(e.Ledger).Audit(), problem => problem.StartsWith("balance-sheet", StringComparison.Ordinal));
    }

    [Fact]
    public void R29_debt_service_of_all_firms_is_added_up()
    {
        var e = Midway.Before("firms service debt; banks roll over or call", 8);
        var rates = e.Nation.Rates.Value;
        var service = e.Firms.Ids.All().Sum(i =>
            e.Debt(i) * (((e.Firms.SoftRate[i] == 1 ? rates.Soft : rates.Loans) / 4) + P.Amortisation));
        var (debt, cash) = (e.Firms.Ids.All().Sum(i => e.Debt(i)), e.Firms.Ids.All().Sum(i => e.Cash(i)));
        var overdrawn = e.Firms.Ids.All().Select(i => e.Cash(i)).ToArray();
        DebtService.Settle(e.Firms, e.Provinces, e.Banks, e.Nation, e.Ledger, e.Setting);
        Assert.Equal(service, e.Nation.IndustryDebtService.Value, 1e-7);
        var interest = e.Paid(Flow.LoanInterest, Sector.Firms);
        Assert.True(interest > 0 && interest < service);
        Assert.Equal(cash - interest, e.Firms.Ids.All().Sum(i => e.Cash(i)) - (e.Firms.Ids.All().Sum(i => e.Debt(i)) - debt), 1e-7);
        Assert.InRange(e.Nation.NewEvergreenLoans.Value, 1e-9, service);
    }

    static void Renew(Economy e) =>
        Plant.Renew(e.Firms, e.Industries, e.Households, e.Services, e.Vehicles, e.BlocCells, e.Nation, e.Ledger, e.Setting);
}
