using Neijuan.Engine.Numerics;
using Neijuan.Model.Agents;

namespace Neijuan.Model.Markets;

/// <summary>The four uses of investment goods and what each buys from which industry; the rest of each is construction and services (R39).</summary>
public sealed class Uses
{
    public static readonly string[] Names = ["firm_investment", "infrastructure", "housing", "services_investment"];

    readonly double[,] shares; // use × industry, this quarter

    Uses(double[] planned, double[,] shares)
    {
        Planned4 = planned;
        this.shares = shares;
    }

    /// <summary>Planned outlays of each use, bn CNY.</summary>
    public double[] Planned4 { get; }

    public double GoodsShare(int use)
    {
        var sum = 0.0;
        for (var s = 0; s < shares.GetLength(1); s++) sum += shares[use, s];
        return sum;
    }

    /// <summary>Investment demand for an industry, bn CNY.</summary>
    public double Demand(int industry)
    {
        var sum = 0.0;
        for (var use = 0; use < 4; use++) sum += Planned4[use] * shares[use, industry];
        return sum;
    }

    public static Uses Planned(Economy e)
    {
        var (firms, provinces) = (e.Firms, e.Provinces);
        var planned = new double[4];
        var order = firms.InvestmentOrder.Span;
        for (var i = 0; i < firms.Count; i++) planned[0] += order[i];
        for (var r = 0; r < provinces.Count; r++)
        {
            planned[1] += provinces.Infrastructure[r];
            planned[2] += provinces.HousingConstruction[r];
            planned[3] += provinces.ServicesInvestment[r];
        }

        var decline = Elementary.Exp(-e.Data.IntensityDecline(e.Quarter));
        var shares = new double[4, e.Industries.Count];
        for (var use = 0; use < 4; use++)
            for (var s = 0; s < e.Industries.Count; s++)
                shares[use, s] = e.Data.UseShares[use, s] * (e.Data.UseDeclines[use, s] ? decline : 1);
        return new Uses(planned, shares);
    }
}
