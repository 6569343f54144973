using Neijuan.Engine.Accounting;
using Xunit;

namespace Neijuan.Tests.Economics;

public class OpeningTests
{
    [Fact]
    public void No_industry_has_learnt_anything_when_the_story_begins()
    {
        var e = Economies.New().Economy;
        Assert.All(
            e.Industries.UnitCost.Items[..e.Industries.Count],
            cost => Assert.Equal(e.Industries.UnitCost.Items[0], cost, 1e-12)); // the cost of labour is all that there is to it
        Assert.Equal(e.Industries.OpeningForeignCost.Items, e.Industries.ForeignCost.Items);
    }

    /// <summary>
    /// Firm by firm: the books wear the plant that was there when the quarter began, and so does profit. Who bought plant at an auction has
    /// more to wear than profit knew.
    /// </summary>
    [Fact]
    public void Profit_deducts_the_wear_that_the_books_show()
    {
        var run = Economies.New();
        run.Step();
        var (e, firms) = (run.Economy, run.Economy.Firms);
        var capital = e.Ledger.Positions(Instrument.ProductiveCapital, Sector.Firms);
        var (same, other, investors) = (0, 0, 0);
        for (var row = 0; row < firms.Count; row++)
        {
            if (firms.Alive.Items[row] == 0) continue;
            var paid = firms.InvestmentPaid.Items[row];
            var rate = e.Parameters.Depreciation * e.Industries.DepreciationMultiplier.Items[firms.Industry.Items[row]];
            var worn = Money.InBillions(capital[row] - paid) * rate / (1 - rate);
            var deducted = Money.InBillions(firms.OperatingSurplus.Items[row]) - firms.Earnings.Items[row];
            if (Math.Abs(worn - deducted) <= 1e-9 + (1e-9 * worn)) same++;
            else other++;
            if (paid > 0) investors++;
        }

        Assert.True(investors > 300, $"{investors} firms bought plant");
        Assert.True(
            other <= e.Industries.Exits.Items.Sum() && same > 1300,
            $"{same} firms deduct what is booked, {other} do not; {e.Industries.Exits.Items.Sum()} left");
    }
}
