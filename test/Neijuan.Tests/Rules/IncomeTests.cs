using Neijuan.Engine.Accounting;
using Neijuan.Model.Agents;
using Neijuan.Model.Markets;
using Neijuan.Model.Policies;
using Neijuan.Model.Settlement;
using Neijuan.Model.Setup;
using Xunit;

namespace Neijuan.Tests.Rules;

/// <summary>Services, wages, taxes and support: who is paid what, by all firms and provinces together (R21, R34, R40, R42).</summary>
public class IncomeTests
{
    const double Within = 1e-7; // bn CNY: a fen of rounding for each of some thousand payments

    static readonly Parameters P = Economies.New().Economy.Parameters;

    [Fact]
    public void R21_firms_buy_inputs_for_output_and_overhead_of_the_services_producers_of_their_province()
    {
        var e = Midway.Before("the services market settles", 4);
        var (before, built) = (Deposits(e), e.Services.Ids.All().Select(s => e.Services.Sales[s]).ToArray());
        ServicesMarket.Clear(e.Firms, e.Provinces, e.Households, e.Services, e.Industries, e.Nation, e.Ledger, e.Setting);
        var shares = e.Nation.CostShares.Value;
        var expected = e.Firms.Ids.All().Sum(i => e.Firms.UnitCost[i] * ((shares.Intermediates * e.Firms.Output[i])
            + ((1 - shares.OverheadWages) * shares.Overhead * e.Firms.Capacity[i])));
        Assert.True(expected > 0);
        Assert.Equal(expected, e.Paid(Flow.Intermediates, Sector.Firms), Within);
        Assert.Equal(e.Paid(Flow.Intermediates, Sector.Firms), e.Firms.Ids.All().Sum(i => Money.InBillions(e.Firms.Intermediates[i])),
            Within);

        // what a services producer has sold is what it was paid
        foreach (var (producer, cash) in e.Services.Ids.All().Zip(before))
            Assert.Equal(e.Services.Sales[producer] - built[producer], e.Cash(producer) - cash, 1e-8);
    }

    [Fact]
    public void R42_provinces_carry_most_of_spendingconsumption_and_R38_the_rest_of_a_basket_is_services_and_imports()
    {
        var e = Midway.Before("the services market settles", 4);
        var prices = e.Nation.ServicesPrice.Value; // before they are reviewed
        ServicesMarket.Clear(e.Firms, e.Provinces, e.Households, e.Services, e.Industries, e.Nation, e.Ledger, e.Setting);
        var spending = ServicesMarket.PublicShare(e.Setting.Year, P) * e.Provinces.Ids.All().Sum(r => e.Provinces.TrendOutput[r]);
        Assert.Equal(spending * P.LocalMandate, e.Paid(Flow.PublicConsumption, Sector.LocalGovernments), Within);
        Assert.Equal(spending * (1 - P.LocalMandate), e.Paid(Flow.PublicConsumption, Sector.CentralGovernment), Within);
        Assert.Equal(spending, e.Received(Flow.PublicConsumption, Sector.ServiceProducers), Within);
        var consumption = e.Households.Ids.All().Sum(h => e.Households.Consumption[h]);
        var goods = e.Industries.Ids.All().Sum(s => Demand.HouseholdShare(e.Industries, s, e.Setting.Year));
        var imported = P.ImportedConsumption
            * Math.Pow(e.Nation.ImportPrice / prices, 1 - P.ImportElasticity);
        Assert.Equal(imported * consumption, e.Received(Flow.ConsumptionOfImports, Sector.RestOfWorld), Within);
        Assert.Equal((1 - goods - imported) * consumption, e.Paid(Flow.ConsumptionOfServices, Sector.Households), Within);
    }

