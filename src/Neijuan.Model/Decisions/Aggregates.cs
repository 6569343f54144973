using Neijuan.Engine.Accounting;
using Neijuan.Engine.Numerics;
using Neijuan.Model.Agents;
using Neijuan.Model.NationalAccounts;
using Neijuan.Model.Setup;

namespace Neijuan.Model.Decisions;

/// <summary>
/// Expectations, the labour market, confidence, returns and ranks that everybody will read next quarter (R6, R8, R37, R41, R49b).
/// </summary>
public static class Aggregates
{
    public static void Update(
        Nation nation, Provinces provinces, Households households, ServiceProducers services, FinancingVehicles vehicles,
        Industries industries, GoodsMarkets markets, Firms firms, Ledger ledger, Setting setting)
    {
        var (p, time) = (setting.Parameters, setting.Time);
        GrossDomesticProduct.Measure(nation, firms, ledger, setting.Quarter);
        var growth = time >= 8
            ? (nation.Output / nation.OutputHistory[(time + 1) % Nation.Remembered]) - 1
            : nation.GrowthTarget + p.OpeningInflation;
        nation.OutputHistory[time % Nation.Remembered] = nation.Output;
        foreach (var h in households.Ids)
        {
            var income = (provinces.Income[households.Province[h]] * households.Share[h]) + households.Earned[h];
            households.SmoothedIncome[h] = ((1 - p.IncomeSmoothing) * households.SmoothedIncome[h]) + (p.IncomeSmoothing * income);
        }

        Decisions.Labour.Adjust(nation, setting);
        Decisions.Labour.GrowProductivity(nation, RealCapital(services, vehicles, industries, nation, p), setting);
        var inflation = PriceIndices.Update(nation, industries, markets, setting);
        Expect(nation, setting);
        nation.Confidence.Value = Confidence(
            nation.Confidence, growth - nation.GrowthTarget - nation.ExpectedInflation, nation.Unemployment,
            setting.Dated("property_felt") > 0 ? 1 - nation.PropertySentiment : 0, inflation, p);
        Rank(provinces);
        Returns(industries, firms, ledger, p.ReturnSmoothing);
    }

    // Growth and inflation as people have come to expect them.
    static void Expect(Nation nation, Setting setting)
    {
        var (p, time) = (setting.Parameters, setting.Time);
        var real = PriceIndices.YearOnYear(nation.RealOutputHistory, time);
        if (!double.IsNaN(real)) nation.SmoothedGrowth.Value += p.GrowthSmoothing * (real - nation.SmoothedGrowth);
        var prices = PriceIndices.YearOnYear(nation.ConsumerPrices, time);
        var anchor = p.InflationAnchorShare * setting.Dated("inflation_target");
        if (!double.IsNaN(prices)) nation.ExpectedInflation.Value = Expected(nation.ExpectedInflation, prices, anchor, p);
    }

    /// <summary>π^e ← π^e + s [(1 − ς) π + ς π* − π^e]: expectations follow prices and the target (R41).</summary>
    internal static double Expected(double before, double inflation, double anchor, Parameters p) =>
        before + (p.InflationLearning * (((1 - p.InflationAnchoring) * inflation) + (p.InflationAnchoring * anchor) - before));

    // Capital that makes labour productive, bn CNY of 2005: of services producers and vehicles, and the plant of industry as far as it is
    // used. Idle plant makes nobody productive.
    static double RealCapital(
        ServiceProducers services, FinancingVehicles vehicles, Industries industries, Nation nation, Parameters p)
    {
        var sum = 0.0;
        foreach (var producer in services.Ids) sum += services.Capital[producer];
        foreach (var vehicle in vehicles.Ids) sum += vehicles.Capital[vehicle];
        foreach (var s in industries.Ids)
        {
            sum += 4 * p.CapitalYears * industries.OutputVolume[s] * industries.UnitCost[s]
                / (nation.InvestmentPrice * p.NormalUtilisation);
        }

        return sum;
    }

    /// <summary>Confidence remembers, and follows growth above expectation, jobs, the fall of property and deflation (R49b).</summary>
    internal static double Confidence(
        double confidence, double surprise, double unemployment, double propertyFall, double inflation, Parameters p) =>
        Math.Clamp(
            (p.ConfidencePersistence * confidence) + ((1 - p.ConfidencePersistence)
                * (1 + (p.ConfidenceGrowth * surprise) - (p.ConfidenceUnemployment * (unemployment - p.NaturalUnemployment))
                    - (p.ConfidenceProperty * propertyFall) + (p.ConfidenceDeflation * Math.Min(0, inflation)))),
            p.ConfidenceFloor, p.ConfidenceCeiling);

    // From −1 for the last to 1 for the first in industrial revenue relative to the province's size; ties in the order of the provinces.
    static void Rank(Provinces provinces)
    {
        Span<double> revenue = stackalloc double[provinces.Count];
        foreach (var r in provinces.Ids) revenue[r] = provinces.Revenue[r] / Math.Max(provinces.TrendOutput[r], 1e-9);
        var middle = Math.Max(1, (provinces.Count - 1) / 2.0);
        foreach (var r in provinces.Ids)
        {
            var place = 0;
            for (var other = 0; other < revenue.Length; other++)
                if (revenue[other] < revenue[r] || (revenue[other] == revenue[r] && other < r)) place++;
            provinces.Rank[r] = (place - middle) / middle;
        }
    }

    static void Returns(Industries industries, Firms firms, Ledger ledger, double speed)
    {
        var capital = ledger.Positions(Instrument.ProductiveCapital, Sector.Firms);
        var (industry, expected, capacity, profit) = (firms.Industry.Items, firms.ExpectedOrders.Items, firms.Capacity.Items,
            firms.Profit.Items);
        var sums = industries.Four.Zeros();
        for (var i = 0; i < firms.Count; i += Lanes.Count)
        {
            var (k, works) = (capacity.At(i), capacity.At(i) > 0);
            sums.Add(industry, i, Choice.If(works, profit.At(i)), Choice.If(works, Money.InBillions(capital.At(i))), expected.At(i), k);
        }

        foreach (var s in industries.Ids)
        {
            var (profits, atCost, orders, plant) = (sums[s][0], sums[s][1], sums[s][2], sums[s][3]);
            industries.Return[s] = ((1 - speed) * industries.Return[s]) + (speed * (atCost > 0 ? profits * 4 / atCost : 0));
            industries.OrderUtilisation[s] = ((1 - speed) * industries.OrderUtilisation[s])
                + (speed * Math.Clamp(orders / Math.Max(plant, 1e-9), 0, 1));
        }
    }
}
