using Neijuan.Engine.Accounting;
using Neijuan.Lab.Experiments.Designs;
using Neijuan.Model.Agents;
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

    [Fact]
    public void Books_close_for_thirty_draws_of_the_parameters()
    {
        var varied = Economies.Data.Parameters.Where(p => p.Ensemble).ToList();
        var design = LatinHypercube.Draw(30, varied.Count, 2005);
        for (var draw = 0; draw < 30; draw++)
        {
            var values = new Dictionary<string, double>();
            for (var k = 0; k < varied.Count; k++)
                values[varied[k].Id] = varied[k].Low + (design[draw][k] * (varied[k].High - varied[k].Low));
            var run = Economies.New(new RunOptions((ulong)draw + 1), values);
            run.Run();
            Assert.Equal(0, run.Books.Failures);
        }
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