    [Fact]
    public void R21_wages_and_imported_inputs_go_with_output_and_R42_value_added_is_taxed_and_shared()
    {
        var e = Midway.Before("wages, inputs and taxes are paid", 4);
        var (income, local) = (e.Provinces.Ids.All().Select(r => e.Provinces.Income[r]).ToArray(),
            e.Provinces.Ids.All().Sum(r => e.Provinces.LocalTax[r]));
        var before = e.Provinces.Ids.All().Select(r => e.Ledger.Sum(Instrument.Deposits, e.Provinces.HouseholdsOf(r))).ToArray();
        Wages.Pay(e.Firms, e.Provinces, e.Services, e.Nation, e.Ledger, e.Setting);
        var firms = e.Firms.Ids.All();
        var shares = e.Nation.CostShares.Value;
        var wages = firms.Sum(i => e.Firms.UnitCost[i] * ((shares.Labour * e.Firms.Output[i])
            + (shares.OverheadWages * shares.Overhead * e.Firms.Capacity[i])));
        Assert.Equal(wages, e.Paid(Flow.Wages, Sector.Firms), Within);
        Assert.Equal(wages / e.Nation.Wage, e.Nation.IndustryEmployment.Value, Within);
        Assert.Equal((e.Paid(Flow.Wages, Sector.Firms) + e.Paid(Flow.Wages, Sector.ServiceProducers)) / e.Nation.Wage,
            e.Nation.Employment.Value, Within);
        Assert.Equal(
            firms.Sum(i => e.Firms.UnitCost[i] * shares.Imported * e.Firms.Output[i]), e.Paid(Flow.ImportedInputs, Sector.Firms), Within);

        double ValueAdded(FirmId i) => Money.InBillions(e.Firms.Revenue[i] - e.Firms.Intermediates[i])
            - (e.Firms.UnitCost[i] * e.Nation.CostShares.Value.Imported * e.Firms.Output[i]);
        var tax = e.Policy[Levers.VatRate] * firms.Sum(i => Math.Max(0, ValueAdded(i)));
        Assert.Equal(tax, e.Paid(Flow.ValueAddedTax, Sector.Firms), Within);
        var central = (e.Policy[Levers.CentralGoodsShare] * tax)
            + (e.Policy[Levers.CentralServicesShare] * e.Paid(Flow.ValueAddedTax, Sector.ServiceProducers));
        Assert.NotEqual(e.Policy[Levers.CentralGoodsShare], e.Policy[Levers.CentralServicesShare]);
        Assert.Equal(central, e.Received(Flow.ValueAddedTax, Sector.CentralGovernment), Within);
        var remaining = tax + e.Paid(Flow.ValueAddedTax, Sector.ServiceProducers) - central;
        Assert.Equal(remaining, e.Received(Flow.ValueAddedTax, Sector.LocalGovernments), Within);
        Assert.Equal(
            remaining + e.Received(Flow.ProfitTax, Sector.LocalGovernments),
            e.Provinces.Ids.All().Sum(r => e.Provinces.LocalTax[r]) - local, Within);
        foreach (var i in firms.Where(i => e.Firms.Output[i] > 0).Take(50))
            Assert.Equal(
                ValueAdded(i) - (e.Policy[Levers.VatRate] * Math.Max(0, ValueAdded(i))) - Money.InBillions(Wage(e, i)),
                Money.InBillions(e.Firms.OperatingSurplus[i]), 1e-9);
        foreach (var r in e.Provinces.Ids)
        {
            Assert.Equal(firms.Where(i => e.Firms.Province[i] == r.Row).Sum(i => Money.InBillions(e.Firms.Revenue[i])),
                e.Provinces.Revenue[r], Within);

            // what households of a province are paid is the income that is noted
            Assert.Equal(e.Provinces.Income[r] - income[r],
                (e.Ledger.Sum(Instrument.Deposits, e.Provinces.HouseholdsOf(r)) - before[r]).Billions, 1e-8);
        }
    }

