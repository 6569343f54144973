using System.Globalization;
using Neijuan.Engine.Accounting;
using Neijuan.Engine.Time;
using Neijuan.Model;
using Neijuan.Model.Agents;
using Xunit;

namespace Neijuan.Tests.Economics;

/// <summary>Each mechanism of the national economy does what it is for, and is not felt where it is off: medians of four seeds.</summary>
public class NationalMechanismTests(ITestOutputHelper output)
{
    [Fact]
    public void Revaluation_lowers_net_exports() =>
        Falls(Pairs.Of("trade.exchange_rate", 1.1).Difference("china.net_exports_share", "2016Q1", "2017Q4"));

    [Fact]
    public void Infrastructure_raises_output_at_first() =>
        Rises(Pairs.Of("planner.infrastructure", 0.01).Relative("china.real_gdp", "2015Q1", "2016Q4"));

    [Fact]
    public void Without_the_red_lines_land_revenue_is_higher_after_2021() => Rises(
        Pairs.Of([("switch.property_red_lines", "2005Q1", 0)]).Relative("china.land_revenue", "2022Q1", "2023Q4"));

    [Fact]
    public void Where_no_developer_may_fail_trust_sales_and_land_revenue_are_higher()
    {
        var pairs = Pairs.OfParameters(("private_developers", 0));
        Rises(pairs.Difference("china.trust_in_delivery", "2021Q1", "2022Q4"));
        Rises(pairs.Difference("china.home_sales_to_gdp", "2021Q1", "2022Q4"));
        Rises(pairs.Relative("china.land_revenue", "2022Q1", "2023Q4"));
    }

    [Fact]
    public void Without_the_red_lines_every_home_is_delivered_in_time() => Assert.Equal(1, Pairs.Of(
        [("switch.property_red_lines", "2005Q1", 0)]).Median((run, _) => run.Recorder.Path("china.trust_in_delivery").Min()), 1e-9);

    [Fact]
    public void Social_insurance_raises_consumption() => Falls(
        Pairs.Of([("households.social_insurance", "2015Q1", 0)]).Relative("china.real_consumption", "2015Q1", "2016Q4"));

    [Fact]
    public void Without_saving_for_illness_and_old_age_social_insurance_changes_nothing() => Nothing(
        Pairs.Of([("households.social_insurance", "2015Q1", 0)], ("precautionary_saving", 0)));

    [Fact]
    public void Redistribution_raises_the_share_of_consumption() => Rises(
        Pairs.Of("households.redistribution", 0.02).Difference("china.consumption_share", "2016Q1", "2020Q4"));

