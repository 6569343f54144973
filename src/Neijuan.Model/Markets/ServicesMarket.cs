using Neijuan.Engine.Accounting;
using Neijuan.Engine.Numerics;
using Neijuan.Model.Agents;
using Neijuan.Model.Setup;

namespace Neijuan.Model.Markets;

/// <summary>Services are sold on demand to households, governments and firms (R38, R40, R42); consumption of imports is paid too.</summary>
public static class ServicesMarket
{
    public static void Clear(
        Firms firms, Provinces provinces, Households households, ServiceProducers services, Industries industries, Ledger ledger,
        Setting setting)
    {
        var p = setting.Parameters;
        var goods = 0.0;
        foreach (var s in industries.Ids) goods += Demand.HouseholdShare(industries, s, setting.Year);
        SellToFirms(firms, provinces, services, ledger, p);
        foreach (var r in provinces.Ids)
        {
            var (producer, members) = (provinces.Services[r], provinces.HouseholdsOf(r));
            var government = p.PublicConsumption * provinces.TrendOutput[r];
            var byProvince = Money.FromBillions(p.LocalMandate * government);
            var sold = byProvince;
            for (var member = 0; member < members.Count; member++)
            {
                var h = new HouseholdId(members.First + member);
                var consumption = households.Consumption[h];
                var consumed = Money.FromBillions(consumption * (1 - goods - p.ImportedConsumption));
                ledger.Pay(Flow.ConsumptionOfImports, h, Parties.World, Money.FromBillions(p.ImportedConsumption * consumption));
                ledger.Pay(Flow.ConsumptionOfServices, h, producer, consumed);
                sold += consumed;
            }

            var byCentre = Money.FromBillions(government) - byProvince;
            ledger.Pay(Flow.PublicConsumption, r, producer, byProvince);
            ledger.Pay(Flow.PublicConsumption, Parties.Treasury, producer, byCentre);
            services.Sales[producer] += (sold + byCentre).Billions;
        }
    }

    /// <summary>Domestic intermediates: for output, and what of overhead is not wages for capacity (R21).</summary>
    internal static Doubles Intermediates(Doubles output, Doubles capacity, Doubles cost, Parameters p) =>
        cost * ((output * p.IntermediatesShare) + (capacity * ((1 - p.OverheadWageShare) * p.OverheadShare)));

    // Firms buy them from the services producers of the province.
    static void SellToFirms(Firms firms, Provinces provinces, ServiceProducers services, Ledger ledger, Parameters p)
    {
        var (output, cost, capacity, amounts) = (firms.Output.Items, firms.UnitCost.Items, firms.Capacity.Items, firms.Intermediates.Items);
        var groups = firms.ByProvince(provinces);
        var accounts = ledger.AccountsOf(Sector.Firms, groups);
        var sales = provinces.Fen.Zeros();
        for (var i = 0; i < firms.Count; i += Lanes.Count)
        {
            var amount = Money.FenFromBillions(Intermediates(output.At(i), capacity.At(i), cost.At(i), p));
            amounts.Put(i, amount);
            accounts.Pay(i, amount);
            accounts.Total(sales, i, amount);
        }

        ledger.SettlePayments(Flow.Intermediates, Sector.Firms, sales, groups, provinces.ToServices);
        foreach (var r in provinces.Ids) services.Sales[provinces.Services[r]] += Money.InBillions(sales[r]);
    }
}
