using Neijuan.Engine.Accounting;
using Neijuan.Engine.Time;
using Neijuan.Model;
using Neijuan.Model.Agents;
using Xunit;

namespace Neijuan.Tests.Economics;

public class OverdraftTests
{
    [Fact]
    public void What_services_producers_have_overdrawn_is_borrowed_before_their_profits_are_taxed()
    {
        var run = Economies.New();
        var bought = Place("buyers pay for goods");
        run.StageEnded = stage =>
        {
            if (stage != bought || run.Economy.Quarter != Quarter.Parse("2005Q2")) return;
            var (e, ledger) = (run.Economy, run.Economy.Ledger);
            foreach (var r in e.Provinces.Ids)
            {
                var producer = e.Provinces.Services[r];
                var all = Money.FromBillions(ledger.Cash(producer) + 2000); // far more than a quarter brings in
                ledger.Pay(Flow.Transfers, producer, e.Provinces.HouseholdsOf(r), all);
            }
        };
        run.Step();
        run.Step();
        foreach (var producer in run.Economy.Services.Ids)
            Assert.True(run.Economy.Ledger[Instrument.Deposits, producer] >= Money.Zero, $"{producer}");
    }

    [Fact]
    public void When_a_subsidy_that_brought_purchases_forward_ends_nobody_buys_less_than_nothing()
    {
        var run = Economies.New(
            new RunOptions { To = Quarter.Parse("2019Q4") },
            new Dictionary<string, double> { ["trade_in_payback"] = 20 }, // far beyond its range
            ("households.trade_in", "2015Q1", 1), ("households.trade_in", "2018Q1", 0));
        var missed = 0;
        run.StageEnded = _ =>
        {
            foreach (var s in run.Economy.Industries.Ids)
            {
                Assert.True(run.Economy.Industries.ConsumptionShare[s] >= 0, $"{run.Economy.Quarter} {s}");
                if (run.Economy.Quarter >= Quarter.Parse("2018Q1") && run.Economy.Industries.ConsumptionShare[s] == 0) missed++;
            }
        };
        run.Run();
        Assert.True(missed > 0); // the bound was reached
    }

    static int Place(string stage) => Array.FindIndex(QuarterStages.Stages, s => s.Name == stage);
}