    [Fact]
    public void A_debt_swap_turns_loans_of_vehicles_into_as_many_bonds()
    {
        var (with, without) = (Until("2015Q1", ("finance.debt_swap", "2015Q1", 0.02)), Until("2015Q1", ("finance.debt_swap", "2015Q1", 0)));
        var (bonds, loans) = (Bonds(with) - Bonds(without), Loans(without) - Loans(with));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"bonds {bonds:0.##}, loans {loans:0.##} bn CNY"));
        Assert.True(bonds > 50);
        Assert.InRange(loans / bonds, 0.98, 1.06); // with the interest that is saved, and repaid
    }

    [Fact]
    public void Special_bonds_lower_loans_of_vehicles() => Falls(
        Pairs.Between([("finance.special_bonds", "2015Q1", 0.05)], [("finance.special_bonds", "2015Q1", 0)])
            .Median((a, b) => Loans(a) - Loans(b)));

    [Fact]
    public void General_bonds_lower_loans_of_vehicles_that_buy_land_for_their_provinces_budgets() => Falls(
        Pairs.Between([("finance.general_bonds", "2015Q1", 0.02)], [("finance.general_bonds", "2015Q1", 0)])
            .Median((a, b) => Loans(a) - Loans(b)));

    [Fact]
    public void Banks_that_do_not_harden_are_as_indulgent_as_ever_and_hardening_never_makes_them_more_so()
    {
        var pairs = Pairs.Of([("switch.bank_hardening", "2005Q1", 0)]);
        Assert.Equal(0, pairs.Largest((a, _) => a.Recorder.Path("china.bank_hardness").Max(h => Math.Abs(h - 1))));
        Assert.True(pairs.Largest((_, b) => b.Recorder.Path("china.bank_hardness").Max()) <= 1 + 1e-12);
    }

    [Fact]
    public void Banks_that_need_more_capital_harden() => Falls(
        Pairs.OfParameters(("hardness_floor_capital", 0.1), ("hardness_full_capital", 0.2))
            .Difference("china.bank_hardness", "2010Q1", "2020Q4"));

    [Fact]
    public void Without_the_backstop_the_centre_pays_for_no_works() =>
        Assert.Equal(0, Pairs.Of([("switch.central_backstop", "2005Q1", 0)])
            .Largest((a, _) => a.Recorder.Path("china.central_fill_to_gdp").Max()));

    [Fact]
    public void The_backstop_keeps_works_going_where_nobody_lends() => Rises(
        Pairs.Between(
            [("switch.vehicle_debt_cap", "2015Q1", 1), ("switch.central_backstop", "2015Q1", 1)],
            [("switch.vehicle_debt_cap", "2015Q1", 1), ("switch.central_backstop", "2015Q1", 0)])
            .Difference("china.central_fill_to_gdp", "2016Q1", "2020Q4"));

    /// <summary>More of cars and electronics is bought while the programme runs, and less after.</summary>
    [Fact]
    public void Trade_in_lifts_durables_and_is_paid_back()
    {
        (string, string, double)[] programme = [("households.trade_in", "2015Q1", 0.2), ("households.trade_in", "2016Q1", 0)];
        var (with, without) = (Durables(programme), Durables([]));
        double Lift(int from, int to) => Enumerable.Range(from, to - from).Sum(k => (with[k] / without[k]) - 1) / (to - from);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"during {Lift(0, 4):P2}, after {Lift(4, 12):P2}"));
        Rises(Lift(0, 4) - 0.1);
        Falls(Lift(4, 12));
    }

    [Fact]
    public void Without_payback_trade_in_is_not_paid_back()
    {
        (string, string, double)[] programme = [("households.trade_in", "2015Q1", 0.2), ("households.trade_in", "2016Q1", 0)];
        double After((string, double)[] parameters)
        {
            var (with, without) = (Durables(programme, parameters), Durables([], parameters));
            return Enumerable.Range(4, 8).Sum(k => (with[k] / without[k]) - 1) / 8;
        }

        Rises(After([("trade_in_payback", 0)]) - After([("trade_in_payback", 0.6)]) - 0.02);
    }

    [Fact]
    public void Classification_of_stale_loans_lowers_zombies() =>
        Falls(Pairs.Of("finance.risk_classification", 1).Difference("china.zombie_share", "2016Q1", "2020Q4"));

    [Fact]
    public void Without_a_cut_classification_changes_nothing() =>
        Nothing(Pairs.Of([("finance.risk_classification", Pairs.From, 1)], ("classification_cut", 0)));

    [Fact]
    public void With_hardly_any_spare_labour_wages_rise_faster() =>
        Rises(Pairs.OfParameters(("spare_rural_labour", 1e-6)).Relative("china.wage_index", "2010Q1", "2010Q4") - 0.02);

    /// <summary>Dearer commodities reach wages through what prices did, the more the more wages are indexed.</summary>
    [Fact]
    public void Indexed_wages_follow_prices_more_closely()
    {
        (string, string, double)[] dearer = [("world.commodity_prices", Pairs.From, 1.5)];
        double Wages(double indexation) =>
            Pairs.Of(dearer, ("wage_indexation", indexation)).Relative("china.wage_index", "2016Q1", "2016Q4");
        Rises(Wages(1) - Wages(0));
    }

    [Fact]
    public void Free_deposit_rates_raise_what_households_earn() =>
        Rises(Pairs.Of("finance.deposit_liberalisation", 1).Relative("china.household_deposits", "2016Q1", "2020Q4"));

    [Fact]
    public void Support_for_property_raises_sales_of_homes() =>
        Rises(Pairs.Of("property.support", 0.2).Relative("china.home_sales_to_gdp", "2015Q1", "2016Q4"));

    // What households plan to spend on goods with the mark of a durable, 2015Q1 to 2017Q4, mean of two seeds.
    static double[] Durables((string, string, double)[] changes, (string Id, double Value)[]? parameters = null)
    {
        var sums = new double[12];
        foreach (var seed in (ulong[])[1, 2])
        {
            var run = Economies.New(
                new RunOptions(seed) { QuarterHashes = false, To = Quarter.Parse("2017Q4") },
                (parameters ?? []).ToDictionary(p => p.Id, p => p.Value), changes);
            for (var quarter = 0; !run.Finished; quarter++)
            {
                run.Step();
                if (quarter < 40) continue;
                foreach (var s in run.Economy.Industries.Ids)
                    sums[quarter - 40] += run.Economy.Industries.Durable[s] * run.Economy.Industries.HouseholdDemand[s];
            }
        }

        return sums;
    }

    static Simulation Until(string to, params (string Lever, string From, double Value)[] changes)
    {
        var run = Economies.New(new RunOptions { QuarterHashes = false, To = Quarter.Parse(to) }, null, changes);
        run.Run();
        return run;
    }

    static double Bonds(Simulation run) => -Positions(run, Instrument.Bonds, Sector.LocalGovernments);

    static double Loans(Simulation run) => -Positions(run, Instrument.Loans, Sector.FinancingVehicles);

    static double Positions(Simulation run, Instrument instrument, Sector sector) =>
        Money.InBillions(run.Economy.Ledger.Positions(instrument, sector).ToArray().Sum());

    void Rises(double difference)
    {
        output.WriteLine(difference.ToString("0.######", CultureInfo.InvariantCulture));
        Assert.True(difference > 0, $"{difference}");
    }

    void Falls(double difference)
    {
        output.WriteLine(difference.ToString("0.######", CultureInfo.InvariantCulture));
        Assert.True(difference < 0, $"{difference}");
    }

    static void Nothing(Pairs pairs) => Assert.Equal(
        0, pairs.Largest((a, b) =>
            a.Recorder.Path("china.gdp_nominal").Zip(b.Recorder.Path("china.gdp_nominal"), (x, y) => Math.Abs(x - y)).Max()));
}
