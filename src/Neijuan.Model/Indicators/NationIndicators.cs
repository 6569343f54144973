using Neijuan.Engine.Accounting;
using Neijuan.Engine.Population;
using Neijuan.Engine.Recording;
using Neijuan.Model.Agents;
using Neijuan.Model.NationalAccounts;
using static Neijuan.Model.Indicators.IndicatorCatalogue;
using static Neijuan.Model.Indicators.IndustryStatistics;

namespace Neijuan.Model.Indicators;

/// <summary>National indicators.</summary>
internal static class NationIndicators
{
    public static readonly (Indicator Indicator, Measure Measure)[] All =
    [
        Nation("gdp_nominal", "GDP", "bn CNY per quarter",
            "Gross domestic product at market prices; by expenditure, production and income the same.", (e, _) => e.Nation.Output),
        Nation("gdp_growth_nominal", "Nominal growth", "share, year on year", "Growth of nominal GDP over four quarters.",
            (e, _) => PriceIndices.YearOnYear(e.Nation.OutputHistory, e.Time)),
        Nation("consumption_share", "Household consumption", "share of GDP", "Consumption of households over GDP.",
            (e, _) => e.Nation.Consumption / e.Nation.Output),
        Nation("government_share", "Public consumption", "share of GDP", "Consumption of government over GDP.",
            (e, _) => e.Nation.Government / e.Nation.Output),
        Nation("investment_share", "Fixed investment", "share of GDP", "Gross fixed capital formation over GDP.",
            (e, _) => e.Nation.Investment / e.Nation.Output),
        Nation("inventory_share", "Change in inventories", "share of GDP", "Change in inventories at cash cost over GDP.",
            (e, _) => e.Nation.InventoryChange / e.Nation.Output),
        Nation("gross_capital_formation_share", "Gross capital formation", "share of GDP",
            "Gross fixed capital formation and change in inventories over GDP.",
            (e, _) => (e.Nation.Investment + e.Nation.InventoryChange) / e.Nation.Output),
        Nation("exports_share", "Exports", "share of GDP", "Exports over GDP.", (e, _) => e.Nation.Exports / e.Nation.Output),
        Nation("imports_share", "Imports", "share of GDP", "Imports over GDP.", (e, _) => e.Nation.Imports / e.Nation.Output),
        Nation("net_exports_share", "Net exports", "share of GDP", "Exports less imports over GDP.",
            (e, _) => (e.Nation.Exports - e.Nation.Imports) / e.Nation.Output),
        Nation("exports", "Exports", "bn CNY per quarter", "Exports of goods and services.", (e, _) => e.Nation.Exports),
        Nation("imports", "Imports", "bn CNY per quarter", "Imports for consumption, production and investment.",
            (e, _) => e.Nation.Imports),
        Nation("capacity_utilisation", "Capacity utilisation", "share", "Output over capacity of all industries, at unit cost.",
            (e, i) => Ratio(Weighted(e, i.Output), Weighted(e, i.Capacity))),
        Nation("producer_price_index", "Producer prices", "index, 2005 = 1",
            "Posted prices of the low tier with output weights of 2005, and raw materials.",
            (e, _) => e.Nation.ProducerPrices[e.Time % Agents.Nation.Remembered]),
        Nation("producer_price_inflation", "Producer price inflation", "share, year on year",
            "Change of producer prices over four quarters.",
            (e, _) => PriceIndices.YearOnYear(e.Nation.ProducerPrices, e.Time)),
        Nation("consumer_price_index", "Consumer prices", "index, 2005 = 1", "Household basket: goods, services, food, imports.",
            (e, _) => e.Nation.ConsumerPrices[e.Time % Agents.Nation.Remembered]),
        Nation("consumer_price_inflation", "Consumer price inflation", "share, year on year",
            "Change of consumer prices over four quarters.",
            (e, _) => PriceIndices.YearOnYear(e.Nation.ConsumerPrices, e.Time)),
        Nation("real_gdp", "Real GDP", "bn CNY of 2005 per quarter", "Gross domestic product in chained prices (Törnqvist).",
            (e, _) => e.Nation.RealOutput),
        Nation("gdp_growth_real", "Real growth", "share, year on year", "Growth of GDP in chained prices over four quarters.",
            (e, _) => PriceIndices.YearOnYear(e.Nation.RealOutputHistory, e.Time)),
        Nation("gdp_deflator_inflation", "Deflator inflation", "share, year on year",
            "Change over four quarters of nominal GDP over GDP in chained prices.",
            (e, _) => ((1 + PriceIndices.YearOnYear(e.Nation.OutputHistory, e.Time))
                / (1 + PriceIndices.YearOnYear(e.Nation.RealOutputHistory, e.Time))) - 1),
        Nation("real_consumption", "Real consumption", "bn CNY of 2005 per quarter", "Household consumption over consumer prices.",
            (e, _) => e.Nation.RealConsumption),
        Nation("unemployment", "Unemployment", "share", "Unemployment.", (e, _) => e.Nation.Unemployment),
        Nation("tightness", "Tightness of the labour market", "share", "Employment outside farming over labour supply, less 1.",
            (e, _) => e.Nation.Tightness),
        Nation("labour_supply", "Labour supply", "index, 2005Q1 = 1", "Labour outside farming.", (e, _) => e.Nation.LabourSupply),
        Nation("spare_rural_labour", "Spare rural labour", "share of labour supply of 2005", "Labour in farming that is not needed there.",
            (e, _) => e.Nation.SpareLabour),
        Nation("potential_growth", "Potential growth", "per year", "Growth of productivity and of labour supply.",
            (e, _) => e.Nation.PotentialGrowth),
        Nation("productivity", "Productivity", "index, 2005 = 1", "Output per worker outside farming that technology and capital allow.",
            (e, _) => e.Nation.Productivity),
        Nation("services_utilisation", "Use of services capital", "share", "Real sales of services producers over their capacity.",
            (e, _) => e.Nation.ServicesUtilisation),
        Nation("services_price", "Services prices", "index, 2005 = 1", "Price of services and building.", (e, _) => e.Nation.ServicesPrice),
        Nation("input_price", "Input prices", "index, 2005 = 1", "Prices of what a unit of industrial output takes.",
            (e, _) => e.Nation.InputPrice),
        Nation("raw_materials_price", "Raw materials", "index, 2005 = 1", "Home price of raw materials.", (e, _) => e.Nation.RawPrice),
        Nation("import_price", "Import prices", "index, 2005 = 1", "Price of imported inputs in yuan.", (e, _) => e.Nation.ImportPrice),
        Nation("lending_rate", "Lending rate", "per year", "Rate of loans to firms.", (e, _) => e.Nation.Rates.Value.Loans),
        Nation("wage_share", "Wages", "share of GDP", "Wages over GDP.",
            (e, _) => Money.InBillions(e.Ledger.ReceivedBy(Flow.Wages, Sector.Households)) / e.Nation.Output),
        Nation("home_price", "Home prices", "index, 2005 = 1", "Price of new homes.", (e, _) => e.Nation.HomePrice),
        Nation("home_price_inflation", "Home price inflation", "share, year on year", "Change of home prices over four quarters.",
            (e, _) => PriceIndices.YearOnYear(e.Nation.HomePrices, e.Time)),
        Nation("home_sales_to_gdp", "Home sales", "share of GDP", "Sales of new homes over GDP.",
            (e, _) => e.Nation.HomeSales / e.Nation.Output),
        Nation("land_share_of_price", "Land in home prices", "share of price", "Share of land in the price of a home.",
            (e, _) => e.Nation.LandShare),
        Nation("trust_in_delivery", "Trust in delivery", "index, 0 to 1", "Trust of buyers that the homes they paid for are built.",
            (e, _) => e.Nation.Trust),
        Nation("household_debt_to_gdp", "Debt of households", "share of GDP", "Loans of households over a year's GDP.",
            (e, _) => Loans(e, Sector.Households) / (4 * e.Nation.Output)),
        Nation("services_debt_to_gdp", "Debt of services producers", "share of GDP", "Loans of services producers over a year's GDP.",
            (e, _) => Loans(e, Sector.ServiceProducers) / (4 * e.Nation.Output)),
        Nation("corporate_debt_to_gdp", "Debt of companies", "share of GDP",
            "Loans of firms, services producers, developers and financing vehicles over a year's GDP: the perimeter of the BIS.",
            (e, _) => Corporate(e) / (4 * e.Nation.Output)),
        Nation("private_debt_to_gdp", "Private debt", "share of GDP", "Loans of companies and households over a year's GDP.",
            (e, _) => (Corporate(e) + Loans(e, Sector.Households)) / (4 * e.Nation.Output)),
        Nation("local_bonds_to_gdp", "Bonds of provinces", "share of GDP", "Bonds of provinces over a year's GDP.",
            (e, _) => -Sum(e.Ledger.Positions(Instrument.Bonds, Sector.LocalGovernments)) / (4 * e.Nation.Output)),
        Nation("public_debt_to_gdp", "Public debt", "share of GDP", "Bonds of centre and provinces over a year's GDP.",
            (e, _) => Markets.Infrastructure.PublicDebt(e.Ledger) / (4 * e.Nation.Output)),
        Nation("local_spending_share", "Local share of spending", "share",
            "Public consumption, support and interest paid by provinces, over that of provinces and centre, transfers included.",
            (e, _) => LocalSpending(e)),
        Nation("bank_hardness", "Indulgence of banks", "ratio", "Chance that a bank rolls over, relative to normal.",
            (e, _) => e.Nation.BankHardness),
        Nation("central_fill_to_gdp", "Works paid by the centre", "share of GDP",
            "Transfers for works that nothing else pays for, over GDP.",
            (e, _) => e.Nation.CentralFill / e.Nation.Output),
        Nation("vehicle_defaults_to_gdp", "Defaults of vehicles", "share of GDP", "What vehicles that are called cannot pay, over GDP.",
            (e, _) => e.Nation.VehicleDefaults / e.Nation.Output),
        Nation("wage_index", "Wage", "index, 2005 = 1", "Wage.", (e, _) => e.Nation.Wage),
        Nation("confidence", "Confidence", "index", "Confidence of households.", (e, _) => e.Nation.Confidence),
        Nation("property_sentiment", "Property sentiment", "index", "Property sentiment.", (e, _) => e.Nation.PropertySentiment),
        Nation("local_debt_to_gdp", "Debt of financing vehicles", "share of GDP", "Loans of local financing vehicles over a year's GDP.",
            (e, _) => Loans(e, Sector.FinancingVehicles) / (4 * e.Nation.Output)),
        Nation("firm_debt_to_gdp", "Debt of industrial firms", "share of GDP", "Loans of industrial firms over a year's GDP.",
            (e, _) => Loans(e, Sector.Firms) / (4 * e.Nation.Output)),
        Nation("developer_debt_to_gdp", "Debt of developers", "share of GDP", "Loans of developers over a year's GDP.",
            (e, _) => Loans(e, Sector.Developers) / (4 * e.Nation.Output)),
        Nation("central_debt_to_gdp", "Central government debt", "share of GDP", "Bonds of the central government over a year's GDP.",
            (e, _) => e.Ledger[Instrument.Bonds, e.Banks.National].Billions / (4 * e.Nation.Output)),
        Nation("industry_debt_service_to_cash_flow", "Debt service of industry", "ratio",
            "Interest and amortisation due over gross operating surplus of firms.",
            (e, _) => Ratio(e.Nation.IndustryDebtService, Surplus(e))),
        Nation("push_to_gdp", "Local push", "share of GDP", "Value of capacity that provinces push, over GDP.",
            (e, _) => e.Nation.Push / e.Nation.Output),
        Nation("support_to_gdp", "Operating support", "share of GDP", "Operating subsidies to clients over GDP.",
            (e, _) => e.Nation.Support / e.Nation.Output),
        Nation("evergreening_to_gdp", "Evergreening", "share of GDP", "Overdrafts and capitalised interest of distressed firms over GDP.",
            (e, _) => e.Nation.NewEvergreenLoans / e.Nation.Output),
        Nation("infrastructure_to_gdp", "Infrastructure", "share of GDP", "Infrastructure over GDP.",
            (e, _) => e.Nation.InfrastructurePaid / e.Nation.Output),
        Nation("vehicle_share_of_infrastructure", "Infrastructure on credit", "share",
            "New loans of vehicles for infrastructure over infrastructure.",
            (e, _) => Ratio(e.Nation.VehicleLoansForInfrastructure, e.Nation.InfrastructurePaid)),
        Nation("land_revenue", "Land revenue", "bn CNY per year", "Receipts of provinces from land that developers buy, at a yearly rate.",
            (e, _) => 4 * Over(e.Provinces.Ids, e.Provinces.LandRevenue)),
        Nation("local_revenue_to_gdp", "Local tax and land revenue", "share of GDP", "Local taxes and land revenue over GDP.",
            (e, _) => (Over(e.Provinces.Ids, e.Provinces.LocalTax) + Over(e.Provinces.Ids, e.Provinces.LandRevenue)) / e.Nation.Output),
        Nation("local_revenue_share", "Local share of tax revenue", "share", "Local over all tax revenue.",
            (e, _) => Ratio(Taxes(e, Sector.LocalGovernments),
            Taxes(e, Sector.LocalGovernments) + Taxes(e, Sector.CentralGovernment))),
        Nation("firms", "Firms", "count", "Firms alive.", (_, i) => i.Firms.Sum()),
        Nation("entries", "Entries", "count per quarter", "Firms founded.", (e, _) => Over(e.Industries.Ids, e.Industries.Entries)),
        Nation("exits", "Exits", "count per quarter", "Firms that left.", (e, _) => Over(e.Industries.Ids, e.Industries.Exits)),
        Nation("client_share", "Clients", "share of firms", "Firms on the list of a local government.",
            (_, i) => Ratio(i.Clients.Sum(), i.Firms.Sum())),
        Nation("zombie_share", "Zombies", "share of firms", "Firms whose earnings have not covered interest for six quarters.",
            (_, i) => Ratio(i.Zombies.Sum(), i.Firms.Sum())),
        Nation("loss_making_share", "Loss-making firms", "share of firms", "Firms with an after-tax loss.",
            (_, i) => Ratio(i.Losses.Sum(), i.Firms.Sum())),
        Nation("isolation", "Isolation", "index, 0 to 1", "Memory of the average tariff that China faces.", (e, _) => e.Nation.Isolation),
        Nation("average_tariff", "Average tariff", "share", "Export-weighted tariff that China faces.", (e, _) => e.Nation.AverageTariff),
        Nation("exchange_rate", "Exchange rate", "index, 2005 = 1", "Foreign price of the currency.", (e, _) => e.Nation.ExchangeRate),
        Nation("foreign_reserves", "Foreign reserves", "bn CNY", "Foreign reserves of the central bank.",
            (e, _) => e.Ledger[Instrument.ForeignReserves, Parties.CentralBank].Billions),
        Nation("household_deposits", "Household deposits", "bn CNY", "Deposits of households.",
            (e, _) => Sum(e.Ledger.Positions(Instrument.Deposits, Sector.Households))),
        Nation("bank_equity_ratio", "Bank equity", "share of loans", "Own funds of banks over loans.",
            (e, _) => -Sum(e.Ledger.Positions(Instrument.Equity, Sector.Banks)) / Sum(e.Ledger.Positions(Instrument.Loans, Sector.Banks))),
        Nation("jobs_industry", "Jobs in industry", "index, 2005Q1 = 1", "Wage bill of firms over the wage.",
            (e, _) => Ratio(e.Nation.IndustryEmployment, e.Nation.OpeningIndustryEmployment)),
        Nation("foreign_jobs_index", "Jobs of foreign producers", "index, opening = 1", "Foreign output over its productivity.",
            (e, _) => BlocIndicators.Jobs(e, -1)),
    ];

