using Neijuan.Engine.Accounting;
using Neijuan.Model.Agents;
using Neijuan.Model.Decisions;
using Neijuan.Model.Formulas;
using Neijuan.Model.Policies;
using Neijuan.Model.Setup;
using Xunit;

namespace Neijuan.Tests.Rules;

/// <summary>Planner and provinces: priorities, expectations, targets, the push and its projects (R1–R8, R59).</summary>
public class ProvinceTests
{
    static readonly Parameters P = Economies.New().Economy.Parameters;

    [Fact]
    public void R1_priorities_and_trends_are_set_for_the_quarter()
    {
        var e = Midway.Before("planner sets targets and priorities", 4, ("planner.priority", "2005Q1", 0.1));
        var trend = e.Nation.TrendOutputIndex.Value;
        e.Nation.Isolation.Value = 0.5;
        Planning.SetTargets(e.Industries, e.Provinces, e.Nation, e.Setting);
        var target = e.Policy[Levers.GrowthTarget];
        Assert.Equal(target, e.Nation.GrowthTarget.Value);
        var planned = (P.PlanTargetWeight * target) + ((1 - P.PlanTargetWeight) * e.Nation.SmoothedGrowth) + e.Nation.ExpectedInflation;
        Assert.Equal(
            (trend * Math.Pow(1 + planned, 0.25)) + (P.PlanOutputPull * ((e.Nation.Output / e.Data.OpeningOutputPerQuarter) - trend)),
            e.Nation.TrendOutputIndex.Value, 1e-12);
        foreach (var r in e.Provinces.Ids)
            Assert.Equal(e.Provinces.Weight[r] * e.Data.OpeningOutputPerQuarter * e.Nation.TrendOutputIndex, e.Provinces.TrendOutput[r],
                1e-9);
        foreach (var s in e.Industries.Ids)
        {
            var isolated = 1 + (P.IsolationPriorityMultiplier * e.Industries.IsolationSensitivity[s] * 0.5);
            Assert.Equal(Math.Clamp((e.Data.Priority(s, e.Quarter) + 0.1) * isolated, 0, P.PriorityCeiling),
                e.Industries.Priority[s], 1e-12);
        }
    }

