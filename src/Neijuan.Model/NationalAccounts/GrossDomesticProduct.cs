using Neijuan.Engine.Accounting;
using Neijuan.Engine.Time;
using Neijuan.Model.Agents;

namespace Neijuan.Model.NationalAccounts;

/// <summary>
/// Gross domestic product by expenditure, production and income, from different entries of the ledger; the three are equal as integers (SNA
/// 2008, ch. 16).
/// </summary>
public static class GrossDomesticProduct
{
    static readonly Flow[] HomeInvestment =
    [
        Flow.EquipmentOfFirms, Flow.ConstructionOfFirms, Flow.InfrastructureGoods, Flow.InfrastructureConstruction,
        Flow.EquipmentOfServiceProducers, Flow.ConstructionOfServiceProducers, Flow.HomeInstallations, Flow.Dwellings,
    ];

    static readonly Flow[] Sales =
    [
        Flow.ConsumptionOfGoods, Flow.ConsumptionOfServices, Flow.PublicConsumption, Flow.DwellingConstruction, Flow.DwellingMaterials,
        Flow.Intermediates, Flow.Exports, .. HomeInvestment,
    ];

    static readonly Flow[] Inputs =
        [Flow.Intermediates, Flow.ImportedInputs, Flow.DwellingConstruction, Flow.DwellingMaterials];

    static readonly Sector[] Producers = [Sector.Firms, Sector.ServiceProducers, Sector.Developers];
    static readonly Sector[] Investors = [Sector.Firms, Sector.FinancingVehicles, Sector.ServiceProducers];

    public static void Measure(Nation nation, Firms firms, Ledger ledger, Quarter quarter)
    {
        nation.Consumption.Value = Billions(Consumption(ledger));
        nation.Government.Value = Billions(Government(ledger));
        nation.InventoryChange.Value = Billions(Stocks(ledger));
        nation.Exports.Value = Billions(ledger.PaidBy(Flow.Exports, Sector.RestOfWorld));
        nation.Imports.Value = Billions(Imports(ledger));
        nation.Investment.Value = Billions(Investment(ledger));
        var (expenditure, production, income) = ThreeWays(firms, ledger);
        if (expenditure != production || production != income)
            throw new BooksDoNotCloseException(
                quarter.ToString(), [$"GDP by expenditure {expenditure}, production {production}, income {income} fen"]);
        nation.Output.Value = Billions(expenditure);
    }

    /// <summary>GDP in fen: what is bought, what is made, what is earned.</summary>
    public static (long Expenditure, long Production, long Income) ThreeWays(Firms firms, Ledger ledger)
    {
        var expenditure = Consumption(ledger) + Government(ledger) + Investment(ledger) + Stocks(ledger)
            + ledger.PaidBy(Flow.Exports, Sector.RestOfWorld) - Imports(ledger);
        var production = Stocks(ledger);
        foreach (var producer in Producers) production += ValueAdded(ledger, producer);

        // Wages as households receive them, taxes as governments do, and surplus as each firm's own account shows it.
        var income = ledger.ReceivedBy(Flow.Wages, Sector.Households)
            + ledger.ReceivedBy(Flow.ValueAddedTax, Sector.LocalGovernments)
            + ledger.ReceivedBy(Flow.ValueAddedTax, Sector.CentralGovernment)
            + Stocks(ledger);
        income += Totals.Sum(firms.OperatingSurplus.Span[..firms.Count]);
        foreach (var producer in new[] { Sector.ServiceProducers, Sector.Developers })
            income += ValueAdded(ledger, producer) - ledger.PaidBy(Flow.Wages, producer) - ledger.PaidBy(Flow.ValueAddedTax, producer);
        return (expenditure, production, income);
    }

    static long Consumption(Ledger ledger) =>
        ledger.PaidBy(Flow.ConsumptionOfGoods, Sector.Households) + ledger.PaidBy(Flow.ConsumptionOfServices, Sector.Households)
        + ledger.PaidBy(Flow.ConsumptionOfImports, Sector.Households);

    static long Government(Ledger ledger) =>
        ledger.PaidBy(Flow.PublicConsumption, Sector.LocalGovernments) + ledger.PaidBy(Flow.PublicConsumption, Sector.CentralGovernment);

    static long Stocks(Ledger ledger) => ledger.OtherChangeOf(OtherChange.ChangeInInventories, Instrument.Inventories, Sector.Firms);

    // Developers' outlays are costs of the dwellings that households buy; their imports are inputs, not capital of their own.
    static long Investment(Ledger ledger)
    {
        var sum = 0L;
        foreach (var flow in HomeInvestment)
        {
            sum += ledger.PaidBy(flow, Sector.Households);
            foreach (var investor in Investors) sum += ledger.PaidBy(flow, investor);
        }

        foreach (var investor in Investors) sum += ledger.PaidBy(Flow.ImportedInvestmentGoods, investor);
        return sum;
    }

    static long Imports(Ledger ledger) =>
        ledger.ReceivedBy(Flow.ConsumptionOfImports, Sector.RestOfWorld)
            + ledger.ReceivedBy(Flow.ImportedInvestmentGoods, Sector.RestOfWorld)
        + ledger.ReceivedBy(Flow.ImportedInputs, Sector.RestOfWorld);

    static long ValueAdded(Ledger ledger, Sector producer)
    {
        var sum = 0L;
        foreach (var flow in Sales) sum += ledger.ReceivedBy(flow, producer);
        foreach (var flow in Inputs) sum -= ledger.PaidBy(flow, producer);
        return producer == Sector.Developers ? sum - ledger.PaidBy(Flow.ImportedInvestmentGoods, producer) : sum;
    }

    static double Billions(long fen) => Money.InBillions(fen);
}
