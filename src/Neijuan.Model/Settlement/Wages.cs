using Neijuan.Engine.Accounting;
using Neijuan.Model.Agents;
using Neijuan.Model.Policies;

namespace Neijuan.Model.Settlement;

/// <summary>Firms and services producers pay wages, imported inputs and taxes; taxes are shared between centre and provinces (R21, R40, R42).</summary>
public static class Wages
{
    public static void Pay(Economy e)
    {
        var (p, firms, provinces, ledger, nation) = (e.Parameters, e.Firms, e.Provinces, e.Ledger, e.Nation);
        var (alive, province, output, cost, capacity) = (firms.Alive.Items, firms.Province.Items, firms.Output.Items, firms.UnitCost.Items, firms.Capacity.Items);
        var (revenue, intermediates, surplus) = (firms.Revenue.Items, firms.Intermediates.Items, firms.OperatingSurplus.Items);
        var wages = e.Amounts(0);
        var imports = e.Amounts(1);
        var vat = e.Amounts(2);
        Array.Clear(provinces.Revenue);
        Array.Clear(provinces.LocalTax);
        Array.Clear(provinces.Income);
        var rate = e.Policy[Levers.TaxCut] > 0 || e.Quarter.Index < 53 ? e.Policy[Levers.VatRate] : e.Data.OpeningVatRate;
        var wageBill = 0L;
        for (var i = 0; i < firms.Count; i++)
        {
            surplus[i] = 0;
            if (alive[i] == 0) continue;
            wages[i] = Money.FenFromBillions((output[i] * cost[i] * p.LabourShare) + (p.OverheadWageShare * cost[i] * p.OverheadShare * capacity[i]));
            imports[i] = Money.FenFromBillions(output[i] * cost[i] * p.ImportedShare);
            vat[i] = (long)Math.Round(Math.Max(0, revenue[i] - intermediates[i] - imports[i]) * rate);
            surplus[i] = revenue[i] - intermediates[i] - imports[i] - vat[i] - wages[i];
            provinces.Revenue[province[i]] += revenue[i] / Money.FenPerBillion;
            provinces.Income[province[i]] += wages[i] / Money.FenPerBillion;
            wageBill += wages[i];
        }

        var groups = province.AsSpan(0, firms.Count);
        ledger.PayEach(Flow.Wages, Sector.Firms, wages, groups, provinces.Count, Economy.Households);
        ledger.PayEach(Flow.ImportedInputs, Sector.Firms, imports, groups, provinces.Count, _ => Economy.World);
        Taxes.ShareEach(e, Flow.ValueAddedTax, vat, e.Policy[Levers.CentralVatShare]);
        nation.IndustryEmployment = wageBill / Money.FenPerBillion / nation.Wage;
        nation.Employment = nation.IndustryEmployment;
        var factor = e.Policy[Levers.TaxCut] > 0 ? e.Data.Calendar.Value("services_tax_factor", e.Quarter) : 1;
        for (var r = 0; r < provinces.Count; r++)
        {
            var sales = provinces.ServicesSales[r];
            var wage = Money.FromBillions(p.ServicesWageShare * sales);
            var tax = Money.FromBillions(e.Policy[Levers.ServicesTaxRate] * factor * sales);
            ledger.Pay(Flow.Wages, Economy.Services(r), Economy.Households(r), wage);
            Taxes.Share(e, Flow.ValueAddedTax, Economy.Services(r), r, tax, e.Policy[Levers.CentralVatShare]);
            var dividend = Money.FromBillions(p.ServicesDividendShare * Math.Max(0, sales - wage.Billions - tax.Billions));
            ledger.Pay(Flow.Dividends, Economy.Services(r), Economy.Households(r), dividend);
            provinces.Income[r] += (wage + dividend).Billions;
            nation.Employment += wage.Billions / nation.Wage;
        }
    }
}
