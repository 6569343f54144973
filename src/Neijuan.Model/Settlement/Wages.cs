using Neijuan.Engine.Accounting;
using Neijuan.Engine.Numerics;
using Neijuan.Model.Agents;
using Neijuan.Model.Policies;
using Neijuan.Model.Setup;

namespace Neijuan.Model.Settlement;

/// <summary>Firms and services producers pay wages, imported inputs and taxes; taxes are shared between centre and provinces (R21, R40, R42).</summary>
public static class Wages
{
    public static void Pay(Firms firms, Provinces provinces, Nation nation, Ledger ledger, Setting setting)
    {
        Array.Clear(provinces.LocalTax);
        Array.Clear(provinces.Income);
        nation.IndustryEmployment = PayOfFirms(firms, provinces, ledger, setting) / nation.Wage;
        nation.Employment = nation.IndustryEmployment + (PayOfServices(provinces, ledger, setting) / nation.Wage);
    }

    // Returns the wage bill, bn CNY.
    static double PayOfFirms(Firms firms, Provinces provinces, Ledger ledger, Setting setting)
    {
        var p = setting.Parameters;
        var (province, output, cost, capacity) = (firms.Province.Items, firms.Output.Items, firms.UnitCost.Items, firms.Capacity.Items);
        var (revenue, intermediates, surplus) = (firms.Revenue.Items, firms.Intermediates.Items, firms.OperatingSurplus.Items);
        var wages = firms.Scratch(0);
        var imports = firms.Scratch(1);
        var tax = firms.Scratch(2);
        var (rate, overheadWages) = (VatRate(setting), p.OverheadWageShare * p.OverheadShare);
        Span<long> revenueOf = stackalloc long[provinces.Count];
        revenueOf.Clear();
        Array.Clear(surplus, 0, firms.Count);
        foreach (var i in firms.Live)
        {
            wages[i] = Money.FenFromBillions(cost[i] * ((output[i] * p.LabourShare) + (overheadWages * capacity[i])));
            imports[i] = Money.FenFromBillions(output[i] * cost[i] * p.ImportedShare);
            var valueAdded = revenue[i] - intermediates[i] - imports[i];
            tax[i] = Money.Round(Bound.AtLeast(valueAdded, 0) * rate);
            surplus[i] = valueAdded - tax[i] - wages[i];
            revenueOf[province[i]] += revenue[i];
        }

        ledger.PayEach(Flow.ImportedInputs, Sector.Firms, firms.Live, imports, province, provinces.Count, Economy.ToWorld);
        Taxes.ShareEach(firms, provinces, ledger, Flow.ValueAddedTax, tax, setting.Policy[Levers.CentralVatShare]);
        var paid = ledger.PayEach(Flow.Wages, Sector.Firms, firms.Live, wages, province, provinces.Count, Economy.ToHouseholds);
        var wageBill = 0L;
        for (var r = 0; r < provinces.Count; r++)
        {
            provinces.Revenue[r] = Money.InBillions(revenueOf[r]);
            provinces.Income[r] += Money.InBillions(paid[r]);
            wageBill = checked(wageBill + paid[r]);
        }

        return Money.InBillions(wageBill);
    }

    // Returns the wage bill, bn CNY.
    static double PayOfServices(Provinces provinces, Ledger ledger, Setting setting)
    {
        var (p, policy) = (setting.Parameters, setting.Policy);
        var factor = policy[Levers.TaxCut] > 0 ? setting.Data.Calendar.Value("services_tax_factor", setting.Quarter) : 1;
        var wageBill = 0.0;
        for (var r = 0; r < provinces.Count; r++)
        {
            var (producer, household, sales) = (Economy.Services(r), Economy.Households(r), provinces.ServicesSales[r]);
            var wage = Money.FromBillions(p.ServicesWageShare * sales);
            var tax = Money.FromBillions(policy[Levers.ServicesTaxRate] * factor * sales);
            var dividend = Money.FromBillions(p.ServicesDividendShare * Bound.AtLeast(sales - wage.Billions - tax.Billions, 0));
            ledger.Pay(Flow.Wages, producer, household, wage);
            Taxes.Share(provinces, ledger, Flow.ValueAddedTax, producer, r, tax, policy[Levers.CentralVatShare]);
            ledger.Pay(Flow.Dividends, producer, household, dividend);
            provinces.Income[r] += (wage + dividend).Billions;
            wageBill += wage.Billions;
        }

        return wageBill;
    }

    // Without the tax cut the rate stays what it was when the cut would have come.
    static double VatRate(Setting setting) =>
        setting.Policy[Levers.TaxCut] > 0 || setting.Quarter < setting.Data.TaxCutFrom ? setting.Policy[Levers.VatRate] : setting.Data.OpeningVatRate;
}
