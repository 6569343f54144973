using Neijuan.Engine.Accounting;
using Neijuan.Engine.Numerics;
using Neijuan.Model.Agents;
using Neijuan.Model.Formulas;
using Neijuan.Model.NationalAccounts;
using Neijuan.Model.Setup;

namespace Neijuan.Model.Decisions;

/// <summary>The labour market, confidence, returns and ranks that everybody will read next quarter (R6, R8, R37, R41, R49b).</summary>
public static class Aggregates
{
    public static void Update(
        Nation nation, Provinces provinces, Households households, Industries industries, GoodsMarkets markets, Firms firms, Ledger ledger,
        Setting setting)
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

        Labour(nation, time, p);
        var inflation = PriceIndices.Update(nation, industries, markets, time);
        nation.Confidence.Value = Math.Clamp(
            (p.ConfidencePersistence * nation.Confidence) + ((1 - p.ConfidencePersistence)
                * (1 + (p.ConfidenceGrowth * (growth - nation.GrowthTarget - nation.ExpectedInflation))
                    - (p.ConfidenceUnemployment * (nation.Unemployment - p.NaturalUnemployment))
                    - (setting.Dated("property_felt") > 0 ? p.ConfidenceProperty * (1 - nation.PropertySentiment) : 0)
                    + (p.ConfidenceDeflation * Math.Min(0, inflation)))),
            p.ConfidenceFloor, p.ConfidenceCeiling);
        Rank(provinces);
        Returns(industries, firms, ledger, p.ReturnSmoothing);
    }

    static void Labour(Nation nation, int time, Parameters p)
    {
        if (time == 0)
        {
            nation.OpeningEmployment.Value = nation.Employment;
            nation.OpeningIndustryEmployment.Value = nation.IndustryEmployment;
        }

        var normal = nation.OpeningEmployment * Growth.Over(p.LabourForceGrowth, Math.Min(time / 4.0, p.LabourForceGrowthYears));
        nation.Unemployment.Value = Math.Clamp(p.NaturalUnemployment + (p.EmploymentResponse * (1 - (nation.Employment / normal))),
            p.UnemploymentFloor, p.UnemploymentCeiling);
        nation.Wage.Value *= Growth.OfQuarter(nation.GrowthTarget - p.ProductivityLag + (p.WageIndexation * nation.ExpectedInflation) + p.WageDrift
            + (p.WageSlope * (p.NaturalUnemployment - nation.Unemployment)));
    }

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
        var (industry, expected, capacity, profit) = (firms.Industry.Items, firms.ExpectedOrders.Items, firms.Capacity.Items, firms.Profit.Items);
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
