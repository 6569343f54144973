using CsCheck;
using Neijuan.Model.Agents;
using Neijuan.Model.Decisions;
using Neijuan.Model.Formulas;
using Neijuan.Model.Markets;
using Neijuan.Model.NationalAccounts;
using Neijuan.Model.Settlement;
using Neijuan.Model.Setup;
using Xunit;
using static System.Runtime.Intrinsics.Vector256;

namespace Neijuan.Tests.Rules;

/// <summary>
/// What must hold of a rule whatever the numbers are. The rule is in the name of each test, its examples in <c>test/rules/</c>.
/// </summary>
public class LawTests
{
    static readonly Parameters P = ParameterFiles.Bind(Economies.Data.Parameters, new Dictionary<string, double>());
    static readonly Gen<double> Share = Gen.Double[0, 1];
    static readonly Gen<double> Positive = Gen.Double[0.01, 100];

    [Fact]
    public void R2_whoever_is_in_already_never_deters_and_designation_never_deters() =>
        Gen.Select(Share, Share, Share, Gen.Double[0.21, 1.6]).Sample((rivalry, few, more, priority) =>
            Adoption.Hazard(priority, 0, rivalry, Math.Max(few, more), P) >= Adoption.Hazard(priority, 0, rivalry, Math.Min(few, more), P)
            && Adoption.Hazard(priority * 1.1, 0, rivalry, few, P) >= Adoption.Hazard(priority, 0, rivalry, few, P));

    [Fact]
    public void R3_growth_does_not_depend_on_the_unit() =>
        Gen.Select(Positive, Positive, Positive).Sample((now, before, unit) =>
            Near(Expectations.PastGrowth(now, before), Expectations.PastGrowth(now * unit, before * unit), 1e-12));

    [Fact]
    public void R4_rivals_want_no_less_than_they_have_and_coordination_never_adds() =>
        Gen.Select(Share, Gen.Double[0, 4], Share, Gen.Double[0, 300], Gen.Double[0, 300]).Sample((share, size, rivalry, sum, capacity) =>
            ProvincialTargets.Ambition(share, size, rivalry, 5) >= share - 1e-15
                && ProvincialTargets.Ambition(share, size, rivalry, 5) <= Math.Max(share, 0.2) + 1e-15
            && ProvincialTargets.Coordinated(sum, capacity, 100, rivalry) is >= 0 and <= 1
            && sum * ProvincialTargets.Coordinated(sum, 0, 100, 1) <= Math.Max(100, 0) + 1e-9);

    [Fact]
    public void R6_more_debt_never_finances_more() =>
        Gen.Select(Gen.Double[0, 5], Gen.Double[0, 5], Share).Sample((a, b, softness) =>
            ProvincialPush.FinanceLimit(Math.Max(a, b), softness, P) <= ProvincialPush.FinanceLimit(Math.Min(a, b), softness, P)
            && ProvincialPush.FinanceLimit(a, 1, P) >= ProvincialPush.FinanceLimit(a, 0, P));

    /// <summary>Nobody gets more than it costs; nothing beyond the budget is spent; the budget is spent when as much is wanted.</summary>
    [Fact]
    public void R6_a_budget_is_spent_and_no_more() =>
        Gen.Select(Gen.Double[0.1, 10].Array[1, 12], Gen.Double[0.01, 2].Array[12], Gen.Double[0, 60]).Sample((costs, priorities, budget) =>
        {
            var spent = costs.ToArray();
            ProvincialPush.SplitByPriority(spent, priorities.AsSpan(0, spent.Length), budget);
            return spent.Zip(costs).All(pair => pair.First >= 0 && pair.First <= pair.Second + 1e-12)
                && Near(spent.Sum(), Math.Min(budget, costs.Sum()), 1e-9);
        });

    [Fact]
    public void R6_money_goes_by_priority_and_what_is_left_by_unmet_need()
    {
        double[] spent = [10, 10, 1];
        ProvincialPush.SplitByPriority(spent, [3, 1, 1], 10);

        // 6, 2 and 2 by priority, of which the third needs 1; the 1 that is left goes to unmet needs of 4 and 8, a third and two thirds of
        // it.
        Assert.Equal(6 + (1 / 3.0), spent[0], 1e-12);
        Assert.Equal(2 + (2 / 3.0), spent[1], 1e-12);
        Assert.Equal(1, spent[2], 1e-12);
        double[] unwanted = [10, 10];
        ProvincialPush.SplitByPriority(unwanted, [0, 0], 10);
        Assert.Equal([0, 0], unwanted);
        double[] nothing = [0, 5];
        ProvincialPush.SplitByPriority(nothing, [100, 1], 4);
        Assert.Equal([0, 4], nothing); // a high priority of what costs nothing takes nothing away
    }

