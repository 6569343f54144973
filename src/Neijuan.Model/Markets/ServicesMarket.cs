using Neijuan.Engine.Accounting;
using Neijuan.Engine.Numerics;
using Neijuan.Model.Agents;
using Neijuan.Model.Setup;

namespace Neijuan.Model.Markets;

/// <summary>Services are sold on demand to households, governments and firms (R38, R40, R42); consumption of imports is paid too.</summary>
public static class ServicesMarket
{
    public static void Clear(Firms firms, Provinces provinces, Industries industries, Ledger ledger, Setting setting)
    {
        var p = setting.Parameters;
        var goods = 0.0;
        for (var s = 0; s < industries.Count; s++) goods += Demand.HouseholdShare(industries, s, setting.Year);
        SellToFirms(firms, provinces, ledger, p);
        for (var r = 0; r < provinces.Count; r++)
        {
            var (household, services, local) = (Economy.Households(r), Economy.Services(r), Economy.Local(r));
            var consumption = provinces.Consumption[r];
            var imported = Money.FromBillions(p.ImportedConsumption * consumption);
            var consumed = Money.FromBillions(consumption * (1 - goods - p.ImportedConsumption));
            var government = p.PublicConsumption * provinces.TrendOutput[r];
            var byProvince = Money.FromBillions(p.LocalMandate * government);
            var byCentre = Money.FromBillions(government) - byProvince;
            ledger.Pay(Flow.ConsumptionOfImports, household, Economy.World, imported);
            ledger.Pay(Flow.ConsumptionOfServices, household, services, consumed);
            ledger.Pay(Flow.PublicConsumption, local, services, byProvince);
            ledger.Pay(Flow.PublicConsumption, Economy.Treasury, services, byCentre);
            provinces.ServicesSales[r] += (consumed + byProvince + byCentre).Billions;
        }
    }

    // Domestic intermediates of output and of fixed cost, bought from the services producers of the province (R21).
    static void SellToFirms(Firms firms, Provinces provinces, Ledger ledger, Parameters p)
    {
        var (output, cost, capacity, amounts) = (firms.Output.Items, firms.UnitCost.Items, firms.Capacity.Items, firms.Intermediates.Items);
        var fixedShare = (1 - p.OverheadWageShare) * p.OverheadShare;
        var accounts = ledger.AccountsOf(Sector.Firms);
        var sales = ledger.TotalsByBank();
        for (var i = 0; i < firms.Count; i += Lanes.Count)
        {
            var amount = Money.FenFromBillions(cost.At(i) * ((output.At(i) * p.IntermediatesShare) + (capacity.At(i) * fixedShare)));
            amounts.Put(i, amount);
            accounts.Pay(i, amount);
            accounts.Total(sales, i, amount);
        }

        ledger.SettlePayments(Flow.Intermediates, Sector.Firms, sales, Economy.ToServices);
        for (var r = 0; r < provinces.Count; r++) provinces.ServicesSales[r] += Money.InBillions(sales[r]);
    }
}