    static T Over<TId, T>(RowIds<TId> ids, Column<TId, T> column)
        where TId : struct, IRowId<TId>
        where T : unmanaged, System.Numerics.INumber<T>
    {
        var sum = T.Zero;
        foreach (var id in ids) sum += column[id];
        return sum;
    }

    static double Sum(ReadOnlySpan<long> fen) => Money.InBillions(Totals.Sum(fen));

    static double Loans(Economy e, Sector sector) => -Sum(e.Ledger.Positions(Instrument.Loans, sector));

    static double Corporate(Economy e) => Loans(e, Sector.Firms) + Loans(e, Sector.ServiceProducers) + Loans(e, Sector.Developers)
        + Loans(e, Sector.FinancingVehicles);

    static double LocalSpending(Economy e)
    {
        var ledger = e.Ledger;
        var local = Spending(Sector.LocalGovernments);
        return Ratio(local, local + Spending(Sector.CentralGovernment) + ledger.PaidBy(Flow.Transfers, Sector.CentralGovernment));

        double Spending(Sector government) => ledger.PaidBy(Flow.PublicConsumption, government)
            + ledger.PaidBy(Flow.OperatingSubsidies, government) + ledger.PaidBy(Flow.InterestSupport, government)
            + (double)ledger.PaidBy(Flow.BondInterest, government);
    }

    static double Surplus(Economy e) => Sum(e.Firms.OperatingSurplus.Span[..e.Firms.Count]);

    static double Taxes(Economy e, Sector sector) =>
        e.Ledger.ReceivedBy(Flow.ValueAddedTax, sector) + (double)e.Ledger.ReceivedBy(Flow.ProfitTax, sector);

    static double Weighted(Economy e, double[] quantity)
    {
        var sum = 0.0;
        for (var s = 0; s < quantity.Length; s++) sum += quantity[s] * e.Industries.UnitCost.Items[s];
        return sum;
    }
}