    [Fact]
    public void R3_everybody_extrapolates_the_same_market_and_may_leave_out_what_is_abroad()
    {
        foreach (var counted in (double[])[1, 0.25])
        {
            var e = Midway.Before("everybody extrapolates the same market", 10, ("planner.foreign_demand_counted", "2005Q1", counted));
            Expectations.Form(e.Industries, e.BlocCells, e.Setting);
            foreach (var s in e.Industries.Ids)
            {
                var growth = Expectations.PastGrowth(e.Industries.WorldDemand[s], e.Industries.DemandEightQuartersAgo(s, e.Time));
                Assert.Equal(Math.Clamp(growth, P.ExpectedGrowthFloor, P.ExpectedGrowthCeiling), e.Industries.ExpectedGrowth[s], 1e-12);
                var foreign = e.BlocCells.OverBlocs(e.BlocCells.Exports, s) + e.BlocCells.OverBlocs(e.BlocCells.Output, s);
                var grown = Math.Pow(1 + e.Industries.ExpectedGrowth[s], P.PlanningHorizon);
                Assert.Equal((e.Industries.WorldDemand[s] - ((1 - counted) * foreign)) * grown, e.Industries.ExpectedDemand[s], 1e-9);
            }
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void R4_a_province_in_a_priority_industry_pushes_towards_its_target(double coordination)
    {
        var e = Midway.Before("provinces set capacity targets", 8, ("switch.coordination", "2005Q1", coordination),
            ("switch.soft_budget", "2005Q1", 0.5));
        ProvincialTargets.Set(e.Provinces, e.Cells, e.Industries, e.Firms, e.Setting);
        var pushed = 0;
        foreach (var s in e.Industries.Ids)
        {
            double Plant(int r) => e.Firms.Ids.All().Where(i => e.Firms.Industry[i] == s.Row && (r < 0 || e.Firms.Province[i] == r))
                .Sum(i => e.Firms.Capacity[i] + e.Firms.OnOrder[i]);
            var national = Plant(-1);
            Assert.Equal(national, e.Industries.PlannedCapacity[s], 1e-9);
            Assert.Equal(e.Firms.Ids.All().Count(i => e.Firms.Industry[i] == s.Row && e.Firms.Alive[i] == 1), e.Industries.LiveFirms[s]);
            double Target(ProvinceId r) =>
                ProvincialTargets.Ambition(Plant(r) / national, e.Provinces.Weight[r] * e.Provinces.Count, 1, P.AmbitionTop)
                * e.Industries.ExpectedDemand[s] * Math.Min(P.PriorityCeiling, e.Industries.Priority[s]);
            var kept = ProvincialTargets.Coordinated(
                e.Provinces.Ids.All().Sum(Target), national, P.CoordinationCap * e.Industries.ExpectedDemand[s], coordination);
            foreach (var r in e.Provinces.Ids)
            {
                var cell = e.Cells.Of(r, s);
                var wants = e.Cells.Adopted[cell] == 1 && e.Industries.Priority[s] > P.PushPriorityThreshold;
                var push = Math.Max(0, (Target(r) * kept) - Plant(r)) / P.GapClosingQuarters
                    * ProvincialTargets.ReturnGate(e.Industries.Return[s], 0.5, P);
                Assert.Equal(wants ? push : 0, e.Cells.Push[cell], 1e-9);
                pushed += e.Cells.Push[cell] > 0 ? 1 : 0;
            }
        }

        Assert.True(pushed > 0 || coordination > 0);
    }

    [Fact]
    public void R2_provinces_join_by_the_hazard_of_the_industry_and_remember_when()
    {
        var e = Midway.Before("provinces adopt priority industries", 4);
        var (certain, never) = (new IndustryId(0), new IndustryId(1));
        foreach (var cell in e.Cells.Ids) (e.Cells.Adopted[cell], e.Cells.AdoptedIn[cell]) = (0, -1);
        (e.Industries.Priority[certain], e.Industries.Priority[never], e.Industries.Return[never]) = (1e6, 0, -1);
        var (early, first) = (e.Cells.Of(new ProvinceId(0), certain), e.Cells.Of(new ProvinceId(1), certain));
        (e.Cells.Adopted[early], e.Cells.AdoptedIn[early]) = (1, 2);
        Adoption.Spread(e.Provinces, e.Cells, e.Industries, e.Setting);
        Assert.Equal((2, 4), (e.Cells.AdoptedIn[early], e.Cells.AdoptedIn[first]));
        foreach (var r in e.Provinces.Ids)
            Assert.Equal((1, 0, -1),
                (e.Cells.Adopted[e.Cells.Of(r, certain)], e.Cells.Adopted[e.Cells.Of(r, never)], e.Cells.AdoptedIn[e.Cells.Of(r, never)]));
    }

    [Fact]
    public void R2_the_chance_to_join_goes_by_the_share_of_provinces_that_are_in()
    {
        var e = Midway.Before("provinces adopt priority industries", 4);
        var joined = 0;
        for (; e.Time < 8; e.Time++)
        {
            foreach (var cell in e.Cells.Ids) e.Cells.Adopted[cell] = cell.Row < 20 * e.Industries.Count ? 1 : 0;
            foreach (var s in e.Industries.Ids) e.Industries.Priority[s] = 0.5;
            var chance = 1 - Math.Exp(-Adoption.Hazard(0.5, 0, 1, 20.0 / e.Provinces.Count, P));
            Adoption.Spread(e.Provinces, e.Cells, e.Industries, e.Setting);
            foreach (var r in e.Provinces.Ids.All().Skip(20))
                foreach (var s in e.Industries.Ids)
                {
                    var joins = e.Setting.Random.For(Purpose.Adoption, (uint)((r.Row * 64) + s.Row)).Bernoulli(chance);
                    Assert.Equal(joins ? 1 : 0, e.Cells.Adopted[e.Cells.Of(r, s)]);
                    joined += joins ? 1 : 0;
                }
        }

        Assert.True(joined > 0);
    }

    /// <summary>The vehicle borrows its part and pays it in, the firm borrows the rest, and what is pushed is ordered.</summary>
    [Fact]
    public void R7_a_project_is_equity_of_the_vehicle_and_a_loan_of_the_firm()
    {
        var e = Midway.Before("provinces push capacity", 24);
        var (vehicles, firms) = (e.Vehicles.Ids.All().Sum(v => e.Debt(v)), e.Firms.Ids.All().Sum(i => e.Debt(i)));
        var (orders, support, alive, equity) = (e.Firms.Ids.All().Sum(i => e.Firms.InvestmentOrder[i]),
            e.Firms.Ids.All().Sum(i => e.Firms.Support[i]), e.Firms.Count,
            e.Vehicles.Ids.All().Sum(v => e.Ledger[Instrument.Equity, v].Billions));
        var cash = e.Firms.Ids.All().Sum(i => e.Cash(i));
        Push(e);
        Assert.True(e.Nation.Push > 1);
        var launched = e.Firms.Ids.All().Sum(i => e.Firms.InvestmentOrder[i]) - orders;
        Assert.InRange(launched, 0.9 * e.Nation.Push, e.Nation.Push + 1e-6); // the smallest are not launched
        Assert.Equal(e.Nation.Push, e.Industries.Ids.All().Sum(s => e.Industries.Push[s]), 1e-9);
        Assert.Equal(P.VehicleEquityShare * launched, e.Vehicles.Ids.All().Sum(v => e.Debt(v)) - vehicles, 1e-6);
        Assert.Equal((1 - P.VehicleEquityShare) * launched, e.Firms.Ids.All().Sum(i => e.Debt(i)) - firms, 1e-6);
        Assert.Equal(P.VehicleEquityShare * launched, e.Firms.Ids.All().Sum(i => e.Firms.Support[i]) - support, 1e-6);
        Assert.Equal(P.VehicleEquityShare * launched, e.Vehicles.Ids.All().Sum(v => e.Ledger[Instrument.Equity, v].Billions) - equity,
            1e-6);
        Assert.Equal(launched, e.Firms.Ids.All().Sum(i => e.Cash(i)) - cash, 1e-6);
        Assert.True(e.Firms.Count > alive);
        foreach (var i in e.Firms.Ids.All().Skip(alive))
        {
            Assert.Equal((1, e.Time, 0.0), (e.Firms.Client[i], e.Firms.Born[i], e.Firms.Capacity[i]));
            Assert.Equal(1, e.Firms.VehicleStake[i], 1e-12);
            Assert.Equal((1 - P.VehicleEquityShare) * e.Firms.InvestmentOrder[i], e.Debt(i), 1e-9);
        }
    }

    [Fact]
    public void R6_budgets_go_by_size_rank_and_what_the_vehicle_still_can_borrow()
    {
        var e = Midway.Before("provinces push capacity", 12, ("switch.soft_budget", "2005Q1", 0.2));
        var (last, deep) = (new ProvinceId(0), new ProvinceId(1));
        foreach (var r in e.Provinces.Ids)
        {
            e.Provinces.Rank[r] = 0;
            e.SetDebt(e.Provinces.Vehicle[r], 0);
        }

        e.Provinces.Rank[last] = -1;
        e.SetDebt(e.Provinces.Vehicle[deep], 4 * e.Provinces.TrendOutput[deep]); // of a year's output
        Push(e);
        double Share(ProvinceId r) => e.Provinces.Budget[r] / e.Provinces.TrendOutput[r];
        var share = P.PushBudgetShare * e.Policy[Levers.PushBudget, 2] * ProvincialPush.FinanceLimit(0, 0.2, P);
        Assert.Equal(share, Share(new ProvinceId(2)), 1e-12);
        Assert.Equal(share * (1 + P.RankUrgency), Share(last), 1e-12);
        Assert.Equal(share / ProvincialPush.FinanceLimit(0, 0.2, P) * ProvincialPush.FinanceLimit(1, 0.2, P), Share(deep), 1e-12);
        Assert.InRange(e.Nation.Push.Value, 0, e.Provinces.Ids.All().Sum(r => e.Provinces.Budget[r]) + 1e-9);
    }

    /// <summary>Two and a half times the firms have two projects of half the value, and each is drawn for by itself.</summary>
    [Fact]
    public void R7_a_project_founds_a_client_or_goes_to_one_by_lot()
    {
        var e = Economies.New(new RunOptions(Scale: 2.5)).Economy;
        foreach (var stage in Neijuan.Model.QuarterStages.Stages.TakeWhile(stage => stage.Name != "provinces push capacity")) stage.Run(e);
        var cell = e.Cells.Ids.All().MaxBy(c => e.Firms.Ids.All().Count(i => e.Firms.Cell[i] == c.Row && e.Firms.Client[i] == 1));
        var (r, s) = (new ProvinceId(cell.Row / e.Industries.Count), e.Cells.IndustryOf(cell));
        var (founded, lots) = (0, new HashSet<int>());
        for (; e.Time < 24; e.Time++)
        {
            foreach (var c in e.Cells.Ids) e.Cells.Push[c] = c == cell ? 1e9 : 0; // all of the budget
            e.Industries.Priority[s] = 1;
            e.SetDebt(e.Provinces.Vehicle[r], 0);
            List<int> clients = [.. e.Firms.Ids.All().Where(i => e.Firms.Cell[i] == cell.Row && e.Firms.Client[i] == 1).Select(i => i.Row)];
            var (count, before) = (e.Firms.Count, e.Firms.Ids.All().Select(i => e.Firms.InvestmentOrder[i]).ToList());
            var mean = e.Industries.PlannedCapacity[s] / e.Industries.LiveFirms[s];
            Push(e);
            var size = e.Provinces.Budget[r] / 2;
            var chance = ProvincialPush.NewClientChance(size / e.Industries.CapacityCost[s], mean, P);
            for (var k = 0; k < 2; k++)
            {
                var draws = e.Setting.Random.For(Purpose.NewClient, (uint)((((r.Row * 64) + s.Row) * 1024) + k));
                var isNew = draws.Uniform() < chance;
                var which = isNew ? count++ : clients[(int)(draws.Uniform() * clients.Count)];
                if (isNew) clients.Add(which);
                while (before.Count <= which) before.Add(0);
                before[which] += size;
                (founded, _) = (founded + (isNew ? 1 : 0), lots.Add(which));
            }

            Assert.Equal(count, e.Firms.Count);
            for (var row = 0; row < count; row++) Assert.Equal(before[row], e.Firms.InvestmentOrder[new FirmId(row)], 1e-8);
        }

        Assert.True(founded is > 0 and < 48 && lots.Count > founded);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(0)]
    public void R59_isolation_and_credit_that_leaves_property_enlarge_the_budgets(double redLines)
    {
        var e = Midway.Before("provinces push capacity", 12, ("switch.property_red_lines", "2005Q1", redLines));
        e.Time = Neijuan.Engine.Time.Quarter.Parse("2022Q4").Index;
        e.Policy.BeginQuarter(e.Quarter);
        (e.Nation.Isolation.Value, e.Nation.PropertySentiment.Value) = (0.4, 0.7);
        var r = new ProvinceId(0);
        e.Provinces.Rank[r] = 0;
        e.SetDebt(e.Provinces.Vehicle[r], 0);
        Push(e);
        var enlarged = ProvincialPush.Enlarged(0.4, 1, redLines > 0 ? 0.3 : 0, e.Policy[Levers.PropertyRedirection], P);
        Assert.True(enlarged > 1);
        Assert.Equal(
            P.PushBudgetShare * enlarged * e.Policy[Levers.PushBudget, r] * e.Provinces.TrendOutput[r]
                * ProvincialPush.FinanceLimit(0, e.Setting.Softness, P), e.Provinces.Budget[r], 1e-9);
    }

    /// <summary>Money goes to the clients of the cell, and by lot: over some years every kind of client is met.</summary>
    [Fact]
    public void R7_only_clients_of_the_province_and_the_industry_get_the_money_of_its_projects()
    {
        var e = Midway.Before("provinces push capacity", 12);
        var before = e.Firms.Ids.All().Select(i => e.Firms.InvestmentOrder[i]).ToArray();
        var planned = e.Cells.Ids.All().Select(c => e.Cells.Push[c]).ToArray();
        Push(e);
        var met = new HashSet<int>();
        for (var row = 0; row < before.Length; row++)
        {
            var i = new FirmId(row);
            if (e.Firms.InvestmentOrder[i] == before[row]) continue;
            Assert.Equal(1, e.Firms.Client[i]);
            Assert.True(planned[e.Firms.Cell[i]] > 0);
            met.Add(e.Firms.Cell[i]);
        }

        Assert.NotEmpty(met);
        foreach (var cell in e.Cells.Ids)
        {
            var clients = e.Cells.Clients.AsSpan(e.Cells.FirstClient[cell]..e.Cells.FirstClient[cell.Row + 1]).ToArray();
            var there = e.Firms.Ids.All().Take(before.Length).Where(i => e.Firms.Cell[i] == cell.Row && e.Firms.Client[i] == 1);
            Assert.Equal(there.Select(i => i.Row), clients);
        }
    }

    [Fact]
    public void R8_returns_and_order_rates_are_smoothed_and_R6_ranks_go_by_revenue_for_size()
    {
        var e = Midway.Before("wages, confidence and ranks adjust", 8);
        e.Households.Share[new HouseholdId(0)] = 0.5;
        var (returns, rates) = (e.Industries.Ids.All().Select(s => e.Industries.Return[s]).ToArray(),
            e.Industries.Ids.All().Select(s => e.Industries.OrderUtilisation[s]).ToArray());
        var income = e.Households.Ids.All().Select(h => e.Households.SmoothedIncome[h]).ToArray();
        var (employment, supply, wage) = (e.Nation.Employment.Value, e.Nation.LabourSupply.Value, e.Nation.Wage.Value);
        var (pool, productivity, believed) = (e.Nation.SpareLabour.Value, e.Nation.ProductivityGrowth.Value,
            e.Nation.ExpectedInflation.Value);
        var past = Neijuan.Model.NationalAccounts.PriceIndices.YearOnYear(e.Nation.ConsumerPrices, e.Time - 1);
        var confidence = e.Nation.Confidence.Value;
        var yearBefore = e.Nation.OutputHistory[(e.Time + 1) % Nation.Remembered];
        Update(e);
        foreach (var s in e.Industries.Ids)
        {
            var works = e.Firms.Ids.All().Where(i => e.Firms.Industry[i] == s.Row && e.Firms.Capacity[i] > 0).ToArray();
            var earned = 4 * works.Sum(i => e.Firms.Profit[i]) / works.Sum(i => e.Ledger[Instrument.ProductiveCapital, i].Billions);
            Assert.Equal(((1 - P.ReturnSmoothing) * returns[s]) + (P.ReturnSmoothing * earned), e.Industries.Return[s], 1e-9);
            var all = e.Firms.Ids.All().Where(i => e.Firms.Industry[i] == s.Row).ToArray();
            var rate = Math.Clamp(all.Sum(i => e.Firms.ExpectedOrders[i]) / all.Sum(i => e.Firms.Capacity[i]), 0, 1);
            Assert.Equal(((1 - P.ReturnSmoothing) * rates[s]) + (P.ReturnSmoothing * rate), e.Industries.OrderUtilisation[s], 1e-9);
        }

        var order = e.Provinces.Ids.All().OrderBy(r => e.Provinces.Revenue[r] / e.Provinces.TrendOutput[r]).ToArray();
        for (var place = 0; place < order.Length; place++)
            Assert.Equal((place - ((order.Length - 1) / 2.0)) / ((order.Length - 1) / 2.0), e.Provinces.Rank[order[place]], 1e-12);
        foreach (var h in e.Households.Ids)
        {
            var earned = (e.Provinces.Income[e.Households.Province[h]] * e.Households.Share[h]) + e.Households.Earned[h];
            Assert.Equal(((1 - P.IncomeSmoothing) * income[h]) + (P.IncomeSmoothing * earned), e.Households.SmoothedIncome[h], 1e-9);
        }

        var tightness = (employment / (e.Nation.NormalEmployment * supply)) - 1;
        Assert.Equal(tightness, e.Nation.Tightness.Value, 1e-12);
        Assert.Equal(Labour.Unemployment(tightness, P), e.Nation.Unemployment.Value, 1e-12);
        var migrants = Labour.Migration(pool, tightness, P);
        Assert.Equal(pool - migrants, e.Nation.SpareLabour.Value, 1e-12);
        Assert.Equal(
            supply * (Growth.OfQuarter(e.Setting.Dated("labour_force_growth")) + (migrants / supply)), e.Nation.LabourSupply.Value, 1e-12);
        var indexed = (P.WageIndexation * past) + ((1 - P.WageIndexation) * believed);
        var growth = Labour.WageGrowth(productivity, indexed, tightness, (pool - migrants) / e.Nation.LabourSupply, P);
        Assert.Equal(wage * Growth.OfQuarter(growth), e.Nation.Wage.Value, 1e-9);
        Assert.Equal(e.Nation.Output.Value, e.Nation.OutputHistory[8 % Nation.Remembered]);
        var surprise = (e.Nation.Output / yearBefore) - 1 - e.Nation.GrowthTarget - e.Nation.ExpectedInflation;
        var inflation = (e.Nation.ProducerPrices[8 % Nation.Remembered] / e.Nation.ProducerPrices[9 % Nation.Remembered]) - 1;
        Assert.Equal(Aggregates.Confidence(confidence, surprise, e.Nation.Unemployment, 0, inflation, P), e.Nation.Confidence.Value, 1e-9);
    }

    [Fact]
    public void R49b_in_the_first_two_years_growth_is_what_it_was_before()
    {
        var e = Midway.Before("wages, confidence and ranks adjust", 7);
        var confidence = e.Nation.Confidence.Value;
        Update(e);
        Assert.Equal(
            Aggregates.Confidence(confidence, P.OpeningInflation - e.Nation.ExpectedInflation, e.Nation.Unemployment, 0, 0, P),
            e.Nation.Confidence.Value, 1e-12);
    }

    [Fact]
    public void R49b_the_fall_of_property_weighs_on_confidence_once_it_is_felt()
    {
        var e = Midway.Before("wages, confidence and ranks adjust", 8);
        e.Time = Neijuan.Engine.Time.Quarter.Parse("2022Q4").Index;
        var (confidence, before) = (e.Nation.Confidence.Value, e.Nation.OutputHistory[(e.Time + 1) % Nation.Remembered]);
        (e.Nation.PropertySentiment.Value, e.Nation.Output.Value) = (0.8, 0);
        Update(e);
        Assert.True(e.Nation.Output > 100); // it is measured
        var surprise = (e.Nation.Output / before) - 1 - e.Nation.GrowthTarget - e.Nation.ExpectedInflation;
        var (prices, time) = (e.Nation.ProducerPrices, e.Time);
        var inflation = (prices[time % Nation.Remembered] / prices[(time + 1) % Nation.Remembered]) - 1;
        Assert.Equal(
            Aggregates.Confidence(confidence, surprise, e.Nation.Unemployment, 0.2, inflation, P), e.Nation.Confidence.Value, 1e-9);
    }

    [Fact]
    public void R6_provinces_that_earn_alike_rank_in_their_order()
    {
        var e = Midway.Before("wages, confidence and ranks adjust");
        foreach (var r in e.Provinces.Ids) e.Provinces.Revenue[r] = 0;
        Update(e);
        foreach (var r in e.Provinces.Ids) Assert.Equal((r.Row / ((e.Provinces.Count - 1) / 2.0)) - 1, e.Provinces.Rank[r], 1e-12);
        Assert.Equal((e.Nation.Employment.Value, e.Nation.IndustryEmployment.Value),
            (e.Nation.OpeningEmployment.Value, e.Nation.OpeningIndustryEmployment.Value)); // in the first quarter
        Assert.Equal(Labour.Unemployment(P.OpeningTightness, P), e.Nation.Unemployment.Value, 1e-12);
    }

    static void Push(Economy e) => ProvincialPush.Respond(
        e.Provinces, e.Cells, e.Industries, e.Markets, e.Firms, e.Nation, e.Ledger, e.Setting);

    static void Update(Economy e) => Aggregates.Update(
        e.Nation, e.Provinces, e.Households, e.Services, e.Vehicles, e.Industries, e.Markets, e.Firms, e.Ledger, e.Setting);
}
