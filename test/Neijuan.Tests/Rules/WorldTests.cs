using Neijuan.Model.Agents;
using Neijuan.Model.Decisions;
using Neijuan.Model.Formulas;
using Neijuan.Model.Markets;
using Neijuan.Model.Policies;
using Xunit;

namespace Neijuan.Tests.Rules;

/// <summary>Blocs buy, restrain, petition and close plants (R50–R57, R60).</summary>
public class WorldTests
{
    [Fact]
    public void R51_what_a_bloc_spends_goes_to_China_and_to_its_own_producers()
    {
        var e = Midway.Before("the world orders", 4);
        var shifter = e.Industries.Ids.All().Select(s => e.Industries.ForeignShifter[s]).ToArray();
        Order(e);
        var deflator = TradePrices.Deflator(e.Time, e.Parameters);
        foreach (var s in e.Industries.Ids)
        {
            Assert.Equal(shifter[s] * Growth.OfQuarter(e.Data.ForeignGrowth(s, e.Quarter)), e.Industries.ForeignShifter[s], 1e-12);
            var price = TradePrices.Export(e.Markets.Price[MarketId.Low(s)], e.Nation.ExchangeRate, deflator);
            var demand = 0.0;
            foreach (var b in e.Blocs.Ids)
            {
                var cell = e.BlocCells.Of(b, s);
                var delivered = TradePrices.Delivered(
                    price, e.BlocCells.Tariff[cell], e.BlocCells.TransshippedShare[cell], e.Parameters.TransshipmentCost);
                var own = TradePrices.OwnCost(e.Industries.ForeignCost[s], e.Parameters.ForeignSubsidyDepth,
                    e.Policy[Levers.ForeignSubsidy, b], e.Industries.ForeignSubsidised[s]);
                var (toChina, atHome) = (e.BlocCells.Exports[cell] * delivered, e.BlocCells.Output[cell] * own);
                var (share, index) = TradePrices.Armington(e.Industries.MarketShare[s], delivered, own, e.Industries.OriginElasticity[s]);
                Assert.Equal(share, toChina / (toChina + atHome), 1e-12);
                var spent = e.BlocCells.OpeningDemand[cell] * e.Industries.ForeignShifter[s]
                    * Math.Pow(index, 1 - e.Industries.WorldDemandElasticity[s]);
                Assert.Equal(1, (toChina + atHome) / spent, 1e-9);
                demand += e.BlocCells.Exports[cell] + e.BlocCells.Output[cell];
            }

            Assert.Equal(demand, e.Industries.WorldDemand[s], 1e-9);
        }
    }

    [Fact]
    public void R50_a_recession_and_a_tariff_are_felt_where_they_are()
    {
        var calm = Midway.Before("the world orders", 4);
        var shaken = Midway.Before("the world orders", 4, ("foreign.recession", "2006Q1", 0.5), ("trade.tariff", "2006Q1", 0.25));
        Order(calm);
        Order(shaken);
        foreach (var cell in calm.BlocCells.Ids)
        {
            Assert.Equal(0.25, shaken.BlocCells.Tariff[cell]);
            Assert.True(shaken.BlocCells.Exports[cell] < calm.BlocCells.Exports[cell] * 0.5);
        }
    }

    [Fact]
    public void R51_China_s_weight_drifts_with_integration_up_to_a_ceiling()
    {
        var e = Midway.Before("the world orders", 4);
        var drifting = e.Industries.Ids.All().OrderByDescending(s => e.Industries.Integration[s]).ToArray();
        var (free, capped, opened) = (drifting[0], drifting[1], drifting[2]);
        (e.Industries.MarketShare[free], e.Industries.MarketShare[capped]) = (0.1, e.Parameters.MarketShareCeiling);
        e.Industries.OpeningMarketShare[capped] = 0;
        (e.Industries.MarketShare[opened], e.Industries.OpeningMarketShare[opened]) = (0.99, 0.99); // it opened above the ceiling
        Order(e);
        var growth = Growth.OfQuarter(e.Setting.Dated("integration_growth") * e.Industries.Integration[free]);
        Assert.True(growth > 1);
        Assert.Equal(0.1 * growth, e.Industries.MarketShare[free], 1e-12);
        Assert.Equal(e.Parameters.MarketShareCeiling, e.Industries.MarketShare[capped]);
        Assert.Equal(0.99, e.Industries.MarketShare[opened]);
        var first = Midway.Before("the world orders");
        var share = first.Industries.MarketShare[free];
        Order(first);
        Assert.Equal(share, first.Industries.MarketShare[free]); // not in the first quarter
    }