    [Fact]
    public void R10_more_missing_and_more_earned_never_order_less() =>
        Gen.Select(Gen.Double[-50, 200], Gen.Double[0, 50], Gen.Double[-0.2, 0.5], Gen.Double[0, 0.2]).Sample((gap, more, earned, better) =>
        {
            var orders = InvestmentPlans.Expansion(
                Create(gap, gap + more, gap, gap + more), Create(100.0), Create(earned, earned, earned + better, earned + better), P);
            return orders[0] <= orders[1] && orders[0] <= orders[2] && orders[2] <= orders[3] && orders[0] >= 0;
        });

    [Fact]
    public void R15_every_doubling_lowers_cost_by_the_same_part() =>
        Gen.Select(Positive, Gen.Double[0.05, 0.6]).Sample((made, exponent) =>
            Near(Costs.ExperienceIndex(2 * made, exponent) / Costs.ExperienceIndex(made, exponent), Costs.ExperienceIndex(2, exponent),
                1e-12));

    [Fact]
    public void R19_nobody_makes_more_than_it_can_and_support_never_makes_less() =>
        Gen.Select(Gen.Double[0, 120], Gen.Double[-0.2, 0.5], Gen.Double[0, 60]).Sample((orders, margin, due) =>
        {
            var made = Production.CashOutput(
                Create(100.0), Create(orders), Create(margin), Create(0.7), Create(due), Create(-1L, 0, -1, 0).AsDouble(), P);
            return made[0] is >= 0 and <= 100 && made[1] >= 0 && made[1] <= 100 && made[0] >= made[1];
        });

    [Fact]
    public void R22_stocks_press_and_orders_and_the_market_pull() =>
        Gen.Select(Gen.Double[0, 4], Gen.Double[0, 2], Gen.Double[-1, 1], Share).Sample((stock, orders, gap, more) =>
        {
            var change = Pricing.Change(
                Create(stock, stock + more, stock, stock), Create(orders, orders, orders + more, orders),
                Create(gap, gap, gap, gap + more), Create(gap), P);
            var dearer = Pricing.Change(Create(stock), Create(orders), Create(gap), Create(gap + more), P);
            return change[1] <= change[0] && change[2] >= change[0] && change[3] >= change[0] && dearer[0] >= change[0];
        });

    [Fact]
    public void R23_nobody_sells_above_cash_cost_at_the_least_and_clients_go_deepest() =>
        Gen.Select(Positive, Share).Sample((cost, depth) =>
        {
            var floor = Pricing.Floor(Create(cost), Create(0L, 0, -1, -1).AsDouble(), Create(0L, -1, 0, -1).AsDouble(), depth, P);
            return floor[0] == cost && floor[1] == cost && floor[2] <= cost && floor[3] <= floor[2] && floor[3] >= 0;
        });

    [Fact]
    public void R25_a_weaker_currency_never_makes_foreign_goods_cheaper_at_home() =>
        Gen.Select(Gen.Double[0.5, 3], Share, Gen.Double[0.3, 1.2], Gen.Double[0.5, 1]).Sample((price, high, rate, weaker) =>
            GoodsMarket.HomeDemand(100, high, 1, price, 1e9, rate * weaker, P).High
                >= GoodsMarket.HomeDemand(100, high, 1, price, 1e9, rate, P).High);

    [Fact]
    public void R29_the_subsidised_rate_is_the_lower_one_and_debt_service_is_interest_and_more() =>
        Positive.Sample(loan =>
        {
            var rates = new Rates(0.06, 0.02, 0.05, 0.06, 0.02, 0.03);
            var (interest, service) = (Lending.Interest(Create(loan), Create(0L, -1, 0, -1).AsDouble(), rates),
                Lending.Service(Create(loan), Create(0L, -1, 0, -1).AsDouble(), rates, P.Amortisation));
            return interest[1] < interest[0] && Near(service[0] - interest[0], loan * P.Amortisation, 1e-9)
                && Near(service[1] - interest[1], loan * P.Amortisation, 1e-9);
        });

    [Fact]
    public void R31_a_chance_is_a_chance() =>
        Gen.Select(Share, Gen.Long[0, 1].Array[16]).Sample((softness, bits) =>
        {
            Doubles Mask(int from) => Create(-bits[from], -bits[from + 1], -bits[from + 2], -bits[from + 3]).AsDouble();
            var chance = DebtService.RollOver(softness, Mask(0), Mask(4), Mask(8), Mask(12), P);
            return Enumerable.Range(0, 4).All(k => chance[k] is >= 0 and <= 1 && (bits[12 + k] == 0 || chance[k] == 1));
        });

