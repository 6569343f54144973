using Neijuan.Engine.Accounting;
using Neijuan.Engine.Numerics;
using Neijuan.Model.Agents;
using Xunit;

namespace Neijuan.Tests.Model;

public class FirmsTests
{
    [Fact]
    public void Closing_the_ranks_keeps_the_live_in_order_and_what_they_have()
    {
        var run = Economies.New();
        for (var quarter = 0; quarter < 20; quarter++) run.Step();
        var (firms, ledger) = (run.Economy.Firms, run.Economy.Ledger);
        Before before = new(firms, ledger);
        var leaving = Enumerable.Range(0, firms.Count).Where(row => firms.Alive.Items[row] == 1 && row % 5 == 2).ToArray();
        foreach (var row in leaving)
        {
            Empty(ledger, Economy(row));
            firms.End(new FirmId(row), 20);
        }

        firms.CloseRanks(ledger);
        Assert.Equal(before.Numbers.Except(leaving.Select(row => before.OfRow[row])), Numbers(firms));
        Assert.Equal(firms.LiveCount, firms.Count);
        Assert.Equal(firms.Count, ledger.Rows(Sector.Firms));
        for (var row = 0; row < firms.Count; row++)
        {
            var old = before.RowOf[firms.Number.Items[row]];
            Assert.Equal(before.Price[old], firms.Price.Items[row]);
            Assert.Equal(before.Deposits[old], ledger.Positions(Instrument.Deposits, Sector.Firms)[row]);
            Assert.Equal(firms.Province.Items[row], ledger.BankOf(Economy(row)).Row);
        }

        for (var row = firms.Count; row < Lanes.RoundUp(firms.Count); row++)
            Assert.Equal((0, 1), (firms.Capacity.Items[row], firms.Price.Items[row]));
    }

    [Fact]
    public void A_firm_that_still_has_something_cannot_close_its_accounts()
    {
        var run = Economies.New();
        run.Step();
        run.Economy.Firms.End(new FirmId(3), 1);
        for (var row = 10; row < 200; row++)
        {
            Empty(run.Economy.Ledger, Economy(row));
            run.Economy.Firms.End(new FirmId(row), 1);
        }

        var refused = Assert.Throws<InvalidOperationException>(() => run.Economy.Firms.CloseRanks(run.Economy.Ledger));
        Assert.Contains("Firms[3]", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Everybody_who_ever_lived_is_on_the_register()
    {
        var (firms, lives) = (Economies.Baseline.Economy.Firms, Economies.Baseline.Economy.Firms.Lives);
        Assert.Equal(firms.LiveCount, Enumerable.Range(0, lives.Count).Count(number => lives.Left[number] < 0));
        Assert.True(lives.Count > firms.Count);
        for (var number = 1; number < lives.Count; number++) Assert.True(lives.Born[number] >= lives.Born[number - 1]);
        for (var row = 0; row < firms.Count; row++)
        {
            if (firms.Alive.Items[row] == 0) continue;
            var number = firms.Number.Items[row];
            Assert.Equal((firms.Industry.Items[row], firms.Client.Items[row], firms.Born.Items[row], firms.LogProductivity.Items[row]),
                (lives.Industry[number], lives.Client[number], lives.Born[number], lives.LogProductivity[number]));
        }

        Assert.Equal(Enumerable.Range(0, lives.Count).Count(number => lives.Born[number] <= 12), lives.BornUntil(12));
    }

    sealed class Before(Firms firms, Ledger ledger)
    {
        public int[] Numbers { get; } = FirmsTests.Numbers(firms);
        public int[] OfRow { get; } = [.. firms.Number.Items];
        public Dictionary<int, int> RowOf { get; } = Enumerable.Range(0, firms.Count).ToDictionary(row => firms.Number.Items[row]);
        public double[] Price { get; } = [.. firms.Price.Items];
        public long[] Deposits { get; } = ledger.Positions(Instrument.Deposits, Sector.Firms).ToArray();
    }

    static int[] Numbers(Firms firms) =>
        [.. Enumerable.Range(0, firms.Count).Where(row => firms.Alive.Items[row] == 1).Select(row => firms.Number.Items[row])];

    static Party Economy(int row) => new(Sector.Firms, row);

    static void Empty(Ledger ledger, Party firm)
    {
        foreach (var instrument in Instruments.All)
        {
            var held = ledger[instrument, firm];
            if (instrument.IsReal()) ledger.Change(OtherChange.Scrapping, instrument, firm, -held);
            else ledger.WriteOff(instrument, new Party(Sector.Households, 0), firm, -held);
        }
    }
}