    /// <summary>The cap is a level of the quarter before the restraint began, and grows from then on.</summary>
    [Fact]
    public void R57_a_restraint_caps_exports_at_a_level_that_grows_slowly_and_forgets_it_when_it_ends()
    {
        var e = Midway.Before("the world orders", 4, ("trade.export_cap", "2006Q1", 1));
        var cell = new BlocCellId(0);
        var p = e.Parameters;
        e.BlocCells.LastExports[cell] = 0.01;
        e.BlocCells.ExportCap[cell] = -1;
        Order(e);
        Assert.Equal((p.ExportCapLevel * 0.01, 4), (e.BlocCells.ExportCap[cell], e.BlocCells.ExportCapSince[cell]));
        Assert.Equal(p.ExportCapLevel * 0.01, e.BlocCells.Exports[cell], 1e-12);
        e.BlocCells.LastExports[cell] = 0.02; // no matter once the cap is set
        e.Time = 12;
        Order(e);
        Assert.Equal(p.ExportCapLevel * 0.01 * Math.Pow(1 + p.ExportCapGrowth, 2), e.BlocCells.Exports[cell], 1e-12);
        Assert.True(p.ExportCapGrowth > 0);
        var free = Midway.Before("the world orders", 4);
        free.BlocCells.ExportCap[cell] = 0.001;
        Order(free);
        Assert.Equal(-1, free.BlocCells.ExportCap[cell]);
        Assert.True(free.BlocCells.Exports[cell] > 0.01);
        var first = Midway.Before("the world orders", 0, ("trade.export_cap", "2005Q1", 1));
        var open = Midway.Before("the world orders");
        Order(first);
        Order(open);
        Assert.Equal(p.ExportCapLevel * open.BlocCells.Exports[cell], first.BlocCells.ExportCap[cell], 1e-12); // nothing was before
    }

    /// <summary>A case takes some quarters; while it runs, and under the duty, there is no second.</summary>
    [Fact]
    public void R52_the_injured_petition_and_the_duty_falls_due_once()
    {
        var e = Midway.Before("foreigners respond", 12);
        var (cells, p) = (e.BlocCells, e.Parameters);
        foreach (var other in cells.Ids) cells.DutyDue[other] = int.MaxValue; // no other cases
        var (cell, bloc) = (new BlocCellId(0), cells.BlocOf(new BlocCellId(0)));
        (cells.Duty[cell], cells.DutyDue[cell], cells.Exports[cell], cells.Output[cell], cells.PeakOutput[cell]) = (0, -1, 50, 50, 200);
        foreach (var quarter in cells.PenetrationHistory) quarter[cell] = 0.5;
        cells.PenetrationHistory[(e.Time + 1) % BlocCells.PenetrationMemory][cell] = 0.1; // two years ago
        var petitions = e.Blocs.Petitions[bloc];
        var due = e.Time + (int)Math.Round(p.PetitionQuarters);
        while (e.Time <= due)
        {
            var s = cells.IndustryOf(cell);
            var price = TradePrices.Export(
                e.Markets.Price[MarketId.Low(s)], e.Nation.ExchangeRate, TradePrices.Deflator(e.Time, p));
            e.Industries.ForeignCost[s] = 1.3 * price; // the margin that the duty takes is 0.3
            React(e);
            Assert.Equal(petitions + 1, e.Blocs.Petitions[bloc]);
            Assert.Equal(e.Time < due ? due : -1, cells.DutyDue[cell]);
            Assert.Equal(e.Time < due ? 0 : 0.3, cells.Duty[cell], 1e-9);
            if (e.Time == due - (int)Math.Round(p.PetitionQuarters))
            {
                Assert.Equal(200 * (1 - p.OutputPeakDecay), cells.PeakOutput[cell], 1e-9);
                Assert.Equal(1 - (50 / cells.PeakOutput[cell]), cells.Injury[cell], 1e-12);
                Assert.Equal(0.5, cells.PenetrationHistory[e.Time % BlocCells.PenetrationMemory][cell], 1e-12);
            }

            e.Time++;
        }
    }