    [Fact]
    public void R37_more_income_never_buys_less_and_the_ceiling_holds() =>
        Gen.Select(Gen.Double[0, 100], Gen.Double[0, 100], Gen.Double[0, 200]).Sample((income, more, deposit) =>
            Demand.Consumption(0.6, income + more, 0.01, deposit, 1, 0.5) >= Demand.Consumption(0.6, income, 0.01, deposit, 1, 0.5)
            && Demand.Consumption(0.6, income, 0.01, deposit, 1, 0.5) <= (0.5 * deposit) + 1e-12);

    [Fact]
    public void R38_a_new_good_spreads_along_a_logistic()
    {
        var industries = new Industries(2);
        var (grown, spreading) = (new IndustryId(0), new IndustryId(1));
        (industries.HouseholdShare[grown], industries.HouseholdShare[spreading]) = (0.1, 0.01);
        (industries.HouseholdShareRise[spreading], industries.HouseholdRiseMidpoint[spreading],
            industries.HouseholdRiseWidth[spreading]) = (0.04, 2020, 2);
        Assert.Equal(0.1, Demand.HouseholdShare(industries, grown, 2020));
        Assert.Equal(
            0.03, Demand.HouseholdShare(industries, spreading, 2020), 1e-12);                       // half of the rise at the midpoint
        Assert.Equal(
            0.01 + (0.04 * 0.7310585786300049), Demand.HouseholdShare(industries, spreading, 2022), 1e-12); // 1 / (1 + e^−1) a width later
        Assert.Equal(0.01, Demand.HouseholdShare(industries, spreading, 1900), 1e-12);
        Assert.Equal(0.05, Demand.HouseholdShare(industries, spreading, 2100), 1e-12);
    }

    /// <summary>Weights add up to one: services take what the baskets of goods leave.</summary>
    [Fact]
    public void R41b_where_all_prices_are_the_same_so_is_the_index() =>
        Gen.Select(Positive, Gen.Double[0, 0.3].Array[3]).Sample((price, weights) =>
        {
            var (nation, industries, markets) = (new Nation(), new Industries(3), new GoodsMarkets(3));
            (nation.ServicesPrice.Value, nation.RawPrice.Value, nation.ImportPrice.Value) = (price, price, price);
            foreach (var s in industries.Ids) (industries.HouseholdShare[s], markets.Price[MarketId.Low(s)]) = (weights[s], price);
            return Near(PriceIndices.ConsumerIndex(nation, industries, markets, P), price, 1e-12 * price);
        });

    [Fact]
    public void R41b_each_price_counts_by_its_weight()
    {
        var (nation, industries, markets) = (new Nation(), new Industries(2), new GoodsMarkets(2));
        (nation.ServicesPrice.Value, nation.RawPrice.Value, nation.ImportPrice.Value) = (1.5, 3, 4);
        foreach (var s in industries.Ids)
        {
            (industries.HouseholdShare[s], industries.ProducerPriceWeight[s]) = (s.Row == 0 ? 0.1 : 0.2, s.Row == 0 ? 0.75 : 0.25);
            (markets.Price[MarketId.Low(s)], markets.Price[MarketId.High(s)]) = (s.Row == 0 ? 2 : 1, 99);
        }

        var food = ((1 - P.RawMaterialsInFood) * 1.5) + (P.RawMaterialsInFood * 3);
        Assert.Equal(
            (0.1 * 2) + (0.2 * 1) + (P.FoodInConsumerPrices * food) + (P.ImportedConsumption * 4)
                + ((0.7 - P.FoodInConsumerPrices - P.ImportedConsumption) * 1.5),
            PriceIndices.ConsumerIndex(nation, industries, markets, P), 1e-12);
        Assert.Equal(
            ((1 - P.RawMaterialsInProducerPrices) * ((0.75 * 2) + (0.25 * 1))) + (P.RawMaterialsInProducerPrices * 3),
            PriceIndices.ProducerIndex(nation, industries, markets, P), 1e-12);
    }

    /// <summary>Dearer money is no output; as much more of everything is.</summary>
    [Fact]
    public void R41b_output_in_chained_prices_does_not_see_prices_that_all_rise_alike_and_sees_quantities() =>
        Gen.Select(Positive.Array[5], Positive.Array[4], Positive, Gen.Double[0.5, 2]).Sample((prices, spent, dearer, more) =>
        {
            double[] before = [.. spent, -spent[0] / 2]; // imports are taken off
            double[] risen = [.. prices.Select(price => price * dearer)], after = [.. before.Select(value => value * dearer * more)];
            return Near(PriceIndices.Chained(risen, prices, after, before), more, 1e-9 * more);
        });

    [Fact]
    public void R41b_the_weights_of_producer_prices_add_up() =>
        Assert.Equal(1, Economies.Data.Industries.Sum(industry => industry.ProducerPriceWeight), 1e-9);