    [Fact]
    public void R40_services_producers_pay_wages_inputs_taxes_and_interest_and_R42_their_owners_a_part_of_the_profit()
    {
        var e = Midway.Before("wages, inputs and taxes are paid", 4);
        foreach (var s in e.Services.Ids) e.SetCash(s, 1e4); // nobody has to borrow, or to hold dividends back
        var n = e.Nation;
        var due = e.Provinces.Ids.All().Select(r => (
            Interest: e.Debt(e.Provinces.Services[r]) * n.Rates.Value.Loans / 4,
            Fee: e.Ledger[Instrument.ProductiveCapital, e.Provinces.Vehicle[r]].Billions * P.InfrastructureFee / 4,
            Wear: e.Ledger[Instrument.ProductiveCapital, e.Provinces.Services[r]].Billions * P.ServicesDepreciation)).ToArray();
        Wages.Pay(e.Firms, e.Provinces, e.Services, e.Nation, e.Ledger, e.Setting);
        var labour = n.Wage / (n.Productivity * ServicesMarket.LabourQuality(n, P));
        var drift = Math.Pow(1 + P.ImportDrift, 1);
        var share = P.ServicesImports * Math.Pow(n.ImportPrice / n.ServicesPrice, 1 - P.ImportElasticity) * drift;
        var (wages, imports, tax, fees, interest, profits, paidOut) = (0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0);
        foreach (var r in e.Provinces.Ids)
        {
            var (sold, abroad) = (e.Services.Sales[e.Provinces.Services[r]], e.Services.Exports[e.Provinces.Services[r]]);
            var (wage, bought) = (P.ServicesWageShare * labour / n.ServicesPrice * sold,
                (share * (sold - abroad)) + (P.ProcessingImports * drift * abroad));
            var taxed = e.Policy[Levers.ServicesTaxRate] * e.Setting.Dated("services_tax_factor") * sold;
            var earned = sold - wage - bought - taxed - due[r.Row].Fee - due[r.Row].Interest - due[r.Row].Wear;
            (wages, imports, tax) = (wages + wage, imports + bought, tax + taxed);
            (fees, interest) = (fees + due[r.Row].Fee, interest + due[r.Row].Interest);
            profits += P.ServicesProfitTax * Math.Max(0, earned);
            paidOut += P.ServicesDividendShare * (1 - P.ServicesProfitTax) * Math.Max(0, earned); // nobody pays out of a loss
        }

        Assert.Equal(wages, e.Paid(Flow.Wages, Sector.ServiceProducers), Within);
        Assert.Equal(imports, e.Paid(Flow.ImportedInputs, Sector.ServiceProducers), Within);
        Assert.Equal(tax, e.Paid(Flow.ValueAddedTax, Sector.ServiceProducers), Within);
        Assert.Equal(fees, e.Paid(Flow.InfrastructureFees, Sector.ServiceProducers), Within);
        Assert.Equal(fees, e.Received(Flow.InfrastructureFees, Sector.FinancingVehicles), Within);
        Assert.Equal(interest, e.Paid(Flow.LoanInterest, Sector.ServiceProducers), Within);
        Assert.True(profits > 0);
        Assert.Equal(profits, e.Paid(Flow.ProfitTax, Sector.ServiceProducers), Within);
        Assert.Equal(paidOut, e.Paid(Flow.Dividends, Sector.ServiceProducers), Within);
    }

    /// <summary>The tax cut of 2018 lowers both rates; without it they stay what they were.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(0)]
    public void R42_without_the_tax_cut_the_rates_stay_what_they_were(double cut)
    {
        var e = Midway.Before("wages, inputs and taxes are paid", 2, ("switch.tax_cut", "2005Q1", cut));
        e.Time = e.Data.TaxCutFrom.Index + 8;
        e.Policy.BeginQuarter(e.Quarter);
        Wages.Pay(e.Firms, e.Provinces, e.Services, e.Nation, e.Ledger, e.Setting);
        var added = e.Firms.Ids.All().Sum(i => Math.Max(0, Money.InBillions(e.Firms.Revenue[i] - e.Firms.Intermediates[i])
            - (e.Firms.UnitCost[i] * e.Nation.CostShares.Value.Imported * e.Firms.Output[i])));
        var rate = cut > 0 ? e.Policy[Levers.VatRate] : e.Data.OpeningVatRate;
        Assert.NotEqual(e.Policy[Levers.VatRate], e.Data.OpeningVatRate);
        Assert.Equal(rate * added, e.Paid(Flow.ValueAddedTax, Sector.Firms), Within);
        var factor = cut > 0 ? e.Setting.Dated("services_tax_factor") : 1;
        Assert.Equal(
            e.Policy[Levers.ServicesTaxRate] * factor * e.Services.Ids.All().Sum(s => e.Services.Sales[s]),
            e.Paid(Flow.ValueAddedTax, Sector.ServiceProducers), Within);
    }

