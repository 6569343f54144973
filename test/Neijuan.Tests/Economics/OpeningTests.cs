using System.Collections.Concurrent;
using System.Globalization;
using Neijuan.Engine.Accounting;
using Neijuan.Engine.Time;
using Neijuan.Model;
using Neijuan.Model.Agents;
using Neijuan.Model.Places;
using Xunit;

namespace Neijuan.Tests.Economics;

public class OpeningTests(ITestOutputHelper output)
{
    [Fact]
    public void No_industry_has_learnt_anything_when_the_story_begins()
    {
        var e = Economies.New().Economy;
        foreach (var s in e.Industries.Ids) Assert.Equal(e.Industries.OpeningCost[s], e.Industries.UnitCost[s], 1e-12);
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

    /// <summary>
    /// In the first quarter every market is within three points of normal use; default parameters and eight draws. Later in the year orders
    /// move to the cheaper firms, and the smallest markets swing.
    /// </summary>
    [Theory]
    [MemberData(nameof(Openings))]
    public void In_2005Q1_no_market_is_far_from_normal_use(int draw)
    {
        var run = Opened(draw);
        var (p, far) = (run.Economy.Parameters, new List<string>());
        foreach (var s in run.Economy.Industries.Ids)
        {
            if (run.Economy.Industries.GrossOutput2005[s] > Infant)
                Near(Economies.Data.Places.Industries[s.Row], run.Recorder.Path("industry.utilisation", s.Row)[0], p.NormalUtilisation);
        }

        Near("services", run.Recorder.Path("china.services_utilisation")[0], p.OpeningServicesUse);

        void Near(string market, double use, double normal)
        {
            if (Math.Abs(use - normal) > FromNormal) far.Add(Text($"{market}: {use:0.000}, normal {normal:0.000}"));
        }

        output.WriteLine(string.Join('\n', far));
        Assert.Empty(far);
    }

    /// <summary>
    /// National Bureau of Statistics: growth of 12.7 % and inflation of 1.65 % in 2006 (data/record). Default parameters: draws are not
    /// held to it.
    /// </summary>
    [Fact]
    public void In_2006_growth_inflation_and_inventories_are_those_of_a_boom_and_not_of_a_start()
    {
        var run = Opened(-1);
        var (growth, inventories) = (run.Window("china.gdp_growth_real", "2006Q1", "2006Q4"),
            run.Window("china.inventory_share", "2005Q1", "2006Q4"));
        output.WriteLine(Text($"growth {Path(growth)}; inventories {Path(inventories)}"));
        Assert.InRange(growth.Average(), 0.127 - 0.015, 0.127 + 0.015);
        var inflation = run.Window("china.consumer_price_inflation", "2006Q1", "2006Q4").Average();
        output.WriteLine(Text($"inflation {inflation:0.000}"));
        Assert.InRange(inflation, 0.0165 - 0.015, 0.0165 + 0.015);
        Assert.All(inventories, i => Assert.InRange(i, -0.03, 0.05));
    }

    const double FromNormal = 0.03;
    const double Infant = 100; // bn CNY a year: electric vehicles and solar had hardly begun, and nobody bought at home what they made

    // −1 is the default parameters.
    public static TheoryData<int> Openings => [.. Enumerable.Range(-1, 9)];

    static Simulation Opened(int draw) => Made.GetOrAdd(draw, _ =>
    {
        var run = draw < 0 ? Economies.New(Short) : DrawnEconomies.Of(8, Short)[draw];
        run.Run();
        return run;
    });

    static readonly RunOptions Short = new() { QuarterHashes = false, To = Quarter.Parse("2006Q4") };
    static readonly ConcurrentDictionary<int, Simulation> Made = new();

    static string Path(double[] values) => string.Join(' ', values.Select(v => Text($"{v:0.000}")));

    static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
