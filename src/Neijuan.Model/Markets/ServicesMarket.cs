using Neijuan.Engine.Accounting;
using Neijuan.Model.Agents;

namespace Neijuan.Model.Markets;

/// <summary>Services are sold on demand to households, governments and firms (R40); consumption of imports is paid too.</summary>
public static class ServicesMarket
{
    public static void Clear(Economy e)
    {
        var (p, provinces, ledger, firms) = (e.Parameters, e.Provinces, e.Ledger, e.Firms);
        var goods = 0.0;
        for (var s = 0; s < e.Industries.Count; s++) goods += Demand.HouseholdShare(e, s);
        var intermediates = Intermediates(e);
        ledger.PayEach(Flow.Intermediates, Sector.Firms, firms.Intermediates.Span[..firms.Count], firms.Province.Span[..firms.Count], provinces.Count, Economy.Services);
        for (var r = 0; r < provinces.Count; r++)
        {
            var consumption = provinces.Consumption[r];
            var imported = Money.FromBillions(p.ImportedConsumption * consumption);
            var services = Money.FromBillions(consumption * (1 - goods - p.ImportedConsumption));
            var government = p.PublicConsumption * provinces.TrendOutput[r];
            var local = Money.FromBillions(p.LocalMandate * government);
            var central = Money.FromBillions(government) - local;
            ledger.Pay(Flow.ConsumptionOfImports, Economy.Households(r), Economy.World, imported);
            ledger.Pay(Flow.ConsumptionOfServices, Economy.Households(r), Economy.Services(r), services);
            ledger.Pay(Flow.PublicConsumption, Economy.Local(r), Economy.Services(r), local);
            ledger.Pay(Flow.PublicConsumption, Economy.Treasury, Economy.Services(r), central);
            provinces.ServicesSales[r] += (services + local + central).Billions + intermediates[r];
        }
    }

    // Domestic intermediates of output and of fixed cost, paid to the services producers of the province (R21).
    static double[] Intermediates(Economy e)
    {
        var (p, firms) = (e.Parameters, e.Firms);
        var amounts = firms.Intermediates.Span;
        var (alive, province, output, cost, capacity) = (firms.Alive.Items, firms.Province.Items, firms.Output.Items, firms.UnitCost.Items, firms.Capacity.Items);
        var sums = new long[e.Provinces.Count];
        for (var i = 0; i < firms.Count; i++)
        {
            amounts[i] = 0;
            if (alive[i] == 0) continue;
            amounts[i] = Money.FenFromBillions((output[i] * cost[i] * p.IntermediatesShare)
                + ((1 - p.OverheadWageShare) * cost[i] * p.OverheadShare * capacity[i]));
            sums[province[i]] += amounts[i];
        }

        return [.. sums.Select(fen => fen / Money.FenPerBillion)];
    }
}
