using Neijuan.Engine.Accounting;
using Neijuan.Engine.Numerics;
using Neijuan.Model.Agents;
using Neijuan.Model.Indicators;

namespace Neijuan.Model.Decisions;

/// <summary>The labour market, confidence, returns and ranks that everybody will read next quarter (R41, R49b).</summary>
public static class Aggregates
{
    public static void Update(Economy e)
    {
        var (nation, provinces, p) = (e.Nation, e.Provinces, e.Parameters);
        NationalAccounts.Measure(e);
        var growth = e.Time >= 8
            ? (nation.Output / nation.OutputHistory[(e.Time + 1) % 5]) - 1
            : nation.GrowthTarget + 0.03;
        nation.OutputHistory[e.Time % 5] = nation.Output;
        for (var r = 0; r < provinces.Count; r++)
            provinces.SmoothedIncome[r] = ((1 - p.IncomeSmoothing) * provinces.SmoothedIncome[r]) + (p.IncomeSmoothing * provinces.Income[r]);
        Labour(e);
        var inflation = Prices.Update(e);
        nation.Confidence = Math.Clamp(
            (p.ConfidencePersistence * nation.Confidence) + ((1 - p.ConfidencePersistence)
                * (1 + (p.ConfidenceGrowth * (growth - nation.GrowthTarget - nation.ExpectedInflation))
                    - (p.ConfidenceUnemployment * (nation.Unemployment - p.NaturalUnemployment))
                    - (e.Year > 2020 ? p.ConfidenceProperty * (1 - nation.PropertySentiment) : 0)
                    + (p.ConfidenceDeflation * Math.Min(0, inflation)))),
            p.ConfidenceFloor, p.ConfidenceCeiling);
        Rank(e);
        Returns(e);
    }

    static void Labour(Economy e)
    {
        var (nation, p) = (e.Nation, e.Parameters);
        if (e.Time == 0)
        {
            nation.OpeningEmployment = nation.Employment;
            nation.OpeningIndustryEmployment = nation.IndustryEmployment;
        }

        var normal = nation.OpeningEmployment * Growth.Over(p.LabourForceGrowth, Math.Min(e.Time / 4.0, p.LabourForceGrowthYears));
        nation.Unemployment = Math.Clamp(p.NaturalUnemployment + (p.EmploymentResponse * (1 - (nation.Employment / normal))),
            p.UnemploymentFloor, p.UnemploymentCeiling);
        nation.Wage *= Growth.OfQuarter(nation.GrowthTarget - p.ProductivityLag + (p.WageIndexation * nation.ExpectedInflation) + p.WageDrift
            + (p.WageSlope * (p.NaturalUnemployment - nation.Unemployment)));
    }

    static void Rank(Economy e)
    {
        var provinces = e.Provinces;
        var order = Enumerable.Range(0, provinces.Count)
            .OrderBy(r => provinces.Revenue[r] / Math.Max(provinces.TrendOutput[r], 1e-9)).ThenBy(r => r).ToArray();
        var middle = Math.Max(1, (provinces.Count - 1) / 2.0);
        for (var place = 0; place < order.Length; place++) provinces.Rank[order[place]] = (place - middle) / middle;
    }

    static void Returns(Economy e)
    {
        var (firms, industries) = (e.Firms, e.Industries);
        var capital = e.Ledger.Positions(Instrument.ProductiveCapital, Sector.Firms);
        Span<double> profit = stackalloc double[industries.Count];
        Span<double> atCost = stackalloc double[industries.Count];
        Span<double> orders = stackalloc double[industries.Count];
        Span<double> capacity = stackalloc double[industries.Count];
        profit.Clear();
        atCost.Clear();
        orders.Clear();
        capacity.Clear();
        for (var i = 0; i < firms.Count; i++)
        {
            if (firms.Alive.Span[i] == 0) continue;
            var s = firms.Industry.Span[i];
            orders[s] += firms.ExpectedOrders.Span[i];
            capacity[s] += firms.Capacity.Span[i];
            if (firms.Capacity.Span[i] <= 0) continue;
            profit[s] += firms.Profit.Span[i];
            atCost[s] += capital[i] / Money.FenPerBillion;
        }

        for (var s = 0; s < industries.Count; s++)
        {
            industries.Return[s] = (0.7 * industries.Return[s]) + (0.3 * (atCost[s] > 0 ? profit[s] * 4 / atCost[s] : 0));
            industries.OrderUtilisation[s] = (0.7 * industries.OrderUtilisation[s]) + (0.3 * Math.Clamp(orders[s] / Math.Max(capacity[s], 1e-9), 0, 1));
        }
    }
}
