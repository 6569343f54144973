using Neijuan.Model;
using Neijuan.Model.Agents;
using Neijuan.Model.Scenarios;
using Xunit;

namespace Neijuan.Tests.Model;

/// <summary>Households of a province in one row or in many: who is told apart does not change what all of them do.</summary>
public class HouseholdRowsTests
{
    static Simulation Split(int rows, int quarters)
    {
        var options = new RunOptions { HouseholdRows = rows, QuarterHashes = false, To = new Neijuan.Engine.Time.Quarter(quarters - 1) };
        var run = new Simulation(Economies.Data, Scenario.Baseline, new Dictionary<string, double>(), options);
        run.Run();
        return run;
    }

    [Fact]
    public void Thirty_one_thousand_equal_households_have_the_national_accounts_of_thirty_one_cohorts()
    {
        var run = Split(1000, quarters: 40);
        Assert.Equal(31_000, run.Economy.Households.Count);
        foreach (var indicator in run.Recorder.Indicators
            .Where(i => i.Id is "china.gdp_nominal" or "china.consumption_share" or "china.investment_share"
            or "china.household_deposits" or "china.net_exports_share" or "china.real_gdp"))
        {
            var (many, one) = (run.Recorder.Path(indicator.Id), Economies.Baseline.Recorder.Path(indicator.Id)[..40]);
            for (var quarter = 0; quarter < 40; quarter++) // a fen of rounding for every payment of every row
                Assert.Equal(one[quarter], many[quarter], Math.Max(Math.Abs(one[quarter]), 0.1) * 1e-9);
        }
    }

    [Fact]
    public void The_households_of_a_province_hold_equal_parts_to_the_fen()
    {
        var e = Split(7, quarters: 8).Economy;
        foreach (var province in e.Provinces.Ids)
        {
            var members = e.Provinces.HouseholdsOf(province);
            var deposits = Enumerable.Range(0, members.Count)
                .Select(k => e.Ledger[Neijuan.Engine.Accounting.Instrument.Deposits, members[k]].Fen).ToArray();
            Assert.InRange(deposits.Max() - deposits.Min(), 0, 200); // a fen of rounding for each payment of two years
        }
    }
}
