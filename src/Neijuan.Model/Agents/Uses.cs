using Neijuan.Engine.Numerics;
using Neijuan.Model.Setup;

namespace Neijuan.Model.Agents;

/// <summary>
/// The four uses of investment goods and what each buys from which industry; the rest of each is construction and services (R39).
/// </summary>
public sealed class Uses(int industries)
{
    public const int Firms = InvestmentUses.Firms, Infrastructure = InvestmentUses.Infrastructure, Housing = InvestmentUses.Housing;
    public const int Services = InvestmentUses.Services, Count = 4;

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
    public void Plan(
        Firms firms, FinancingVehicles vehicles, Developers developers, ServiceProducers services, Industries trades, Setting setting)
    {
        var order = firms.InvestmentOrder.Items;
        Array.Clear(Planned);
        var ordered = Doubles.Zero;
        for (var i = 0; i < firms.Count; i += Lanes.Count) ordered += order.At(i);
        Planned[Firms] = ordered.Sum();
        foreach (var vehicle in vehicles.Ids) Planned[Infrastructure] += vehicles.Infrastructure[vehicle];
        foreach (var developer in developers.Ids) Planned[Housing] += developers.Construction[developer];
        foreach (var producer in services.Ids) Planned[Services] += services.Investment[producer];

        var data = setting.Data;
        var decline = Elementary.Exp(-data.IntensityDecline(setting.Quarter));
        for (var use = 0; use < Count; use++)
        {
            GoodsShare[use] = 0;
            for (var s = 0; s < industries; s++)
                GoodsShare[use] += shares[(use * industries) + s] = data.UseShares[use, s] * trades.HomeDemandScale[new IndustryId(s)]
                    * (data.UseDeclines[use, s] ? decline : 1);
        }
    }
}
