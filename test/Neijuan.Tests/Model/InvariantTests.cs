using Neijuan.Model.Agents;
using Neijuan.Model.Checks;
using Xunit;

namespace Neijuan.Tests.Model;

public class InvariantTests
{
    [Fact]
    public void A_firm_that_sells_what_it_does_not_have_is_named()
    {
        Invariants.CheckGoods(7, opening: 2, output: 3, sales: 4, spoiled: 0.1, closing: 0.9);
        var broken =
            Assert.Throws<InvalidOperationException>(() =>
                Invariants.CheckGoods(7, opening: 2, output: 3, sales: 6, spoiled: 0, closing: 0));
        Assert.Contains("firm 7", broken.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_negative_stock_a_missing_price_and_a_lost_firm_stop_the_run()
    {
        Stops("firm 3", e => e.Inventory[new FirmId(3)] = -1);
        Stops("firm 3", e => e.Price[new FirmId(3)] = double.NaN);
        Stops("firms live", e => e.Alive[new FirmId(3)] = 0);
        Stops("firms live", e => e.End(new FirmId(3), 0));
    }

    static void Stops(string named, Action<Firms> damage)
    {
        var run = Economies.New();
        run.Step();
        run.Economy.BeginQuarter(); // what was founded and left is counted already
        Invariants.Check(run.Economy); // sound as it is
        damage(run.Economy.Firms);
        var broken = Assert.Throws<InvalidOperationException>(() => Invariants.Check(run.Economy));
        Assert.Contains(named, broken.Message, StringComparison.Ordinal);
    }
}
