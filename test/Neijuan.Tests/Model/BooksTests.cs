using Neijuan.Engine.Accounting;
using Neijuan.Model;
using Neijuan.Model.Agents;
using Neijuan.Model.NationalAccounts;
using Xunit;

namespace Neijuan.Tests.Model;

public class BooksTests
{
    [Fact]
    public void Baseline_books_close_every_quarter()
    {
        var run = Economies.Baseline;
        Assert.Equal(0, run.Books.Failures);
        Assert.Equal(0, run.Books.LargestResidual);
        Assert.True(run.Books.Checks > 104 * 60);
        foreach (var (sheet, flows, _) in run.Matrices)
        {
            for (var row = 0; row < flows.Rows.Count; row++) Assert.Equal(0, flows.RowSum(row));
            for (var column = 0; column < flows.Columns.Count; column++) Assert.Equal(0, flows.ColumnSum(column));
            foreach (var corporation in new[]
            {
                Sector.Firms, Sector.ServiceProducers, Sector.Developers, Sector.FinancingVehicles, Sector.Banks, Sector.CentralBank,
            })
                Assert.Equal(0, sheet.ColumnSum((int)corporation));
        }
    }

    [Fact]
    public void Output_three_ways_is_one_number()
    {
        var run = Economies.New();
        for (var quarter = 0; quarter < 12; quarter++) run.Step(); // each step throws unless the three are equal as integers
        Assert.True(run.Economy.Nation.Output > 0);
    }

    /// <summary>Presold homes are claims, not output: output is what is built.</summary>
    [Fact]
    public void Output_three_ways_is_one_number_while_homes_are_sold_before_they_are_built()
    {
        var (run, seen) = (Economies.New(), 0);
        run.StageEnded = stage =>
        {
            if (stage != QuarterStages.Stages.Length - 1) return; // before the books are closed and flows begin anew
            var (expenditure, production, income) = GrossDomesticProduct.ThreeWays(run.Economy.Firms, run.Economy.Ledger);
            Assert.True(run.Economy.Nation.HomeSales > 100);
            Assert.Equal(expenditure, production);
            Assert.Equal(production, income);
            Assert.Equal(run.Economy.Nation.Output.Value, Money.InBillions(expenditure));
            Assert.True(run.Economy.Ledger.Positions(Instrument.Prepayments, Sector.Households).ToArray().Sum() > 0);
            seen++;
        };
        for (var quarter = 0; quarter < 8; quarter++) run.Step();
        Assert.Equal(8, seen);
    }

    [Fact]
    public void Books_close_for_a_hundred_draws_of_the_parameters_up_to_2035() =>
        Parallel.ForEach(DrawnEconomies.Of(100), draw => Sound.Run(draw));

    [Fact]
    public void An_economy_that_runs_away_says_when_and_where()
    {
        var run = Economies.New(parameters: new Dictionary<string, double> { ["other_exports"] = 1e15 });
        var stopped = Assert.Throws<RunawayException>(run.Run);
        Assert.StartsWith("2005Q1, \"the services market settles\" (seed 1): an amount is", stopped.Message, StringComparison.Ordinal);
        Assert.Contains("Output was", stopped.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_that_breaks_says_when_where_and_what()
    {
        var run = Economies.New();
        run.Step();
        run.StageEnded = stage =>
        {
            if (stage == QuarterStages.Stages.Length - 1) run.Economy.Firms.Inventory[new FirmId(3)] = -1;
        };
        var stopped = Assert.Throws<BrokenRunException>(run.Step);
        Assert.StartsWith("2005Q2, \"what must hold is checked\" (seed 1): firm 3 has ", stopped.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_deposit_loan_or_stock_of_a_firm_is_negative_at_the_end_of_a_quarter()
    {
        var ledger = Economies.Baseline.Economy.Ledger;
        Assert.All(ledger.Positions(Instrument.Deposits, Sector.Firms).ToArray(), fen => Assert.True(fen >= 0));
        Assert.All(ledger.Positions(Instrument.Loans, Sector.Firms).ToArray(), fen => Assert.True(fen <= 0));
        Assert.All(ledger.Positions(Instrument.Inventories, Sector.Firms).ToArray(), fen => Assert.True(fen >= 0));
    }
}
