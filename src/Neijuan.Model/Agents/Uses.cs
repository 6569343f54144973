using Neijuan.Engine.Numerics;
using Neijuan.Model.Markets;

namespace Neijuan.Model.Agents;

/// <summary>The four uses of investment goods and what each buys from which industry; the rest of each is construction and services (R39).</summary>
public sealed class Uses(int industries)
{
    public const int Firms = 0, Infrastructure = 1, Housing = 2, Services = 3, Count = 4;

    public static readonly string[] Names = ["firm_investment", "infrastructure", "housing", "services_investment"];

    readonly double[] shares = new double[Count * industries]; // by use × industry, this quarter

    /// <summary>Planned outlays of each use, bn CNY.</summary>
    public readonly double[] Planned = new double[Count];

    /// <summary>The part of each use that is goods.</summary>
    public readonly double[] GoodsShare = new double[Count];

    /// <summary>Investment demand for an industry, bn CNY.</summary>
    public double Demand(int industry)
    {
        var sum = 0.0;
        for (var use = 0; use < Count; use++) sum += Planned[use] * shares[(use * industries) + industry];
        return sum;
    }

    /// <summary>Adds up the investors' plans; the material intensity of some uses declines.</summary>
    public void Plan(Firms firms, Provinces provinces, Setting setting)
    {
        var order = firms.InvestmentOrder.Items;
        Array.Clear(Planned);
        var ordered = Doubles.Zero;
        for (var i = 0; i < firms.Count; i += Lanes.Count) ordered += order.At(i);
        Planned[Firms] = ordered.Sum();
        for (var r = 0; r < provinces.Count; r++)
        {
            Planned[Infrastructure] += provinces.Infrastructure[r];
            Planned[Housing] += provinces.HousingConstruction[r];
            Planned[Services] += provinces.ServicesInvestment[r];
        }

        var data = setting.Data;
        var decline = Elementary.Exp(-data.IntensityDecline(setting.Quarter));
        for (var use = 0; use < Count; use++)
        {
            GoodsShare[use] = 0;
            for (var s = 0; s < industries; s++)
                GoodsShare[use] += shares[(use * industries) + s] = data.UseShares[use, s] * (data.UseDeclines[use, s] ? decline : 1);
        }
    }
}