    [Fact]
    public void R52_nobody_petitions_in_the_first_two_years_or_where_trade_policy_is_off()
    {
        foreach (var (quarters, policy) in ((int, double)[])[(7, 1), (8, 0), (12, 0)])
        {
            var e = Midway.Before("foreigners respond", quarters, ("switch.trade_policy", "2005Q1", policy));
            var cells = e.BlocCells;
            foreach (var cell in cells.Ids)
            {
                (cells.Duty[cell], cells.DutyDue[cell], cells.Exports[cell]) = (0, -1, 50);
                (cells.Output[cell], cells.PeakOutput[cell]) = (50, 200);
                foreach (var quarter in cells.PenetrationHistory) quarter[cell] = 0.1;
            }

            React(e);
            var peak = quarters < 8 ? 50 : 200 * (1 - e.Parameters.OutputPeakDecay);
            foreach (var cell in cells.Ids) Assert.Equal((-1, peak), (cells.DutyDue[cell], cells.PeakOutput[cell]));
        }
    }

    [Fact]
    public void R1_isolation_follows_the_average_tariff_and_R60_the_currency_too()
    {
        var e = Midway.Before("foreigners respond", 4, ("trade.exchange_rate_response", "2005Q1", 1));
        var (cells, p) = (e.BlocCells, e.Parameters);
        foreach (var cell in cells.Ids) (cells.Tariff[cell], cells.Exports[cell]) = (0, 0);
        (cells.Tariff[new BlocCellId(0)], cells.Exports[new BlocCellId(0)], cells.Exports[new BlocCellId(1)]) = (0.4, 10, 30);
        e.Nation.Isolation.Value = 0.2;
        React(e);
        Assert.Equal(0.1, e.Nation.AverageTariff.Value, 1e-12); // 0.4 · 10 / 40
        Assert.Equal((p.IsolationPersistence * 0.2) + ((1 - p.IsolationPersistence) * Math.Min(1, p.IsolationTariffWeight * 0.1)),
            e.Nation.Isolation.Value, 1e-12);
        Assert.Equal(Math.Exp(-p.DepreciationOffset * 0.1), e.Nation.CurrencyResponse.Value, 1e-12);
        Assert.Equal((10, 30), (cells.LastExports[new BlocCellId(0)], cells.LastExports[new BlocCellId(1)]));
        foreach (var cell in cells.Ids) (cells.Tariff[cell], cells.Exports[cell]) = (0, 0);
        React(e);
        Assert.Equal(0, e.Nation.AverageTariff.Value);
    }

    [Fact]
    public void R54_foreign_plant_opens_in_normal_use_and_closes_where_it_idles()
    {
        var first = Midway.Before("foreigners respond");
        React(first);
        foreach (var cell in first.BlocCells.Ids)
        {
            Assert.Equal(first.BlocCells.Output[cell] / first.Parameters.ExpansionUtilisation, first.BlocCells.OpeningCapacity[cell], 1e-9);
            Assert.Equal(first.BlocCells.OpeningCapacity[cell], first.BlocCells.Capacity[cell], 1e-9); // no reason to build or close
        }

        var e = Midway.Before("foreigners respond", 2);
        var (cells, idle, busy) = (e.BlocCells, new BlocCellId(0), new BlocCellId(1));
        (cells.Capacity[idle], cells.Output[idle]) = (100, 30);
        (cells.Capacity[busy], cells.Output[busy]) = (100, 100);
        var (_, closed) = ForeignResponse.Adjustment(100, 0.3, e.Parameters);
        var (opened, _) = ForeignResponse.Adjustment(100, 1, e.Parameters);
        React(e);
        Assert.True(closed > 0 && opened > 0);
        Assert.Equal((closed, 0), (cells.Closures[idle], cells.Closures[busy]));
        Assert.Equal(100 - closed, cells.Capacity[idle], 1e-12);
        Assert.Equal(100 + opened, cells.Capacity[busy], 1e-12);
    }

    static void Order(Economy e) => Trade.Order(e.Blocs, e.BlocCells, e.Industries, e.Markets, e.Nation, e.Setting);

    static void React(Economy e) => ForeignResponse.React(e.Blocs, e.BlocCells, e.Industries, e.Markets, e.Nation, e.Setting);
}