    [Fact]
    public void R42_profit_is_what_wear_interest_and_tax_leave_of_the_surplus()
    {
        var e = Midway.Before("profits are taxed", 4);
        var local = e.Provinces.Ids.All().Sum(r => e.Provinces.LocalTax[r]);
        var (before, services) = (e.Paid(Flow.ProfitTax, Sector.Firms), e.Paid(Flow.ProfitTax, Sector.ServiceProducers));
        Taxes.OnProfits(e.Firms, e.Industries, e.Provinces, e.Nation, e.Ledger, e.Setting);
        var tax = 0.0;
        foreach (var i in e.Firms.Ids)
        {
            var rate = e.Firms.SoftRate[i] == 1 ? e.Nation.Rates.Value.Soft : e.Nation.Rates.Value.Loans;
            var wears = (e.Ledger[Instrument.ProductiveCapital, i] - new Money(e.Firms.InvestmentPaid[i])).Billions * P.Depreciation
                * e.Industries.DepreciationMultiplier[new IndustryId(e.Firms.Industry[i])];
            var (earned, interest) = (Money.InBillions(e.Firms.OperatingSurplus[i]) - wears, e.Debt(i) * rate / 4);
            var due = e.Policy[Levers.ProfitTaxRate] * Math.Max(0, earned - interest);
            Assert.Equal(earned, e.Firms.Earnings[i], 1e-9);
            Assert.Equal(earned - interest - due, e.Firms.Profit[i], 1e-9);
            tax += due;
        }

        Assert.True(tax > 0);
        Assert.Equal(0, before);
        Assert.Equal(tax, e.Paid(Flow.ProfitTax, Sector.Firms), Within);
        Assert.Equal(
            (tax + services) * P.ProfitTaxLocalShare, e.Received(Flow.ProfitTax, Sector.LocalGovernments), Within); // services paid before
        Assert.Equal(tax * P.ProfitTaxLocalShare, e.Provinces.Ids.All().Sum(r => e.Provinces.LocalTax[r]) - local, Within);
    }

    [Fact]
    public void R34_a_province_supports_its_clients_up_to_a_ceiling_and_each_by_the_same_part()
    {
        var e = Midway.Before("provinces support their clients", 12);
        bool Favoured(int industry) => e.Industries.Priority[new IndustryId(industry)] > P.ClientPriorityThreshold;
        var wanted = e.Provinces.Ids.All().Select(r =>
            e.Firms.Ids.All().Where(i => e.Firms.Province[i] == r.Row && e.Firms.Client[i] == 1).Sum(i =>
        {
            var interest = e.Debt(i) * (e.Firms.SoftRate[i] == 1 ? e.Nation.Rates.Value.Soft : e.Nation.Rates.Value.Loans) / 4;
            var shortfall = Math.Max(0, interest - Money.InBillions(e.Firms.OperatingSurplus[i])) * P.OperatingSupport * e.Setting.Softness;
            return shortfall + (Favoured(e.Firms.Industry[i])
                ? Money.InBillions(e.Firms.Revenue[i]) * P.PrioritySupport * e.Setting.Softness : 0);
        })).ToArray();
        var poor = new ProvinceId(Array.IndexOf(wanted, wanted.Max()));
        e.Provinces.TrendOutput[poor] = 0.5 * wanted[poor] / P.SupportCeiling; // its ceiling binds
        var treasury = e.Provinces.Ids.All().Select(r => e.Cash(r)).ToArray();
        var (cash, support) = (Cash(e), e.Firms.Ids.All().Select(i => e.Firms.Support[i]).ToArray());
        OperatingSupport.Pay(e.Firms, e.Industries, e.Provinces, e.Nation, e.Ledger, e.Setting);
        Assert.True(wanted[poor] > 0);
        foreach (var r in e.Provinces.Ids)
            Assert.Equal(
                Math.Min(wanted[r], Math.Min(P.SupportCeiling * e.Provinces.TrendOutput[r], P.SupportCash * Math.Max(0, treasury[r.Row]))),
                e.Provinces.Support[r], 1e-8);
        Assert.Equal(e.Provinces.Ids.All().Sum(r => e.Provinces.Support[r]), e.Nation.Support.Value, 1e-8);
        Assert.Equal(e.Nation.Support.Value, e.Paid(Flow.OperatingSubsidies, Sector.LocalGovernments), Within);
        foreach (var i in e.Firms.Ids)
        {
            Assert.Equal(e.Firms.Support[i] - support[i], e.Cash(i) - cash[i], 1e-9);
            if (e.Firms.Client[i] == 0) Assert.Equal(cash[i], e.Cash(i));
        }
    }

    static double[] Cash(Economy e) => [.. e.Firms.Ids.All().Select(i => e.Cash(i))];

    static double[] Deposits(Economy e) => [.. e.Services.Ids.All().Select(s => e.Cash(s))];

    static long Wage(Economy e, FirmId i) => Money.FenFromBillions(e.Firms.UnitCost[i]
        * ((e.Nation.CostShares.Value.Labour * e.Firms.Output[i])
            + (e.Nation.CostShares.Value.OverheadWages * e.Nation.CostShares.Value.Overhead * e.Firms.Capacity[i])));
}
