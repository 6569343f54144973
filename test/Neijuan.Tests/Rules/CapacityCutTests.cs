using Neijuan.Engine.Accounting;
using Neijuan.Engine.Time;
using Neijuan.Model.Agents;
using Neijuan.Model.Places;
using Neijuan.Model.Settlement;
using Xunit;

namespace Neijuan.Tests.Rules;

/// <summary>Guidelines close the less productive half of an industry, and nobody else (R1b).</summary>
public class CapacityCutTests
{
    [Fact]
    public void R1b_who_is_less_productive_than_its_limit_loses_its_share_in_plant_and_in_the_books()
    {
        var e = Economies.New().Economy;
        var (firms, industry) = (e.Firms, new IndustryId(1));
        var cuts = Enumerable.Repeat((Share: 0.0, Below: double.PositiveInfinity), e.Industries.Count).ToArray();
        cuts[industry.Row] = (0.25, Plant.MedianProductivity(firms, industry.Row));
        var (capacity, capital) = (firms.Capacity.Span.ToArray(), e.Ledger.Positions(Instrument.ProductiveCapital, Sector.Firms).ToArray());
        Plant.Close(firms, e.Ledger, cuts);
        var (closed, spared) = (0, 0);
        foreach (var firm in firms.Ids)
        {
            var hit = firms.Industry[firm] == industry.Row && firms.Productivity[firm] < cuts[industry.Row].Below;
            closed += hit ? 1 : 0;
            spared += !hit && firms.Industry[firm] == industry.Row ? 1 : 0;
            Assert.Equal(hit ? capacity[firm.Row] * 0.75 : capacity[firm.Row], firms.Capacity[firm]);
            Assert.Equal(
                capital[firm.Row] - (hit ? Money.Round(capital[firm.Row] * 0.25) : 0), e.Ledger[Instrument.ProductiveCapital, firm].Fen);
        }

        Assert.InRange(closed - spared, -1, 0); // half of them, the one in the middle spared
        Assert.Equal(e.Ledger.Positions(Instrument.ProductiveCapital, Sector.Firms).ToArray().Sum() - capital.Sum(),
            e.Ledger.OtherChangeOf(OtherChange.Scrapping, Instrument.ProductiveCapital, Sector.Firms));
    }

    /// <summary>The median is of firms with plant: the one in the middle, or between the two in the middle.</summary>
    [Fact]
    public void R1b_half_of_the_firms_with_plant_are_below_the_median()
    {
        var firms = new Firms(8, 2);
        void Found(int industry, double productivity, double capacity)
        {
            var firm = firms.Add(new ProvinceId(0), new IndustryId(industry), 0, 0, client: false, 0);
            (firms.Productivity[firm], firms.Capacity[firm]) = (productivity, capacity);
        }

        Assert.Equal(double.NegativeInfinity, Plant.MedianProductivity(firms, 0)); // nobody is below it
        Found(0, 0.9, 1);
        Found(0, 2, 1);
        Found(0, 1.1, 1);
        Found(0, 0.1, 0);
        Found(1, 0.5, 1);
        Assert.Equal(1.1, Plant.MedianProductivity(firms, 0));
        Found(0, 1.2, 1);
        Assert.Equal((1.1 + 1.2) / 2, Plant.MedianProductivity(firms, 0));
        Assert.Equal(0.5, Plant.MedianProductivity(firms, 1));
    }

    [Fact]
    public void R1b_cuts_come_when_and_where_the_data_say_as_far_as_the_lever_goes()
    {
        var run = Economies.New(null, null, ("switch.capacity_cuts", "2005Q1", 0.5));
        var (e, steel) = (run.Economy, Economies.Data.Places.Industries.ToList().IndexOf("steel"));
        Assert.All(Plant.Cuts(e.Firms, e.Industries, e.Setting), cut => Assert.Equal(0, cut.Share));
        e.Time = Quarter.Parse("2016Q1").Index;
        var (share, belowMedian) = e.Data.CapacityCut(steel, e.Quarter);
        Assert.True(share > 0 && belowMedian);
        var cuts = Plant.Cuts(e.Firms, e.Industries, e.Setting);
        Assert.Equal((0.5 * share, Plant.MedianProductivity(e.Firms, steel)), cuts[steel]);
        Assert.Equal((0, double.PositiveInfinity), cuts[Economies.Data.Places.Industries.ToList().IndexOf("light")]);
    }
}
