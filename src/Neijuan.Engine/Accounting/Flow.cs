namespace Neijuan.Engine.Accounting;

/// <summary>Transactions: the rows of the flow matrix, with their codes in the System of National Accounts 2008.</summary>
public enum Flow
{
    ConsumptionOfGoods,          // P.31
    ConsumptionOfServices,       // P.31
    ConsumptionOfImports,        // P.31, P.71
    PublicConsumption,           // P.3
    EquipmentOfFirms,            // P.51g
    ConstructionOfFirms,         // P.51g
    InfrastructureGoods,         // P.51g
    InfrastructureConstruction,  // P.51g
    EquipmentOfServiceProducers, // P.51g
    ConstructionOfServiceProducers, // P.51g
    HomeInstallations,           // P.51g
    Dwellings,                   // P.51g, purchases less land
    DwellingConstruction,        // P.2, developers' outlays
    DwellingMaterials,           // P.2, developers' outlays
    ImportedInvestmentGoods,     // P.51g, P.71
    Intermediates,               // P.2
    ImportedInputs,              // P.2, P.71
    Exports,                     // P.61
    Wages,                       // D.1
    ValueAddedTax,               // D.211
    ProfitTax,                   // D.51
    OperatingSubsidies,          // D.39
    Transfers,                   // D.6
    IntergovernmentalTransfers,  // D.73
    InterestSupport,             // D.39
    LandPurchases,               // NP.1
    LoanInterest,                // D.41
    DepositInterest,             // D.41
    BondInterest,                // D.41
    Dividends,                   // D.42
    PlantAuctions,               // P.51g, sale of existing plant
}

public static class Flows
{
    public static readonly Flow[] All = Enum.GetValues<Flow>();
}