    [Fact]
    public void R43_the_further_growth_falls_short_the_more_is_planned_and_inflation_and_tightness_never_plan_more() =>
        Gen.Select(Gen.Double[-0.1, 0.1], Share, Gen.Double[-0.05, 0.05], Gen.Double[-0.02, 0.1], Share)
            .Sample((shortfall, more, tightness, inflation, rivalry) =>
        {
            var planned = Infrastructure.Planned(0.15, shortfall, tightness, inflation, rivalry, P);
            return Infrastructure.Planned(0.15, shortfall + more, tightness, inflation, rivalry, P) >= planned
                && Infrastructure.Planned(0.15, shortfall, tightness + more, inflation, rivalry, P) <= planned
                && Infrastructure.Planned(0.15, shortfall, tightness, inflation + more, rivalry, P) <= planned
                && Infrastructure.Planned(0.15, Math.Abs(shortfall), -0.1, inflation, 1, P)
                    >= Infrastructure.Planned(0.15, Math.Abs(shortfall), -0.1, inflation, rivalry, P)
                && planned >= P.InfrastructureFloor && planned <= P.InfrastructureCeiling;
        });

    [Fact]
    public void R44_sellers_wait_where_demand_falls_short() =>
        Gen.Double[0.01, 1].Sample(tension =>
            HomeMarket.PriceChange(tension, P) > 0 && HomeMarket.PriceChange(-tension, P) < 0
            && -HomeMarket.PriceChange(-tension, P) <= HomeMarket.PriceChange(tension, P));

    [Fact]
    public void R44_land_takes_more_of_a_dearer_home_between_its_bounds() =>
        Gen.Select(Gen.Double[0.2, 2], Share).Sample((building, more) =>
            HomeMarket.LandShare(building + more, P) <= HomeMarket.LandShare(building, P)
            && HomeMarket.LandShare(building, P) >= P.LandShareFloor && HomeMarket.LandShare(building, P) <= P.LandShareCeiling);

    [Fact]
    public void R51_a_price_index_lies_between_the_prices_and_a_dearer_good_loses() =>
        Gen.Select(Gen.Double[0.01, 0.99], Positive, Positive, Gen.Double[1.5, 8], Gen.Double[1, 3])
            .Sample((weight, import, own, elasticity, factor) =>
        {
            var (share, index) = TradePrices.Armington(weight, import, own, elasticity);
            var (scaledShare, scaledIndex) = TradePrices.Armington(weight, import * factor, own * factor, elasticity);
            return share is >= 0 and <= 1 && index >= Math.Min(import, own) * (1 - 1e-9) && index <= Math.Max(import, own) * (1 + 1e-9)
                && TradePrices.Armington(weight, import * factor, own, elasticity).Share <= share + 1e-12
                && Near(scaledShare, share, 1e-9) && Near(scaledIndex, index * factor, index * factor * 1e-9);
        });

    [Fact]
    public void R53_a_detour_stays_below_its_ceiling_and_is_forgotten_when_the_duty_goes()
    {
        var share = 0.0;
        for (var quarter = 0; quarter < 100; quarter++) share = ForeignResponse.Reroute(share, 0.5, 1, P);
        Assert.Equal(P.TransshipmentCeiling, share);
        for (var quarter = 0; quarter < 100; quarter++) share = ForeignResponse.Reroute(share, 0, 1, P);
        Assert.InRange(share, 0, 0.001);
    }

    [Fact]
    public void R60_the_currency_never_rises_with_the_duties_that_China_faces() =>
        Gen.Select(Share, Share, Share).Sample((tariff, more, response) =>
            ForeignResponse.CurrencyResponse(tariff + more, response, P) <= ForeignResponse.CurrencyResponse(tariff, response, P)
            && ForeignResponse.CurrencyResponse(tariff, response, P) is > 0 and <= 1);

    [Fact]
    public void R16_where_all_inputs_cost_the_same_shares_of_cost_are_those_of_2005() =>
        Positive.Sample(price =>
        {
            var inputs = new InputPrices.Inputs(price, price, price, price);
            var shares = InputPrices.Shares(inputs, InputPrices.Index(inputs, P), P);
            return Near(InputPrices.Index(inputs, P), price, 1e-12 * price) && Near(shares.Labour, P.LabourShare, 1e-12)
                && Near(shares.Cash, P.LabourShare + P.IntermediatesShare + P.ImportedShare, 1e-12)
                && Near(shares.Overhead, P.OverheadShare, 1e-12) && Near(shares.OverheadWages, P.OverheadWageShare, 1e-12);
        });

    static bool Near(double a, double b, double within) => Math.Abs(a - b) <= within;
}
