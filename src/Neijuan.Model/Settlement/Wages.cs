using Neijuan.Engine.Accounting;
using Neijuan.Engine.Numerics;
using Neijuan.Model.Agents;
using Neijuan.Model.Policies;
using Neijuan.Model.Setup;

namespace Neijuan.Model.Settlement;

/// <summary>
/// Firms and services producers pay wages, imported inputs and taxes; taxes are shared between centre and provinces (R21, R40, R42).
/// </summary>
public static class Wages
{
    public static void Pay(Firms firms, Provinces provinces, ServiceProducers services, Nation nation, Ledger ledger, Setting setting)
    {
        nation.IndustryEmployment.Value = PayOfFirms(firms, provinces, ledger, setting) / nation.Wage;
        nation.Employment.Value = nation.IndustryEmployment + (PayOfServices(provinces, services, ledger, setting) / nation.Wage);
    }

    // Returns the wage bill, bn CNY.
    static double PayOfFirms(Firms firms, Provinces provinces, Ledger ledger, Setting setting)
    {
        var p = setting.Parameters;
        var (output, cost, capacity) = (firms.Output.Items, firms.UnitCost.Items, firms.Capacity.Items);
        var (revenue, intermediates, surplus) = (firms.Revenue.Items, firms.Intermediates.Items, firms.OperatingSurplus.Items);
        var groups = firms.ByProvince(provinces);
        var accounts = ledger.AccountsOf(Sector.Firms, groups);
        var (rate, centralShare) = (VatRate(setting), setting.Policy[Levers.CentralVatShare]);
        var (totals, revenueOf) = (provinces.FourFen.Zeros(), provinces.Fen.Zeros());
        for (var i = 0; i < firms.Count; i += Lanes.Count)
        {
            var (q, c) = (output.At(i), cost.At(i));
            var wage = Money.FenFromBillions(Bill(q, capacity.At(i), c, p));
            var import = Money.FenFromBillions(q * c * p.ImportedShare);
            var valueAdded = revenue.At(i) - intermediates.At(i) - import;
            var tax = Taxes.OnValueAdded(valueAdded, rate);
            var toCentre = Money.Round(tax.ToDoubles() * centralShare);
            surplus.Put(i, valueAdded - tax - wage);
            accounts.Pay(i, wage + import + tax);
            accounts.Total(totals, i, wage, import, toCentre, tax - toCentre);
            accounts.Total(revenueOf, i, revenue.At(i));
        }

        var wages = provinces.Heading(totals, 0);
        ledger.SettlePayments(Flow.ImportedInputs, Sector.Firms, provinces.Heading(totals, 1), groups, Parties.ToWorld);
        Taxes.Settle(provinces, groups, ledger, Flow.ValueAddedTax, provinces.Heading(totals, 2), provinces.Heading(totals, 3));
        ledger.SettlePayments(Flow.Wages, Sector.Firms, wages, groups, provinces.ToHouseholds);
        var wageBill = 0L;
        foreach (var r in provinces.Ids)
        {
            provinces.Revenue[r] = Money.InBillions(revenueOf[r]);
            provinces.Income[r] += Money.InBillions(wages[r]);
            wageBill = checked(wageBill + wages[r]);
        }

        return Money.InBillions(wageBill);
    }

    /// <summary>Wages are paid for output, and a part of overhead for capacity (R21).</summary>
    internal static Doubles Bill(Doubles output, Doubles capacity, Doubles cost, Parameters p) =>
        cost * ((output * p.LabourShare) + (capacity * (p.OverheadWageShare * p.OverheadShare)));

    // Returns the wage bill, bn CNY.
    static double PayOfServices(Provinces provinces, ServiceProducers services, Ledger ledger, Setting setting)
    {
        var (p, policy) = (setting.Parameters, setting.Policy);
        var factor = policy[Levers.TaxCut] > 0 ? setting.Dated("services_tax_factor") : 1;
        var wageBill = 0.0;
        foreach (var r in provinces.Ids)
        {
            var (producer, members) = (provinces.Services[r], provinces.HouseholdsOf(r));
            var sales = services.Sales[producer];
            var wage = Money.FromBillions(p.ServicesWageShare * sales);
            var tax = Money.FromBillions(policy[Levers.ServicesTaxRate] * factor * sales);
            var dividend = Money.FromBillions(p.ServicesDividendShare * Bound.AtLeast(sales - wage.Billions - tax.Billions, 0));
            ledger.Pay(Flow.Wages, producer, members, wage);
            Taxes.Share(provinces, ledger, Flow.ValueAddedTax, producer, r, tax, policy[Levers.CentralVatShare]);
            ledger.Pay(Flow.Dividends, producer, members, dividend);
            provinces.Income[r] += (wage + dividend).Billions;
            wageBill += wage.Billions;
        }

        return wageBill;
    }

    // Without the tax cut the rate stays what it was when the cut would have come.
    static double VatRate(Setting setting) =>
        setting.Policy[Levers.TaxCut] > 0 || setting.Quarter < setting.Data.TaxCutFrom ? setting.Policy[Levers.VatRate]
            : setting.Data.OpeningVatRate;
}
