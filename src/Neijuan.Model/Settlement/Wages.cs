using Neijuan.Engine.Accounting;
using Neijuan.Engine.Numerics;
using Neijuan.Model.Agents;
using Neijuan.Model.Formulas;
using Neijuan.Model.Policies;

namespace Neijuan.Model.Settlement;

/// <summary>
/// Firms and services producers pay wages, imported inputs and taxes; taxes are shared between centre and provinces (R21, R40, R42).
/// </summary>
public static class Wages
{
    public static void Pay(Firms firms, Provinces provinces, ServiceProducers services, Nation nation, Ledger ledger, Setting setting)
    {
        nation.IndustryEmployment.Value = PayOfFirms(firms, provinces, nation.CostShares, ledger, setting) / nation.Wage;
        nation.Employment.Value = nation.IndustryEmployment + (PayOfServices(provinces, services, nation, ledger, setting) / nation.Wage);
    }

    // Returns the wage bill, bn CNY.
    static double PayOfFirms(Firms firms, Provinces provinces, in CostShares shares, Ledger ledger, Setting setting)
    {
        var (output, cost, capacity) = (firms.Output.Items, firms.UnitCost.Items, firms.Capacity.Items);
        var (revenue, intermediates, surplus) = (firms.Revenue.Items, firms.Intermediates.Items, firms.OperatingSurplus.Items);
        var groups = firms.ByProvince(provinces);
        var accounts = ledger.AccountsOf(Sector.Firms, groups);
        var (rate, centralShare) = (VatRate(setting), setting.Policy[Levers.CentralGoodsShare]);
        var (totals, revenueOf) = (provinces.FourFen.Zeros(), provinces.Fen.Zeros());
        for (var i = 0; i < firms.Count; i += Lanes.Count)
        {
            var (q, c) = (output.At(i), cost.At(i));
            var wage = Money.FenFromBillions(shares.Wages(q, capacity.At(i), c));
            var import = Money.FenFromBillions(q * c * shares.Imported);
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

    // Services producers pay what their sales cost, then interest, tax on what is left, and a part of the profit as dividends. Returns the
    // wage bill, bn CNY.
    static double PayOfServices(
        Provinces provinces, ServiceProducers services, Nation nation, Ledger ledger, Setting setting)
    {
        var (p, policy) = (setting.Parameters, setting.Policy);
        var factor = policy[Levers.TaxCut] > 0 ? setting.Dated("services_tax_factor") : 1;
        var labour = nation.Wage / (nation.Productivity * Markets.ServicesMarket.LabourQuality(nation, p));
        var wageShare = p.ServicesWageShare * labour / nation.ServicesPrice;
        var drift = Growth.Over(p.ImportDrift, setting.Time / 4.0);
        var importShare = p.ServicesImports * Elementary.Pow(nation.ImportPrice / nation.ServicesPrice, 1 - p.ImportElasticity) * drift;
        var wageBill = 0.0;
        foreach (var r in provinces.Ids)
        {
            var (producer, members, vehicle, bank) = (provinces.Services[r], provinces.HouseholdsOf(r), provinces.Vehicle[r],
                provinces.Bank[r]);
            var (sales, exports) = (services.Sales[producer], services.Exports[producer]);
            var wage = Money.FromBillions(wageShare * sales);
            var imports = Money.FromBillions((importShare * (sales - exports)) + (p.ProcessingImports * drift * exports));
            var tax = Money.FromBillions(policy[Levers.ServicesTaxRate] * factor * sales);
            var fee = ledger[Instrument.ProductiveCapital, vehicle].Share(p.InfrastructureFee / 4);
            var interest = Money.FromBillions(ledger.Debt(producer) * nation.Rates.Value.Loans / 4);
            var wear = ledger[Instrument.ProductiveCapital, producer].Share(p.ServicesDepreciation);
            var earned = sales - (wage + imports + tax + fee + interest + wear).Billions;
            var profitTax = Money.FromBillions(p.ServicesProfitTax * Math.Max(0, earned));
            ledger.BorrowWhatLacks(producer, (wage + imports + tax + fee + interest + profitTax).Billions);
            ledger.Pay(Flow.Wages, producer, members, wage);
            ledger.Pay(Flow.ImportedInputs, producer, Parties.World, imports);
            Taxes.Share(provinces, ledger, Flow.ValueAddedTax, producer, r, tax, policy[Levers.CentralServicesShare]);
            ledger.Pay(Flow.InfrastructureFees, producer, vehicle, fee);
            ledger.Pay(Flow.LoanInterest, producer, bank, interest);
            Taxes.Share(provinces, ledger, Flow.ProfitTax, producer, r, profitTax, 1 - p.ProfitTaxLocalShare);
            var profit = earned - profitTax.Billions;
            var dividend = Money.FromBillions(
                Math.Clamp(p.ServicesDividendShare * profit, 0, Math.Max(0, ledger.Cash(producer) - SmallestBalance)));
            ledger.Pay(Flow.Dividends, producer, members, dividend);
            var spare = Math.Max(0, ledger.Cash(producer) - (2 * p.ServicesBuffer * provinces.TrendOutput[r]));
            ledger.Repay(producer, Money.FromBillions(Math.Min(spare, p.ServicesRepayment * ledger.Debt(producer))));
            provinces.Income[r] += (wage + dividend).Billions;
            wageBill += wage.Billions;
        }

        return wageBill;
    }

    const double SmallestBalance = 1e-6; // bn CNY: more than sums of rounded fen can be apart

    // Without the tax cut the rate stays what it was when the cut would have come.
    static double VatRate(Setting setting) =>
        setting.Policy[Levers.TaxCut] > 0 || setting.Quarter < setting.Data.TaxCutFrom ? setting.Policy[Levers.VatRate]
            : setting.Data.OpeningVatRate;
}
